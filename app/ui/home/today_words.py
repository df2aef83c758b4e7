"""What Today says of each thing to look at, and the one action it offers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.owed import OwedCode
from app.domain.today import TodayCode, TodayItem
from app.ui import formats
from app.ui.home.home_text import Action, TodayList, TodayText
from app.ui.ledger.words import near_day
from app.ui.plurals import many
from app.ui.widgets.tag import Tone
from app.words.support import support_text as words_to_support

OWED = (TodayCode.REFUND_DUE, TodayCode.AWARD_DUE)


def today_list(items: Sequence[TodayItem], as_of: date, reminder: str = "") -> TodayList:
    """The items as of the ledger's day; a quiet line where nothing presses."""
    is_quiet = all(item.code is TodayCode.MATCHES for item in items)
    is_owed = any(item.code in OWED for item in items)
    return TodayList(
        lines=tuple(today_text(item, as_of) for item in items),
        quiet=quiet_text() if is_quiet else None,
        owed=_all_owed() if is_owed else "",
        reminder=reminder,
    )


def today_text(item: TodayItem, as_of: date) -> TodayText:
    """The words of one item, as of the ledger's day."""
    return _WORDS[item.code](item, as_of)


def quiet_text() -> tuple[str, str]:
    """Title and sentence for a day on which nothing presses."""
    return _tr("Nothing presses today"), _tr(
        "No lapse is near, nothing is owed and nothing differs."
    )


def _all_owed() -> str:
    return QCoreApplication.translate("TodayCard", "All that Upwork owes you")


def support_text(item: TodayItem) -> str:
    """A message to Upwork's support about Connects that should have come back."""
    if item.owed:
        return words_to_support(item.owed, _tr, formats.day_and_year)
    words = _tr("Hello, Connects ({count}) have not come back to my balance. Could you check this?")
    return words.format(count=formats.connects(item.count))


def _shortfall(item: TodayItem, as_of: date) -> TodayText:
    words = many(item.count, _tr("{count} Connect has no lot"), _tr("{count} Connects have no lot"))
    sentence = _tr("They were spent from {day} on and no known row brought them in.")
    return TodayText(
        "warning", Tone.WARN, words, sentence.format(day=_day(item.day, as_of)),
        _tr("Import that period"), Action.IMPORT,
    )  # fmt: skip


def _lapsing(item: TodayItem, as_of: date) -> TodayText:
    days = (item.day - as_of).days if item.day else 0
    inside = many(days, _tr("in {count} day"), _tr("in {count} days"))
    words = many(item.count, _tr("{count} Connect lapses"), _tr("{count} Connects lapse"))
    worth = _tr("They cost you {cost}.").format(cost=formats.sums(item.costs))
    sentence = worth if item.costs else _tr("They were free.")
    ahead = _tr("At your pace, on {day}.").format(day=_day(item.day, as_of))
    return TodayText(
        "warning", Tone.WARN, f"{words} {inside}", f"{ahead} {sentence}",
        _tr("See jobs"), Action.JOBS,
    )  # fmt: skip


def _difference(item: TodayItem, as_of: date) -> TodayText:
    more = _tr("Upwork shows {count} more than the rows")
    less = _tr("Upwork shows {count} less than the rows")
    words = (more if item.count > 0 else less).format(count=formats.connects(abs(item.count)))
    since = _day(item.since, as_of)
    sentence = _tr("Both agreed last on {since}; rows up to {day} are missing.")
    if item.since is None:
        sentence = _tr("Rows up to {day} are missing.")
    return TodayText(
        "equals", Tone.WARN, words, sentence.format(since=since, day=_day(item.day, as_of)),
        _tr("Import that period"), Action.IMPORT,
    )  # fmt: skip


