"""The languages there are: English, and each one with a translation among the resources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.resource_files import resource_path
from app.ui import plurals

ENGLISH = "en"
_PREFIX = "bidbook_"
_SUFFIX = ".ts"


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
    """The translations of a .ts file, found by the English words themselves."""

    def __init__(self, known: Mapping[str, str]) -> None:
        super().__init__()
        self._known = known

    def isEmpty(self) -> bool:
        return not self._known

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return self._known.get(source)


def read_sentences(path: Path) -> dict[str, str]:
    """Finished translations of a .ts file; raises OSError and ValueError for one that is none."""
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
        self.code = ENGLISH
        plurals.speak(ENGLISH)
        if code == ENGLISH:
            return True
        try:
            known = read_sentences(self._folder / f"{_PREFIX}{code}{_SUFFIX}")
        except (OSError, ValueError):
            return False
        self._install(Sentences(known))
        own = QTranslator()
        if own.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._install(own)
        self.code = code
        plurals.speak(code)
        return True

    def _install(self, translator: QTranslator) -> None:
        QCoreApplication.installTranslator(translator)
        self._installed.append(translator)


def _own_name(code: str) -> str:
    locale = QLocale(code)
    if locale.language() is QLocale.Language.C:
        return ""
    name = locale.nativeLanguageName()
    return name[:1].upper() + name[1:]
