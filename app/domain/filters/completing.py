"""What may come next in a filter line: the pieces that a half-written one could become."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.filters.fields import FieldSet, FieldType
from app.domain.filters.pieces import Piece, pieces, quoted

MOST = 8


def piece_at(line: str, cursor: int) -> Piece | None:
    """The piece that ends at the cursor; None behind a blank."""
    found = pieces(line[:cursor])
    return found[-1] if found and found[-1].end == cursor else None


def candidates(fields: FieldSet, names: Mapping[str, Sequence[str]]) -> list[str]:
    """Every piece that can be offered: fields to go on from, and values; `names` by field."""
    found = []
    for name, field in fields.fields.items():
        if field.type is FieldType.WORD:
            found += [f"{name}:", *(f"{name}:{value}" for value in field.values)]
        elif field.type is FieldType.NAME:
            known = names.get(name, ())
            found += [f"{name}:"] * bool(known)
            found += [f"{name}:{value_text(value)}" for value in known]
        else:
            found += [f"{name}:"] if field.type is FieldType.DAY else [f"{name}>"]
    return found


def completions(typed: str, offered: Mapping[str, str]) -> list[str]:
    """The pieces that `typed` could become, at most MOST; `offered` maps each to its words.

    A field is found by its name, a value by its own beginning or by that of one of its words.

    >>> completions("bo", {"kind:": "Kind", "kind:boost": "Boost", "kind:bought": "Purchase"})
    ['kind:boost', 'kind:bought']
    """
    no = "-" if typed.startswith("-") else ""
    asked = typed[len(no) :].casefold()
    if not asked:
        return []
    found = [piece for piece in offered if _fits(piece, offered[piece].casefold(), asked)]
    has_field = ":" in asked
    first = [piece for piece in found if piece.casefold().startswith(asked)]
    rest = [piece for piece in found if piece not in first]
    shown = [no + piece for piece in (*first, *rest) if has_field or not _is_value(piece, asked)]
    return [piece for piece in shown if piece != typed][:MOST]


def value_text(value: str) -> str:
    """A value as it stands behind a colon."""
    is_plain = value and not any(sign.isspace() or sign in ',"\\' for sign in value)
    return value if is_plain else quoted(value)


def _fits(piece: str, words: str, asked: str) -> bool:
    field, _, value = piece.partition(":")
    if ":" in asked:
        asked_field, _, begun = asked.partition(":")
        begun = begun.lstrip('"')
        is_value = value.casefold().lstrip('"').startswith(begun) or _begins(words, begun)
        return field == asked_field and bool(value) and is_value
    if len(asked) < 2:
        return not value and field.startswith(asked)
    return field.startswith(asked) or value.startswith(asked) or _begins(words, asked)


def _begins(words: str, asked: str) -> bool:
    return bool(asked) and any(word.startswith(asked) for word in words.split())


def _is_value(piece: str, asked: str) -> bool:
    """Whether it is one of many values of a field that is still being named."""
    field, _, value = piece.partition(":")
    return bool(value) and field.startswith(asked)
