"""The tokens keep their promises: contrast, complete roles, no values in widgets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.domain.entries import Source
from app.ui import tokens

UI = Path(tokens.__file__).parent
TEXT_PAIRS = [
    (ink, ground)
    for ground in ("window", "surface", "sidebar", "hover", "accent_weak")
    for ink in ("text", "text_2", "text_3")
] + [
    ("accent", "surface"),
    ("accent", "window"),
    ("accent", "accent_weak"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("good", "good_weak"),
    ("good", "surface"),
    ("warn", "warn_weak"),
    ("bad", "bad_weak"),
    ("bad", "surface"),
    ("text", "warn_weak"),
    ("text", "bad_weak"),
    ("text", "good_weak"),
    ("window", "text"),
    ("accent_weak", "text"),
]
GRAPHIC_PAIRS = [
    ("line_strong", "surface"),
    ("line_strong", "window"),
    ("focus", "surface"),
    ("focus", "window"),
    ("focus", "sidebar"),
]


def test_that_contrast_of_black_and_white_is_21_and_of_equals_1() -> None:
    assert tokens.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert tokens.contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert tokens.contrast("#4A45B5", "#4A45B5") == 1


def test_that_contrast_of_a_known_grey_is_what_the_standard_gives() -> None:
    # #767676 is the lightest grey that reaches 4.5 on white.
    assert tokens.contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert tokens.contrast("#777777", "#FFFFFF") < 4.5


@pytest.mark.parametrize("name", tokens.THEME_NAMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_that_text_reaches_aa(name: str, ink: str, ground: str) -> None:
    colors = tokens.palette(name).colors
    assert tokens.contrast(colors[ink], colors[ground]) >= 4.5


@pytest.mark.parametrize("name", tokens.THEME_NAMES)
@pytest.mark.parametrize(("ink", "ground"), GRAPHIC_PAIRS)
def test_that_graphics_reach_three(name: str, ink: str, ground: str) -> None:
    colors = tokens.palette(name).colors
    assert tokens.contrast(colors[ink], colors[ground]) >= 3


@pytest.mark.parametrize("name", tokens.THEME_NAMES)
@pytest.mark.parametrize("source", list(Source))
def test_that_every_source_stands_out_from_the_surface(name: str, source: Source) -> None:
    found = tokens.palette(name)
    assert tokens.contrast(found.sources[source], found.colors["surface"]) >= 3


def test_that_all_themes_know_the_same_roles() -> None:
    roles = [set(tokens.palette(name).colors) for name in tokens.THEME_NAMES]
    assert all(each == roles[0] for each in roles)
    assert len(roles[0]) == 24


def test_that_no_widget_holds_a_colour_value() -> None:
    pattern = re.compile(r"""["'(\s:]#[0-9a-fA-F]{3,8}\b|rgba?\(""")
    found = [
        f"{path.relative_to(UI)}:{number}"
        for path in UI.rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]
    assert not found


def test_that_nothing_is_smaller_than_eleven_pixels() -> None:
    assert min(step.size for step in tokens.metrics().steps.values()) == 11
