"""The user guide is whole: every system, command, chapter and link, and nothing that is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import click
import pytest

from app.advice.price_table import shipped_table
from app.cli.main import bidbook
from app.domain.groupings import GROUPINGS
from app.domain.rule_keys import FORMS
from app.domain.rules import Rulebook
from app.domain.wins import ENOUGH_PROPOSALS
from app.reporting.entry_lines import COLUMNS
from app.resource_files import resource_path
from app.ui.help.chapters import chapters, slug
from app.words.names import SOURCES
from tests.help_examples import HELP

FILES = sorted(HELP.glob("*.md"))
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in FILES}
SYSTEMS = [f"S{number}" for number in range(1, 20)]
PAGES = {"Home", "Ledger", "Jobs", "Proposals", "Insights", "Import", "Rules"}
_LINK = re.compile(r"\[[^\]]+\]\((?P<to>[^)\s]+)\)")
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
CONTEXT = click.Context(bidbook)
COMMANDS = {
    name: command
    for name in bidbook.list_commands(CONTEXT)
    if (command := bidbook.get_command(CONTEXT, name)) is not None
}
_OPTIONS = {"--ledger", "--as-of", "--json", "--version", "--help", "-h"}
_VALUED = {"--ledger", "--as-of"}


def _prose(text: str) -> str:
    return _FENCE.sub("", text)


def _anchors(text: str) -> set[str]:
    return {slug(found) for found in re.findall(r"^#+ (.+)$", _prose(text), re.MULTILINE)}


def _commands_named(text: str) -> Iterator[list[str]]:
    """The words after `bidbook` of every command that a chapter shows."""
    shown = [code for code in _CODE.findall(_prose(text)) if code.startswith("bidbook")]
    for block in _FENCE.findall(text):
        shown += [line.removeprefix("$ ") for line in block.splitlines()]
    for line in shown:
        words = line.split()
        if words[:1] != ["bidbook"]:
            continue
        words = words[1:]
        while words and words[0].startswith("-"):
            words = words[2 if words[0] in _VALUED else 1 :]
        if words and words[0].isalpha() and words[0].islower():
            yield words


def _options(command: click.Command) -> set[str]:
    return {option for one in command.params for option in one.opts} | {"--help"}


@pytest.mark.parametrize("system", SYSTEMS)
def test_that_every_system_has_a_row_that_says_where_to_see_it(system: str) -> None:
    rows = re.findall(rf"^\| {system} \|(.+)\|$", TEXTS["rules"], re.MULTILINE)
    assert len(rows) == 1
    what, meaning, where = (cell.strip() for cell in rows[0].split("|"))
    assert what
    assert meaning
    named = any(page in where for page in PAGES)
    assert named or "`bidbook " in where


def test_that_every_command_has_its_part_in_commands() -> None:
    headings = re.findall(r"\w+", " ".join(re.findall(r"^## .+$", TEXTS["commands"], re.MULTILINE)))
    missing = set(COMMANDS) - set(headings)
    assert not missing


def test_that_every_command_and_every_part_of_one_has_an_example() -> None:
    named = {tuple(words[:2]) for words in _commands_named(TEXTS["commands"])}
    firsts = {words[0] for words in named}
    assert set(COMMANDS) <= firsts
    for name, command in COMMANDS.items():
        if isinstance(command, click.Group):
            assert {(name, part) for part in command.commands} <= named


@pytest.mark.parametrize("chapter", TEXTS)
def test_that_no_chapter_names_a_command_or_option_that_does_not_exist(chapter: str) -> None:
    for words in _commands_named(TEXTS[chapter]):
        assert words[0] in COMMANDS, words
        command = COMMANDS[words[0]]
        known = _options(command)
        if isinstance(command, click.Group):
            known = known.union(*(_options(part) for part in command.commands.values()))
            if len(words) > 1 and words[1].isalpha():
                assert words[1] in command.commands, words
        used = {word.partition("=")[0] for word in words if word.startswith("--")}
        assert used <= known, words


def test_that_every_chapter_is_listed_once_and_has_one_first_heading() -> None:
    assert {chapter.key for chapter in chapters()} == set(TEXTS)
    assert len(chapters()) == len(TEXTS)
    for text in TEXTS.values():
        assert len(re.findall(r"^# ", _prose(text), re.MULTILINE)) == 1
        assert text.startswith("# ")


@pytest.mark.parametrize("chapter", TEXTS)
def test_that_every_link_leads_somewhere(chapter: str) -> None:
    for link in _LINK.finditer(_prose(TEXTS[chapter])):
        if link["to"].startswith("https://"):
            continue
        name, _, anchor = link["to"].partition("#")
        key = name.removesuffix(".md") or chapter
        assert key in TEXTS, link[0]
        assert not anchor or anchor in _anchors(TEXTS[key]), link[0]


@pytest.mark.parametrize("chapter", TEXTS)
def test_that_links_outside_are_to_upwork_only_and_nothing_is_embedded(chapter: str) -> None:
    text = TEXTS[chapter]
    assert not re.findall(r"https?://(?!(?:[a-z]+\.)?upwork\.com[/)])", text)
    assert "![" not in text
    assert not re.search(r"<[a-zA-Z!/]", _prose(text))


@pytest.mark.parametrize("chapter", TEXTS)
def test_that_sentences_are_short(chapter: str) -> None:
    prose = re.sub(r"^(?:\||#|>).*$", "", _prose(TEXTS[chapter]), flags=re.MULTILINE)
    prose = _CODE.sub("code", _LINK.sub("link", prose))
    prose = re.sub(r"code(?: \([^)]*\))?(?:(?:,| or| and) code(?: \([^)]*\))?)+", "codes", prose)
    sentences = re.split(r"(?<=[.!?:;])\s|\n\n|\n- |\n\d\. ", prose)
    assert max(len(sentence.split()) for sentence in sentences) <= 34


def test_that_the_guide_says_it_is_not_upworks() -> None:
    assert "not affiliated with Upwork" in TEXTS["index"]


def test_that_the_estimate_is_told_with_its_posts_and_its_day() -> None:
    fitted = _estimates()
    posts = f"{fitted[0]:,} posts of {fitted[1]}"
    assert posts in TEXTS["prices"]


def _estimates() -> tuple[int, str]:
    table = shipped_table()
    data = resource_path("estimates", "connect_prices_2023.toml").read_text("utf-8")
    found = re.search(r"^jobs = (\d+)$", data, re.MULTILINE)
    assert found is not None
    return int(found[1]), f"{table.fitted_on:%B %Y}"


def test_that_the_floor_and_the_groups_of_wins_are_those_of_the_program() -> None:
    assert f"Below {ENOUGH_PROPOSALS} settled proposals" in TEXTS["wins"]
    assert all(f"`{name}`" in TEXTS["wins"] or f"--by {name}`" in TEXTS["wins"]
               for name in GROUPINGS)  # fmt: skip


def test_that_every_field_of_an_exported_line_is_described() -> None:
    assert all(f"`{name}`" in TEXTS["formats"] for name in COLUMNS)


def test_that_every_source_of_a_lot_is_described() -> None:
    assert all(f"| {name} |" in TEXTS["lots"] for name in SOURCES.values())


@pytest.mark.parametrize("chapter", TEXTS)
def test_that_keys_of_rules_that_are_named_exist(chapter: str) -> None:
    named = re.findall(r"bidbook rules (?:set|effect|reset) (\S+)", TEXTS[chapter])
    assert set(named) <= set(FORMS)


RULES_TOLD = [
    # chapter, words of the guide, key, day, value
    ("plans", "| May 2019 | none | 70 | $14.99 |", "plan.freelancer-plus.price_cents",
     "2019-05-01", 1499),
    ("plans", "| May 2019 | none | 70 |", "plan.freelancer-plus.monthly_paid", "2019-05-01", 70),
    ("plans", "| December 2020 | 10 free |", "plan.freelancer-basic.monthly_free",
     "2020-12-01", 10),
    ("plans", "100: 90 paid, 10 free", "plan.freelancer-plus.monthly_paid", "2024-03-01", 90),
    ("plans", "| May 2019 | 140 | 400 |", "balance_cap", "2019-05-01", 140),
    ("plans", "| June 2023 | no cap |", "balance_cap", "2023-06-01", 0),
    ("plans", "| sign-up, from 19 September 2022 | 40 |", "grant.sign_up", "2022-09-19", 40),
    ("plans", "30, for an agency 60", "grant.rising_talent.agency", "2020-12-01", 60),
    ("prices", "| before May 2019 | $1.00 |", "price_cents", "2019-04-30", 100),
    ("prices", "| May 2019 | $0.15 |", "price_cents", "2019-05-01", 15),
    ("prices", "| 8 March 2023 | 2, 4, 6 or 8 |", "job_card", "2023-03-08", (2, 4, 6, 8)),
    ("prices", "| 3 May 2023 | 10 %", "service_fee_percent", "2023-05-03", 10),
    ("lots", "A lot ends 365 days after it came", "expiry_days", "2026-11-21", 365),
    ("lots", "says this since October 2025", "order_of_use", "2025-10-01", "received"),
    ("lots", "from May 2019 on say this", "order_of_use", "2019-05-01", "paid_first"),
    ("awards-and-refunds", "At most 50 in 7 days", "interview_award_cap_7_days",
     "2020-12-01", 50),
    ("awards-and-refunds", "Since 19 September 2022", "interview_award_state",
     "2022-09-19", "uncertain"),
    ("awards-and-refunds", "the post expired | stay spent", "refund.expired",
     "2026-11-21", "never"),
    ("boosts-and-badge", "| 30 August 2023 | pay what you bid", "boost_mechanism",
     "2023-08-30", "pay_bid"),
    ("boosts-and-badge", "14 in January 2026", "badge_per_week", "2026-01-01", 14),
]  # fmt: skip


@pytest.mark.parametrize(("chapter", "words", "key", "day", "value"), RULES_TOLD)
def test_that_what_the_guide_tells_is_what_the_rulebook_holds(
    chapter: str, words: str, key: str, day: str, value: object
) -> None:
    assert words in TEXTS[chapter]
    assert _rulebook().on(key, date.fromisoformat(day)).value == value


@cache
def _rulebook() -> Rulebook:
    return Rulebook.load(resource_path("rulebook"))
