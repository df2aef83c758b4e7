"""The rules page: lanes, what is in force, readings and their effect, own values, filters, keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.ledger import Ledger
from app.domain.rule_effect import OwnRule, rule_effect
from app.domain.settings import RuleOverride
from app.ui import formats
from app.ui.application import dress
from app.ui.desk import Desk
from app.ui.rules.effect_table import effect_lines, effect_sentence, next_words
from app.ui.rules.fact_delegate import tags_of
from app.ui.rules.job_card_table import JobCardTable
from app.ui.rules.lane_delegate import scale_in, year_marks
from app.ui.rules.lanes import Heading, Lane, RuleFilter, Which, lanes_of, with_headings
from app.ui.rules.rule_list import RulesModel, spoken
from app.ui.rules.rules_page import TABLE, RulesPage
from app.ui.rules.time_scale import time_scale
from app.ui.rules.words import period, words_of
from app.ui.theme import ThemeChoice
from app.ui.widgets.empty_state import EmptyState
from app.words.rules import MAIN_RULES
from app.workspace.clock import Clock
from app.workspace.snapshot import Snapshot
from app.workspace.workspace import Workspace
from tests.ui.recording_bridge import RecordingBridge
from tests.ui.sample_snapshot import (
    AS_OF,
    empty_snapshot,
    newcomer_records,
    sample_snapshot,
    snapshot_of,
)

WAIT = 20_000
OCTOBER = date(2025, 10, 1)


def own_order() -> Snapshot:
    """A newcomer who chose the other reading of the order of use."""
    override = RuleOverride(
        id="o", key="order_of_use", value="paid_first", since=OCTOBER, until=None
    )
    return snapshot_of([*newcomer_records(), override])


class Bench:
    """A page over a snapshot, and what it asked for."""

    def __init__(self, qtbot: QtBot, snapshot: Snapshot, size: tuple[int, int]) -> None:
        self.qtbot = qtbot
        self.bridge = RecordingBridge()
        self.page = RulesPage(self.bridge)
        self.page.resize(*size)
        self.page.show()
        self.page.show_ledger(snapshot)

    def wait_for_effect(self) -> None:
        self.page._work_out()
        self.qtbot.waitUntil(lambda: self.page.panel.effect.is_told, timeout=WAIT)

    @property
    def calls(self) -> list[tuple[str, tuple[Any, ...]]]:
        return self.bridge.workspace.calls

    @property
    def keys(self) -> list[str]:
        rows = [self.page.list.rules.row_at(at) for at in range(self.page.list.rules.rowCount())]
        return [row.key for row in rows if isinstance(row, Lane)]


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Callable[..., Bench]]:
    made: list[Bench] = []

    def make(snapshot: Snapshot | None = None, size: tuple[int, int] = (1200, 820)) -> Bench:
        made.append(Bench(qtbot, snapshot or sample_snapshot(), size))
        return made[-1]

    yield make
    for one in made:
        one.page.close()
        one.bridge.close()
        one.page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def lane(key: str, ledger: Ledger | None = None, day: date = AS_OF) -> Lane:
    rules = (ledger or sample_snapshot().ledger).rules
    return next(one for one in lanes_of(rules, day) if one.key == key)


# -- rows


def test_that_every_rule_of_the_rulebook_is_a_lane_by_topic() -> None:
    ledger = sample_snapshot().ledger
    lanes = lanes_of(ledger.rules, AS_OF)
    assert sorted(one.key for one in lanes) == ledger.rules.keys()
    rows = with_headings(lanes, RuleFilter(Which.ALL))
    titles = [row.title for row in rows if isinstance(row, Heading)]
    assert len(titles) == len(set(titles))
    assert titles[0] == "Use and expiry"


def test_that_the_main_rules_stand_in_their_order_without_headings(
    bench: Callable[..., Bench],
) -> None:
    made = bench()
    assert made.keys == list(MAIN_RULES)
    assert made.page.list.rules.rowCount() == len(MAIN_RULES)


def test_that_a_row_says_all_that_it_shows() -> None:
    order = lane("order_of_use")
    said = spoken(order, order.place_on(AS_OF))
    assert said == ("Order of use: in the order received. From 1 Oct 2025. Sources disagree.")
    own = lane("order_of_use", own_order().ledger)
    assert spoken(own, own.place_on(AS_OF)).endswith("Sources disagree. Your own value.")


def test_that_tags_tell_disputes_checks_and_trust() -> None:
    assert [tag.text for tag in tags_of(lane("order_of_use"))] == ["disputed", "official"]
    assert [tag.text for tag in tags_of(lane("price_cents"))] == ["please check", "inferred"]
    own = lane("order_of_use", own_order().ledger)
    assert [tag.text for tag in tags_of(own)] == ["your own", "disputed"]


def test_that_the_model_is_a_sound_model(qtmodeltester: Any) -> None:
    model = RulesModel()
    lanes = lanes_of(sample_snapshot().ledger.rules, AS_OF)
    model.show_rows(with_headings(lanes, RuleFilter(Which.ALL)), AS_OF, AS_OF)
    qtmodeltester.check(model)


@pytest.mark.parametrize("locale", ["en_US", "de_DE", "ar_EG"])
def test_that_every_value_has_words_in_every_language(
    locale: str, qapp: QApplication, in_another_look: None
) -> None:
    dress(qapp, theme=ThemeChoice.LIGHT, locale=QLocale(locale))
    for one in lanes_of(sample_snapshot().ledger.rules, AS_OF):
        for span in one.spans:
            assert words_of(one.key, span.rule.value)
            assert period(span)


# -- the scale


def test_that_bars_follow_one_another_from_edge_to_edge() -> None:
    scale = time_scale(AS_OF, AS_OF, 100, 900)
    bars = [scale.bar_of(span) for span in lane("order_of_use").spans]
    assert bars[0][0] == 100
    assert bars[-1][1] == 900
    for before, after in pairwise(bars):
        assert before[1] <= after[0]
    assert scale.x_of(AS_OF) == pytest.approx(
        100 + 800 * (AS_OF - scale.first).days / (scale.last - scale.first).days
    )


@pytest.mark.parametrize("day", [date(1, 1, 1), date(2010, 1, 1), date(2099, 5, 5), date.max])
def test_that_any_day_has_a_place_and_a_few_years(day: date) -> None:
    scale = scale_in(QRectF(0, 0, 800, 40), AS_OF, day, Qt.LayoutDirection.LeftToRight)
    assert scale.left <= scale.x_of(day) <= scale.right
    assert 0 < len(year_marks(scale)) < 40


# -- readings and effects


def test_that_a_disputed_rule_shows_the_effect_before_anything_is_saved(
    bench: Callable[..., Bench],
) -> None:
    made = bench()
    made.page.open_with("order_of_use")
    panel = made.page.panel
    assert [card.isChecked() for card in panel.readings] == [True, False]
    assert not panel.use.isEnabled()
    assert "in force" in panel.use.toolTip()
    made.wait_for_effect()
    ledger = sample_snapshot().ledger
    wanted = OwnRule(key="order_of_use", value="paid_first", since=OCTOBER)
    assert panel.effect.lines == tuple(effect_lines(rule_effect(ledger, wanted)))
    assert made.calls == []


def test_that_use_this_reading_saves_exactly_what_was_shown(bench: Callable[..., Bench]) -> None:
    made = bench()
    made.page.open_with("order_of_use")
    made.page.panel.readings[1].click()
    assert made.page.panel.use.isEnabled()
    made.page.panel.use.click()
    assert made.calls == [("set_rule", ("order_of_use", "paid_first", OCTOBER, None))]


def test_that_a_past_reading_ends_where_the_next_rule_begins(bench: Callable[..., Bench]) -> None:
    made = bench()
    made.page.open_with("balance_cap")
    made.page.list.choose_span(1)
    panel = made.page.panel
    assert [card.value for card in panel.readings] == [140, 200]
    panel.readings[1].click()
    panel.use.click()
    days = (date(2019, 5, 1), date(2020, 11, 30))
    assert made.calls == [("set_rule", ("balance_cap", "200", *days))]


def test_that_going_back_to_the_shipped_reading_takes_the_own_one_back(
    bench: Callable[..., Bench],
) -> None:
    made = bench(own_order())
    made.page.open_with("order_of_use")
    panel = made.page.panel
    assert [(c.value, c.isChecked()) for c in panel.readings] == [
        ("received", False),
        ("paid_first", True),
    ]
    panel.readings[0].click()
    panel.use.click()
    panel.reset.click()
    assert made.calls == [("reset_rule", ("order_of_use", OCTOBER))] * 2


def test_that_a_rule_that_moves_nothing_says_so(bench: Callable[..., Bench]) -> None:
    made = bench()
    made.page.open_with("refund.closed")
    made.wait_for_effect()
    assert made.page.panel.effect.lines == ()
    assert "Nothing in this ledger" in made.page.panel.effect.sentence.text()


def test_that_the_answer_to_an_earlier_question_is_dropped(bench: Callable[..., Bench]) -> None:
    made = bench()
    made.page.open_with("order_of_use")
    made.wait_for_effect()
    before = made.page.panel.effect.lines
    asked = made.page._asked
    made.page.open_with("refund_keeps_expiry")
    ledger = sample_snapshot().ledger
    late = rule_effect(ledger, OwnRule(key="expiry_days", value="9", since=None))
    made.page._show_effect(asked, late)
    assert made.page.panel.effect.lines in ((), before)
    assert not made.page.panel.effect.is_told


def test_that_a_read_only_ledger_says_why_nothing_can_be_changed(
    bench: Callable[..., Bench],
) -> None:
    made = bench(replace(sample_snapshot(), is_read_only=True))
    made.page.open_with("order_of_use")
    panel = made.page.panel
    panel.readings[1].click()
    assert not panel.use.isEnabled()
    assert panel.use.toolTip() == panel.set_own.toolTip() == "This ledger can only be read."


def test_that_figures_are_said_in_a_sentence_too() -> None:
    ledger = sample_snapshot().ledger
    effect = rule_effect(ledger, OwnRule(key="expiry_days", value="60", since=None))
    more = (
        effect.after.lapsed + effect.after.will_lapse
        - effect.before.lapsed - effect.before.will_lapse
    )  # fmt: skip
    assert effect_sentence(effect).startswith(f"{more:,} more would lapse.")
    assert next_words(effect.before) == "98 on 1 Jan"


def test_that_money_is_masked_while_the_privacy_eye_is_shut(bench: Callable[..., Bench]) -> None:
    with formats.masked():
        assert "$" not in words_of("price_cents", 15)
        made = bench()
        made.page.open_with("order_of_use")
        made.wait_for_effect()
        lines = made.page.panel.effect.lines
    assert not any("$" in text for line in lines for text in line)


# -- values of one's own


@pytest.mark.parametrize(
    ("key", "typed", "kept"),
    [
        ("price_cents", "0.18", "18"),
        ("price_cents", "-1", None),
        ("price_cents", "cheap", None),
        ("expiry_days", "200", "200"),
        ("expiry_days", "0", None),
        ("expiry_days", "12x", None),
        ("expiry_days", "", None),
        ("bundles.freelancer", "10, 20,30", "10, 20,30"),
        ("bundles.freelancer", "20, 10", None),
        ("bundles.freelancer", "", ""),
        ("balance_cap", "9" * 30, None),
    ],
)
def test_that_an_own_value_is_read_while_it_is_typed(
    bench: Callable[..., Bench], key: str, typed: str, kept: str | None
) -> None:
    made = bench()
    made.page.set_filter(RuleFilter(Which.ALL))
    made.page.open_with(key)
    made.page.panel.set_own.click()
    own = made.page.panel.own
    own.field.clear()
    QTest.keyClicks(own.field, typed)
    own._tell()
    assert own.problem.isVisible() == (kept is None)
    assert own.save.isEnabled() == (kept is not None)
    QTest.keyClick(own.field, Qt.Key.Key_Return)
    held = lane(key).spans[lane(key).place_on(AS_OF)]
    wanted = [] if kept is None else [("set_rule", (key, kept, held.since, held.until))]
    assert made.calls == wanted


def test_that_a_word_is_chosen_and_may_hold_from_today(bench: Callable[..., Bench]) -> None:
    made = bench()
    made.page.open_with("refund_keeps_expiry")
    made.page.panel.open_own()
    own = made.page.panel.own
    assert own.words.isVisible()
    assert not own.field.isVisible()
    own.words.setCurrentIndex(own.words.findData("no"))
    assert own.since is not None
    own.since.choose("today")
    own.save.click()
    assert made.calls == [("set_rule", ("refund_keeps_expiry", "no", AS_OF, None))]


def test_that_cancel_saves_nothing_and_brings_the_readings_back(
    bench: Callable[..., Bench],
) -> None:
    made = bench()
    made.page.open_with("order_of_use")
    made.page.panel.open_own()
    assert not made.page.panel.use.isVisible()
    made.page.panel.own.cancel.click()
    assert made.page.panel.use.isVisible()
    assert made.calls == []


# -- looking around


def test_that_chips_show_what_they_count(bench: Callable[..., Bench]) -> None:
    made = bench(own_order())
    for which, chip in made.page.chips.items():
        if which is Which.OWN:
            continue
        chip.click()
        assert chip.accessibleName().endswith(f" {len(made.keys)}")
    made.page.chips[Which.OWN].click()
    assert made.keys == ["order_of_use"]


def test_that_a_search_looks_through_all_rules_and_can_be_cleared(
    bench: Callable[..., Bench],
) -> None:
    made = bench()
    made.page.search.setText("profile approved")
    made.page._search()
    assert made.keys == ["grant.profile_approved"]
    made.page.search.setText("zeppelin")
    made.page._search()
    empty = made.page._stack.currentWidget()
    assert isinstance(empty, EmptyState)
    assert "zeppelin" in empty.accessibleName()
    empty.steps.itemAt(0).widget().click()  # type: ignore[union-attr]
    assert made.page.search.text() == ""
    assert len(made.keys) == len(sample_snapshot().ledger.rules.keys())


def test_that_no_changed_rule_is_said_so(bench: Callable[..., Bench]) -> None:
    made = bench()
    made.page.chips[Which.OWN].click()
    empty = made.page._stack.currentWidget()
    assert isinstance(empty, EmptyState)
    assert "You have changed no rule" in empty.accessibleName()


def test_that_a_ledger_that_could_not_be_read_is_told_apart(qtbot: QtBot) -> None:
    bridge = RecordingBridge()
    page = RulesPage(bridge)
    qtbot.addWidget(page)
    bridge.failed.emit("The disk reported a fault.", "disk_error")
    empty = page._stack.currentWidget()
    assert isinstance(empty, EmptyState)
    empty.steps.itemAt(0).widget().click()  # type: ignore[union-attr]
    assert bridge.refreshed == 1


def test_that_another_day_shows_what_was_in_force_then(bench: Callable[..., Bench]) -> None:
    made = bench()
    made.page.open_with("order_of_use")
    menu = made.page.day.menu_of_days()
    days = [action.text() for action in menu.actions() if action.text()]
    assert days[:3] == ["Today", "1 May 2019", "1 Oct 2025"]
    menu.actions()[2].trigger()
    assert made.page.day.text() == "In force on 1 May 2019"
    current = made.page.list.current_lane()
    assert current is not None
    assert current.in_force.value == "paid_first"
    made.page.day.menu_of_days().actions()[0].trigger()
    assert made.page.day.text() == "In force on…"


def test_that_arrow_keys_go_through_rules_and_their_times(bench: Callable[..., Bench]) -> None:
    made = bench()
    made.page.open_with("order_of_use")
    view = made.page.list
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert made.page.panel.shown is not None
    assert made.page.panel.shown.lane.key == "expiry_days"
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Left)
    shown = made.page.panel.shown
    assert shown is not None
    assert (shown.lane.key, shown.span.rule.value) == ("order_of_use", "paid_first")
    for _ in range(5):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert made.page.panel.shown is not None
    assert made.page.panel.shown.span.until is None


def test_that_a_click_on_a_bar_chooses_that_time(bench: Callable[..., Bench]) -> None:
    made = bench()
    view = made.page.list
    at = view.visualRect(view.rules.index(view.rules.row_of("order_of_use")))
    scale = scale_in(QRectF(at), AS_OF, AS_OF, Qt.LayoutDirection.LeftToRight)
    x = round(scale.x_of(date(2022, 1, 1)))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, at.center().y()))
    assert made.page.panel.shown is not None
    assert made.page.panel.shown.span.rule.value == "paid_first"


def test_that_headings_are_passed_over(bench: Callable[..., Bench]) -> None:
    made = bench()
    made.page.set_filter(RuleFilter(Which.ALL))
    view = made.page.list
    for at in range(view.rules.rowCount()):
        if isinstance(view.rules.row_at(at), Heading):
            assert not view.rules.flags(view.rules.index(at)) & Qt.ItemFlag.ItemIsSelectable
    first = view.rules.first_rule()
    assert first == 1


def test_that_find_leads_to_the_search_field(bench: Callable[..., Bench]) -> None:
    made = bench()
    made.page.activateWindow()
    made.page._focus_search()
    assert made.page.focusWidget() is made.page.search
    QTest.keyClick(made.page.search, Qt.Key.Key_Escape)
    assert made.keys == list(MAIN_RULES)


def test_that_the_rule_and_its_time_stay_when_the_ledger_changes(
    bench: Callable[..., Bench],
) -> None:
    made = bench()
    made.page.open_with("order_of_use")
    made.page.list.choose_span(1)
    made.page.show_ledger(own_order())
    shown = made.page.panel.shown
    assert shown is not None
    assert (shown.lane.key, shown.place) == ("order_of_use", 1)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("locale", ["en_US", "ar_EG"])
@pytest.mark.parametrize("width", [760, 1200])
def test_that_every_look_paints_and_nothing_is_wider_than_its_room(
    bench: Callable[..., Bench],
    qapp: QApplication,
    in_another_look: None,
    scale: float,
    locale: str,
    width: int,
) -> None:
    dress(qapp, theme=ThemeChoice.DARK, text_scale=scale, locale=QLocale(locale))
    made = bench(size=(width, 700))
    for view in ("timeline", TABLE):
        made.page.set_view(view)
        made.page.set_filter(RuleFilter(Which.ALL))
        assert not made.page.grab().isNull()
    panel = made.page.panel
    assert panel._holder.width() <= panel._area.viewport().width()


def test_that_an_empty_ledger_has_rules_too(bench: Callable[..., Bench]) -> None:
    made = bench(empty_snapshot())
    assert made.keys == list(MAIN_RULES)


# -- the whole desk


def test_that_a_reading_is_used_at_the_desk_and_undone_from_the_toast(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "my.bidbook"
    workspace = Workspace.create(path, Clock(date(2026, 11, 15)), since=date(2025, 11, 1))
    for text in (
        "free 10 on 2025-11-01",
        "bought 10 for 1.50 on 2025-12-01",
        "spent 12 on “Kiln log” on 2026-01-10",
    ):
        workspace.add(text)
    workspace.close()
    desk = Desk(Clock(date(2026, 11, 15)), path)
    qtbot.addWidget(desk.window)
    snapshots: list[Snapshot] = []
    desk.bridge.snapshotChanged.connect(snapshots.append)
    desk.start()
    qtbot.waitUntil(lambda: bool(snapshots), timeout=WAIT)
    page = desk.window.show_page("rules", "order_of_use")
    assert isinstance(page, RulesPage)
    with qtbot.waitSignal(desk.bridge.changed, timeout=WAIT):
        page.panel.readings[1].click()
        page.panel.use.click()
    assert snapshots[-1].ledger.balance == 0
    assert desk.window.toast.accessibleName() == ("Set “Order of use” to paid first, then oldest")
    with qtbot.waitSignal(desk.bridge.changed, timeout=WAIT):
        desk.bridge.undo()
    assert snapshots[-1].ledger.balance == 8
    desk.window.close()
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("job_card", "An open range: 4 to 26 met, usually 16."),
        ("job_typical", "An open range: 4 to 26 met, usually 16."),
    ],
)
def test_that_a_rule_on_jobs_shows_what_a_job_asked_and_that_no_difference_returns(
    qtbot: QtBot, key: str, said: str
) -> None:
    bench = Bench(qtbot, sample_snapshot(), (1200, 900))
    bench.page.open_with(key)
    table = bench.page.panel.findChild(JobCardTable)
    assert table is not None
    assert table.lines[0] == said
    assert table.lines[-1] == (
        "What a job asks may change while it is live. The difference never comes back."
    )
    bench.page.open_with("price_cents")
    qtbot.waitUntil(lambda: not bench.page.panel.findChildren(JobCardTable), timeout=WAIT)
    bench.bridge.close()


def test_that_an_earlier_time_shows_its_own_card(qtbot: QtBot) -> None:
    bench = Bench(qtbot, sample_snapshot(), (1200, 900))
    bench.page.set_day(date(2021, 6, 1))
    bench.page.open_with("job_card")
    tables = bench.page.panel.findChildren(JobCardTable)
    assert "Up to $50.00: 1 to 2." in tables[-1].lines
    bench.bridge.close()
