"""Job posts as numbers: what the funnel looks at, centred so that an unknown counts for nothing.

Each feature is a figure minus its value in the typical job, so the base of every stage is the
chance of a typical job and an input that the post does not state adds exactly 0. The typical job:
15 proposals, posted 12 hours ago, payment verified in 85 of 100, a client who hires for half of
the posts, 15 of 100 clients new, 4.8 stars, $5,000 spent, one interview running, half an invite
(on the log scale), fit 3 of 5, the asked level differing from the user's in 40 of 100, a rate fit
of 0.6 and a known client in 3 of 100. Signs are set so that more is better except for
`new_client` and `level`. A client's country counts for nothing unless the user put it in a tier.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from operator import attrgetter

import numpy as np

from app.advice.preferences import Preferences
from app.advice.quadrature import Array, logit
from app.domain.proposals import Job

FEATURES = (
    "proposals",
    "freshness",
    "verified",
    "hire_rate",
    "new_client",
    "feedback",
    "spent",
    "interviewing",
    "invites",
    "fit",
    "level",
    "rate",
    "previous_client",
    "unanswered",
    "hires",
    "last_seen",
    "tenure",
    "questions",
    "country",
    "boosted",
)
# Without a slope of the market's: told where a post states them, moved by the user's outcomes only.
OWN_ONLY = frozenset({"unanswered", "hires", "last_seen", "tenure", "questions", "country"})
BOOSTED = FEATURES.index("boosted")

TYPICAL_PROPOSALS = 15.0
TYPICAL_HOURS = 12.0
LONGEST_HOURS = 24.0 * 60
TYPICAL_VERIFIED = 0.85
TYPICAL_HIRE_RATE = 0.5
HIRE_RATE_WEIGHT = 4.0
UNSTATED_POSTS = 10.0
TYPICAL_NEW = 0.15
TYPICAL_RATING = 4.8
RATING_STEP = 0.3
TYPICAL_SPENT_THOUSANDS = 5.0
TYPICAL_INTERVIEWING = 1.0
TYPICAL_LOG_INVITES = 0.5
TYPICAL_FIT = 3.0
TYPICAL_MISMATCH = 0.4
TYPICAL_RATE_FIT = 0.6
TYPICAL_PREVIOUS = 0.03
TYPICAL_UNANSWERED = 1.0
TYPICAL_DAYS_UNSEEN = 1.0
TYPICAL_TENURE = 3.0
TYPICAL_QUESTIONS = 2.0
MIDDLE_TIER = 2.0
# Further out a slope adds more doubt than pull, and a better figure could lower the chance.
TRUSTED = (-4.0, 3.0)
OPEN_TOP_BUCKET = 1.4  # "50+" proposals reads as 70

_EPOCH = date(1970, 1, 1)
_LEVELS = {"entry": 1.0, "intermediate": 2.0, "expert": 3.0}
_NUMBERS = (
    "proposals_low",
    "proposals_high",
    "payment_verified",
    "client_hire_rate",
    "client_jobs_posted",
    "client_hires",
    "client_spent_cents",
    "client_rating",
    "client_reviews",
    "interviewing",
    "invites_sent",
    "fit",
    "hourly_low_cents",
    "hourly_high_cents",
    "my_rate_cents",
    "previous_client",
    "unanswered_invites",
    "hires",
    "questions",
)
_read_numbers = attrgetter(*_NUMBERS)
_NOTHING = (None,) * len(_NUMBERS)


@dataclass(frozen=True, slots=True, eq=False)
class FeatureTable:
    """`centred` and `stated` are (jobs, features): the model's inputs (0 where unknown), and the
    figures as a person reads them (nan where unknown)."""

    centred: Array
    stated: Array


def days_since_epoch(instant: datetime | None) -> float:
    """An instant in days, nan for none; an instant without zone is UTC."""
    if instant is None:
        return float("nan")
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=UTC)
    return instant.timestamp() / 86_400.0


def feature_table(
    jobs: Sequence[Job | None], at_days: Array, preferences: Preferences
) -> FeatureTable:
    """The features of each job as seen at `at_days` (days since 1970, one per job).

    None stands for a job of which nothing is known. `boosted` is 0: the caller knows the bids.
    """
    raw = _columns(jobs, preferences)
    stated = np.full((len(jobs), len(FEATURES)), np.nan)
    centred = np.zeros_like(stated)
    hours = np.clip((at_days - raw["posted_at"]) * 24.0, 0.0, LONGEST_HOURS)
    scored = _post_features(raw, hours) | _client_features(raw)
    for name, (figure, score) in (scored | _own_only_features(raw, at_days)).items():
        column = FEATURES.index(name)
        stated[:, column] = figure
        centred[:, column] = np.where(np.isnan(score), 0.0, np.clip(score, *TRUSTED))
    stated[:, BOOSTED] = 0.0
    return FeatureTable(centred, stated)


def _columns(jobs: Sequence[Job | None], preferences: Preferences) -> dict[str, Array]:
    rows = [_NOTHING if job is None else _read_numbers(job) for job in jobs]
    table = np.array(rows, dtype=np.float64).reshape(len(rows), len(_NUMBERS))
    raw: dict[str, Array] = {name: table[:, at] for at, name in enumerate(_NUMBERS)}
    raw["posted_at"] = np.array([days_since_epoch(job.posted_at if job else None) for job in jobs])
    raw["last_viewed_at"] = np.array(
        [days_since_epoch(job.last_viewed_at if job else None) for job in jobs]
    )
    raw["member_since"] = np.array([_member_since(job) for job in jobs], dtype=np.float64)
    raw["level"] = np.array([_level(job.level if job else None) for job in jobs])
    own_levels = [(job.my_level if job else None) or preferences.my_level for job in jobs]
    raw["my_level"] = np.array([_level(level) for level in own_levels])
    raw["country"] = np.array([_tier(job, preferences) for job in jobs], dtype=np.float64)
    if preferences.my_rate_cents is not None:
        rates = raw["my_rate_cents"]
        raw["my_rate_cents"] = np.where(np.isnan(rates), preferences.my_rate_cents, rates)
    return raw


def _member_since(job: Job | None) -> float:
    """Days since 1970, nan for unknown."""
    if job is None or job.client_member_since is None:
        return float("nan")
    return float((job.client_member_since - _EPOCH).days)


def _tier(job: Job | None, preferences: Preferences) -> float:
    """1, 2 or 3 where the user put the client's country in a tier, else nan."""
    if job is None or not job.client_country or not preferences.country_tiers:
        return float("nan")
    return preferences.country_tiers.get(job.client_country.strip().casefold(), float("nan"))


