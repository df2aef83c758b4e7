"""Every sentence of the window is there in every language, with its places for figures."""

from __future__ import annotations

import importlib.util
import re
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.ui.settings.languages import Translation, languages

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


def places(text: str) -> list[str]:
    return sorted(re.findall(r"\{[^}]*\}", text))


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
        if len(forms) > 1 and any(set(places(form)) - set(places(source)) for form in forms):
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


def test_that_what_is_there_can_be_chosen() -> None:
    assert {one.code for one in languages()} == {"en", *CODES}


def test_that_a_chosen_language_speaks_and_english_comes_back(qtbot: QtBot) -> None:
    translation = Translation()
    assert translation.take("es")
    assert QCoreApplication.translate("HomePage", "Home") == "Inicio"
    assert translation.take("en")
    assert QCoreApplication.translate("HomePage", "Home") == "Home"
