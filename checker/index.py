"""The phrase index: finds which aliases a run of syllables can be.

A trie over *folded* syllables; each end of a phrase keeps its *toned* syllables, so that after the
lookup the typed diacritics can confirm, leave open or contradict each reading.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from checker.text import clean, fold, split_words, toned, unmarked


class Kind(IntEnum):
    """What a phrase is there for."""

    ALIAS = 0
    AMBIGUOUS = 1
    SLANG = 2
    COLLISION = 3
    CONTEXT = 4


class Entry(NamedTuple):
    """One phrase. ``target`` is an item id, a collision's form, or a context code."""

    folded: tuple[str, ...]
    toned: tuple[str, ...]
    kind: Kind
    target: str
    written: str = ""
    """The cleaned phrase without spaces, diacritics and all."""
    glued: str = ""
    """The same without diacritics."""


COMMON = "tu_thuong"  # the context code of everyday words, which count only as typed: "đã" is no "da"
_END = ""
_SHORTEST_GLUED = 4  # letters of a phrase that may be written in one ("comy" for "cỏ Mỹ")
_SHORTEST, _LONGEST = 3, 40  # letters of a glued phrase that is compared by spelling
_DIGIT = re.compile("[0-9]")
_SHORT = 5  # letters below which a word with another letter is another word


class _Word(NamedTuple):
    """A word of a phrase, cleaned, and its keys."""

    typed: str
    folded: str
    toned: str
    unmarked: str


@lru_cache(maxsize=65536)
def _words(part: str) -> tuple[_Word, ...]:
    """The words of a phrase's part that holds no space; the same few thousand parts make up all phrases."""
    return tuple(_Word(word, fold(word), toned(word), unmarked(word)) for word in split_words(clean(part)))


