"""Glued words, wrong diacritics and slips of the finger, among the syllables that nothing explains."""

from collections.abc import Iterable, Iterator

from checker.index import Entry, Kind, PhraseIndex, one_edit
from checker.model import Match, Mention
from checker.read import Syllable
from checker.text import fold

_NEAR_SPAN = 4  # syllables that a misspelt phrase may have
_NEAR_BEFORE = 5  # explained syllables before an unexplained one that may belong to a misspelt name
_NEAR_LONGEST = 7  # syllables of the longest name that is tried so
_NEAR_TRIES = 60  # unexplained syllables that are compared by spelling; the rest count as unknown


def weak_mentions(
    syllables: list[Syllable], leftover: list[int], index: PhraseIndex
) -> tuple[list[Mention], list[int]]:
    """Mentions that begin at an unexplained syllable, and what is still unexplained then.

    A name with wrong diacritics may reach into syllables that were explained by themselves: in
    "quân áo" the second one is. Such a mention overlaps others; the caller keeps the longer.
    """
    mentions: list[Mention] = []
    unexplained: list[int] = []
    done = 0
    for tries, start in enumerate(leftover):
        if start < done:
            continue
        found = _weak_at(syllables, start, set(leftover), index) if tries < _NEAR_TRIES else None
        if found is None:
            unexplained.append(start)
        else:
            mentions.append(found)
            done = found.end
    return mentions, unexplained


def _weak_at(syllables: list[Syllable], start: int, leftover: set[int], index: PhraseIndex) -> Mention | None:
    for length in range(_NEAR_SPAN, 0, -1):
        span = syllables[start : start + length]
        if len(span) < length or span[-1].segment != span[0].segment:
            continue
        glued = "".join(syllable.folded for syllable in span)
        match, entries = _same_letters(span, glued, index)
        if not entries and all(place in leftover for place in range(start, start + length)):
            match, entries = Match.TYPO, [entry for entry in index.near(glued) if _is_slip(span, entry)]
        if entries:
            candidates = tuple(dict.fromkeys(entry.target for entry in entries))
            return Mention(start, start + length, " ".join(s.typed for s in span), match, candidates)
    return None


def _is_slip(span: list[Syllable], entry: Entry) -> bool:
    """Whether the typed diacritics too are at most one edit away: "lụu đạn" is a slip for "lựu đạn",
    while "công sở" is another word than "còng số". Without any diacritic it stays open."""
    if all(syllable.bare for syllable in span):
        return True
    tones_apart = one_edit("".join(syllable.toned for syllable in span), "".join(entry.toned))
    return tones_apart or one_edit("".join(syllable.typed for syllable in span), entry.written)


def _same_letters(span: list[Syllable], glued: str, index: PhraseIndex) -> tuple[Match, list[Entry]]:
    found = index.glued.get(glued, [])
    entries = [entry for entry in found if entry.kind is Kind.ALIAS]
    if found and not entries:
        return Match.AMBIGUOUS, found
    plain = all(syllable.bare for syllable in span)
    respaced = any(len(entry.folded) != len(span) for entry in entries)
    return (Match.GLUED if plain and respaced else Match.TONES), entries


def near_names(
    syllables: list[Syllable], heads: set[int], leftover: set[int], unnamed: Iterable[int], index: PhraseIndex
) -> Iterator[Mention]:
    """Names that a syllable outside every mention would complete, with one slip, after what stands before it.

    In "giày nhiá" the first word alone is an ordinary thing; both together are "giày nhái" mistyped.
    A stretch of known words must begin at one of ``heads`` or be the whole text; one with a leftover may
    begin anywhere.
    """
    for place in list(unnamed)[:_NEAR_TRIES]:
        for start in range(max(0, place - _NEAR_BEFORE), place + 1):
            for end in range(place + 1, min(len(syllables), start + _NEAR_LONGEST) + 1):
                span = syllables[start:end]
                if end - start < 2 or span[0].segment != span[-1].segment:
                    continue
                whole = end - start == len(syllables)
                if not whole and start not in heads and not leftover.intersection(range(start, end)):
                    continue
                found = index.near("".join(fold(syllable.typed) for syllable in span))
                entries = [entry for entry in found if _is_slip(span, entry)]
                if entries:
                    candidates = tuple(dict.fromkeys(entry.target for entry in entries))
                    yield Mention(start, end, " ".join(s.typed for s in span), Match.TYPO, candidates)
