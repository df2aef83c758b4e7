"""The one QSS sheet, written from the theme: colour, edge, radius, padding, type."""

from __future__ import annotations

from collections.abc import Iterator
from string import Template

from app.ui import tokens
from app.ui.fonts import weight_for
from app.ui.theme import Theme

INKS = ("text", "text_2", "text_3", "accent", "on_accent", "good", "warn", "bad", "window")

_SHEET = Template("""
* { outline: 0; }
QMainWindow, QDialog { background: $window; }
QToolTip { background: $surface; color: $text; border: 1px solid $line_strong;
  padding: ${p3}px ${p6}px; font-size: ${small}px; }

QMenuBar { background: $sidebar; color: $text_2; border-bottom: 1px solid $line;
  padding: 0 ${p6}px; font-size: ${small}px; spacing: 2px; }
QMenuBar::item { background: transparent; padding: ${p6}px ${p8}px; border-radius: 4px; }
QMenuBar::item:selected { background: $pressed; color: $text; }
QMenu { background: $surface; color: $text; border: 1px solid $line_strong;
  padding: 4px; font-size: ${body}px; }
QMenu::item { padding: ${p5}px ${p20}px ${p5}px ${p12}px; border-radius: 4px; }
QMenu::item:selected { background: $accent_weak; color: $text; }
QMenu::item:disabled { color: $text_3; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: ${p6}px; }
QMenu::indicator { width: ${p14}px; height: ${p14}px; margin-left: ${p6}px; }
QStatusBar { background: $sidebar; color: $text_2; border-top: 1px solid $line;
  font-size: ${small}px; }
QStatusBar::item { border: 0; }

QFrame[part="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[part="sidebar"], QWidget[part="sidebar_lists"] { background: $sidebar; border: 0; }
QFrame[part="sidebar"][edge="right"] { border-right: 1px solid $line; }
QFrame[part="sidebar"][edge="left"] { border-left: 1px solid $line; }
QFrame[part="panel"] { background: $surface; border: 0; }
QFrame[part="footer"] { background: $surface; border: 0; border-top: 1px solid $line; }
QFrame[part="header"] { background: $window; border: 0; border-bottom: 1px solid $line; }
QFrame[part="rule"] { background: $grid; border: 0; max-height: 1px; min-height: 1px; }
QFrame[part="rule"][weight="line"] { background: $line; }
QFrame[part="upright"] { background: $line; border: 0; max-width: 1px; min-width: 1px; }
QFrame[part="banner"] { background: $warn_weak; border: 1px solid $line; border-radius: 8px; }
QFrame[part="banner"][tone="info"] { background: $accent_weak; }
QFrame[part="banner"][tone="good"] { background: $good_weak; }
QFrame[part="banner"][tone="bad"] { background: $bad_weak; }
QFrame[part="dialog"] { background: $surface; border: 1px solid $line_strong;
  border-radius: 10px; }
QListWidget[part="suggestions"] { background: $surface; border: 1px solid $line_strong;
    border-radius: 6px; padding: 2px; }
QListWidget[part="suggestions"]::item { padding: 0 8px; }
QFrame[part="bubble"] { background: $bad_weak; border: 1px solid $bad; border-radius: 6px; }
QFrame[part="toast"] { background: $text; border: 0; border-radius: 8px; }
QFrame[part="toast"] QLabel { color: $window; background: transparent; }
QLabel { background: transparent; }
QLabel[part="key"] { color: $text_3; background: $surface; border: 1px solid $line;
  border-radius: 4px; padding: 0 5px; font-size: ${caption}px; }
QFrame[part="toast"] QLabel[part="key"] { background: transparent; border-color: $window;
  color: $window; }

QPushButton { background: $surface; color: $text; border: 1px solid $line; border-radius: 6px;
  padding: 0 ${p12}px; min-height: ${control}px; font-weight: 500; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $pressed; }
QPushButton:disabled { background: $hover; color: $text_3; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent;
  font-weight: $strong; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:disabled { background: $hover; color: $text_3; border-color: $line; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: $text_2; }
QPushButton[kind="quiet"]:hover { background: $pressed; color: $text; }
QPushButton[kind="quiet"]:disabled { color: $text_3; }
QPushButton[kind="link"] { background: transparent; border: 0; padding: 0; min-height: 0;
  color: $accent; font-weight: $strong; }
QPushButton[kind="link"]:hover { color: $accent_hover; }
QPushButton[kind="link"]:disabled { color: $text_3; }
QPushButton[compact="true"] { min-height: ${compact}px; padding: 0 ${p10}px;
  font-size: ${small}px; }
QPushButton[kind="link"][compact="true"] { min-height: ${small_line}px; padding: 0; }
QPushButton[square="true"] { padding: 0; min-width: ${control}px; max-width: ${control}px; }
QPushButton[square="true"][compact="true"] { min-width: ${compact}px; max-width: ${compact}px; }
QPushButton[part="undo"] { background: transparent; border: 0; padding: 0 ${p4}px;
  min-height: 0; color: $accent_weak; font-weight: $strong; }
QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QSpinBox, QDateEdit, QPlainTextEdit, QComboBox { background: $surface; color: $text;
  border: 1px solid $line_strong; border-radius: 6px; padding: 0 ${p10}px;
  min-height: ${control}px;
  selection-background-color: $accent_weak; selection-color: $text; }
QLineEdit[part="bare"] { border: 0; border-radius: 0; padding: 0; background: transparent;
  font-size: ${lead}px; }
QAbstractSpinBox QLineEdit { border: 0; background: transparent; min-height: 0; padding: 0; }
QPlainTextEdit { padding: ${p6}px; }
QLineEdit:disabled, QSpinBox:disabled { background: $hover; color: $text_3; }
QLineEdit[state="bad"], QSpinBox[state="bad"] { border-color: $bad; }
QSpinBox::up-button, QSpinBox::down-button, QDateEdit::up-button, QDateEdit::down-button {
  width: 0; border: 0; }
QComboBox::drop-down { border: 0; width: ${p20}px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line_strong; }

QToolButton[part="chip"] { background: $surface; color: $text_2; border: 1px solid $line;
  border-radius: 6px; }
QToolButton[part="segment"] { background: transparent; color: $text_2; border: 0;
  border-radius: 0; padding: 0 ${p10}px; min-height: ${chip}px; font-size: ${small}px; }
QToolButton[part="segment"]:hover { background: $hover; }
QToolButton[part="segment"]:checked { background: $accent_weak; color: $accent;
  font-weight: $strong; }
QFrame[part="segments"] { background: $surface; border: 1px solid $line; border-radius: 6px; }

QSlider::groove:horizontal { height: 4px; background: $line_strong; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { width: ${p12}px; height: ${p12}px; margin: -${p6}px 0;
  background: $surface; border: 2px solid $accent; border-radius: ${p6}px; }
QSlider:horizontal { min-height: ${p20}px; }

QTableView, QListView, QTreeView { background: $surface; color: $text; border: 0;
  selection-background-color: $accent_weak; selection-color: $text; gridline-color: $grid; }
QListView[part="nav"] { background: transparent; border: 0; }
QHeaderView, QHeaderView::section { background: transparent; border: 0; }

QScrollArea, QScrollArea > QWidget > QWidget[part="ground"] { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $line_strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QProgressBar { background: $pressed; border: 0; border-radius: 3px; max-height: 6px;
  min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
""")


