"""Syllables -> mentions: which stretches of the text name which items, and how surely.

At each place the longest phrase wins whose diacritics the typed ones do not contradict. So an
innocent longer name ("súng bắn keo") shields the banned word inside it, and "dán" is never "đạn".
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from checker.index import Entry, Kind, PhraseIndex
from checker.model import Match, Mention
from checker.read import Syllable

_TONE_MARKS = frozenset("\u0300\u0301\u0303\u0309\u0323")
_NEAR_SPAN = 4  # syllables that a misspelt phrase may have
_NEAR_TRIES = 60  # uncovered syllables that are compared by spelling; the rest count as unknown
_RANK = (Match.EXACT, Match.PLAIN, Match.GLUED, Match.TONES, Match.TYPO, Match.AMBIGUOUS)


@dataclass(frozen=True)
class Reading:
    """What a text was understood as: mentions, context codes, and syllables that nothing explains."""

    mentions: tuple[Mention, ...]
    context: tuple[str, ...]
    leftover: tuple[int, ...]


def find_mentions(syllables: list[Syllable], index: PhraseIndex) -> Reading:
    """Read from left to right, then look at what is left with weaker means."""
    folded = [syllable.folded for syllable in syllables]
    mentions: list[Mention] = []
    context: list[str] = []
    leftover: list[int] = []
    place = 0
    while place < len(syllables):
        end = _segment_end(syllables, place)
        found = _longest(syllables, folded, place, end, index)
        if found is None:
            if not syllables[place].quantity:
                leftover.append(place)
            place += 1
            continue
        length, match, entries = found
        if entries[0].kind is Kind.CONTEXT:
            context.extend(entry.target for entry in entries)
        else:
            mentions.append(_mention(syllables, place, length, match, entries))
        place += length
    weak, leftover = _weak_mentions(syllables, leftover, index)
    mentions = sorted(mentions + weak, key=lambda mention: mention.start)
    return Reading(tuple(mentions), tuple(context), tuple(leftover))


def _segment_end(syllables: list[Syllable], place: int) -> int:
    end = place
    while end < len(syllables) and syllables[end].segment == syllables[place].segment:
        end += 1
    return end


def _longest(
    syllables: list[Syllable], folded: list[str], place: int, end: int, index: PhraseIndex
) -> tuple[int, Match, list[Entry]] | None:
    best = None
    for length, entries in index.starting_at(folded, place, end):
        agreeing = [(how, entry) for entry in entries if (how := _agreement(syllables[place : place + length], entry))]
        if agreeing:
            best = (length, agreeing)
    if best is None:
        return None
    length, agreeing = best
    match = min((how for how, _ in agreeing), key=_RANK.index)
    kept = [entry for how, entry in agreeing if how is match]
    return length, match, _strongest_kinds(kept, match)


def _strongest_kinds(entries: list[Entry], match: Match) -> list[Entry]:
    """Typed exactly, an alias outranks a collision; otherwise a declared collision decides alone.

    Context entries stay beside the others: they tell that the word may also say nothing of the contents.
    """
    kinds = {entry.kind for entry in entries}
    fillers = [entry for entry in entries if entry.kind is Kind.CONTEXT]
    if Kind.COLLISION in kinds and (match is not Match.EXACT or Kind.ALIAS not in kinds):
        return [entry for entry in entries if entry.kind is not Kind.ALIAS]
    if fillers and match is not Match.EXACT and Kind.ALIAS not in kinds:
        return fillers
    return [entry for entry in entries if entry.kind not in (Kind.CONTEXT, Kind.COLLISION)] + fillers


def _agreement(typed: list[Syllable], entry: Entry) -> Match | None:
    """EXACT, PLAIN (typed without diacritics), TONES (typed with some), or None (they say another word).

    Somebody who types diacritics mostly means them: "thuốc gia truyền" is not "thuốc giả".
    """
    pairs = list(zip(typed, entry.toned, strict=True))
    if all(syllable.toned == wanted for syllable, wanted in pairs):
        return Match.EXACT
    if not all(_typed_part_of(syllable.toned, wanted) for syllable, wanted in pairs):
        return None
    return Match.PLAIN if all(syllable.bare for syllable in typed) else Match.TONES


@lru_cache(maxsize=65536)
def _typed_part_of(typed: str, wanted: str) -> bool:
    """Whether every diacritic typed also stands in the wanted syllable: "dạn" can be "đạn", "dán" cannot."""
    typed_letters, typed_tone = _marks(typed)
    wanted_letters, wanted_tone = _marks(wanted)
    if (typed_tone and typed_tone != wanted_tone) or len(typed_letters) != len(wanted_letters):
        return False
    return all(
        base == wanted_base and marks <= wanted_marks
        for (base, marks), (wanted_base, wanted_marks) in zip(typed_letters, wanted_letters, strict=True)
    )


@lru_cache(maxsize=65536)
def _marks(syllable: str) -> tuple[tuple[tuple[str, frozenset[str]], ...], str]:
    letters: list[tuple[str, frozenset[str]]] = []
    tone = ""
    for letter in unicodedata.normalize("NFD", syllable):
        if letter in _TONE_MARKS:
            tone = letter
        elif unicodedata.combining(letter) and letters:
            letters[-1] = (letters[-1][0], letters[-1][1] | {letter})
        elif letter == "đ":
            letters.append(("d", frozenset({"stroke"})))
        else:
            letters.append((letter, frozenset()))
    return tuple(letters), tone


def _mention(syllables: list[Syllable], place: int, length: int, match: Match, entries: list[Entry]) -> Mention:
    collision = next((entry.target for entry in entries if entry.kind is Kind.COLLISION), None)
    aliases = _targets(entries, (Kind.ALIAS,))
    weak = _targets(entries, (Kind.AMBIGUOUS, Kind.SLANG))
    words = " ".join(syllable.typed for syllable in syllables[place : place + length])
    if collision is None and (not aliases or (weak and length == len(syllables))):
        match = Match.AMBIGUOUS  # a word of several meanings, standing alone, can only ask
    uncertain = match is Match.AMBIGUOUS or collision is not None
    candidates = (*aliases, *(code for code in weak if uncertain and code not in aliases))
    filler = any(entry.kind is Kind.CONTEXT for entry in entries)
    return Mention(place, place + length, words, match, candidates, collision, filler)


def _targets(entries: Iterable[Entry], kinds: tuple[Kind, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.target for entry in entries if entry.kind in kinds))


def _weak_mentions(
    syllables: list[Syllable], leftover: list[int], index: PhraseIndex
) -> tuple[list[Mention], list[int]]:
    """Glued words, wrong diacritics and slips of the finger among the syllables not yet explained."""
    mentions: list[Mention] = []
    unexplained: list[int] = []
    at = 0
    while at < len(leftover):
        found = _weak_at(syllables, leftover, at, index) if at < _NEAR_TRIES else None
        if found is None:
            unexplained.append(leftover[at])
            at += 1
            continue
        mentions.append(found)
        at += found.end - found.start
    return mentions, unexplained


def _weak_at(syllables: list[Syllable], leftover: list[int], at: int, index: PhraseIndex) -> Mention | None:
    start = leftover[at]
    longest = 1
    while longest < _NEAR_SPAN and at + longest < len(leftover) and leftover[at + longest] == start + longest:
        if syllables[start + longest].segment != syllables[start].segment:
            break
        longest += 1
    for length in range(longest, 0, -1):
        span = syllables[start : start + length]
        glued = "".join(syllable.folded for syllable in span)
        match, entries = _weak_entries(span, glued, index)
        if entries:
            candidates = tuple(dict.fromkeys(entry.target for entry in entries))
            return Mention(start, start + length, " ".join(s.typed for s in span), match, candidates)
    return None


def _weak_entries(span: list[Syllable], glued: str, index: PhraseIndex) -> tuple[Match, list[Entry]]:
    same_letters = [entry for entry in index.glued.get(glued, ()) if entry.kind is Kind.ALIAS]
    if same_letters:
        plain = all(syllable.bare for syllable in span)
        respaced = any(len(entry.folded) != len(span) for entry in same_letters)
        return (Match.GLUED if plain and respaced else Match.TONES), same_letters
    return Match.TYPO, index.near(glued)
