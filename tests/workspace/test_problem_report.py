"""A report tells enough to mend a fault, and nothing of the user's own."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import Entry, EntryKind, Wallet
from app.domain.problems import LedgerError
from app.domain.records import Records
from app.workspace.problem_report import fault_lines, ledger_facts, report_text, roughly

PRIVATE = "Portal for a dental group in the harbour"


def records_with(title: str) -> Records:
    wallet = Wallet(id="w", name="the quiet member")
    entries = tuple(
        Entry(
            id=f"e{n}",
            wallet="w",
            occurred_on=date(2026, 1, 1) + timedelta(days=n),
            kind=EntryKind.PROPOSAL,
            connects=-7,
            title=title,
            member="the quiet member",
        )
        for n in range(613)
    )
    return Records(wallets={"w": wallet}, entries=entries)


def raised(error: Exception) -> list[str]:
    with pytest.raises(type(error)) as caught:
        raise error
    return fault_lines(caught.value)


def test_that_counts_are_rough() -> None:
    assert [roughly(n) for n in (0, 9, 10, 14, 613, 1284, 999_999)] == [
        "0", "9", "about 10", "about 10", "about 600", "about 1000", "about 1000000",
    ]  # fmt: skip


def test_that_a_report_names_versions_system_and_size() -> None:
    facts = ledger_facts(records_with(PRIVATE), is_sample=False, is_read_only=True)
    text = report_text({"Bidbook": "1.2.3"}, {"system": "Linux"}, facts, [])
    assert "Bidbook: 1.2.3" in text
    assert "entries: about 600" in text
    assert "own, read only" in text


@pytest.mark.parametrize(
    "error", [ValueError(PRIVATE), KeyError(PRIVATE), LedgerError("wallet_missing", name=PRIVATE)]
)
def test_that_a_fault_tells_its_kind_and_place_but_no_words(error: Exception) -> None:
    lines = raised(error)
    assert lines[-1].startswith(type(error).__name__)
    assert any("test_problem_report.py" in line for line in lines)
    assert PRIVATE not in "\n".join(lines)
    assert "/" not in lines[0].split(":")[0].replace("app/", "")


@given(st.text(min_size=6).filter(lambda text: text.strip() == text and not text.isdigit()))
def test_that_no_title_reaches_a_report(title: str) -> None:
    secret = f"«{title}»"
    facts = ledger_facts(records_with(secret), is_sample=False, is_read_only=False)
    text = report_text({"Bidbook": "1"}, {}, facts, raised(RuntimeError(secret)))
    assert secret not in text
    assert "quiet member" not in text


def test_that_the_users_words_stand_first_as_typed() -> None:
    text = report_text({}, {}, None, [], "It stopped\nafter the paste. ")
    assert text.startswith("What happened\nIt stopped\nafter the paste.\n\nVersions")
