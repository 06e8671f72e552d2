"""The phrase index: finds which aliases a run of syllables can be.

A trie over *folded* syllables; each end of a phrase keeps its *toned* syllables, so that after the
lookup the typed diacritics can confirm, leave open or contradict each reading.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from checker.tables import Kind, tables_of, words_of
from checker.text import fold


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
FILLER = "dem"  # the context code of words that fill a sentence
_END = ""
_SHORTEST_GLUED = 4  # letters of a phrase that may be written in one ("comy" for "cỏ Mỹ")
_SHORTEST, _LONGEST = 3, 40  # letters of a glued phrase that is compared by spelling
_SHORT = 5  # letters below which a word with another letter is another word


class PhraseIndex:
    """Phrases by folded syllables, by glued form, and by near spelling.

    A phone must not wait for what it never looks up: at first each phrase is only filed under its first
    syllable. Entries, the branches of the trie and the lists of spellings are made when a text first asks
    for them, or by :meth:`warm`.
    """

    def __init__(self, tables: Mapping, texts: Iterable[str] = ()) -> None:
        """``tables``: as :func:`checker.tables.tables_of` makes them; ``texts``: toned syllables of all texts."""
        self._phrases: list[str] = tables["cum_tu"].split("\n")
        self._targets: list[int] = tables["dich"]
        self._table: list[list] = tables["bang"]
        syllables = tables["am"].split(" ")
        self.syllables = set(syllables)
        """Folded syllables of all phrases."""
        self.toned_syllables = set(tables["am_dau"].split(" "))
        self.texts = frozenset(texts)
        """Toned syllables of the data's Vietnamese texts."""
        self._by_first: dict[str, range] = {}
        self._made: dict[int, Entry] = {}
        self._branches: dict[str, dict] = {}
        self._halves: dict[int, dict[tuple[str, bool], list[str]]] = {}
        number = 0
        for syllable, count in zip(syllables, tables["mo_dau"], strict=False):
            self._by_first[syllable] = range(number, number + count)
            number += count

    @classmethod
    def build(cls, mapping: Mapping) -> "PhraseIndex":
        """The index of a compiled catalogue; it makes the tables when the catalogue does not bring them."""
        return cls(mapping.get("chi_muc") or tables_of(mapping), mapping.get("am_tiet", ()))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Toned syllables of every Vietnamese text in the data: a syllable outside it is probably mistyped."""
        return self.texts.union(self.toned_syllables)

    @cached_property
    def letters(self) -> set[str]:
        """The same without diacritics."""
        return self.syllables.union(fold(syllable) for syllable in self.vocabulary)

    def warm(self) -> None:
        """Make now what the first odd text would wait for."""
        len(self.letters)
        self.aliases_sharing("")
        for length in self._by_length:
            self._halves_of(length)

    def starting_at(self, folded: list[str], start: int, end: int) -> Iterator[tuple[int, list[Entry]]]:
        """(length, entries) of every phrase that begins at ``start``, shortest first."""
        node = self._branch(folded[start])
        for position in range(start, end):
            node = node if position == start else node.get(folded[position], {})
            if not node:
                return
            if _END in node:
                yield position - start + 1, node[_END]

    def parted_at(
        self, folded: list[str], start: int, end: int, most: int
    ) -> Iterator[tuple[tuple[int, ...], list[Entry]]]:
        """(places, entries) of every phrase that begins at ``start`` with up to ``most`` other words between its own."""
        ways: list[tuple[dict, tuple[int, ...]]] = [(self._branch(folded[start]), (start,))]
        while ways:
            node, places = ways.pop()
            between = places[-1] - start + 1 - len(places)
            if between and _END in node:
                yield places, node[_END]
            for place in range(places[-1] + 1, min(end, places[-1] + 2 + most - between)):
                if folded[place] in node:
                    ways.append((node[folded[place]], (*places, place)))

    def going_on(self, folded: tuple[str, ...]) -> Iterator[Entry]:
        """Every phrase that begins with these folded syllables and has more."""
        node = self._branch(folded[0])
        for syllable in folded[1:]:
            node = node.get(syllable, {})
        branches = [inner for key, inner in node.items() if key != _END]
        while branches:
            node = branches.pop()
            yield from node.get(_END, ())
            branches.extend(inner for key, inner in node.items() if key != _END)

    def glued(self, letters: str) -> list[Entry]:
        """Aliases and ambiguous words that are these letters when written in one, without diacritics."""
        return [self._entry(number) for number in self._by_glued.get(letters, ())]

    @cached_property
    def _by_glued(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, phrase in enumerate(self._phrases):
            if self._target(number)[0] <= Kind.AMBIGUOUS:
                glued = "".join([word.unmarked for word in words_of(phrase)])
                if len(glued) >= _SHORTEST_GLUED:
                    found.setdefault(glued, []).append(number)
        return found

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for key in self._by_glued:
            found.setdefault(len(key), []).append(key)
        return found

    def near(self, glued: str) -> list[Entry]:
        """Aliases whose glued form is one edit (or one swap) away; for words of 5 to 40 letters."""
        if not _SHORTEST <= len(glued) <= _LONGEST or glued.isdigit():
            return []
        found = {key for key in self._sharing_a_half(glued) if _is_near(glued, key)}
        return [entry for key in sorted(found) for entry in self.glued(key) if entry.kind is Kind.ALIAS]

    def one_syllable(self, folded: str) -> list[Entry]:
        """Aliases of this one syllable, whatever their tone."""
        return [entry for entry in self._branch(folded).get(_END, ()) if entry.kind is Kind.ALIAS]

    def aliases_sharing(self, syllable: str) -> list[Entry]:
        """Aliases that hold this folded syllable."""
        return [self._entry(number) for number in self._sharing.get(syllable, ())]

    @cached_property
    def _sharing(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for numbers in self._by_glued.values():
            for number in numbers:
                if self._target(number)[0] == Kind.ALIAS:
                    for part in {word.folded for word in words_of(self._phrases[number])}:
                        found.setdefault(part, []).append(number)
        return found

    def _target(self, number: int) -> list:
        """``[kind, target]`` of a phrase."""
        return self._table[self._targets[number]]

    def _entry(self, number: int) -> Entry:
        entry = self._made.get(number)
        if entry is None:
            kind, target = self._target(number)
            typed, folded, toned_keys, bare = zip(*words_of(self._phrases[number]), strict=True)
            entry = self._made[number] = Entry(folded, toned_keys, Kind(kind), target, "".join(typed), "".join(bare))
        return entry

    def _branch(self, first: str) -> dict:
        """The part of the trie below one folded syllable."""
        if first not in self._by_first:
            return {}
        branch = self._branches.get(first)
        if branch is None:
            branch = self._branches[first] = {}
            for number in self._by_first[first]:
                entry = self._entry(number)
                node = branch
                for syllable in entry.folded[1:]:
                    node = node.setdefault(syllable, {})
                ends = node.setdefault(_END, [])
                if entry not in ends:
                    ends.append(entry)
        return branch

    def _halves_of(self, length: int) -> dict[tuple[str, bool], list[str]]:
        """One edit leaves one half of a word as it is; so each glued form of this length stands under both halves."""
        if length not in self._halves:
            halves: dict[tuple[str, bool], list[str]] = {}
            middle = length // 2
            for key in self._by_length.get(length, ()):
                halves.setdefault((key[:middle], True), []).append(key)
                halves.setdefault((key[middle:], False), []).append(key)
            self._halves[length] = halves
        return self._halves[length]

    def _sharing_a_half(self, glued: str) -> Iterator[str]:
        for length in (len(glued) - 1, len(glued), len(glued) + 1):
            middle = length // 2
            halves = self._halves_of(length)
            yield from halves.get((glued[:middle], True), ())
            yield from halves.get((glued[len(glued) - (length - middle) :], False), ())
        middle = len(glued) // 2  # a swap across the middle changes both halves
        swapped = glued[: middle - 1] + glued[middle] + glued[middle - 1] + glued[middle + 1 :]
        if swapped in self._by_glued:
            yield swapped


def _is_near(typed: str, key: str) -> bool:
    """One edit apart; of short words only a missing or swapped letter counts, the first one in its place unless
    digits tell the name: "DW-40"."""
    if not one_edit(typed, key):
        return False
    if min(len(typed), len(key)) >= _SHORT:
        return True
    swapped = sorted(typed) == sorted(key)
    first = typed[0] == key[0] or any(letter.isdigit() for letter in typed)
    return first and (swapped or (typed[0] == key[0] and len(typed) < len(key)))


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
