"""The short form of the fuzzing; the long one is `./packaging/dev faults fuzz 1000000`."""

from __future__ import annotations

import pytest

from app.domain.problems import LedgerError
from app.importing.drafts import InputKind
from tests.faults import __main__ as faults
from tests.faults.fuzz.pages import pages
from tests.faults.fuzz.run import broken_reader, fuzz, through_the_app

_EACH = 150


@pytest.mark.parametrize("kind", InputKind)
def test_that_no_damaged_page_ends_in_anything_but_a_reading_or_a_clear_refusal(
    kind: InputKind,
) -> None:
    tally = fuzz(_EACH, seed=20_260_310, door=through_the_app, kinds=(kind,))
    assert tally.inputs == _EACH
    assert not tally.crashes
    assert tally.outcomes["gave up"] == 0
    assert tally.outcomes["read"] >= _EACH // 20  # else the damage only tests the first look


def test_that_a_broken_reader_is_caught() -> None:
    tally = fuzz(400, seed=1, door=broken_reader)
    assert set(tally.crashes) == {"IndexError at "}
    assert not tally.is_sound


def test_that_a_slow_reader_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.faults.fuzz.run.SLOWEST_SECONDS", 0.0)
    tally = fuzz(3, seed=1, door=through_the_app)
    assert tally.slow == 3
    assert not tally.is_sound


def test_that_an_error_without_a_sentence_is_caught() -> None:
    def refuses(content: object, kind: InputKind) -> None:
        raise LedgerError("no_such_code")

    assert list(fuzz(1, seed=1, door=refuses).crashes) == ["no sentence for no_such_code"]


def test_that_every_reader_has_pages_to_damage() -> None:
    assert all(pages()[kind] for kind in InputKind)


def test_that_one_seed_gives_one_run() -> None:
    one, two = (fuzz(60, 7, through_the_app).outcomes for _ in range(2))
    assert one == two


def test_that_the_long_form_prints_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert faults.main(["fuzz", "20", "--seed", "3"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("fuzz: 20 inputs, 0 kinds of unhandled exceptions, 0 over 1 s")
    assert out.count("\n") == 1
    assert "seed 3" in out
