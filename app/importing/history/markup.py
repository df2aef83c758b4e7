"""The saved Connects History page as markup: its table, its phone layout, its state script.

One pass of the standard library's parser, which is never told that the page has ended: what is
unfinished there was cut off, and stays unread.
"""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import groupby

from app.domain.progress import tell
from app.importing.history.rows import HistoryRow, amount_and_spoken, job_key_in
from app.importing.history.tokens import DASHES, Token
from app.importing.text.decoding import one_line

_TABLE = "connects-history-table"
_PHONE = "transactions-table-sm"
_STATE = "__NUXT_DATA__"
_COLUMNS = ("date", "action", "freelancer", "connects")
_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"))
_INLINE = frozenset(("b", "strong", "em", "i", "u", "mark", "font", "wbr"))
_PART = 1 << 19
"""Characters of a page that are read between two words to the one who waits."""
_SILENT = frozenset(("script", "style", "template", "noscript", "svg", "title"))


@dataclass(frozen=True, slots=True)
class HistoryMarkup:
    """What a saved page holds.

    `rows` are those of the table; `phone` the texts of the phone layout, in reading order;
    `texts` the visible texts outside both. `state` is the text of the state script: None where
    there is none or where the page was cut inside it (`is_state_cut`).
    """

    rows: tuple[HistoryRow, ...]
    phone: tuple[Token, ...]
    texts: tuple[str, ...]
    state: str | None
    is_state_cut: bool
    has_table: bool
    is_cut_in_rows: bool


def read_markup(page: str) -> HistoryMarkup:
    """The parts of a saved page. Never fails: what is not there is empty."""
    parser = _PageParser()
    _feed(parser, page)
    in_table = [piece for piece in parser.pieces if piece.zone == "table"]
    rows, lone_texts = _table_rows(in_table)
    texts = [piece.text for piece in parser.pieces if piece.zone == "page"]
    phone = [Token(piece.text, 0, piece.link) for piece in parser.pieces if piece.zone == "phone"]
    is_cut = parser.silent == _STATE
    return HistoryMarkup(
        rows=tuple(rows),
        phone=tuple(phone),
        texts=(*texts, *lone_texts),
        state="".join(parser.state) if parser.has_state and not is_cut else None,
        is_state_cut=is_cut,
        has_table=parser.has_table,
        is_cut_in_rows=parser.zone != "page",
    )


def _feed(parser: HTMLParser, page: str) -> None:
    """The page in parts, told of each, cut behind a tag so that no text is torn.

    What the parser could not finish it looks at again with the next part, so parts grow with it.
    """
    start = 0
    while start < len(page):
        tell(0.85 * start / len(page))
        least = start + max(_PART, len(parser.rawdata))
        end = page.find(">", least) + 1 or len(page)
        parser.feed(page[start:end])
        start = end


@dataclass(frozen=True, slots=True)
class _Piece:
    """A visible text: where it stood, and the link it was part of."""

    text: str
    zone: str
    row: int
    cell: int
    column: str
    link: str | None


