"""The look in force: one immutable `Theme`, and the `Appearance` that says when it changes.

Widgets ask for a role (`current_theme().color("text_2")`), never for a value, and repaint or
re-measure on `appearance().themeChanged`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from app.ui import fonts, tokens


class ThemeChoice(StrEnum):
    """What the user may choose; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"
    HIGH_CONTRAST_LIGHT = "high_contrast_light"
    HIGH_CONTRAST_DARK = "high_contrast_dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role, sizes in px and fonts at one text scale (1.0 to 2.0)."""

    palette: tokens.Palette
    scale: float = 1.0
    is_tall_script: bool = False

    @property
    def name(self) -> str:
        return self.palette.name

    @property
    def is_dark(self) -> bool:
        return self.palette.is_dark

    @property
    def is_high_contrast(self) -> bool:
        return self.palette.is_high_contrast

    def color(self, role: str) -> QColor:
        """The colour of a role; `source.plan` and its like name the colours of lots."""
        return QColor(self.css(role))

    def css(self, role: str) -> str:
        """The same as `#RRGGBB`. Raises KeyError for an unknown role."""
        if role.startswith("source."):
            return self.palette.sources[role.removeprefix("source.")]
        return self.palette.colors[role]

    def source_color(self, source: str) -> QColor:
        """The colour of a lot's source, by `Source` or its value."""
        return QColor(self.palette.sources[str(source)])

    def scrim(self) -> QColor:
        color = self.color("scrim")
        color.setAlphaF(self.palette.scrim_alpha)
        return color

    def metric(self, name: str) -> float:
        """A size in px at 100 %: `space.l`, `radius.card`, `size.control`. For edges and radii."""
        return tokens.metrics().sizes[name]

    def px(self, name: str) -> int:
        """A size in px at the user's text scale. For spacing and for what surrounds text."""
        return round(self.metric(name) * self.scale)

    def line(self, step: str) -> int:
        """The line height of a type step in px."""
        extra = 2 if self.is_tall_script else 0
        return round((tokens.metrics().steps[step].line + extra) * self.scale)

    def below_tall(self) -> int:
        """px to leave below a painted line: letters of a tall script reach under it."""
        return round(4 * self.scale) if self.is_tall_script else 0

    def font(self, step: str, weight: int = 0) -> QFont:
        """A font of the type scale: caption, small, body, body_strong, lead, title, figure."""
        found = tokens.metrics().steps[step]
        return fonts.font(found, self.scale, tall=self.is_tall_script, weight=weight)

    def row(self, density: str = "default") -> int:
        """Row height in px for `dense`, `default` or `roomy`: never less than the line + 8."""
        return max(int(self.metric(f"size.row_{density}")), self.line("body") + 8)

    def control(self, size: str = "control") -> int:
        """Height of a control in px (`control`, `control_small`, `chip`, `tag`, `nav_row`)."""
        step = "body" if size in {"control", "nav_row"} else "small"
        return max(self.px(f"size.{size}"), round(self.line(step) + 8 * (size != "tag")))


class Appearance(QObject):
    """The user's choice of theme and text scale, applied to the whole application."""

    themeChanged = Signal()
    maskChanged = Signal()
    """The privacy eye was shut or opened: pages show their snapshot again."""
    languageChanged = Signal()
    """Another language is spoken from now on: whatever holds words is built anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = ThemeChoice.SYSTEM
        self.theme = Theme(tokens.palette("light"))
        hints = QGuiApplication.styleHints()
        if hints is not None:
            hints.colorSchemeChanged.connect(self._follow_system)

    def choose(self, choice: ThemeChoice | str) -> None:
        """Take a theme by choice, or follow the system."""
        self.choice = ThemeChoice(choice)
        self._apply(self.theme.scale)

    def take(self, choice: ThemeChoice | str, scale: float) -> None:
        """Take theme and text scale together: the application is dressed once."""
        self.choice = ThemeChoice(choice)
        self._apply(min(2.0, max(1.0, scale)))

    def set_text_scale(self, scale: float) -> None:
        """Scale all text, 1.0 to 2.0; values outside are clipped."""
        self._apply(min(2.0, max(1.0, scale)))

    def refresh(self) -> None:
        """Apply the theme again, for instance after a change of language."""
        self._apply(self.theme.scale)

    def _follow_system(self) -> None:
        if self.choice in {ThemeChoice.SYSTEM, ThemeChoice.HIGH_CONTRAST}:
            self._apply(self.theme.scale)

    def _apply(self, scale: float) -> None:
        direction = QGuiApplication.layoutDirection()
        is_tall = direction == Qt.LayoutDirection.RightToLeft
        self.theme = Theme(tokens.palette(_theme_name(self.choice)), scale, is_tall)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            _dress(app, self.theme)
        self.themeChanged.emit()


def _theme_name(choice: ThemeChoice) -> str:
    hints = QGuiApplication.styleHints()
    is_dark = hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark
    scheme = "dark" if is_dark else "light"
    if choice is ThemeChoice.SYSTEM:
        return scheme
    return f"high_contrast_{scheme}" if choice is ThemeChoice.HIGH_CONTRAST else choice.value


def _dress(app: QApplication, theme: Theme) -> None:
    from app.ui.stylesheet import stylesheet  # noqa: PLC0415 - the sheet is written from a Theme

    app.setPalette(qpalette(theme))
    QToolTip.setPalette(qpalette(theme))
    app.setFont(theme.font("body"))
    app.setStyleSheet(stylesheet(theme))


def qpalette(theme: Theme) -> QPalette:
    """The roles as a QPalette, so that native menus and dialogs match."""
    role = QPalette.ColorRole
    palette = QPalette()
    pairs = {
        role.Window: "window",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "surface",
        role.Text: "text",
        role.PlaceholderText: "text_3",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "on_accent",
        role.ToolTipBase: "surface",
        role.ToolTipText: "text",
        role.Highlight: "accent_weak",
        role.HighlightedText: "text",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Accent: "accent",
        role.Light: "surface",
        role.Midlight: "hover",
        role.Mid: "line",
        role.Dark: "line_strong",
        role.Shadow: "line_strong",
    }
    for key, name in pairs.items():
        palette.setColor(key, theme.color(name))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, theme.color("text_3"))
    return palette


@cache
def appearance() -> Appearance:
    """The one `Appearance` of the running application."""
    return Appearance(QCoreApplication.instance())


def current_theme() -> Theme:
    """The theme in force now. Ask again after `themeChanged`; don't keep it."""
    return appearance().theme
