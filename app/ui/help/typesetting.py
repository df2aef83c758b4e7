"""Sets a chapter like a page of a book: type steps, measure, tables with lines, code on a ground.

Qt reads Markdown into a document of its own looks; every block, fragment and table of it is given
the look of the theme here. Colours are of the theme in force, so set it anew when that changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from app.ui.fonts import weight_for
from app.ui.theme import Theme

LINE_SEPARATOR = "\u2028"
MEASURE = 660
"""px at 100 %: the widest a line of text gets."""
SHEET = 720
"""px at 100 %: the widest a table or an example gets."""
_STEPS = {1: "figure", 2: "title"}
_ABOVE = {1: 0, 2: 26, 3: 18}
_BELOW = {1: 14, 2: 8, 3: 6}
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_GUTTER = 16.0
_SHORT_COLUMN = 190.0
"""px at 100 %: up to here a column of a table is as wide as its words."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and where it stands: the position of its block in the document."""

    text: str
    level: int
    position: int


def typeset(document: QTextDocument, markdown: str, theme: Theme) -> None:
    """Put a chapter into the document, in the look of the theme."""
    document.setDefaultFont(theme.font("lead_text"))
    document.setIndentWidth(22 * theme.scale)
    document.setDocumentMargin(0)
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    setter = _Typesetter(document, theme)
    setter.frame_examples()
    setter.set_tables()
    setter.set_blocks()


@cache
def plain_text(markdown: str) -> str:
    """The words of a chapter as they are read, to be searched."""
    document = QTextDocument()
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    return document.toPlainText()


def headings(document: QTextDocument) -> list[Heading]:
    """The headings of a chapter in reading order."""
    return [
        Heading(block.text(), level, block.position())
        for block in _blocks(document)
        if (level := block.blockFormat().headingLevel())
    ]


