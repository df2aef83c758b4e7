"""Where the parts of a lot bar lie and which of their labels fit. Numbers only, no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the bar in px from its leading end."""

    left: float
    width: float

    @property
    def right(self) -> float:
        return self.left + self.width


class LabelKind(StrEnum):
    FULL = "full"
    NAME_ONLY = "name_only"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class LabelBox:
    """Where a label goes. `ends_at_part` means that its text is set against its trailing edge."""

    kind: LabelKind
    left: float = 0.0
    width: float = 0.0
    ends_at_part: bool = False

    @property
    def right(self) -> float:
        return self.left + self.width


HIDDEN = LabelBox(LabelKind.HIDDEN)


def spans(
    sizes: Sequence[int], width: float, *, least: float = 6.0, gap: float = 2.0
) -> tuple[Span, ...]:
    """Divide `width` by `sizes`, no part under `least`, `gap` between parts.

    Where even the least widths do not fit, all parts share the room and the gap goes.
    """
    count = len(sizes)
    if not count or width <= 0:
        return ()
    if count * least + (count - 1) * gap > width:
        share = width / count
        return tuple(Span(index * share, share) for index in range(count))
    return _placed(_widths(sizes, width - (count - 1) * gap, least), gap)


def _widths(sizes: Sequence[int], room: float, least: float) -> list[float]:
    raised: set[int] = set()
    while True:
        total = sum(size for index, size in enumerate(sizes) if index not in raised)
        unit = (room - least * len(raised)) / total if total else 0.0
        small = {
            index for index, size in enumerate(sizes) if index not in raised and size * unit < least
        }
        if not small:
            return [least if index in raised else size * unit for index, size in enumerate(sizes)]
        raised |= small


def _placed(widths: Sequence[float], gap: float) -> tuple[Span, ...]:
    placed: list[Span] = []
    left = 0.0
    for width in widths:
        placed.append(Span(left, width))
        left += width + gap
    return tuple(placed)


def label_boxes(
    parts: Sequence[Span],
    full: Sequence[float],
    name_only: Sequence[float],
    width: float,
    *,
    clear: float = 9.0,
) -> tuple[LabelBox, ...]:
    """A box for the label under each part, `clear` px apart.

    `full` is the width of label and date, `name_only` that of the label alone. Wide parts are
    served first, so where two labels would touch, the smaller lot loses its date, then its label.
    A label starts at its part; it may end at it instead where only that fits.
    """
    boxes = [HIDDEN] * len(parts)
    for index in sorted(range(len(parts)), key=lambda at: (-parts[at].width, at)):
        before = [boxes[at].right for at in range(index) if boxes[at] is not HIDDEN]
        after = [boxes[at].left for at in range(index + 1, len(parts)) if boxes[at] is not HIDDEN]
        room = Span(low := max(before, default=-clear) + clear, 0.0)
        room = Span(low, min(after, default=width + clear) - clear - low)
        boxes[index] = _fitted(parts[index], full[index], name_only[index], room)
    return tuple(boxes)


def _fitted(part: Span, full: float, name_only: float, room: Span) -> LabelBox:
    for kind, needed in ((LabelKind.FULL, full), (LabelKind.NAME_ONLY, name_only)):
        if part.left >= room.left and part.left + needed <= room.right:
            return LabelBox(kind, part.left, needed)
        end = min(part.right, room.right)
        if end - needed >= room.left and end >= part.left + part.width / 2:
            return LabelBox(kind, end - needed, needed, ends_at_part=True)
    return HIDDEN
