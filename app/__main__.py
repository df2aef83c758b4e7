"""`python -m app` and `bidbook`: the window, or a command."""

from __future__ import annotations


def main() -> None:
    from app.cli.main import bidbook  # noqa: PLC0415 - nothing is loaded by importing this module

    bidbook(prog_name="bidbook")


if __name__ == "__main__":
    main()
