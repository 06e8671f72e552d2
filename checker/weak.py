"""Glued words, wrong diacritics and slips of the finger, among the syllables that nothing explains."""

from collections.abc import Iterable, Iterator, Mapping

from checker.index import Entry, Kind, PhraseIndex
from checker.model import Match, Mention
from checker.read import Syllable, is_marked
from checker.slip import is_nearly, is_slip, is_word, near_entries
from checker.text import unmarked

_NEAR_SPAN = 4  # syllables that a misspelt phrase may have
_NEAR_BEFORE = 5  # explained syllables before an unexplained one that may belong to a misspelt name
_NEAR_LONGEST = 7  # syllables of the longest name that is tried so
_BACK = 2  # explained syllables before a mistyped one that may belong to its name
_VERY_LONG_NAME = 10  # letters of a name in which a word left bare may have a wrong letter
_NEAR_TRIES = 60  # unexplained syllables that are compared by spelling; the rest count as unknown


def weak_mentions(
    syllables: list[Syllable], leftover: list[int], solid: Mapping[int, tuple[str, ...]], index: PhraseIndex
) -> tuple[list[Mention], list[int]]:
    """Mentions that begin at an unexplained syllable, and what is still unexplained then.

    A name with wrong diacritics may reach into syllables that were explained by themselves: in
    "quân áo" the second one is, in "ngà vọi" the first. Such a mention overlaps others; the caller keeps
    the longer. ``solid`` tells for each place of a sure name what it names: a slip beside it cannot make it
    another thing.
    """
    mentions: list[Mention] = []
    unexplained: list[int] = []
    marked, unknown = is_marked(syllables), set(leftover)
    done = 0
    for tries, start in enumerate(leftover):
        if start < done:
            continue
        found = None
        if tries < _NEAR_TRIES:
            found = _nearly_at(syllables, start, solid, marked, index)
            found = found or _weak_at(syllables, start, unknown, marked, index)
        if found is None:
            unexplained.append(start)
        else:
            mentions.append(found)
            done = found.end
    return mentions, unexplained


def _weak_at(
    syllables: list[Syllable], start: int, leftover: set[int], marked: bool, index: PhraseIndex
) -> Mention | None:
    for length in range(_NEAR_SPAN, 0, -1):
        span = syllables[start : start + length]
        if len(span) < length or span[-1].segment != span[0].segment:
            continue
        glued = "".join(syllable.letters for syllable in span)
        match, entries = _same_letters(span, glued, index)
        if not entries and all(place in leftover for place in range(start, start + length)):
            near = [entry for entry in index.near(glued) if is_slip(span, entry)]
            match, entries = Match.TYPO, _plausible(near, span, glued, marked)
        if entries:
            return _mention(syllables, start, start + length, match, entries)
    return None


def _nearly_at(
    syllables: list[Syllable], place: int, solid: Mapping[int, tuple[str, ...]], marked: bool, index: PhraseIndex
) -> Mention | None:
    """The longest name around ``place`` in which one syllable is mistyped."""
    best: Mention | None = None
    for start in range(max(0, place - _BACK), place + 1):
        for end in range(min(len(syllables), start + _NEAR_LONGEST), max(place, start + 1), -1):
            span = syllables[start:end]
            if best and end - start <= best.end - best.start:
                break
            if span[0].segment != span[-1].segment:
                continue
            entries = near_entries(span, index)
            targets = {entry.target for entry in entries}
            if any(not targets.issubset(solid[at]) for at in range(start, end) if at in solid):
                continue
            if is_nearly(span, entries, marked, index):
                best = _mention(syllables, start, end, Match.NEARLY, entries)
    return best


def _plausible(entries: list[Entry], span: list[Syllable], glued: str, marked: bool) -> list[Entry]:
    """Near names without those that need another letter in a bare word. Who types diacritics elsewhere
    and writes "thun bo" means neither "thăn bò" nor "thịt bò"; nor do two words with diacritics among them, as
    "cộc in", mistype a name that has none ("cocain")."""
    if len(span) > 1 and not all(syllable.unmarked for syllable in span):
        entries = [entry for entry in entries if entry.written != entry.glued]
    if not marked or not any(syllable.unmarked for syllable in span):
        return entries
    return [entry for entry in entries if _keeps_letters(glued, entry.glued)]


def _keeps_letters(typed: str, name: str) -> bool:
    """Whether no letter is another one; only a long name may have that."""
    return len(name) >= _VERY_LONG_NAME or sorted(typed) == sorted(name) or len(typed) != len(name)


