"""The languages there are: English, and each one with a translation among the resources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.resource_files import resource_path
from app.ui import formats, plurals

ENGLISH = "en"
_PREFIX = "bidbook_"
_SUFFIX = ".ts"
_KEYS = {"Ctrl": "Ctrl", "Shift": "Shift", "Alt": "Alt"}
"""Keys as they stand on keyboards, whatever Qt would call them."""
_ZERO = "\N{ARABIC-INDIC DIGIT ZERO}"


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code, such as `es` or `pt_BR`, under the name it has in itself."""

    code: str
    name: str


def languages(folder: Path | None = None) -> list[Language]:
    """What can be chosen, English first, the others by name."""
    folder = folder or resource_path("i18n")
    codes = {file.stem.removeprefix(_PREFIX) for file in folder.glob(f"{_PREFIX}*{_SUFFIX}")}
    named = [Language(code, _own_name(code)) for code in codes - {ENGLISH}]
    known = [one for one in named if one.name]
    return [Language(ENGLISH, "English"), *sorted(known, key=lambda one: one.name.casefold())]


def language_for(wanted: str, there: list[Language], system: QLocale) -> str:
    """The code in force: the one wanted, else the system's where there is one, else English."""
    codes = [one.code for one in there]
    if wanted in codes:
        return wanted
    for name in (system.name(), system.name().partition("_")[0]):
        if name in codes:
            return name
    return ENGLISH


class Sentences(QTranslator):
    """The translations of a .ts file, found by the English words themselves.

    Arabic digits in a translation are written as the region writes digits; others stand for
    something to type and stay as they are.
    """

    def __init__(self, known: Mapping[str, str]) -> None:
        super().__init__()
        self._known = known

    def isEmpty(self) -> bool:
        return not self._known

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        known = self._known.get(source)
        return known if known is None or known.isascii() else known.translate(_digits())


def _digits() -> dict[int, str]:
    region = QLocale()
    if region.zeroDigit() == _ZERO:
        return {}
    return {ord(_ZERO) + figure: region.toString(figure) for figure in range(10)}


def read_sentences(path: Path) -> dict[str, str]:
    """Finished translations of a .ts file; raises OSError and ValueError for one that is none."""
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - not needed for English

    try:
        tree = ET.parse(path)  # noqa: S314 - a file of our own
    except ET.ParseError as error:
        raise ValueError(path.name) from error
    pairs = ((m.findtext("source"), m.findtext("translation")) for m in tree.iter("message"))
    return {source: translation for source, translation in pairs if source and translation}


class Translation:
    """The translators that are installed, taken out when another language comes."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or resource_path("i18n")
        self._installed: list[QTranslator] = []
        self.code = ENGLISH

    def take(self, code: str) -> bool:
        """Speak a language from now on; False and English where its file cannot be read."""
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
        self._installed = []
        self._speak(ENGLISH)
        if code == ENGLISH:
            return True
        try:
            known = read_sentences(self._folder / f"{_PREFIX}{code}{_SUFFIX}")
        except (OSError, ValueError):
            return False
        own = QTranslator()
        if own.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._install(own)
        self._install(Sentences({**known, **_KEYS}))  # the last one is asked first
        self._speak(code)
        return True

    def _speak(self, code: str) -> None:
        self.code = code
        plurals.speak(code)
        formats.set_language(code)

    def _install(self, translator: QTranslator) -> None:
        QCoreApplication.installTranslator(translator)
        self._installed.append(translator)


@cache
def spoken() -> Translation:
    """The one translation that the window speaks."""
    return Translation()


def _own_name(code: str) -> str:
    locale = QLocale(code)
    if locale.language() is QLocale.Language.C:
        return ""
    name = locale.nativeLanguageName()
    return name[:1].upper() + name[1:]