def stylesheet(theme: Theme) -> str:
    """The sheet of a theme at its text scale."""
    steps = tokens.metrics().steps
    values: dict[str, object] = dict(theme.palette.colors)
    values |= {f"p{size}": round(size * theme.scale) for size in (3, 4, 5, 6, 8, 10, 12, 14)}
    values |= {"p20": round(20 * theme.scale), "p24": round(24 * theme.scale)}
    values |= {
        name: round(steps[name].size * theme.scale) for name in ("caption", "small", "body", "lead")
    }
    values["small_line"] = theme.line("small")
    values["strong"] = weight_for(600, tall=theme.is_tall_script)
    values["scroll"] = theme.css("line_strong" if theme.is_high_contrast else "line")
    values["control"] = theme.control() - 2
    values["compact"] = theme.control("control_small") - 2
    values["chip"] = theme.control("chip") - 2
    return "\n".join((_SHEET.substitute(values), *_text_rules(theme)))


def _text_rules(theme: Theme) -> Iterator[str]:
    """Rules for labels: `ink` picks the colour, `step` the size, `strength` the weight."""
    if theme.is_tall_script:  # Qt lifts a line by what another font's letters rise above its own
        yield 'QLineEdit, QAbstractSpinBox { font-family: "Noto Sans Arabic", "Inter"; }'
    for ink in INKS:
        yield f'QLabel[ink="{ink}"] {{ color: {theme.css(ink)}; }}'
    for name, step in tokens.metrics().steps.items():
        weight = weight_for(step.weight, tall=theme.is_tall_script)
        spacing = 0.0 if theme.is_tall_script else step.spacing * theme.scale
        yield (
            f'QLabel[step="{name}"] {{ font-size: {round(step.size * theme.scale)}px; '
            f"font-weight: {weight}; letter-spacing: {spacing}px; }}"
        )
    for weight in (400, 500, 600):
        shown = weight_for(weight, tall=theme.is_tall_script)
        yield f'QLabel[strength="{weight}"] {{ font-weight: {shown}; }}'
