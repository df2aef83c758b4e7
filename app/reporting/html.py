"""A sheet as one HTML file: nothing to load, nothing that runs, every foreign word escaped.

The same text is printed and made into PDF, so it keeps to what Qt's rich text knows: tables with
attributes and a few plain styles. It reads from right to left where the sheet does.
"""

from __future__ import annotations

from datetime import date
from html import escape

from app.reporting.figures import MASK, PLAIN, Figures
from app.reporting.sheet import Cell, Money, Name, Section, Sheet, Table, Title

_STYLE = """
body { font-family: "Inter", "Noto Sans", "DejaVu Sans", sans-serif; font-size: 10pt;
  color: #1d1b19; background: #ffffff; margin: 24px; }
h1 { font-size: 18pt; font-weight: 600; margin: 0 0 6px 0; }
h2 { font-size: 12pt; font-weight: 600; margin: 18px 0 4px 0; }
p { margin: 2px 0; }
table { border-collapse: collapse; }
table.rows { width: 100%; }
th { font-size: 9pt; font-weight: 600; color: #57534e; border-bottom: 1px solid #a8a29e; }
td { border-bottom: 1px solid #e7e5e4; vertical-align: top; }
table.about td { border-bottom: none; }
tr.total td { font-weight: 600; border-top: 1px solid #a8a29e; border-bottom: none; }
.quiet { color: #57534e; font-size: 9pt; }
@media print { body { margin: 0; } h2 { page-break-after: avoid; }
  tr { page-break-inside: avoid; } thead { display: table-header-group; } }
@page { margin: 18mm 16mm; }
""".strip()


def html_text(sheet: Sheet, figures: Figures = PLAIN) -> str:
    """The whole document, in UTF-8 once written."""
    direction = "rtl" if sheet.is_rtl else "ltr"
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(sheet.language)}" dir="{direction}">',
        "<head>",
        '<meta charset="utf-8">',
        f"<title>{escape(sheet.title)}</title>",
        f"<style>\n{_STYLE}\n</style>",
        "</head>",
        f'<body dir="{direction}">',
        f"<h1>{escape(sheet.title)}</h1>",
        *_about(sheet, figures),
    ]
    for section in sheet.sections:
        parts += _section(section, figures, is_rtl=sheet.is_rtl)
    parts += [f'<p class="quiet">{escape(line)}</p>' for line in sheet.foot]
    return "\n".join([*parts, "</body>", "</html>"]) + "\n"


def _about(sheet: Sheet, figures: Figures) -> list[str]:
    lines = [
        f'<tr><td class="quiet">{escape(label)}</td><td>{cell_html(cell, figures)}</td></tr>'
        for label, cell in sheet.about
    ]
    if not lines:
        return []
    return ['<table class="about" cellspacing="0" cellpadding="3">', *lines, "</table>"]


def _section(section: Section, figures: Figures, *, is_rtl: bool) -> list[str]:
    lines = [f"<h2>{escape(section.heading)}</h2>"]
    table = section.table
    if not table.rows and section.empty:
        return [*lines, f'<p class="quiet">{escape(section.empty)}</p>']
    lines += _table(table, figures, is_rtl=is_rtl)
    if table.note:
        lines.append(f'<p class="quiet">{escape(table.note)}</p>')
    return lines


def _table(table: Table, figures: Figures, *, is_rtl: bool) -> list[str]:
    sides = ("right", "left") if is_rtl else ("left", "right")
    align = [sides[place in table.figures] for place in range(len(table.headers))]
    heads = "".join(
        f'<th align="{side}">{escape(header)}</th>'
        for header, side in zip(table.headers, align, strict=True)
    )
    lines = [
        '<table class="rows" width="100%" cellspacing="0" cellpadding="4">',
        f"<thead><tr>{heads}</tr></thead>",
        "<tbody>",
        *(f"<tr>{_cells(row, align, figures)}</tr>" for row in table.rows),
    ]
    if table.total:
        lines.append(f'<tr class="total">{_cells(table.total, align, figures)}</tr>')
    return [*lines, "</tbody>", "</table>"]


def _cells(row: tuple[Cell, ...], align: list[str], figures: Figures) -> str:
    return "".join(
        f'<td align="{side}">{cell_html(cell, figures)}</td>'
        for cell, side in zip(row, align, strict=True)
    )


def cell_html(cell: Cell, figures: Figures) -> str:
    """A cell as markup: foreign words are escaped and keep their own direction."""
    if isinstance(cell, Name | Title):
        return f"<bdi>{escape(_printable(cell.text))}</bdi>"
    if isinstance(cell, str):
        return escape(_printable(cell))
    return escape(cell_text(cell, figures))


def cell_text(cell: Cell, figures: Figures) -> str:
    """A cell as plain words; nothing for None, a dash for money that is not known."""
    if cell is None:
        return ""
    if isinstance(cell, Name | Title):
        return cell.text
    if isinstance(cell, Money):
        if cell.cents is None:
            return MASK if cell.is_masked else "–"
        return figures.money(cell.cents, cell.currency)
    if isinstance(cell, date):
        return figures.day(cell)
    return figures.count(cell) if isinstance(cell, int) else cell


def _printable(text: str) -> str:
    """Words without control characters, which no HTML may hold."""
    return "".join(c if c.isprintable() or c in "\u200e\u200f\u200c\u200d" else " " for c in text)