def _level(level: str | None) -> float:
    return _LEVELS.get(level or "", float("nan"))


Scored = dict[str, tuple[Array, Array]]


def _post_features(raw: dict[str, Array], hours: Array) -> Scored:
    proposals = _middle(raw["proposals_low"], raw["proposals_high"])
    interviewing = raw["interviewing"]
    invites = raw["invites_sent"]
    mismatch = np.where(
        np.isnan(raw["level"] + raw["my_level"]), np.nan, raw["level"] != raw["my_level"]
    )
    rate_fit = _rate_fit(raw)
    return {
        "proposals": (proposals, proposals_score(proposals)),
        "freshness": (hours, np.log1p(TYPICAL_HOURS) - np.log1p(hours)),
        "interviewing": (interviewing, np.log1p(TYPICAL_INTERVIEWING) - np.log1p(interviewing)),
        "invites": (invites, np.log1p(invites) - TYPICAL_LOG_INVITES),
        "fit": (raw["fit"], raw["fit"] - TYPICAL_FIT),
        "level": (mismatch, mismatch - TYPICAL_MISMATCH),
        "rate": (rate_fit, rate_fit - TYPICAL_RATE_FIT),
    }


def _client_features(raw: dict[str, Array]) -> Scored:
    posted, hires, spent = (
        raw["client_jobs_posted"],
        raw["client_hires"],
        raw["client_spent_cents"] / 100.0,
    )
    is_new = _is_new(posted, hires, spent)
    rate = raw["client_hire_rate"]
    rate = np.where(np.isnan(rate), np.clip(hires / np.maximum(posted, 1.0), 0.0, 1.0), rate)
    rate = np.where(is_new == 1.0, np.nan, rate)
    shrunk = _shrunk_hire_rate(rate, posted)
    rated = (raw["client_rating"] > 0.0) & ~(raw["client_reviews"] == 0.0)
    rating = np.where(rated, raw["client_rating"], np.nan)
    return {
        "verified": (raw["payment_verified"], raw["payment_verified"] - TYPICAL_VERIFIED),
        "hire_rate": (rate, logit(shrunk) - logit(np.array(TYPICAL_HIRE_RATE))),
        "new_client": (is_new, is_new - TYPICAL_NEW),
        "feedback": (rating, np.maximum((rating - TYPICAL_RATING) / RATING_STEP, -3.0)),
        "spent": (spent, np.log1p(spent / 1000.0) - np.log1p(TYPICAL_SPENT_THOUSANDS)),
        "previous_client": (raw["previous_client"], raw["previous_client"] - TYPICAL_PREVIOUS),
    }


