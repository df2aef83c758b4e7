"""How well a text answers what was typed: a small scorer of our own, without Qt.

Every word typed must be met: at the start of the text, at the start of a word, as the initials of
words, inside a word, or scattered from the start of a word on; in this order of worth.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

START, WORD, INITIALS, INSIDE, SCATTERED = 100.0, 80.0, 60.0, 45.0, 20.0
_WHOLE = 15.0
"""Added where the text is nothing but what was typed."""
ENOUGH = 40
"""With so many good answers, scattered letters are not looked for."""
_MANY = 400
"""Beyond so many answers, only those at the start of a word are weighed."""
_NEAR = 3_000
"""Scattered letters are looked for in the first so many texts only."""
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670]")
"""Accents, once apart from their letters, and the vowel signs of Arabic."""
_PART = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Match:
    """`score` is comparable between texts; `at` is the place of the text among those searched."""

    score: float
    at: int


def folded(text: str) -> str:
    """Without case and accents, so that `resume` finds `Résumé`."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))


class Finder:
    """Searches the same texts again and again; each is folded once."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = [folded(text) for text in texts]

    def __len__(self) -> int:
        return len(self._texts)

    def matches(self, query: str) -> list[Match]:
        """The texts that answer `query`, best first; equal ones in the order given.

        Nothing answers an empty query.
        """
        words = folded(query).split()
        if not words:
            return []
        found = self._weighed(self._holding(words), words)
        if len(found) < ENOUGH:
            known = {match.at for match in found}
            scattered = [at for at in self._scattered(words) if at not in known]
            found += self._weighed(scattered, words)
        return sorted(found, key=lambda match: -match.score)

    def _holding(self, words: Sequence[str]) -> list[int]:
        places: Iterable[int] = range(len(self._texts))
        for word in words:
            places = [at for at in places if word in self._texts[at]]
        kept = list(places)
        if len(kept) <= _MANY:
            return kept
        begins = re.compile(rf"\b{re.escape(words[0])}")
        better = [at for at in kept if begins.search(self._texts[at])]
        return (better if len(better) >= ENOUGH else kept)[:_MANY]

    def _scattered(self, words: Sequence[str]) -> list[int]:
        patterns = [re.compile(_scattered_pattern(word)) for word in words if len(word) > 1]
        if len(patterns) < len(words):
            return []
        texts = self._texts
        found: list[int] = []
        for at, text in enumerate(texts[:_NEAR]):
            if all(pattern.search(text) for pattern in patterns):
                found.append(at)
                if len(found) >= _MANY:
                    break
        return found

    def _weighed(self, places: Iterable[int], words: Sequence[str]) -> list[Match]:
        found = ((at, _score(self._texts[at], words)) for at in places)
        return [Match(score, at) for at, score in found if score is not None]


def score(query: str, text: str) -> float | None:
    """How well one text answers a query; None where it does not."""
    words = folded(query).split()
    return _score(folded(text), words) if words else None


def spans(query: str, text: str) -> list[tuple[int, int]]:
    """Where the words of a query stand in a text, as (start, end) in its own characters."""
    shown = [folded(mark) for mark in text]
    places = [at for at, mark in enumerate(shown) for _ in mark]
    plain = "".join(shown)
    found: set[int] = set()
    for word in folded(query).split():
        found.update(places[at] for at in _places(plain, word))
    return _joined(sorted(found))


def _score(text: str, words: Sequence[str]) -> float | None:
    total = 0.0
    for word in words:
        worth = _worth(text, word)
        if worth is None:
            return None
        total += worth
    whole = _WHOLE if text == " ".join(words) else 0.0
    return total / len(words) + whole - min(len(text), 80) / 16


def _worth(text: str, word: str) -> float | None:
    at = text.find(word)
    if at == 0:
        return START
    if at > 0:
        begins = re.search(rf"(?<![^\W_]){re.escape(word)}", text)
        if begins:
            return WORD - min(begins.start(), 40) / 8
        return INSIDE - min(at, 40) / 8
    if len(word) > 1 and word in _initials(text):
        return INITIALS
    scattered = re.search(_scattered_pattern(word), text) if len(word) > 1 else None
    if scattered is None:
        return None
    gaps = scattered.end() - scattered.start() - len(word)
    return SCATTERED - min(gaps, 40) / 4


def _initials(text: str) -> str:
    return "".join(part[0] for part in _PART.findall(text))


def _scattered_pattern(word: str) -> str:
    """The letters in their order, the first one at the start of a word."""
    steps = (f"[^{re.escape(letter)}]*{re.escape(letter)}" for letter in word[1:])
    return rf"\b{re.escape(word[0])}{''.join(steps)}"


def _places(text: str, word: str) -> list[int]:
    begins = re.search(rf"(?<![^\W_]){re.escape(word)}", text)
    at = begins.start() if begins else text.find(word)
    if at >= 0:
        return list(range(at, at + len(word)))
    starts = [part.start() for part in _PART.finditer(text)]
    initials = "".join(text[start] for start in starts)
    first = initials.find(word) if len(word) > 1 else -1
    if first >= 0:
        return starts[first : first + len(word)]
    scattered = re.search(_scattered_pattern(word), text) if len(word) > 1 else None
    if scattered is None:
        return []
    places, at = [], scattered.start()
    for letter in word:
        at = text.index(letter, at)
        places.append(at)
        at += 1
    return places


def _joined(places: Sequence[int]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for at in places:
        if joined and joined[-1][1] == at:
            joined[-1] = (joined[-1][0], at + 1)
        else:
            joined.append((at, at + 1))
    return joined
