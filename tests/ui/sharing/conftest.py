"""The suite's own PostgreSQL, as the tests of teams start it."""

from tests.team.conftest import no_keyring, postgres, team

__all__ = ["no_keyring", "postgres", "team"]
