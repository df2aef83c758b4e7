"""The rules page over the sample: lanes, what is in force, a field of one's own, empty states."""

from __future__ import annotations

from datetime import date

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from app.domain.settings import RuleOverride
from app.ui.main_window import MainWindow
from app.ui.rules.lanes import RuleFilter, Which
from app.ui.rules.rules_page import TABLE, RulesPage
from app.workspace.snapshot import Snapshot
from tests.scenes.framed import framed
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
from tests.ui.sample_snapshot import (
    empty_snapshot,
    newcomer_records,
    sample_snapshot,
    snapshot_of,
)


def own_rules() -> Snapshot:
    """A newcomer with a price and an order of their own."""
    return snapshot_of(
        [
            *newcomer_records(),
            RuleOverride(
                id="order",
                key="order_of_use",
                value="paid_first",
                since=date(2025, 10, 1),
                until=None,
            ),
            RuleOverride(
                id="price", key="price_cents", value="18", since=date(2026, 6, 1), until=None
            ),
        ]
    )


def _on(
    snapshot: Snapshot, key: str = "order_of_use", *, is_masked: bool = False
) -> tuple[MainWindow, RulesPage]:
    window = framed("rules", RulesPage, snapshot, is_masked=is_masked)
    window.show()
    page = window.built_pages()["rules"]
    assert isinstance(page, RulesPage)
    page.list.choose(key)
    _settle(page)
    return window, page


def _settle(page: RulesPage) -> None:
    """Wait until the effect in sight is worked out."""
    page._work_out()
    for _ in range(200):
        if page.panel.wish is None or page.panel.effect.is_told:
            return
        QTest.qWait(20)


@scene("rules", LIGHT, DARK, NARROW, LARGE, ARABIC, CONTRAST, CONTRAST_DARK)
def rules() -> QWidget:
    return _on(sample_snapshot())[0]


@scene("rules-all", LIGHT, NARROW, Shot("german", locale="de_DE"))
def rules_all() -> QWidget:
    window, page = _on(sample_snapshot())
    page.set_filter(RuleFilter(Which.ALL))
    page.list.choose("price_cents")
    _settle(page)
    return window


@scene("rules-table", LIGHT, DARK, NARROW, LARGE, ARABIC)
def rules_table() -> QWidget:
    window, page = _on(sample_snapshot())
    page.set_filter(RuleFilter(Which.ALL))
    page.set_view(TABLE)
    page.list.choose("bundles.freelancer")
    _settle(page)
    return window


@scene("rules-own", LIGHT, DARK, LARGE, ARABIC)
def rules_own() -> QWidget:
    """Typing a value of one's own that cannot be read."""
    window, page = _on(sample_snapshot(), "expiry_days")
    page.panel.open_own()
    page.panel.own.field.setText("12x")
    page.panel.own._tell()
    return window


@scene("rules-foot", LARGE)
def rules_foot() -> QWidget:
    """The panel under the list, below the fold."""
    window, page = _on(sample_snapshot())
    window.resize(*LARGE.size)
    QTest.qWait(50)
    area = page.findChild(QScrollArea)
    assert area is not None
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    return window


@scene("rules-own-effect", LIGHT, NARROW)
def rules_own_effect() -> QWidget:
    window, page = _on(sample_snapshot(), "expiry_days")
    page.panel.open_own()
    page.panel.own.field.setText("200")
    page.panel.own._tell()
    _settle(page)
    return window


@scene("rules-changed", LIGHT, DARK)
def rules_changed() -> QWidget:
    window, page = _on(own_rules())
    page.set_filter(RuleFilter(Which.OWN))
    _settle(page)
    return window


@scene("rules-past", LIGHT)
def rules_past() -> QWidget:
    """What was in force on a day in 2020."""
    window, page = _on(sample_snapshot())
    page.set_day(date(2020, 6, 1))
    page.set_view(TABLE)
    page.list.choose("balance_cap")
    _settle(page)
    return window


@scene("rules-span", LIGHT)
def rules_span() -> QWidget:
    window, page = _on(sample_snapshot(), "balance_cap")
    page.list.choose_span(1)
    _settle(page)
    return window


@scene("rules-search", LIGHT)
def rules_search() -> QWidget:
    window, page = _on(sample_snapshot())
    page.search.setText("boost")
    page._search()
    _settle(page)
    return window


@scene("rules-filtered-away", LIGHT)
def rules_filtered_away() -> QWidget:
    window, page = _on(sample_snapshot())
    page.set_filter(RuleFilter(Which.DISPUTED, "zeppelin"))
    return window


@scene("rules-none-changed", LIGHT)
def rules_none_changed() -> QWidget:
    window, page = _on(sample_snapshot())
    page.set_filter(RuleFilter(Which.OWN))
    return window


@scene("rules-empty", LIGHT)
def rules_of_an_empty_ledger() -> QWidget:
    return _on(empty_snapshot())[0]


@scene("rules-masked", LIGHT)
def rules_masked() -> QWidget:
    return _on(sample_snapshot(), is_masked=True)[0]


@scene("rules-jobs", LIGHT, NARROW)
def rules_jobs() -> QWidget:
    """What a job asked on an earlier day: the card, its bands, and what never comes back."""
    window, page = _on(sample_snapshot(), "job_card")
    page.set_day(date(2021, 6, 1))
    page.list.choose("job_card")
    _settle(page)
    return window