def _mention(syllables: list[Syllable], start: int, end: int, match: Match, entries: Iterable[Entry]) -> Mention:
    candidates = tuple(dict.fromkeys(entry.target for entry in entries))
    return Mention(start, end, " ".join(syllable.typed for syllable in syllables[start:end]), match, candidates)


def _same_letters(span: list[Syllable], glued: str, index: PhraseIndex) -> tuple[Match, list[Entry]]:
    found = index.glued(glued)
    entries = [entry for entry in found if entry.kind is Kind.ALIAS]
    if len(span) == 1 and not span[0].bare and is_word(span[0], index):
        return Match.TONES, []  # "ngắn" is a word of its own, whatever "ngan" may be
    if found and not entries:
        return Match.AMBIGUOUS, found
    respaced = [entry for entry in entries if len(entry.folded) != len(span)]
    written = "".join(syllable.typed for syllable in span)
    exact = [entry for entry in respaced if entry.written == written]
    if exact and not all(syllable.bare for syllable in span):
        return Match.GLUED, exact
    return (Match.GLUED if respaced and all(syllable.bare for syllable in span) else Match.TONES), entries


def near_names(
    syllables: list[Syllable], heads: set[int], leftover: set[int], unnamed: Iterable[int], index: PhraseIndex
) -> Iterator[Mention]:
    """Names that a syllable outside every mention would complete, with one slip, after what stands before it.

    In "giày nhiá" the first word alone is an ordinary thing; both together are "giày nhái" mistyped.
    Around a syllable that nothing explains, all marks may be wrong if only the letters are right: "phào hoa nỗ".
    A stretch of known words must begin at one of ``heads`` or be the whole text; one with a leftover may
    begin anywhere.
    """
    marked = is_marked(syllables)
    for place in list(unnamed)[:_NEAR_TRIES]:
        for start in range(max(0, place - _NEAR_BEFORE), place + 1):
            for end in range(place + 1, min(len(syllables), start + _NEAR_LONGEST) + 1):
                span = syllables[start:end]
                if (end - start < 2 and place not in leftover) or span[0].segment != span[-1].segment:
                    continue
                if span[-1].typed.isdigit():
                    continue  # "bông tẩy trang 222 miếng": a number counts what follows, it mistypes nothing
                whole = end - start == len(syllables)
                if not whole and start not in heads and not leftover.intersection(range(start, end)):
                    continue
                if end - start == 1 and is_word(span[0], index):
                    continue
                unknown = place in leftover
                entries = [entry for glued in _spellings(span) for entry in _near(glued, span, unknown, marked, index)]
                if end - start == 1 and not span[0].bare:
                    entries = entries or index.one_syllable(span[0].folded)
                if entries:
                    yield _mention(syllables, start, end, Match.TYPO, entries)


def _spellings(span: list[Syllable]) -> list[str]:
    """The letters of a stretch with its keys read, as mended, and as typed: "mayfaxong", "mayphaxong"."""
    read = "".join(syllable.letters if syllable.decoded else unmarked(syllable.typed) for syllable in span)
    mended = "".join(syllable.letters for syllable in span)
    return list(dict.fromkeys((read, mended, "".join(unmarked(syllable.typed) for syllable in span))))


def _near(glued: str, span: list[Syllable], unknown: bool, marked: bool, index: PhraseIndex) -> list[Entry]:
    """Names one slip from the letters; ``unknown``: nothing explains the syllable that is looked at."""
    lenient = unknown and len(glued) >= _VERY_LONG_NAME
    near = [e for e in index.near(glued) if lenient or is_slip(span, e) or (unknown and e.glued == glued)]
    return _plausible(near, span, glued, marked)


def abbreviated_names(
    syllables: list[Syllable], named: Iterable[Mention], leftover: set[int], index: PhraseIndex
) -> Iterator[Mention]:
    """Names that a word which nothing explains may cut short behind a shorter name: "thuốc lá **đtử**"."""
    for mention in named:
        place = mention.end
        if place not in leftover or is_word(syllables[place], index):
            continue
        known = tuple(syllable.folded for syllable in syllables[mention.start : place])
        short = syllables[place].letters
        rest = [(entry, "".join(entry.folded[len(known) :])) for entry in index.going_on(known)]
        entries = [entry for entry, letters in rest if entry.kind is Kind.ALIAS and _cuts_short(short, letters)]
        if entries:
            yield _mention(syllables, mention.start, place + 1, Match.TYPO, entries)


def _cuts_short(short: str, letters: str) -> bool:
    """Whether the letters, in their order, are among those of the word, the first one first."""
    left = iter(letters)
    return len(short) < len(letters) and short[:1] == letters[:1] and all(letter in left for letter in short)
