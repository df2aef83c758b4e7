"""Pictures of the app's screens, for the eye and the README.

    python -m tests.shots DIR [--pages] [--in CODE] [NAME ...]

Draws every scene (or those whose name begins with a NAME) and writes DIR/<scene>.png; with --pages
only each page of the window as it usually looks, light and dark; with --in each once in a language
such as es, and again at 900 px and at 200 %. Scenes live
in `tests/scenes/*.py`; each is a function that returns a widget, registered with `@scene`.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    Build = Callable[[], QWidget]

DESIGN_SIZE = (1440, 868)
"""px: the mocks' 1440 x 900 without the native title bar."""
NARROW_SIZE = (960, 868)
PAGES = frozenset(
    {"first-run", "home", "ledger", "jobs", "proposals", "insights", "import-preview", "rules"}
    | {"help"}
)
SETTLED = 160
"""ms: longer than any motion of the app."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One way to look at a scene."""

    suffix: str = ""
    theme: str = "light"
    scale: float = 1.0
    locale: str = "en_US"
    size: tuple[int, int] = DESIGN_SIZE


LIGHT = Shot()
DARK = Shot("dark", "dark")
NARROW = Shot("960", size=NARROW_SIZE)
LARGE = Shot("200", scale=2.0)
ARABIC = Shot("arabic", locale="ar_EG")
CONTRAST = Shot("contrast", "high_contrast_light")
CONTRAST_DARK = Shot("contrast-dark", "high_contrast_dark")


@dataclass(frozen=True, slots=True)
class Scene:
    name: str
    build: Build
    shots: tuple[Shot, ...]


SCENES: dict[str, Scene] = {}


def scene(name: str, *shots: Shot) -> Callable[[Build], Build]:
    """Register a function that builds a widget to be pictured; without shots light and dark."""

    def register(build: Build) -> Build:
        SCENES[name] = Scene(name, build, shots or (LIGHT, DARK))
        return build

    return register


def load_scenes() -> None:
    """Import every module of tests/scenes, which registers what it holds."""
    import tests.scenes

    for module in pkgutil.iter_modules(tests.scenes.__path__):
        importlib.import_module(f"tests.scenes.{module.name}")


def draw(app: QApplication, one: Scene, shot: Shot, folder: Path) -> Path:
    """Build a scene in one look and write its picture."""
    from PySide6.QtCore import QLocale
    from PySide6.QtTest import QTest

    from app.ui.application import dress
    from app.ui.settings.languages import language_for, languages, spoken
    from app.ui.theme import ThemeChoice
    from app.ui.widgets.focus_ring import forget_keyboard

    locale = QLocale(shot.locale)
    dress(app, theme=ThemeChoice(shot.theme), text_scale=shot.scale, locale=locale)
    spoken().take(language_for("", languages(), locale))
    forget_keyboard()
    widget = one.build()
    widget.resize(*shot.size)
    widget.show()
    QTest.qWait(SETTLED)
    path = folder / f"{'-'.join(filter(None, (one.name, shot.suffix)))}.png"
    widget.grab().save(str(path))
    widget.close()
    widget.deleteLater()
    app.processEvents()
    return path


def wanted(names: Sequence[str]) -> Iterable[tuple[Scene, Shot]]:
    """The scenes and shots asked for, in order of name."""
    is_short = "--pages" in names
    asked = [name for name in names if name != "--pages"]
    looks: tuple[Shot, ...] = ()
    if "--in" in asked:
        at = asked.index("--in")
        looks = looks_in(asked[at + 1])
        del asked[at : at + 2]
    for name, one in sorted(SCENES.items()):
        if (is_short and name not in PAGES) or (asked and not name.startswith(tuple(asked))):
            continue
        for shot in looks or one.shots:
            if looks or not is_short or shot.suffix in {"", "dark"}:
                yield one, shot


def looks_in(code: str) -> tuple[Shot, ...]:
    """A language as it looks usually, in a narrow window and in large letters."""
    locale = {"ar": "ar_EG", "es": "es_ES"}.get(code, code)
    return (
        Shot(code, locale=locale),
        Shot(f"{code}-900", locale=locale, size=(900, NARROW_SIZE[1])),
        Shot(f"{code}-200", scale=2.0, locale=locale),
    )


def main(arguments: Sequence[str]) -> int:
    """Write the pictures and say where they are."""
    if not arguments or arguments[0].startswith("-"):
        print(__doc__)
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from app.ui.application import make_application

    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = make_application(["shots"])
    load_scenes()
    for one, shot in wanted(arguments[1:]):
        print(draw(app, one, shot, folder))
    return 0


if __name__ == "__main__":
    # The module must be one and the same for the scenes that register with it.
    from tests import shots

    sys.exit(shots.main(sys.argv[1:]))