def _window_closing(item: TodayItem, as_of: date) -> TodayText:
    words = _tr("Upwork soon forgets rows that are not here")
    sentence = _tr("Covered up to {day}; from {gone} on the first days after it can no longer be "
                   "copied.")  # fmt: skip
    said = sentence.format(day=_day(item.day, as_of), gone=_day(item.since, as_of))
    return TodayText(
        "calendar", Tone.WARN, words, _of_wallet(item, said), _tr("Import now"), Action.IMPORT
    )


def _import_due(item: TodayItem, as_of: date) -> TodayText:
    ago = many(item.count, _tr("{count} day"), _tr("{count} days"))
    words = _tr("Time to import again")
    sentence = _tr("Covered up to {day}, {ago} ago. Once a month is enough to lose no row.")
    if item.since is not None and item.since <= as_of:
        sentence = _tr("Covered up to {day}, {ago} ago. The oldest days after it can no longer be "
                       "copied; the rest can.")  # fmt: skip
    said = sentence.format(day=_day(item.day, as_of), ago=ago)
    return TodayText(
        "calendar", Tone.NEUTRAL, words, _of_wallet(item, said), _tr("Import now"), Action.IMPORT
    )


def _of_wallet(item: TodayItem, said: str) -> str:
    """The sentence, after the name of the wallet that it is about."""
    if not item.title:
        return said
    return f"{formats.isolated(formats.name(item.title))}: {said}"


def _refund_due(item: TodayItem, as_of: date) -> TodayText:
    words = _tr("Upwork owes you {count}").format(count=formats.connects(item.count))
    sentence = _tr("{title} closed without a hire, {ago}.")
    if item.owed and item.owed[0].code is OwedCode.OUTBID:
        sentence = _tr("The boost for {title} was outbid.")
    elif item.owed and item.owed[0].code not in (OwedCode.JOB_CLOSED, OwedCode.BOOST_CLOSED):
        sentence = _tr("{title} has ended, {ago}.")
    sentence = sentence.format(title=_title(item), ago=_ago(item.day, as_of))
    if item.more:
        one, other = _tr("And {count} other."), _tr("And {count} others.")
        sentence = f"{sentence} {many(item.more, one, other)}"
    verb = _tr("Copy support text")
    return TodayText("reply", Tone.ACCENT, words, sentence, verb, Action.SUPPORT_TEXT)


def _award_due(item: TodayItem, _as_of: date) -> TodayText:
    words = _tr("{title} was answered").format(title=_title(item))
    sentence = _tr("An award of up to {count} may follow; none is recorded yet.")
    if item.is_certain:
        sentence = _tr("{count} Connects should have come back; none are recorded yet.")
    return TodayText(
        "ledger", Tone.ACCENT, words, sentence.format(count=formats.connects(item.count)),
        _tr("Import history"), Action.IMPORT,
    )  # fmt: skip


def _grant_missing(item: TodayItem, as_of: date) -> TodayText:
    one, other = _tr("{count} Connect of your plan"), _tr("{count} Connects of your plan")
    words = _tr("{connects} did not come").format(connects=many(item.count, one, other))
    sentence = _tr("They were due on {day}; later rows are here and these are not.")
    if item.more:
        sentence = _tr("They were due on several days, last on {day}; later rows are here.")
    return TodayText(
        "calendar", Tone.WARN, words, sentence.format(day=_day(item.day, as_of)),
        _tr("Import history"), Action.IMPORT,
    )  # fmt: skip


def _once_missing(item: TodayItem, as_of: date) -> TodayText:
    one, other = _tr("{count} Connect given once"), _tr("{count} Connects given once")
    words = _tr("{connects} did not come").format(connects=many(item.count, one, other))
    sentence = _tr("You told Bidbook of {day}; later rows are here and these are not.")
    return TodayText(
        "calendar", Tone.WARN, words, sentence.format(day=_day(item.day, as_of)),
        _tr("Import history"), Action.IMPORT,
    )  # fmt: skip


