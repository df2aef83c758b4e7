"""Dice: chance that falls the same way for the same key, on every machine and for every day."""

from __future__ import annotations

import math
import random
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A stream of chance named by its key, so that streams never disturb one another."""

    def __init__(self, *key: object) -> None:
        self._key = key
        self._random = random.Random("/".join(map(str, key)))  # noqa: S311 - a story, no secret

    def named(self, *key: object) -> Dice:
        """Another stream under this one's name."""
        return Dice(*self._key, *key)

    def happens(self, chance: float) -> bool:
        return self._random.random() < chance

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def real(self, low: float, high: float) -> float:
        return low + self._random.random() * (high - low)

    def around(self, median: float, spread: float) -> float:
        """A positive number around `median`; `spread` is the deviation of its logarithm."""
        return median * math.exp(self._random.gauss(0.0, spread))

    def one_of(self, things: Sequence[T]) -> T:
        return things[self.between(0, len(things) - 1)]

    def weighted(self, weights: Mapping[T, float]) -> T:
        left = self._random.random() * sum(weights.values())
        for thing, weight in weights.items():
            left -= weight
            if left < 0:
                return thing
        return next(reversed(list(weights)))

    def id_at(self, instant: datetime) -> str:
        """An id in the shape of UUID version 7 for `instant`."""
        value = (_milliseconds(instant) & ((1 << 48) - 1)) << 80 | 0x7 << 76
        value |= self._random.getrandbits(12) << 64 | 0b10 << 62 | self._random.getrandbits(62)
        return str(uuid.UUID(int=value))

    def upstream_id_at(self, instant: datetime) -> str:
        """A number that grows with time, as Upwork's own ids do."""
        since_2010 = max(_milliseconds(instant) - 1_288_834_974_657, 0)
        return str(since_2010 << 22 | self._random.getrandbits(22))


def _milliseconds(instant: datetime) -> int:
    return int(instant.timestamp() * 1000)
