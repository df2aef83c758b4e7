"""Visual tokens as plain values: colours by role, source colours, sizes, type steps. No Qt here."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from app.resource_files import resource_path

THEME_NAMES = ("light", "dark", "high_contrast_light", "high_contrast_dark")


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme as `#RRGGBB` by role; `sources` are for lots only."""

    name: str
    is_dark: bool
    is_high_contrast: bool
    scrim_alpha: float
    colors: Mapping[str, str]
    sources: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TypeStep:
    """One step of the type scale at 100 %: pixels, line height, weight and letter spacing."""

    size: int
    line: int
    weight: int
    spacing: float


@dataclass(frozen=True, slots=True)
class Metrics:
    """Spacing, radii and sizes in px at 100 %, type steps, chart and motion values."""

    sizes: Mapping[str, float]
    steps: Mapping[str, TypeStep]
    families: tuple[str, ...]
    hatch: Mapping[str, Any]
    chart: Mapping[str, Any]
    motion: Mapping[str, Any]


@cache
def palette(name: str) -> Palette:
    """The palette of one of `THEME_NAMES`. Raises FileNotFoundError for any other name."""
    data = tomllib.loads(resource_path("themes", f"{name}.toml").read_text(encoding="utf-8"))
    return Palette(
        name=data["name"],
        is_dark=data["scheme"] == "dark",
        is_high_contrast=data["high_contrast"],
        scrim_alpha=data["scrim_alpha"],
        colors=MappingProxyType(data["colors"]),
        sources=MappingProxyType(data["sources"]),
    )


@cache
def metrics() -> Metrics:
    """The sizes that all themes share. Keys: `space.l`, `radius.card`, `size.control`."""
    data = tomllib.loads(resource_path("themes", "metrics.toml").read_text(encoding="utf-8"))
    groups = {"space": "spacing", "radius": "radius", "size": "size"}
    sizes = {
        f"{prefix}.{key}": value
        for prefix, group in groups.items()
        for key, value in data[group].items()
    }
    steps = {name: TypeStep(*values) for name, values in data["type"]["steps"].items()}
    return Metrics(
        sizes=MappingProxyType(sizes),
        steps=MappingProxyType(steps),
        families=tuple(data["type"]["family"]),
        hatch=MappingProxyType(data["hatch"]),
        chart=MappingProxyType(data["chart"]),
        motion=MappingProxyType(data["motion"]),
    )


def luminance(color: str) -> float:
    """Relative luminance of `#RRGGBB`, 0 to 1 (WCAG 2.2)."""
    channels = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two `#RRGGBB` colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