def _pool_frozen(item: TodayItem, as_of: date) -> TodayText:
    one, other = _tr("{count} Connect is frozen"), _tr("{count} Connects are frozen")
    sentence = _tr("They come back with Agency Plus; the first of them end on {day}.")
    return TodayText(
        "clock", Tone.NEUTRAL, many(item.count, one, other),
        sentence.format(day=_day(item.day, as_of)), _tr("See lots"), Action.LEDGER,
    )  # fmt: skip


def _unknown_wording(item: TodayItem, _as_of: date) -> TodayText:
    words = many(item.count, _tr("{count} row needs a look"), _tr("{count} rows need a look"))
    said = formats.isolated(item.title) if item.title else ""
    sentence = _tr("Their wording is new: “{wording}”.").format(wording=said)
    if not said:
        sentence = _tr("What they were for is not known.")
    return TodayText("question", Tone.NEUTRAL, words, sentence, _tr("Open"), Action.ENTRIES)


def _twins(item: TodayItem, _as_of: date) -> TodayText:
    one, other = _tr("{count} row may be a twin"), _tr("{count} rows may be twins")
    sentence = _tr("They were left out of an import. Say whether they are the ones that are here.")
    words = many(item.count, one, other)
    return TodayText("question", Tone.NEUTRAL, words, sentence, _tr("Answer"), Action.IMPORT)


def _no_news(item: TodayItem, _as_of: date) -> TodayText:
    one, other = _tr("{count} proposal is"), _tr("{count} proposals are")
    words = _tr("{proposals} older than 30 days").format(proposals=many(item.count, one, other))
    sentence = _tr("Mark how they ended, or paste your proposals page.")
    return TodayText("clock", Tone.NEUTRAL, words, sentence, _tr("Mark them"), Action.PROPOSALS)


def _unchecked(item: TodayItem, as_of: date) -> TodayText:
    sentence = _tr("Upwork's own figure was never compared with it.")
    if item.day is not None:
        sentence = _tr("Last compared with Upwork {ago}.").format(ago=_ago(item.day, as_of))
    words = _tr("Check the balance of {count}").format(count=formats.connects(item.count))
    return TodayText("refresh", Tone.NEUTRAL, words, sentence, _tr("Check"), Action.CHECK)


def _matches(item: TodayItem, as_of: date) -> TodayText:
    sentence = _tr("Last shown {ago}.").format(ago=_ago(item.day, as_of))
    words = _tr("Balance matches Upwork")
    return TodayText("check", Tone.GOOD, words, sentence, _tr("Check again"), Action.CHECK)


_WORDS: dict[TodayCode, Callable[[TodayItem, date], TodayText]] = {
    TodayCode.SHORTFALL: _shortfall,
    TodayCode.LAPSING: _lapsing,
    TodayCode.DIFFERENCE: _difference,
    TodayCode.WINDOW_CLOSING: _window_closing,
    TodayCode.IMPORT_DUE: _import_due,
    TodayCode.REFUND_DUE: _refund_due,
    TodayCode.AWARD_DUE: _award_due,
    TodayCode.GRANT_MISSING: _grant_missing,
    TodayCode.ONCE_MISSING: _once_missing,
    TodayCode.POOL_FROZEN: _pool_frozen,
    TodayCode.TWINS: _twins,
    TodayCode.UNKNOWN_WORDING: _unknown_wording,
    TodayCode.NO_NEWS: _no_news,
    TodayCode.UNCHECKED: _unchecked,
    TodayCode.MATCHES: _matches,
}


def _title(item: TodayItem) -> str:
    return formats.quoted(formats.title(item.title or ""))


def _day(day: date | None, as_of: date) -> str:
    return near_day(day, as_of) if day else "–"


def _ago(day: date | None, as_of: date) -> str:
    days = (as_of - day).days if day else 0
    if days < 1:
        return _tr("today")
    return (
        _tr("yesterday")
        if days == 1
        else _tr("{count} days ago").format(count=formats.connects(days))
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("home", text)
