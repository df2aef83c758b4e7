"""Which job a proposal was sent to: key first, a title where nothing speaks against it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.job_index import JobIndex
from app.domain.proposals import Job

POSTED = datetime(2026, 3, 4, 20, tzinfo=UTC)


def job(id_: str = "a", title: str | None = "Kiln log", key: str | None = "~021") -> Job:
    return Job(id=id_, title=title, job_key=key, posted_at=POSTED)


@pytest.mark.parametrize(
    ("key", "title", "day", "found"),
    [
        ("~021", None, None, "a"),
        ("~021", "Another title", date(2020, 1, 1), "a"),
        (None, "KILN  log!", date(2026, 3, 5), "a"),
        (None, "Kiln log", date(2026, 3, 3), "a"),
        (None, "Kiln log", date(2026, 3, 2), None),
        (None, "Kiln log", None, "a"),
        ("~022", "Kiln log", date(2026, 3, 5), None),
        ("tied:7", "Kiln log", date(2026, 3, 5), None),
        ("apart:7", "Kiln log", date(2026, 3, 5), None),
        (None, "Kiln", date(2026, 3, 5), None),
        (None, None, None, None),
        ("", "", None, None),
    ],
)
def test_that_a_key_decides_and_a_title_speaks_from_the_day_of_the_post_on(
    key: str | None, title: str | None, day: date | None, found: str | None
) -> None:
    known = JobIndex([job()]).of(key, title, day)
    assert (known.id if known else None) == found


def test_that_a_key_finds_a_post_without_one_by_its_title() -> None:
    index = JobIndex([job(key=None)])
    assert index.of("~021", "Kiln log", date(2026, 3, 5)) == job(key=None)
    assert index.of("apart:3", "Kiln log", date(2026, 3, 5)) is None


def test_that_a_title_of_two_jobs_means_neither() -> None:
    index = JobIndex([job(), job("b", "kiln LOG", "~022"), job("c", "kiln-log", None)])
    assert index.of(None, "Kiln log", date(2026, 3, 5)) is None
    assert index.of("~022", "Kiln log", date(2026, 3, 5)) is not None


def test_that_a_job_parted_from_its_title_is_found_by_key_alone() -> None:
    index = JobIndex([job(key="apart:9")])
    assert index.of(None, "Kiln log", date(2026, 3, 5)) is None
    assert index.of("apart:9", None) is not None


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "~1", "~2", "tied:1"]), st.sampled_from(["", "A", "B"]))
    ),
    st.sampled_from(["", "~1", "~2", "~3", "apart:1"]),
    st.sampled_from(["", "a", "b", "c"]),
)
def test_that_the_order_of_the_jobs_does_not_matter_and_keys_never_disagree(
    told: list[tuple[str, str]], key: str, title: str
) -> None:
    jobs = {k or f"none {at}": Job(id=str(at), job_key=k or None, title=t) for at, (k, t) in
            enumerate(told)}  # fmt: skip
    one, other = JobIndex(jobs.values()), JobIndex(reversed(list(jobs.values())))
    found, again = one.of(key, title), other.of(key, title)
    assert found == again
    assert found is None or not (found.job_key and key and found.job_key != key)
