"""Names with other words between theirs: "đồng hồ **gỗ** treo tường", "bột thông **tắc** bồn cầu".

Only where nothing before in that part of the text is surely named, and the first word alone is vague or unknown.
"""

from collections.abc import Iterator
from dataclasses import replace

from checker.catalogue import Catalogue
from checker.index import Entry, Kind
from checker.match import Reading
from checker.meanings import Meanings
from checker.model import Direction, Match, Mention
from checker.read import Syllable, is_marked

_BETWEEN, _BETWEEN_TWO = 4, 2  # words between those of a name, at most; and of one of two syllables
_BETWEEN_IN_FEAR = 2  # the same where the name or its first word alone is feared
_TELLING_BAN, _TELLING = 3, 4  # syllables from which such a name is taken for a banned one, or for a harmless one

_Found = tuple[tuple[int, ...], list[Entry]]  # the places of a name's words, and the names they are


def with_parted_names(reading: Reading, syllables: list[Syllable], catalogue: Catalogue) -> Reading:
    """The reading with such names, in place of what was vague or unknown at their words. Only in a text with marks,
    and of words exactly as typed; what stands between is judged by itself."""
    if not is_marked(syllables):
        return reading
    search, found = _Search(reading, syllables, catalogue), list[_Found]()
    for head in search.heads():
        name = search.name_at(head)
        if name and (not found or name[0][0] > found[-1][0][-1]):
            found.append(name)
    return _put(found, reading, syllables) if found else reading


class _Search:
    """Looks for parted names in one text."""

    def __init__(self, reading: Reading, syllables: list[Syllable], catalogue: Catalogue):
        self.reading, self.syllables, self.catalogue = reading, syllables, catalogue
        self.folded = [syllable.folded for syllable in syllables]
        self.meanings = Meanings(catalogue, (Direction.DOMESTIC.value,))
        self.vague = {mention.start: mention for mention in reading.mentions if not mention.is_certain}
        self.sure = {mention.start for mention in reading.mentions if mention.is_sure}
        self.over: dict[int, list[Mention]] = {}  # by place, so that a long text takes no longer a syllable
        for mention in reading.mentions:
            for place in mention.places:
                self.over.setdefault(place, []).append(mention)
        self.ends = {syllable.segment: place + 1 for place, syllable in enumerate(syllables)}

    def heads(self) -> Iterator[int]:
        """The vague and unknown words of each part of the text, ahead of all that is surely named there."""
        doubtful = self.vague.keys() | set(self.reading.leftover)
        named = set()
        for place, syllable in enumerate(self.syllables):
            if place in self.sure:
                named.add(syllable.segment)
            elif place in doubtful and syllable.segment not in named and not syllable.quantity:
                yield place

    def name_at(self, start: int) -> _Found | None:
        """The places and the names of the longest name there, the one with the least between; no harmless one where a
        banned name may be meant as well."""
        end, best, feared = self.ends[self.syllables[start].segment], None, False
        for places, entries in self.catalogue.index.parted_at(self.folded, start, end, _BETWEEN):
            typed = tuple(self.syllables[at].toned for at in places)
            exact = [entry for entry in entries if entry.kind is Kind.ALIAS and entry.toned == typed]
            feared = feared or self._are_banned(exact)
            rank = (len(places), -places[-1])
            if exact and (best is None or rank > best[0]) and self._is_likely(start, places, exact):
                best = rank, places, exact
        return None if best is None or (feared and not self._are_banned(best[2])) else best[1:]

    def _is_likely(self, start: int, places: tuple[int, ...], entries: list[Entry]) -> bool:
        """Whether so many words may stand between those of the name: the more is feared, the fewer. It must hold all
        of a vague name that begins there, and must not end inside another name: "vòng nhựa **bạc** đạn"."""
        between, length = places[-1] - places[0] + 1 - len(places), len(places)
        if (length == 2 and between > _BETWEEN_TWO) or self._is_cut(start, places):
            return False
        if self._are_banned(entries):
            return length >= _TELLING_BAN and between <= _BETWEEN_IN_FEAR
        counting = start > 0 and self.syllables[start - 1].quantity
        if counting and self.syllables[start].clause != self.syllables[places[-1]].clause:
            return False  # "lọ 30 viên - Viên uống …": the word counts what a dash parts from the rest
        if self._is_another_thing(set(range(places[0], places[-1])).difference(places), length):
            return False
        head = self.vague.get(start)
        if head is None:
            return True
        if self.catalogue.sets["trang_suc"].intersection(head.candidates):
            return False  # any word between may tell that it is of gold
        return not self.meanings.may_be_banned(head) or self._is_told(head, length, between)

    @staticmethod
    def _is_told(head: Mention, length: int, between: int) -> bool:
        """Whether the name is long enough to be meant though its first word alone may be a banned thing."""
        return head.collision is None and length >= _TELLING and between <= _BETWEEN_IN_FEAR

    def _is_another_thing(self, between: set[int], length: int) -> bool:
        """Whether words between those of a harmless name may make a banned thing of it ("bánh **cần** socola"): one
        of them may be banned, or, in a short name, is a Vietnamese word that nothing explains."""
        feared = (one for at in between for one in self.over.get(at, ()))
        strange = any(not self.syllables[at].bare for at in between.intersection(self.reading.leftover))
        return any(map(self.meanings.may_be_banned, feared)) or (length < _TELLING_BAN and strange)

    def _is_cut(self, start: int, places: tuple[int, ...]) -> bool:
        """Whether another name ends beyond it, or a doubtful one holds words of it and words between or around."""
        head, end = self.vague.get(start), places[-1]
        if head is not None and not set(head.places).issubset(places):
            return True
        held = (one for at in places for one in self.over.get(at, ()) if not set(one.places).issubset(places))
        return any(not one.is_certain or {end, end + 1} <= set(one.places) for one in held)

    def _are_banned(self, entries: list[Entry]) -> bool:
        return self.meanings.are_banned_outright([self.catalogue.items[entry.target] for entry in entries])


def _put(found: list[_Found], reading: Reading, syllables: list[Syllable]) -> Reading:
    """The reading with the names at their first words, and without what was only guessed at any of their words."""
    named = {places[0]: _as_mention(places, entries, syllables) for places, entries in found}
    taken = {place for places, _ in found for place in places}
    kept = [one for one in reading.mentions if one.is_certain or taken.isdisjoint(one.places)]
    kept = [one for one in kept if one.start not in named]
    mentions = tuple(sorted([*kept, *named.values()], key=lambda mention: mention.start))
    return replace(reading, mentions=mentions, leftover=tuple(at for at in reading.leftover if at not in taken))


def _as_mention(places: tuple[int, ...], entries: list[Entry], syllables: list[Syllable]) -> Mention:
    """The name as a mention of its first words; its ``words`` show what was left out."""
    stretch = next(at for at, place in enumerate([*places, -1]) if place != places[0] + at)
    words = ""
    for before, place in zip([None, *places], places, strict=False):
        words += ("" if before is None else " " if place == before + 1 else " … ") + syllables[place].typed
    candidates = tuple(dict.fromkeys(entry.target for entry in entries))
    return Mention(places[0], places[0] + stretch, words, Match.PARTED, candidates)
