#!/usr/bin/env python3
"""Fit resources/estimates/connect_prices_2023.toml from job posts that state their Connects.

    .venv/bin/python packaging/fit_connect_prices.py POSTS.csv [MORE.csv ...] [--output FILE]

Only figures over cells of at least 20 posts are written, never a post. A run on the same files
writes the same bytes; a post that stands in several files counts once. What the table reaches on
posts it was not fitted on (five folds by id) is told on stderr.

Columns read; the first two are needed, others that are there are ignored:
  connect_price                       Connects asked: 1, 2, 4 or 6
  type                                fixed_budget, hourly or no_budget (paid time without a rate)
  amount_amount                       fixed price in dollars
  duration                            "Less than 1 month", "1 to 3 months", ...
  engagement                          "Less than 30 hrs/week", "30+ hrs/week", other: not stated
  tier                                "Entry level", "Intermediate", "Expert"
  client_total_spent                  dollars
  client_payment_verification_status  1 verified, 2 not
  published_on                        instant of posting; the newest dates the table
  uid                                 id of the post
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import accumulate, product
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from app.advice.estimate import Estimator
from app.advice.job_traits import ALL, ANY, BUDGETS, Traits, parent, traits_of
from app.advice.price_table import PARTS, Cell, Era, EstimateTable
from app.domain.proposals import Job

PRICES = (1, 2, 4, 6)
CARD = Era(date.min, tuple((price,) for price in PRICES))
FEWEST_POSTS = 20
PULL = 20  # posts' worth of pull from the wider cell
FOLDS = 5
WANTED_COVERAGE = 0.80
SHARES = tuple(share / 100 for share in range(60, 100, 2))

Counts = dict[Traits, Counter[int]]


class Post(NamedTuple):
    job: Job
    price: int
    fold: int
    day: str


def read_posts(paths: Iterable[Path]) -> list[Post]:
    """The posts with a price of the card, in order of id; exits naming a column that is missing."""
    posts: dict[str, Post] = {}
    for path in paths:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            for name in ("connect_price", "type"):
                if name not in (rows.fieldnames or ()):
                    raise SystemExit(f"{path}: there is no column {name}")
            for number, row in enumerate(rows):
                post = _post(row, row.get("uid") or f"{path.name}:{number}")
                if post is not None:
                    posts[post.job.id] = post
    return [posts[id_] for id_ in sorted(posts)]


def _post(row: dict[str, str], uid: str) -> Post | None:
    price = _number(row["connect_price"])
    if price not in PRICES:
        return None
    amount, spent = _number(row.get("amount_amount")), _number(row.get("client_total_spent"))
    is_fixed = row["type"] == "fixed_budget"
    status = row.get("client_payment_verification_status")
    job = Job(
        id=uid,
        job_type="fixed" if is_fixed else "hourly",
        value_cents=round(amount * 100) if is_fixed and amount else None,
        duration=row.get("duration") or None,
        hours_per_week=row.get("engagement") or None,
        level=(row.get("tier") or "").lower().removesuffix(" level") or None,
        client_spent_cents=None if spent is None else round(spent * 100),
        payment_verified={"1": True, "2": False}.get(status or ""),
    )
    return Post(job, int(price), crc32(uid.encode()) % FOLDS, (row.get("published_on") or "")[:10])


def _number(text: str | None) -> float | None:
    try:
        return float(text or "")
    except ValueError:
        return None


def counts_of(posts: Iterable[Post]) -> Counts:
    """How many posts asked each price, per cell; a post counts in every cell that it belongs to."""
    counts: Counts = {}
    for post in posts:
        for traits in _cells_of(traits_of(post.job)):
            counts.setdefault(traits, Counter())[post.price] += 1
    return counts


def _cells_of(traits: Traits) -> Iterator[Traits]:
    pays = [traits.pay, *_wider(traits.pay, 0)]
    clients = [traits.client, *_wider(traits.client, 1)]
    loads, levels = {traits.load, ANY}, {traits.level, ANY}
    for pay, client, load, level in product(pays, clients, loads, levels):
        if pay != ALL or (client, load, level) == (ANY, ANY, ANY):
            yield Traits(pay, client, load, level)


def _wider(name: str, place: int) -> Iterator[str]:
    """The names of one trait that include `name`, nearest first."""
    at: Traits | None = Traits(pay=name) if place == 0 else Traits(client=name)
    while at is not None and (at := parent(at)) is not None and at[place] != name:
        name = at[place]
        yield name


def fit(posts: Sequence[Post], card_share: float) -> EstimateTable:
    """The table: shares pulled towards the wider cell, never cheaper for better pay."""
    counts = counts_of(posts)
    shares: dict[Traits, list[float]] = {}
    for traits in sorted(counts, key=_depth):
        shares[traits] = _pulled(counts, shares, traits)
    cells: dict[Traits, Cell] = {}
    for family in [BUDGETS, *((name,) for name in _singles(counts))]:
        for rest in sorted({traits[1:] for traits in counts if traits.pay in family}):
            row = [Traits(pay, *rest) for pay in family]
            jobs = [counts[traits].total() if traits in counts else 0 for traits in row]
            if min(jobs) >= FEWEST_POSTS:
                ordered = _in_order([shares[traits] for traits in row], jobs)
                cells |= {t: Cell(n, parts) for t, n, parts in zip(row, jobs, ordered, strict=True)}
    if Traits() not in cells:
        raise SystemExit(f"at least {FEWEST_POSTS} posts with a price are needed")
    newest = max((post.day for post in posts if post.day), default=date.min.isoformat())
    return EstimateTable(
        fitted_on=date.fromisoformat(newest),
        jobs=len(posts),
        prices=PRICES,
        card_share=card_share,
        cells=dict(sorted(cells.items())),
        eras=(CARD,),
    )


def _singles(counts: Counts) -> list[str]:
    return sorted({traits.pay for traits in counts} - set(BUDGETS))


def _depth(traits: Traits) -> tuple[int, Traits]:
    depth, at = 0, parent(traits)
    while at is not None:
        depth, at = depth + 1, parent(at)
    return depth, traits


def _pulled(counts: Counts, shares: dict[Traits, list[float]], traits: Traits) -> list[float]:
    """Shares of the prices. Pay alone is not pulled: other pay has other prices."""
    found, total, wider = counts[traits], counts[traits].total(), parent(traits)
    if wider is None or wider.pay != traits.pay:
        return [found[price] / total for price in PRICES]
    pulled = zip(PRICES, shares[wider], strict=True)
    return [(found[price] + PULL * share) / (total + PULL) for price, share in pulled]


def _in_order(rows: list[list[float]], jobs: list[int]) -> list[tuple[int, ...]]:
    """Rows of 10,000ths in which no later row is more likely to stay at or below any price."""
    columns = [
        _falling([list(accumulate(row))[at] for row in rows], jobs) for at in range(len(PRICES) - 1)
    ]
    whole = [[round(PARTS * column[at]) for column in columns] for at in range(len(rows))]
    return [_steps([*row, PARTS]) for row in whole]


def _steps(reached: list[int]) -> tuple[int, ...]:
    return tuple(b - a for a, b in zip([0, *reached], reached, strict=False))


def _falling(values: list[float], weights: list[int]) -> list[float]:
    """The nearest values that never rise: neighbours that do are averaged (pool adjacent)."""
    pools: list[tuple[float, int, int]] = []
    for value, weight in zip(values, weights, strict=True):
        pools.append((value, weight, 1))
        while len(pools) > 1 and pools[-1][0] > pools[-2][0]:
            (b, m, k), (a, n, j) = pools.pop(), pools.pop()
            pools.append(((a * n + b * m) / (n + m), n + m, j + k))
    return [value for value, _, size in pools for _ in range(size)]


class Reached(NamedTuple):
    """What held-out posts show: shares of them, and the mean of high - low in Connects."""

    covered: float
    exact: float
    width: float


VIEWS: dict[str, Callable[[Job], Job]] = {
    "all stated": lambda job: job,
    "client not stated": lambda job: replace(job, client_spent_cents=None, payment_verified=None),
    "pay and length only": lambda job: Job(
        id=job.id, job_type=job.job_type, value_cents=job.value_cents, duration=job.duration
    ),
}


class HeldOut:
    """Each fold of the posts beside a table that was fitted on the others."""

    def __init__(self, posts: Sequence[Post]) -> None:
        self._posts = len(posts)
        self._folds = [
            (
                fit([post for post in posts if post.fold != fold], SHARES[-1]),
                [post for post in posts if post.fold == fold],
            )
            for fold in range(FOLDS)
        ]

    def reached(self, share: float, seen: Callable[[Job], Job]) -> Reached:
        """With ranges that hold `share`, on posts of which an estimate sees what `seen` leaves."""
        covered = exact = width = 0
        for table, posts in self._folds:
            estimator = Estimator(replace(table, card_share=share), CARD, ())
            for post in posts:
                found = estimator.of(seen(post.job))
                covered += found.low <= post.price <= found.high
                exact += found.likely == post.price
                width += found.high - found.low
        return Reached(covered / self._posts, exact / self._posts, width / self._posts)

    def best_share(self) -> float:
        """The least share whose ranges cover enough, however much a post states."""
        for share in SHARES:
            views = [self.reached(share, seen) for seen in VIEWS.values()]
            if min(view.covered for view in views) >= WANTED_COVERAGE:
                return share
        return SHARES[-1]


def as_toml(table: EstimateTable) -> str:
    """The table as the program reads it."""
    lines = [
        "# Made by packaging/fit_connect_prices.py; see there. `parts` are shares of the prices",
        f"# in 10,000ths, each pulled towards those of the wider cell by {PULL} posts' worth.",
        f"fitted_on = {table.fitted_on.isoformat()}",
        f"jobs = {table.jobs}",
        f"prices = {list(table.prices)}",
        f"card_share = {table.card_share}",
        "",
        "[cell]",
    ]
    lines += [
        f'"{traits.name}" = {{ jobs = {cell.jobs}, parts = {list(cell.parts)} }}'
        for traits, cell in table.cells.items()
    ]
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("posts", nargs="+", type=Path)
    parser.add_argument("--output", type=Path)
    options = parser.parse_args(arguments)
    posts = read_posts(options.posts)
    held_out = HeldOut(posts)
    table = fit(posts, held_out.best_share())
    text = as_toml(table)
    if options.output:
        options.output.write_text(text, encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(text)
    for words, seen in VIEWS.items():
        reached = held_out.reached(table.card_share, seen)
        sys.stderr.write(
            f"held out, {words}: {reached.covered:.1%} in range, {reached.exact:.1%} exact, "
            f"ranges {reached.width:.2f} Connects wide\n"
        )
    sys.stderr.write(f"{table.jobs} posts, {len(table.cells)} cells, share {table.card_share}\n")


if __name__ == "__main__":
    main()
