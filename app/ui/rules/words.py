"""The words of the rules page: names, values, periods, trust."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.rule_spans import Span
from app.domain.rules import RuleValue
from app.ui import formats
from app.words.rule_names import rule_name
from app.words.rules import ABOUT, TOPICS, Topic, Writing, value_words

TRUST = {
    "official": "Upwork’s own page",
    "support": "Upwork’s guidance to support agents",
    "moderator": "A moderator of Upwork",
    "user": "Users, guides or vendors",
    "inference": "Inferred, not stated",
}
TRUST_TAGS = {
    "official": "official",
    "support": "support guidance",
    "moderator": "moderator",
    "user": "not official",
    "inference": "inferred",
}

SHORT = {
    "paid_first": "paid first",
    "received": "as received",
    "balance_first": "balance first",
    "refund_and_award": "refund, award",
}


def tr(text: str) -> str:
    return QCoreApplication.translate("rules", text)


def name_of(key: str) -> str:
    return rule_name(key, tr)


def topic_words(topic: Topic) -> str:
    return tr(TOPICS[topic])


def about(key: str) -> str:
    """One sentence on what a rule decides; empty where its name says it all."""
    return tr(ABOUT[key]) if key in ABOUT else ""


def words_of(key: str, value: RuleValue) -> str:
    """A value in a few words, money masked while the privacy eye is shut."""
    return value_words(key, value, writing())


def short_words_of(key: str, value: RuleValue) -> str:
    """The same in as few words as a bar has room for."""
    return tr(SHORT[value]) if isinstance(value, str) and value in SHORT else words_of(key, value)


def sentence_case(text: str) -> str:
    """'in the order received' as it begins a line."""
    return text[:1].upper() + text[1:]


def writing() -> Writing:
    """How the window writes values: translated, by locale, money masked with the privacy eye."""
    return Writing(tr, formats.connects, formats.money, _hundredths)


def _hundredths(value: int) -> str:
    digits = 0 if value % 100 == 0 else 1 if value % 10 == 0 else 2
    return tr("{n} %").format(n=formats.decimal(value / 100, digits))


def period(span: Span) -> str:
    """'From 1 Oct 2025', 'Until 30 Apr 2019', '1 May 2019 to 30 Sep 2025' or 'Always'."""
    since, until = (day and formats.day_and_year(day) for day in (span.since, span.until))
    if since and until:
        return tr("{since} to {until}").format(since=since, until=until)
    if since:
        return tr("From {since}").format(since=since)
    return tr("Until {until}").format(until=until) if until else tr("At all times")


def on_day(day: date, today: date) -> str:
    """'today', or the day."""
    return tr("today") if day == today else formats.day_and_year(day)
