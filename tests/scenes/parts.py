"""A gallery of the kit, laid out as a Home page of invented numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from app.domain.entries import Source
from app.ui import formats
from app.ui.main_window import MainWindow
from app.ui.page import Page, PageSpec
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Kind, button, icon_button
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.cells import AmountCell, IconCell, RangeCell, SourceCell, TagCell, TextCell
from app.ui.widgets.chip import Chip, Segmented, spread
from app.ui.widgets.empty_state import Step, could_not_load, filtered_away, nothing_yet
from app.ui.widgets.figure_card import FigureCard, FigureText
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.legend import Legend
from app.ui.widgets.lot_bar import LotBar, LotSegment
from app.ui.widgets.range_bar import Range, RangeBar
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.table import Column, DataTable, RowsModel
from app.ui.widgets.tag import Tag, Tone
from app.ui.widgets.tiles import Tiles
from tests.scenes.first_run import FOOT, PAGES, enable_menus
from tests.shots import (
    ARABIC,
    CONTRAST,
    CONTRAST_DARK,
    DARK,
    LARGE,
    LIGHT,
    NARROW,
    Shot,
    scene,
)

FIGURES = (
    ("Balance", "ledger", "118", "Connects",
     "40 bought, 62 from the plan, 10 free, 6 awarded. They cost you $15.30."),
    ("Next to lapse", "clock", "34", "on 12 March",
     "At your pace; between 23 and 41. Three more proposals use them."),
    ("Runway", "calendar", "7½", "weeks",
     "At 11 a week the last one goes about 16 April; between 7 and 30 April."),
    ("Cost per win", "target", "$21", "cash",
     "Between $12 and $52. 4 wins from 61 proposals; 7 are too young to count."),
)  # fmt: skip
LOTS = (
    LotSegment(
        source=Source.PLAN, connects=62, projected_lapse=34, label="Plan · 62",
        sublabel="lapse 12 Mar 2027", lapse_label="34 projected to lapse",
        lapse_sublabel="worth $5.10", key="plan",
    ),
    LotSegment(source=Source.AWARDED, connects=6, label="Awarded · 6", sublabel="30 Apr 2027"),
    LotSegment(source=Source.FREE, connects=10, label="Free · 10", sublabel="2 Jun 2027"),
    LotSegment(source=Source.BOUGHT, connects=40, label="Bought · 40", sublabel="9 Nov 2027"),
)  # fmt: skip
JOBS = (
    ("Apply, boost up to 4", Tone.ACCENT, "React admin dashboard", (3, 5, 9), 16, 31, 265),
    ("Apply", Tone.ACCENT, "Django API for a clinic", (4, 7, 13), 12, 24, 190),
    ("Apply", Tone.ACCENT, "Fix slow PostgreSQL reports", (3, 5, 10), 12, 19, 105),
    ("Too early", Tone.NEUTRAL, "Flutter app, new niche", (1, 4, 14), 10, 13, 40),
    ("Only if spare", Tone.NEUTRAL, "Shopify section, fixed price", (1, 3, 6), 9, 8, 20),
    ("Skip", Tone.NEUTRAL, "Full CRM in one week", (0, 1, 2), 22, 4, -260),
)
Job = tuple[str, Tone, str, tuple[int, int, int], int, int, int]


def shortlist_columns() -> tuple[Column[Job], ...]:
    return (
        Column("decision", "Decision", lambda job: TagCell(job[0], job[1]), 166),
        Column("job", "Job", lambda job: TextCell(formats.title(job[2]))),
        Column("chance", "Chance of a win", lambda job: AmountCell(
            formats.range_in_100(job[3][0] / 100, job[3][2] / 100)), 118, at_end=True, priority=1),
        Column("asks", "Asks", lambda job: AmountCell(formats.connects(job[4])), 70,
               at_end=True, priority=3, sort_key=lambda job: job[4]),
        Column("worth", "Worth up to", lambda job: AmountCell(formats.connects(job[5])), 84,
               at_end=True, priority=2),
        Column("after", "After cost", lambda job: AmountCell(
            formats.signed_money(job[6]), is_strong=True), 96, at_end=True,
            sort_key=lambda job: job[6]),
    )  # fmt: skip


def _figures() -> QWidget:
    cards = []
    for label, icon, figure, unit, sentence in FIGURES:
        card = FigureCard(label, icon)
        card.show_text(FigureText(figure, unit, sentence))
        cards.append(card)
    return Tiles(cards)


def _lots() -> Card:
    legend = Legend(
        [(source, source.value.capitalize()) for source in list(Source)[:4]],
        hatched="Hatched: will lapse",
    )
    card = Card("Lots, in order of use", extra=legend)
    bar = LotBar()
    bar.show_segments(LOTS)
    card.add(bar)
    card.add(Rule())
    card.add(
        Sentence(
            "Three more proposals at your usual 12 use them.",
            lead="34 Connects ($5.10) lapse on 12 March at your pace.",
        )
    )
    return card


def _shortlist() -> Card:
    card = Card("Shortlist, best first", flush=True)
    table = DataTable(density="roomy")
    model = RowsModel(shortlist_columns(), table)
    model.show_rows(JOBS)
    table.setModel(model)
    table.hug_rows()
    table.select_row(1)
    table.sortByColumn(5, table.horizontalHeader().sortIndicatorOrder().DescendingOrder)
    card.add(table)
    return card


def _framed(page: Page) -> MainWindow:
    spec = PageSpec("home", "Home", "home", lambda: page)
    window = MainWindow((spec, *PAGES[1:]), FOOT)
    enable_menus(window)
    window.sidebar.wallet.show_wallet("Personal", "Freelancer Basic")
    window.sidebar.wallet.setMenu(QMenu(window))
    window.sidebar.set_count("jobs", 7)
    window.sidebar.set_count("proposals", 7)
    window.show_page("home")
    window.set_state("Saved. Backup tested today.")
    window.set_context("Upwork showed 118 today, 09:12.", "Matches.")
    return window


@scene("parts-home", LIGHT, DARK, NARROW, LARGE, ARABIC, CONTRAST, CONTRAST_DARK)
def parts_home() -> QWidget:
    page = Page("Home", "Monday 22 February 2027", scrolls=True)
    page.header.add_action(icon_button("eye", "Hide money and names"))
    page.header.add_action(button("Import", icon="import"))
    page.header.add_action(button("Add", Kind.PRIMARY, icon="plus"))
    page.column.addWidget(_figures())
    page.column.addWidget(_lots())
    page.column.addWidget(_shortlist())
    page.column.addStretch(1)
    return _framed(page)


def _nothing() -> None:
    return


def _empties() -> QWidget:
    states = (
        nothing_yet(
            "ledger",
            "Your ledger is empty",
            "Paste your Connects History and every movement appears here, with its lot.",
            Step("Paste history", _nothing, "paste"),
            Step("Add one entry", _nothing),
        ),
        filtered_away(
            "No entry matches",
            "1,284 entries are hidden by 2 filters: March 2027 and boost refunds.",
            Step("Clear filters", _nothing),
            Step("Keep only the date", _nothing),
        ),
        could_not_load(
            "The ledger file is locked",
            "Another program is using it. Your data is untouched; the last backup is from 08:55.",
            Step("Try again", _nothing),
            Step("Details", _nothing),
        ),
    )
    cards = []
    for state in states:
        card = Card(flush=True)
        card.add(state)
        cards.append(card)
    return Tiles(cards)


def _controls() -> Card:
    card = Card("Buttons, chips, states")
    off = button("Off")
    off.setEnabled(False)
    card.add(
        spread(
            button("Import 43 rows", Kind.PRIMARY),
            button("Cancel"),
            button("Details", Kind.QUIET),
            button("Mark as refunded", compact=True),
            button("See the three", Kind.LINK),
            off,
            Segmented([("90", "90 days"), ("365", "12 months"), ("730", "2 years")], "365"),
            gap=10,
        )
    )
    when = Chip("When", "1 Jan to 22 Feb")
    when.set_value("1 Jan to 22 Feb", is_active=True)
    new = Chip("New", "43", icon="plus", checkable=True)
    new.setChecked(True)
    card.add(
        spread(
            when,
            Chip("Source", "any"),
            new,
            Chip("Possible twin", "1", icon="twin", checkable=True),
            Tag("Matches", Tone.GOOD, "check"),
            Tag("Possible twin", Tone.WARN, "twin"),
            Tag("41 over", Tone.BAD, "warning"),
            Tag("Apply", Tone.ACCENT),
            Tag("Already here", Tone.NEUTRAL, "equals"),
            end=PlainLabel("24 of 1,284 entries", "small", "text_3"),
        )
    )
    bar = RangeBar()
    bar.show_range(Range(0.03, 0.05, 0.09, 0.02))
    card.add(bar)
    return card


Entry = tuple[str, str, str, Source | None, int, int]
ENTRIES: tuple[Entry, ...] = (
    ("20 Feb", "Boost", "Warehouse reporting portal", Source.PLAN, -4, 60),
    ("18 Feb", "Refund", "Landing page copy: closed, no hire", Source.PLAN, 12, 180),
    ("9 Feb", "Award", "Interview: Stripe billing helper", Source.AWARDED, 6, 0),
    ("22 Jan", "Purchase", "Bundle of 40", Source.BOUGHT, 40, 600),
)


def _entries() -> Card:
    card = Card(flush=True)
    table = DataTable(density="dense")
    columns: tuple[Column[Entry], ...] = (
        Column("date", "Date", lambda row: TextCell(row[0]), 90, sort_key=lambda row: row[0]),
        Column("state", "", lambda _row: IconCell("check", "Settled", "good"), 40),
        Column("kind", "Kind", lambda row: TextCell(row[1]), 110),
        Column("what", "What", lambda row: TextCell(row[2])),
        Column("range", "Chance", lambda _row: RangeCell(
            "3 to 9 in 100", Range(0.03, 0.05, 0.09, 0.02)), 220, priority=1),
        Column("lot", "Lot", lambda row: SourceCell(
            row[3], row[3].value.capitalize() if row[3] else ""), 120),
        Column("connects", "Connects", lambda row: AmountCell(
            formats.signed(row[4]), is_strong=True), 90, at_end=True),
        Column("cost", "Cost", lambda row: AmountCell(
            formats.cost(row[5]), ink="text_2"), 90, at_end=True),
    )  # fmt: skip
    model = RowsModel(columns, table)
    model.show_rows(ENTRIES)
    table.setModel(model)
    table.hug_rows()
    card.add(table)
    return card


@scene(
    "parts",
    LIGHT,
    DARK,
    CONTRAST,
    CONTRAST_DARK,
    LARGE,
    Shot("arabic-960", locale="ar_EG", size=(960, 868)),
)
def parts() -> QWidget:
    page = Page("Parts", "Every widget of the kit", scrolls=True)
    page.column.addWidget(
        Banner("Two members are on one job.", "Member B applied on 19 Feb (14 Connects).",
               icon="twin")
    )  # fmt: skip
    page.column.addWidget(_controls())
    page.column.addWidget(_empties())
    page.column.addWidget(_entries())
    page.column.addStretch(1)
    window = _framed(page)
    window.resize(1440, 868)
    window.show_toast("43 rows imported", _nothing)
    return window