def _own_only_features(raw: dict[str, Array], at_days: Array) -> Scored:
    unanswered, questions = raw["unanswered_invites"], raw["questions"]
    unseen = np.maximum(at_days - raw["last_viewed_at"], 0.0)
    years = np.maximum(at_days - raw["member_since"], 0.0) / 365.25
    return {
        "unanswered": (unanswered, np.log1p(TYPICAL_UNANSWERED) - np.log1p(unanswered)),
        "hires": (raw["hires"], -np.log1p(raw["hires"])),
        "last_seen": (unseen, np.log1p(TYPICAL_DAYS_UNSEEN) - np.log1p(unseen)),
        "tenure": (years, np.log1p(years) - np.log1p(TYPICAL_TENURE)),
        "questions": (questions, np.log1p(TYPICAL_QUESTIONS) - np.log1p(questions)),
        "country": (raw["country"], MIDDLE_TIER - raw["country"]),
    }


def proposals_score(proposals: Array) -> Array:
    """How few proposals there are, on the log scale: 0 for the typical job, higher for fewer."""
    score: Array = np.log1p(TYPICAL_PROPOSALS) - np.log1p(proposals)
    return np.clip(score, *TRUSTED)


def _middle(low: Array, high: Array) -> Array:
    """The middle of a range of proposals; with one end open, a fair guess from the other."""
    middle = np.where(np.isnan(high), low * OPEN_TOP_BUCKET, (low + high) / 2.0)
    return np.where(np.isnan(low), high / 2.0, middle)


def _is_new(posted: Array, hires: Array, spent: Array) -> Array:
    """1 for a client who never hired on a first post, nan where nothing tells."""
    has_history = (hires > 0.0) | (spent > 0.0) | (posted > 1.0)
    unknown = np.isnan(posted) & np.isnan(hires) & np.isnan(spent)
    return np.where(has_history, 0.0, np.where(unknown | np.isnan(posted), np.nan, 1.0))


def _shrunk_hire_rate(rate: Array, posted: Array) -> Array:
    """The hire rate pulled towards the typical one by `HIRE_RATE_WEIGHT` posts."""
    posts = np.where(np.isnan(posted), UNSTATED_POSTS, posted)
    weight = HIRE_RATE_WEIGHT
    return (rate * posts + TYPICAL_HIRE_RATE * weight) / (posts + weight)


def _rate_fit(raw: dict[str, Array]) -> Array:
    """1 where the user's rate lies in the asked range, falling to -1 at four times too far."""
    low, high = raw["hourly_low_cents"], raw["hourly_high_cents"]
    low, high = np.where(np.isnan(low), high, low), np.where(np.isnan(high), low, high)
    own = np.maximum(raw["my_rate_cents"], 1.0)
    above = np.log2(own / np.maximum(high, 1.0))
    below = np.log2(np.maximum(low, 1.0) / own)
    return np.clip(1.0 - np.maximum(np.maximum(above, below), 0.0), -1.0, 1.0)