@dataclass
class PhraseIndex:
    """Phrases by folded syllables, by glued form, and (made on first need) by near spelling."""

    root: dict = field(default_factory=dict)
    glued: dict[str, list[Entry]] = field(default_factory=dict)
    syllables: set[str] = field(default_factory=set)
    toned_syllables: set[str] = field(default_factory=set)
    vocabulary: set[str] = field(default_factory=set)
    """Toned syllables of every Vietnamese text in the data: a syllable outside it is probably mistyped."""
    letters: set[str] = field(default_factory=set)
    """The same without diacritics."""
    _sharing: dict[str, list[Entry]] = field(default_factory=dict)
    _halves: dict[tuple[int, str, bool], list[str]] = field(default_factory=dict)

    @classmethod
    def build(cls, mapping: Mapping) -> "PhraseIndex":
        """Index every alias, ambiguous word, slang word, collision and context phrase of a catalogue."""
        index = cls()
        for phrase, kind, target in _phrases(mapping):
            index.add(phrase, kind, target)
        index.vocabulary = index.toned_syllables.union(mapping.get("am_tiet", ()))
        index.letters = index.syllables.union(fold(syllable) for syllable in index.vocabulary)
        return index

    def add(self, phrase: str, kind: Kind, target: str) -> None:
        """Add one phrase. Phrases without any letter or digit are ignored."""
        words = [word for part in phrase.split() for word in _words(part)]
        if not words:
            return
        folded = tuple([word.folded for word in words])
        toned_keys = tuple([word.toned for word in words])
        glued = "".join([word.unmarked for word in words])
        entry = Entry(folded, toned_keys, kind, target, "".join([word.typed for word in words]), glued)
        self.syllables.update(folded)
        self.toned_syllables.update(toned_keys)
        if _DIGIT.search(glued):
            self.syllables.add(glued)  # "vàng999" is that name, no "vàng" with keys left in it
        node = self.root
        for syllable in folded:
            node = node.setdefault(syllable, {})
        ends = node.setdefault(_END, [])
        if entry not in ends:
            ends.append(entry)
        if kind in (Kind.ALIAS, Kind.AMBIGUOUS) and len(glued) >= _SHORTEST_GLUED:
            self.glued.setdefault(glued, []).append(entry)

    def starting_at(self, folded: list[str], start: int, end: int) -> Iterator[tuple[int, list[Entry]]]:
        """(length, entries) of every phrase that begins at ``start``, shortest first."""
        node = self.root
        for position in range(start, end):
            node = node.get(folded[position])
            if node is None:
                return
            if _END in node:
                yield position - start + 1, node[_END]

    def going_on(self, folded: tuple[str, ...]) -> Iterator[Entry]:
        """Every phrase that begins with these folded syllables and has more."""
        node = self.root
        for syllable in folded:
            node = node.get(syllable, {})
        branches = [inner for key, inner in node.items() if key != _END]
        while branches:
            node = branches.pop()
            yield from node.get(_END, ())
            branches.extend(inner for key, inner in node.items() if key != _END)

    def near(self, glued: str) -> list[Entry]:
        """Aliases whose glued form is one edit (or one swap) away; for words of 5 to 40 letters."""
        if not _SHORTEST <= len(glued) <= _LONGEST or glued.isdigit():
            return []
        if not self._halves:
            self._prepare_near()
        found = {key for key in self._sharing_a_half(glued) if _is_near(glued, key)}
        return [entry for key in sorted(found) for entry in self.glued[key] if entry.kind is Kind.ALIAS]

    def one_syllable(self, folded: str) -> list[Entry]:
        """Aliases of this one syllable, whatever their tone."""
        return [entry for entry in self.root.get(folded, {}).get(_END, ()) if entry.kind is Kind.ALIAS]

    def aliases_sharing(self, syllable: str) -> list[Entry]:
        """Aliases that hold this folded syllable."""
        if not self._sharing:
            for entries in self.glued.values():
                for entry in entries:
                    if entry.kind is Kind.ALIAS:
                        for part in set(entry.folded):
                            self._sharing.setdefault(part, []).append(entry)
        return self._sharing.get(syllable, [])

    def _prepare_near(self) -> None:
        """One edit leaves one half of a word as it is; so each glued form is kept under both of its halves."""
        for key in self.glued:
            middle = len(key) // 2
            self._halves.setdefault((len(key), key[:middle], True), []).append(key)
            self._halves.setdefault((len(key), key[middle:], False), []).append(key)

    def _sharing_a_half(self, glued: str) -> Iterator[str]:
        for length in (len(glued) - 1, len(glued), len(glued) + 1):
            middle = length // 2
            yield from self._halves.get((length, glued[:middle], True), ())
            yield from self._halves.get((length, glued[len(glued) - (length - middle) :], False), ())
        middle = len(glued) // 2  # a swap across the middle changes both halves
        swapped = glued[: middle - 1] + glued[middle] + glued[middle - 1] + glued[middle + 1 :]
        if swapped in self.glued:
            yield swapped


def _phrases(mapping: Mapping) -> Iterator[tuple[str, Kind, str]]:
    for code, item in mapping["vat_pham"].items():
        for alias in (*item["ten_khac"]["vi"], *item["ten_khac"].get("en", ()), *item.get("ten_an", ())):
            yield alias, Kind.ALIAS, code
        for word in item.get("tu_mo_ho", ()):
            yield word, Kind.AMBIGUOUS, code
    for entry in mapping["tieng_long"]:
        yield entry["tu"], Kind.SLANG, entry["vat_pham"]
    for form in mapping["va_cham"]:
        yield form, Kind.COLLISION, form
    for code, phrases in mapping["ngu_canh"].items():
        for phrase in phrases:
            yield phrase, Kind.CONTEXT, code


def _is_near(typed: str, key: str) -> bool:
    """One edit apart; of short words only a missing, doubled or swapped letter counts."""
    if not one_edit(typed, key):
        return False
    if min(len(typed), len(key)) >= _SHORT:
        return True
    return typed[0] == key[0] and (len(typed) < len(key) or sorted(typed) == sorted(key))


def one_edit(left: str, right: str) -> bool:
    """At most one letter added, missing, changed, or two neighbours swapped."""
    if abs(len(left) - len(right)) > 1:
        return False
    at = 0
    while at < min(len(left), len(right)) and left[at] == right[at]:
        at += 1
    rest_left, rest_right = left[at:], right[at:]
    if rest_left[1:] == rest_right[1:] or rest_left[1:] == rest_right or rest_left == rest_right[1:]:
        return True
    return rest_left[:2] == rest_right[:2][::-1] and rest_left[2:] == rest_right[2:]