class _PageParser(HTMLParser):
    """Parts a page into pieces of text. `silent` names the element whose text is not shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[_Piece] = []
        self.state: list[str] = []
        self.has_state = self.has_table = False
        self.silent = ""
        self.zone = "page"
        self._row = self._cell = self._depth = 0
        self._column = ""
        self._link: str | None = None
        self._buffer: list[str] = []

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """The library trips over '<![' with a word that it does not know: that is a comment."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i, report=False)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _INLINE or self.silent:
            return
        self._flush()
        named = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self._begin_silence(tag, named)
        elif tag == "a":
            self._link = named.get("href")
        elif tag == "table" and named.get("id") == _TABLE:
            self.zone, self.has_table = "table", True
        elif self.zone == "table":
            self._begin_in_table(tag, named)
        elif self.zone == "page" and _PHONE in named.get("class", "").split():
            self.zone, self._depth = "phone", 0
        if self.zone == "phone" and tag not in _VOID:
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        if self.silent:
            if tag != self.silent and not (tag == "script" and self.silent == _STATE):
                return
            self.silent = ""
        elif tag not in _INLINE:
            self._flush()
            self._link = None if tag == "a" else self._link
            if tag == "table" and self.zone == "table":
                self.zone = "page"
        if self.zone == "phone" and tag not in _VOID | _INLINE:
            self._depth -= 1
            self.zone = "phone" if self._depth > 0 else "page"

    def handle_data(self, data: str) -> None:
        if self.silent == _STATE:
            self.state.append(data)
        elif not self.silent:
            self._buffer.append(data)

    def _begin_silence(self, tag: str, named: dict[str, str]) -> None:
        is_state = tag == "script" and named.get("id") == _STATE and not self.has_state
        self.silent = _STATE if is_state else tag
        self.has_state = self.has_state or is_state

    def _begin_in_table(self, tag: str, named: dict[str, str]) -> None:
        if tag == "tr":
            self._row, self._cell, self._column = self._row + 1, 0, ""
        elif tag in {"td", "th"}:
            self._cell += 1
            self._column = named.get("id", "").partition("-")[0] if tag == "td" else "head"

    def _flush(self) -> None:
        text = one_line("".join(self._buffer)) if self._buffer else ""
        self._buffer.clear()
        if text:
            place = (self.zone, self._row, self._cell, self._column)
            self.pieces.append(_Piece(text, *place, self._link))


def _table_rows(pieces: list[_Piece]) -> tuple[list[HistoryRow], list[str]]:
    """The rows of the table, and the texts of lines that are none ('No Connects ...')."""
    rows = []
    lone_texts: list[str] = []
    for _, group in groupby(pieces, key=lambda piece: piece.row):
        shown = list(group)
        if shown[0].column == "head":
            continue
        cells = _by_column(shown)
        if {"date", "action", "connects"} <= cells.keys():
            rows.append(_table_row(shown, cells))
        else:
            lone_texts.extend(piece.text for piece in shown)
    return rows, lone_texts


def _by_column(shown: list[_Piece]) -> dict[str, list[_Piece]]:
    """The pieces of a row by column: by the cells' ids, else date, action, ..., connects."""
    last = shown[-1].cell
    by_place = {1: "date", 2: "action", last: "connects"} if last > 2 else {}
    cells: dict[str, list[_Piece]] = {}
    for piece in shown:
        place = piece.column if piece.column in _COLUMNS else by_place.get(piece.cell, "freelancer")
        cells.setdefault(place, []).append(piece)
    return cells


def _table_row(shown: list[_Piece], cells: dict[str, list[_Piece]]) -> HistoryRow:
    action, title, link = _split_action(cells["action"])
    amount, spoken = _split_connects([piece.text for piece in cells["connects"]])
    members = [piece.text for piece in cells.get("freelancer", ()) if piece.text not in DASHES]
    return HistoryRow(
        day=" ".join(piece.text for piece in cells["date"]),
        action=action,
        title=title,
        member=" ".join(members) or None,
        amount=amount,
        spoken=spoken,
        job_key=job_key_in(link),
        text=" | ".join(piece.text for piece in shown),
    )


def _split_action(pieces: list[_Piece]) -> tuple[str, str | None, str | None]:
    """The wording, the title and its link. Without a link the first text is the wording."""
    linked = [piece for piece in pieces if piece.link is not None]
    plain = [piece.text for piece in pieces if piece.link is None]
    if linked:
        return " ".join(plain), " ".join(piece.text for piece in linked), linked[0].link
    return plain[0], " ".join(plain[1:]) or None, None


def _split_connects(texts: list[str]) -> tuple[str | None, str | None]:
    """The amount and the spoken amount of a cell; all of its text where it holds neither."""
    read = [amount_and_spoken(text) for text in texts]
    amounts = [pair[0] for pair in read if pair and pair[0] is not None]
    spoken = [
        pair[1] or text for pair, text in zip(read, texts, strict=True) if pair and not pair[0]
    ]
    spoken += [pair[1] for pair in read if pair and pair[0] and pair[1]]
    if not amounts and not spoken:
        return " ".join(texts), None
    return next(iter(amounts), None), next(iter(spoken), None)