def code_font(theme: Theme, step: str = "small") -> QFont:
    """The system's own fixed font at the size of a type step."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(theme.font(step).pixelSize())
    return font


class _Typesetter:
    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        self._document = document
        self._theme = theme

    def frame_examples(self) -> None:
        """Each run of code lines becomes one cell with a ground and an edge."""
        runs = list(_code_runs(self._document))
        for first, last in reversed(runs):
            cursor = QTextCursor(self._document)
            cursor.setPosition(first.position())
            cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            text = cursor.selectedText().replace("\u2029", LINE_SEPARATOR)
            cursor.removeSelectedText()
            cursor.setBlockFormat(QTextBlockFormat())
            cursor.setCharFormat(QTextCharFormat())
            table = cursor.insertTable(1, 1, self._example_format())
            ground = QTextTableCellFormat()
            ground.setBackground(QBrush(self._theme.color("window")))
            table.cellAt(0, 0).setFormat(ground)
            inside = table.cellAt(0, 0).firstCursorPosition()
            form = QTextBlockFormat()
            form.setLineHeight(self._theme.line("small"), _FIXED)
            form.setNonBreakableLines(False)
            inside.setBlockFormat(form)
            inside.insertText(text, self._code_format())

    def set_tables(self) -> None:
        """Ruled tables: a small heading row, a line under each row, no uprights."""
        for table in _tables(self._document.rootFrame()):
            if not table.format().property(_IS_EXAMPLE):
                self._set_table(table)

    def set_blocks(self) -> None:
        """Type, measure and space of every paragraph, heading and list item."""
        cursor = QTextCursor(self._document)
        for block in _blocks(self._document):
            cursor.setPosition(block.position())
            table: QTextTable | None = cursor.currentTable()
            if table is None:
                self._set_block(block)
            elif not table.format().property(_IS_EXAMPLE):
                self._set_cell_block(block, is_head=table.cellAt(cursor).row() == 0)

    def _set_block(self, block: QTextBlock) -> None:
        theme, form = self._theme, block.blockFormat()
        level = form.headingLevel()
        step = _STEPS.get(level, "lead") if level else "lead_text"
        in_list = block.blockFormat().objectIndex() >= 0
        above = _ABOVE.get(level, 18) if level else 0
        below = _BELOW.get(level, 6) if level else (4 if in_list else 12)
        if in_list and block.next().textList() is not block.textList():
            below = 14
        if not block.text() and not level:  # what stands between two tables
            form.setLineHeight(1, _FIXED)
            below = 0
        else:
            form.setLineHeight(theme.line(step), _FIXED)
        form.setTopMargin(above * theme.scale)
        form.setBottomMargin(below * theme.scale)
        form.setRightMargin((SHEET - MEASURE) * theme.scale)
        if form.hasProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth):
            form.clearProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth)
            form.setLineHeight(round(20 * theme.scale), _FIXED)
        self._merge(block, form)
        if in_list:
            self._set_bullet(block)
        self._set_words(block, step, "text", is_heading=bool(level))

    def _set_bullet(self, block: QTextBlock) -> None:
        """Qt draws a bullet by the block's own font, one space of it before the text."""
        form = QTextCharFormat()
        form.setFont(code_font(self._theme))
        form.setForeground(QBrush(self._theme.color("text_3")))
        QTextCursor(block).setBlockCharFormat(form)

    def _set_cell_block(self, block: QTextBlock, *, is_head: bool) -> None:
        form = block.blockFormat()
        step = "caption" if is_head else "body"
        form.setLineHeight(self._theme.line(step), _FIXED)
        form.setTopMargin(0)
        form.setBottomMargin(0)
        self._merge(block, form)
        self._set_words(block, step, "text_3" if is_head else "text", is_heading=False)

    def _merge(self, block: QTextBlock, form: QTextBlockFormat) -> None:
        cursor = QTextCursor(block)
        cursor.setBlockFormat(form)

    def _set_words(self, block: QTextBlock, step: str, ink: str, *, is_heading: bool) -> None:
        parts = [
            (fragment.position(), fragment.length(), fragment.charFormat())
            for fragment in _fragments(block)
        ]
        for start, length, given in parts:
            cursor = QTextCursor(self._document)
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._char_format(given, step, ink, is_heading=is_heading))

    def _char_format(
        self, given: QTextCharFormat, step: str, ink: str, *, is_heading: bool
    ) -> QTextCharFormat:
        theme, form = self._theme, QTextCharFormat()
        form.setForeground(QBrush(theme.color(ink)))
        if given.fontFixedPitch():
            form.setFont(code_font(theme, "body" if step == "lead_text" else "small"))
            form.setBackground(QBrush(theme.color("hover")))
        else:
            font = theme.font(step)
            if step == "caption":
                font.setWeight(QFont.Weight(500))
            elif not is_heading and given.fontWeight() > QFont.Weight.Normal:
                font.setWeight(QFont.Weight(weight_for(600, tall=theme.is_tall_script)))
            font.setItalic(given.fontItalic())
            form.setFont(font)
        if given.isAnchor():
            form.setAnchor(True)
            form.setAnchorHref(given.anchorHref())
            form.setForeground(QBrush(theme.color("accent")))
            form.setFontUnderline(True)
        return form

    def _code_format(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(code_font(self._theme))
        form.setForeground(QBrush(self._theme.color("text")))
        return form

    def _example_format(self) -> QTextTableFormat:
        theme, form = self._theme, QTextTableFormat()
        form.setProperty(_IS_EXAMPLE, True)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setCellPadding(14 * theme.scale)
        form.setCellSpacing(0)
        form.setBorder(1)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QBrush(theme.color("line")))
        form.setBorderCollapse(True)
        form.setTopMargin(2 * theme.scale)
        form.setBottomMargin(8 * theme.scale)
        return form

    def _set_table(self, table: QTextTable) -> None:
        theme, form = self._theme, table.format()
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setBorder(0)
        form.setBorderCollapse(True)
        form.setHeaderRowCount(0)
        form.setColumnWidthConstraints(self._column_widths(table))
        form.setTopMargin(10 * theme.scale)
        form.setBottomMargin(14 * theme.scale)
        form.clearBackground()
        table.setFormat(form)
        for row in range(table.rows()):
            for column in range(table.columns()):
                line = "line_strong" if row == 0 else "line"
                table.cellAt(row, column).setFormat(self._cell_format(line))

    def _column_widths(self, table: QTextTable) -> list[QTextLength]:
        """Short columns as wide as their words; the others share the rest."""
        theme = self._theme
        metrics = QFontMetricsF(theme.font("body", 600))
        least = _SHORT_COLUMN * theme.scale
        found = []
        for column in range(table.columns() - 1):
            cells = (table.cellAt(row, column) for row in range(table.rows()))
            texts = (cell.firstCursorPosition().block().text() for cell in cells)
            width = max(metrics.horizontalAdvance(text) for text in texts)
            padded = width * 1.04 + _GUTTER * theme.scale
            is_short = padded <= least
            found.append(
                QTextLength(QTextLength.Type.FixedLength, padded) if is_short else QTextLength()
            )
        return [*found, QTextLength()]

    def _cell_format(self, line: str) -> QTextTableCellFormat:
        theme, form = self._theme, QTextTableCellFormat()
        form.setTopPadding(7 * theme.scale)
        form.setBottomPadding(7 * theme.scale)
        form.setLeftPadding(0)
        form.setRightPadding(_GUTTER * theme.scale)
        form.setBottomBorder(1)
        form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBottomBorderBrush(QBrush(theme.color(line)))
        return form


_IS_EXAMPLE = int(QTextFormat.Property.UserProperty) + 1


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def _code_runs(document: QTextDocument) -> Iterator[tuple[QTextBlock, QTextBlock]]:
    """First and last block of each fenced example; a fence's own char parts two that touch."""
    first = last = None
    for block in _blocks(document):
        is_code = block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)
        if is_code:
            first, last = first or block, block
        elif first is not None and last is not None:
            yield first, last
            first = last = None
    if first is not None and last is not None:
        yield first, last


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
        yield from _tables(child)
