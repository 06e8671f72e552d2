"""What others would use instead of the checker: substring search, SQLite FTS5, rapidfuzz.

Each finds one best item for a text; the item's verdict then comes from the checker's own rules (``#id``), with
the direction, day and answers of the query. So only the finding differs. A peer reads no direction from the text,
sees one thing where several stand, and never asks which is meant: that is part of what is measured.
"""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Protocol

from checker import Catalogue, Query, Verdict, check
from checker.text import clean, fold, split_words

Named = list[tuple[str, str]]  # folded alias, item id


class Peer(Protocol):
    """One way to find the best item for a text; None when it finds nothing."""

    name: str

    def find(self, text: str) -> str | None: ...


def folded(text: str) -> str:
    """Lower case, without diacritics, single spaces: what all peers get."""
    return " ".join(fold(word) for word in split_words(clean(text)))


def named(mapping: dict) -> Named:
    """Every alias of every item, folded; empty ones left out."""
    return [(text, code) for code, alias in _aliases(mapping) if (text := folded(alias))]


def _aliases(mapping: dict) -> Iterator[tuple[str, str]]:
    for code, item in mapping["vat_pham"].items():
        for names in item["ten_khac"].values():
            yield from ((code, alias) for alias in names)


class Substring:
    """The longest alias that stands in the text, as whole words."""

    name = "tìm chuỗi con"

    def __init__(self, names: Named):
        longest_first = sorted(names, key=lambda pair: -len(pair[0]))
        self._names = [(f" {alias} ", code) for alias, code in longest_first]

    def find(self, text: str) -> str | None:
        asked = f" {folded(text)} "
        return next((code for alias, code in self._names if alias in asked), None)


class FullText:
    """SQLite FTS5, diacritics removed, any word of the text, best by BM25."""

    name = "SQLite FTS5"

    def __init__(self, names: Named):
        self._base = sqlite3.connect(":memory:")
        self._base.execute(
            "create virtual table muc using fts5(ten, ma unindexed, tokenize='unicode61 remove_diacritics 2')"
        )
        self._base.executemany("insert into muc values (?, ?)", names)
        self._base.execute("insert into muc(muc) values ('optimize')")

    def find(self, text: str) -> str | None:
        words = dict.fromkeys(folded(text).split())
        if not words:
            return None
        asked = " OR ".join(f'"{word}"' for word in words)
        row = self._base.execute("select ma from muc where muc match ? order by rank limit 1", (asked,)).fetchone()
        return row[0] if row else None


class Fuzzy:
    """rapidfuzz's default scorer over all aliases.

    Among WRatio, ratio, partial_ratio, token_sort_ratio and token_set_ratio with least scores from 70 to 95 it was
    the best on the cases; 90 accepts as many as 80 does, within three thousandths, and allows less that is banned.
    """

    name = "rapidfuzz"
    LEAST = 90

    def __init__(self, names: Named):
        from rapidfuzz import fuzz, process

        self._best, self._scorer = process.extractOne, fuzz.WRatio
        self._texts, self._codes = [alias for alias, _ in names], [code for _, code in names]

    def find(self, text: str) -> str | None:
        found = self._best(folded(text), self._texts, scorer=self._scorer, score_cutoff=self.LEAST)
        return self._codes[found[2]] if found else None


KINDS: tuple[Callable[[Named], Peer], ...] = (Substring, FullText, Fuzzy)


def verdict_by(peer: Peer, query: Query, catalogue: Catalogue) -> str:
    """The verdict code of the peer's best item; "khong_ro" when it finds none."""
    code = peer.find(query.text)
    if code is None:
        return Verdict.UNKNOWN.value
    return check(catalogue, replace(query, text=f"#{code}")).verdict.value
