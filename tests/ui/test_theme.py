"""Themes, fonts and icons: by role, at the user's text scale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.entries import Source
from app.resource_files import resource_path
from app.ui.application import dress
from app.ui.icons import icon, icon_pixmap
from app.ui.stylesheet import stylesheet
from app.ui.theme import Theme, ThemeChoice, appearance, current_theme
from app.ui.tokens import THEME_NAMES, palette

pytestmark = pytest.mark.usefixtures("in_another_look")


def inks(pixmap: QPixmap) -> set[str]:
    """The colours of the fully opaque pixels."""
    image = pixmap.toImage()
    found = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {color.name().upper() for color in found if color.alpha() == 255}


def test_that_choosing_a_theme_changes_palette_and_tells(qtbot: QtBot, qapp: QApplication) -> None:
    with qtbot.waitSignal(appearance().themeChanged):
        appearance().choose(ThemeChoice.DARK)
    assert current_theme().is_dark
    assert qapp.palette().window().color() == QColor(palette("dark").colors["window"])


def test_that_sources_have_colours_of_their_own() -> None:
    theme = current_theme()
    assert len({theme.source_color(source).name() for source in Source}) == 5
    assert theme.color("source.plan") == theme.source_color(Source.PLAN)


def test_that_an_unknown_role_is_an_error() -> None:
    with pytest.raises(KeyError):
        current_theme().color("pink")


@pytest.mark.parametrize(
    ("asked", "got", "row"), [(1.0, 1.0, 34), (1.5, 1.5, 38), (2.0, 2.0, 48), (9.0, 2.0, 48)]
)
def test_that_text_scale_is_clipped_and_rows_follow_it(asked: float, got: float, row: int) -> None:
    # A row is the token of 34 px or the line of 20 px, scaled, plus 8.
    appearance().set_text_scale(asked)
    assert current_theme().scale == got
    assert current_theme().row() == row
    assert current_theme().font("body").pixelSize() == round(13 * got)


def test_that_the_shipped_font_is_used_with_figures_of_one_width() -> None:
    font = current_theme().font("figure")
    assert QFontInfo(font).family() == "Inter"
    metrics = QFontMetrics(font)
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_that_arabic_has_no_letter_spacing_and_takes_bold(qapp: QApplication) -> None:
    dress(qapp, theme=ThemeChoice.LIGHT, locale=QLocale("ar_EG"))
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    font = current_theme().font("title")
    assert font.letterSpacing() == 0
    assert font.weight() == 700
    assert current_theme().line("body") == 22


@pytest.mark.parametrize("name", THEME_NAMES)
def test_that_the_sheet_is_complete_in_every_theme(name: str) -> None:
    sheet = stylesheet(Theme(palette(name)))
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_that_one_icon_follows_the_theme(qtbot: QtBot) -> None:
    made = icon("home", "accent")
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        appearance().choose(choice)
        accent = palette(choice.value).colors["accent"]
        assert inks(made.pixmap(QSize(64, 64))) == {accent}


def test_that_icons_are_drawn_at_the_pixel_ratio() -> None:
    assert icon_pixmap("home", 16, ratio=2.0).width() == 32
    pixmap = icon("home").pixmap(QSize(16, 16), 2.0)
    assert (pixmap.width(), pixmap.deviceIndependentSize().width()) == (32, 16)


def test_that_an_icon_outlives_copies_and_paints_when_disabled(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.setIcon(QIcon(icon("send", "accent")))
    button.setEnabled(False)
    assert not button.grab().isNull()
    text_3 = palette("light").colors["text_3"]
    assert inks(button.icon().pixmap(QSize(64, 64), QIcon.Mode.Disabled)) == {text_3}


def test_that_back_pointing_icons_are_mirrored_and_others_not(qapp: QApplication) -> None:
    before = {name: icon_pixmap(name, 32).toImage() for name in ("undo", "search", "check")}
    dress(qapp, theme=ThemeChoice.LIGHT, locale=QLocale("ar_EG"))
    assert icon_pixmap("undo", 32).toImage() != before["undo"]
    assert icon_pixmap("search", 32).toImage() == before["search"]
    assert icon_pixmap("check", 32).toImage() == before["check"]


def test_that_every_icon_is_drawn_in_the_current_colour() -> None:
    for path in resource_path("icons").glob("*.svg"):
        assert "currentColor" in path.read_text(encoding="utf-8")
        assert not icon_pixmap(path.stem, 16).isNull()


def test_that_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no such thing")
