"""Every sentence of the window is there in every language, with its places for figures."""

from __future__ import annotations

import importlib.util
import re
from functools import cache
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from app.ui import formats
from app.ui.settings.languages import Translation, languages
from app.words import counts
from app.words.counts import Count, plain_count

HOUSE = Path(__file__).parents[1]
CODES = ("es", "ar")
FORMS = {"es": {1, 2}, "ar": {1, 6}}
"""How many forms of a sentence with a number a language may write."""


@cache
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("i", HOUSE / "packaging" / "translations.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def places(text: str) -> set[str]:
    """The names of the places for figures and names; one may recur."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def word_forms(text: str) -> list[list[str]]:
    """The forms that the places of a sentence name for the word beside a number."""
    return [spec.split("/") for _, name, spec, _ in Formatter().parse(text) if name and spec]


@cache
def known(code: str) -> dict[str, str]:
    found: dict[str, str] = tool().read_ts(tool().ts_path(code))
    return found


@cache
def wanted() -> frozenset[str]:
    return frozenset(text for texts in tool().words_of_window().values() for text in texts)


def test_that_the_words_of_a_page_are_found() -> None:
    found = wanted()
    assert "Upwork owes you" in found
    assert "{count} Connects" in found
    assert "This ledger was written by a newer Bidbook. Update Bidbook to change it." in found


@pytest.mark.parametrize("code", CODES)
def test_that_nothing_waits_for_a_translation(code: str) -> None:
    assert sorted(wanted() - known(code).keys()) == []


@pytest.mark.parametrize("code", CODES)
def test_that_every_figure_has_its_place(code: str) -> None:
    wrong = {}
    for source, translation in known(code).items():
        forms = translation.split("|")
        if len(forms) == 1 and places(source) != places(translation):
            wrong[source] = translation
        if len(forms) > 1 and any(places(form) - places(source) for form in forms):
            wrong[source] = translation
    assert wrong == {}


@pytest.mark.parametrize("code", CODES)
def test_that_forms_are_as_many_as_the_language_has(code: str) -> None:
    wrong = {
        source: translation
        for source, translation in known(code).items()
        if len(translation.split("|")) not in FORMS[code] or not translation.strip()
    }
    assert wrong == {}


@pytest.mark.parametrize(("code", "wanted_forms"), [("en", 2), ("es", 2), ("ar", 6)])
def test_that_the_word_beside_a_number_has_all_its_forms(code: str, wanted_forms: int) -> None:
    texts = wanted() if code == "en" else known(code).values()
    wrong = [text for text in texts for forms in word_forms(text) if len(forms) != wanted_forms]
    assert wrong == []


@pytest.mark.parametrize("number", [0, 1, 2, 3, 11, 100])
def test_that_arabic_can_say_every_sentence_with_every_kind_of_number(number: int) -> None:
    counts.speak("ar")
    wrong = {}
    for source, translation in known("ar").items():
        figures = {name: Count(f"<{number}>", number) for name in places(source)}
        said = counts.chosen(number, translation.split("|")).format(**figures)
        if re.search(r"[{}|]", said) or not said.strip():
            wrong[source] = said
    counts.speak("en")
    assert wrong == {}


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "لا صفوف محددة"),
        (1, "صف محدد واحد"),
        (2, "صفان محددان"),
        (3, "3 صفوف محددة"),
        (11, "11 صفًا محددًا"),
        (100, "100 صف محدد"),
    ],
)
def test_that_arabic_words_agree_with_their_number(number: int, said: str) -> None:
    counts.speak("ar")
    template = known("ar")["{count} rows selected"]
    assert template.format(count=plain_count(number)) == said
    counts.speak("en")


def test_that_what_is_there_can_be_chosen() -> None:
    assert {one.code for one in languages()} == {"en", *CODES}


def test_that_a_chosen_language_speaks_and_english_comes_back(qtbot: QtBot) -> None:
    translation = Translation()
    assert translation.take("es")
    assert QCoreApplication.translate("HomePage", "Home") == "Inicio"
    assert translation.take("en")
    assert QCoreApplication.translate("HomePage", "Home") == "Home"
    formats.set_language("")


@pytest.mark.parametrize(("code", "ignore"), [("es", "Ignorar"), ("ar", "تجاهل")])
def test_that_the_buttons_of_qt_speak_too(qtbot: QtBot, code: str, ignore: str) -> None:
    translation = Translation()
    assert translation.take(code)
    assert QCoreApplication.translate("QPlatformTheme", "Ignore") == ignore
    translation.take("en")
    formats.set_language("")


def test_that_digits_of_a_sentence_follow_the_region(qtbot: QtBot) -> None:
    translation = Translation()
    before = QLocale()
    translation.take("ar")
    QLocale.setDefault(QLocale("ar_EG"))
    assert QCoreApplication.translate("insights", "90 days") == "٩٠ يومًا"
    QLocale.setDefault(QLocale("en_US"))
    assert QCoreApplication.translate("insights", "90 days") == "90 يومًا"
    QLocale.setDefault(before)
    translation.take("en")
    formats.set_language("")
