"""Addresses are verified ones, and the line of an invite survives mails but no slip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import LedgerError
from app.team.address import Address, Invite, address_of, invite_line, invite_of, new_password

texts = st.text(min_size=1, max_size=40)
invites = st.builds(
    Invite,
    address=st.builds(
        Address,
        host=texts,
        port=st.integers(1, 65_535),
        database=texts,
        user=texts,
        authority=st.text(max_size=300),
    ),
    password=texts,
    seat=texts,
    label=texts,
)
MADE = Invite(
    address=Address(host="db.example", port=5432, database="team", user="bidbook_1"),
    password=new_password(),
    seat="01a",
    label="Ana عنا",
)


@given(invites)
def test_that_an_invite_comes_back_from_its_line(invite: Invite) -> None:
    assert invite_of(invite_line(invite)) == invite


def test_that_a_line_broken_by_a_mail_is_read() -> None:
    line = invite_line(MADE)
    broken = "\r\n ".join(line[at : at + 60] for at in range(0, len(line), 60))
    assert invite_of(f"\n  {broken}\t") == MADE


@given(at=st.integers(0, 400), letter=st.sampled_from("Aa0_-=é /"))
def test_that_no_slip_goes_unseen(at: int, letter: str) -> None:
    line = invite_line(MADE)
    at %= len(line)
    slipped = line[:at] + letter + line[at + 1 :]
    try:
        found = invite_of(slipped)
    except LedgerError as fault:
        found = fault.code
    assert found in (MADE, "team_bad_invite")  # never another invite


@pytest.mark.parametrize("text", ["", "bidbook-team:", "x" * 100_000, "bidbook-team:AAAA", "\0"])
def test_that_other_texts_are_no_invites(text: str) -> None:
    with pytest.raises(LedgerError, match="team_bad_invite"):
        invite_of(text)


@given(st.text(max_size=80))
def test_that_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        address, _ = address_of(f"postgresql://{text}")
        found = address.host
    except LedgerError as fault:
        found = fault.code
    assert found


def test_that_the_parts_of_an_address_are_read() -> None:
    found = address_of("postgresql://studio:p%40ss@db.example:6543/my%20team")
    wanted = Address(host="db.example", port=6543, database="my team", user="studio")
    assert found == (wanted, "p@ss")
    assert address_of("postgres://a@/b?host=/run/postgresql")[0].is_local


@pytest.mark.parametrize("mode", ["prefer", "allow", "require", "verify-ca", "disable", ""])
def test_that_a_far_server_is_verified_or_not_asked(mode: str) -> None:
    url = f"postgresql://a:b@db.example/c?sslmode={mode}"
    if not mode:
        assert address_of(url)[0].host == "db.example"
        return
    with pytest.raises(LedgerError, match="team_unsafe_address"):
        address_of(url)


@pytest.mark.parametrize(
    ("host", "is_local"),
    [
        ("localhost", True), ("127.0.0.1", True), ("127.9.9.9", True), ("::1", True),
        ("/run/postgresql", True), ("localhost.example", False), ("10.0.0.1", False),
        ("127.0.0.1.example", False), ("0:0:0:0:0:0:0:0", False),
    ],
)  # fmt: skip
def test_that_only_this_computer_is_local(host: str, is_local: bool) -> None:
    assert Address(host=host, port=1, database="d", user="u").is_local is is_local
