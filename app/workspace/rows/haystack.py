"""Texts of many rows by their words: searched word by word, not row by row.

A text holds a word wherever one of its own words holds it, so only the distinct words are looked
through; each knows the texts that have it. The distinct words stand in one run of bytes, in blocks
that know which triples of bytes they hold: most blocks are never looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from app.workspace.rows.slices import slices

Mask = NDArray[np.bool_]
Ids = NDArray[np.int32]
_END = ord("\n")
"""No word holds a line break."""
_BLOCK = 1 << 18
_HASHES = 1 << 16
_TRIPLE = 3


class Haystack:
    """Distinct texts, case folded, each with the rows that have it.

    `texts` are those of the rows in order; equal texts are kept once.
    """

    def __init__(self, texts: Iterable[str | None]) -> None:
        self._codes, words, word_ids, counts = _read(texts)
        self._words = Words(words)
        self._by_text = word_ids
        self._starts = np.concatenate([[0], np.cumsum(counts)])
        owners = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
        order = np.argsort(word_ids, kind="stable")
        self._owners: Ids = owners[order]
        uses = np.bincount(word_ids, minlength=len(words))
        self._first = np.concatenate([[0], np.cumsum(uses)])

    def holding(self, text: str) -> Mask:
        """The rows whose text holds another one, in whatever case; blanks count as one."""
        parts = text.casefold().split()
        if not parts:
            return np.zeros(len(self._codes), np.bool_)
        found = self._texts_with(parts[0])
        for part in parts[1:]:
            found &= self._texts_with(part)
        if len(parts) > 1:
            self._keep_phrases(found, " ".join(parts))
        if not found.any():
            return np.zeros(len(self._codes), np.bool_)
        mask: Mask = found[self._codes]
        return mask

    def _texts_with(self, part: str) -> Mask:
        """The texts of which a word holds a part."""
        found = np.zeros(len(self._starts) - 1, np.bool_)
        words = self._words.holding(part)
        if len(words) == 1:
            word = int(words[0])
            found[self._owners[self._first[word] : self._first[word + 1]]] = True
            return found
        starts, lengths = self._first[words], self._first[words + 1] - self._first[words]
        behind = np.concatenate([[0], np.cumsum(lengths)])
        places = np.repeat(starts - behind[:-1], lengths) + np.arange(behind[-1])
        found[self._owners[places]] = True
        return found

    def _keep_phrases(self, found: Mask, phrase: str) -> None:
        """Of texts with all words, those that hold them side by side."""
        for text in np.flatnonzero(found).tolist():
            words = self._by_text[self._starts[text] : self._starts[text + 1]]
            if phrase not in " ".join(map(self._words.word, words.tolist())):
                found[text] = False


class Words:
    """Distinct words in one run of bytes."""

    def __init__(self, words: list[str]) -> None:
        self._run = _bytes("".join(f"{word}\n" for word in words))
        run = np.frombuffer(self._run, np.uint8)
        self._ends = np.flatnonzero(run == _END) + 1
        blocks = max(-(-len(run) // _BLOCK), 1)
        self._triples = np.zeros((blocks, _HASHES), np.bool_)
        for block in range(blocks):
            # Two bytes more: a triple that begins in the block may end behind it.
            self._triples[block, _hashes(run[block * _BLOCK : (block + 1) * _BLOCK + 2])] = True

    def word(self, number: int) -> str:
        """The word of a number."""
        start = int(self._ends[number - 1]) if number else 0
        return self._run[start : int(self._ends[number]) - 1].decode("utf-8", "surrogatepass")

    def holding(self, part: str) -> Ids:
        """The numbers of the words that hold a part, in order."""
        needle = _bytes(part)
        if len(needle) < _TRIPLE:
            return self._numbers(self._hits_of_few(needle))
        asked = self._triples[:, _hashes(np.frombuffer(needle, np.uint8))]
        blocks = np.flatnonzero(asked.all(axis=1)).tolist()
        pattern = re.compile(re.escape(needle))
        hits: list[int] = []
        for block in blocks:
            start = block * _BLOCK
            end = min(start + _BLOCK + len(needle) - 1, len(self._run))
            hits += [hit.start() for hit in pattern.finditer(self._run, start, end)]
        return self._numbers(np.array(hits, np.int64))

    def _hits_of_few(self, needle: bytes) -> NDArray[np.int64]:
        """Where one or two bytes stand: so often that they are compared all at once."""
        run = np.frombuffer(self._run, np.uint8)
        found = run == needle[0]
        if len(needle) > 1:
            found[:-1] &= run[1:] == needle[1]
        return np.flatnonzero(found)

    def _numbers(self, hits: NDArray[np.int64]) -> Ids:
        """The words at some places of the run, each once."""
        words = np.searchsorted(self._ends, hits, "right")
        is_new = np.ones(len(words), np.bool_)
        is_new[1:] = words[1:] != words[:-1]
        found: Ids = words[is_new].astype(np.int32)
        return found


def _read(texts: Iterable[str | None]) -> tuple[Ids, list[str], Ids, NDArray[np.int64]]:
    """The number of each row's text, the distinct words, and the words of each text in order."""
    known: dict[str, int] = {}
    words: dict[str, int] = {}
    codes: list[Ids] = []
    word_ids: list[Ids] = []
    counts: list[int] = []
    for some in slices(texts):
        told = [text or "" for text in some]
        met: list[int] = []
        for text in dict.fromkeys(told):
            if text not in known:
                known[text] = len(known)
                own = [words.setdefault(w, len(words)) for w in text.casefold().split()]
                met += own
                counts.append(len(own))
        word_ids.append(np.array(met, np.int32))
        codes.append(np.array(list(map(known.__getitem__, told)), np.int32))
    none = np.zeros(0, np.int32)
    return (
        np.concatenate(codes) if codes else none,
        list(words),
        np.concatenate(word_ids) if word_ids else none,
        np.array(counts, np.int64),
    )


def _hashes(run: NDArray[np.uint8]) -> NDArray[np.uint32]:
    """A number below _HASHES for every three bytes in a row."""
    if len(run) < _TRIPLE:
        return np.zeros(0, np.uint32)
    wide = run.astype(np.uint32)
    found: NDArray[np.uint32] = (wide[:-2] * 31_337 + wide[1:-1] * 1_031 + wide[2:] * 7) % _HASHES
    return found


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
