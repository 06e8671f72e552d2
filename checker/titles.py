"""Doubtful words of a shop's title that name no thing: "áo khoác gió, không thấm **nước**", "ổ cắm **OC02**"."""

from collections.abc import Callable, Iterator
from functools import cached_property

from checker.grammar import DIGITS
from checker.meanings import Meanings
from checker.model import Match, Mention
from checker.purposes import Purposes
from checker.read import Syllable, is_foreign
from checker.understood import Understood

_MOST_SIMS = 2  # which a phone has places for; more are a parcel of them
_SHORT = 2  # letters before the digits of a model's number that are no name by themselves
_PHRASE = 4  # syllables of a phrase that a guess may cut
_CODE = 2  # digits from which a word of letters and digits is a model's number, and no syllable typed with keys


class ShopTitle:
    """Tells them in one text. ``first``: the place of what it surely names first; ``holds`` tells whether a word says
    that what stands behind it lies inside a thing or comes with it."""

    def __init__(self, text: Understood, meanings: Meanings, first: int, holds: Callable[[Syllable], bool]):
        self.text, self.meanings, self.first, self.holds = text, meanings, first, holds
        self.purposes = Purposes(text)

    def names_nothing(self, mention: Mention) -> bool:
        """Whether the doubtful words can be left out, beside what is surely named; never where the text speaks of hiding."""
        if mention.is_certain or not self.text.is_title or self.text.is_hiding:
            return False
        if self._is_on_a_label(mention) or self._cuts_a_phrase(mention) or self._is_foreign(mention):
            return True
        return self._is_built_in(mention) or (not self._is_announced(mention.start) and self._adds_nothing(mention))

    def _adds_nothing(self, mention: Mention) -> bool:
        """Whether the words, which nothing announces as a thing, are none as they are written, or only behind another."""
        if self._is_borne_by_none(mention):
            return True
        behind = self.first < mention.start
        if self._is_named_again(mention):
            return True
        return behind and (self._is_a_code(mention) or self._is_own_colour(mention) or self._tells_more(mention))

    def _tells_more(self, mention: Mention) -> bool:
        """Whether doubtful words, none of whose meanings is ever banned, only tell more of the thing before."""
        return not self.meanings.may_be_banned(mention) and self.purposes.tells_more(mention)

    def _is_announced(self, at: int) -> bool:
        """Whether a thing is counted or joined there, or said to be inside or to come with another."""
        grammar = self.text.grammar_beside_names
        held = not grammar.opens(at) and self.holds(self.text.syllables[at - 1])
        return held or grammar.is_thing_expected(at)

    def ends_a_feature(self, mention: Mention) -> bool:
        """Whether it stands behind other words in its part of a shop's title, which neither count nor join it, and may
        be no things themselves, as in "**bao** thuốc"."""
        at = mention.start
        if not self.text.is_title or self.text.grammar_beside_names.opens(at) or self._is_announced(at):
            return False
        return all(at - 1 not in other.places for other in self.text.reading.mentions)

    def tells_more_with(self, mention: Mention) -> bool:
        """Whether a shop's title names it only to tell more of the thing before: "găng tay **đi** xe máy"."""
        return self.text.is_title and self.purposes.tells_more(mention)

    def _is_on_a_label(self, mention: Mention) -> bool:
        """Whether it stands in a shop's brackets, is no gift, and no meaning is banned before any question: "[BST **nam**]
        …"."""
        syllables, at = self.text.syllables, mention.start
        labelled = all(syllables[place].label for place in mention.places)
        given = at > 0 and syllables[at - 1].typed in self.text.catalogue.sets["co_mon"]
        return labelled and not given and not self.meanings.is_banned(mention)

    def _cuts_a_phrase(self, mention: Mention) -> bool:
        """Whether words taken for mistyped ones only meet there, since the first or the last of them belongs to a
        phrase that is typed as it should be: "da **mờ màu** đen"."""
        typed = self.text.syllables[mention.start : mention.end]
        guessed = mention.match in (Match.TYPO, Match.TONES, Match.AMBIGUOUS) and mention.length > 1
        if not guessed or all(syllable.bare for syllable in typed):
            return False
        return cuts_a_phrase(self.text, mention.start, mention.end)

    def _is_a_code(self, mention: Mention) -> bool:
        """Whether it is a model's number that only looks like a thing's name: "ổ cắm **OC02**"; not a name that is
        written with its digits: "AK47"."""
        syllable = self.text.syllables[mention.start]
        if mention.length > 1 or not is_code(syllable):
            return False
        short = len(syllable.typed.rstrip(DIGITS)) <= _SHORT
        return short if not self._bears_digits(syllable) else not self.meanings.may_be_banned_by_law(mention)

    def _bears_digits(self, syllable: Syllable) -> bool:
        """Whether some name begins with the word as it was typed, digits and all."""
        found = self.text.catalogue.index.starting_at([syllable.folded], 0, 1)
        return any(entry.written == syllable.typed for _, entries in found for entry in entries)

    def _is_borne_by_none(self, mention: Mention) -> bool:
        """Whether a syllable typed without marks among words with theirs is no thing's name as it stands: "nước tương
        Nhất **Ca**", where only "cá" is a thing. What is banned before any question is feared however it is typed."""
        syllable = self.text.syllables[mention.start]
        if mention.length > 1 or not syllable.bare or mention.match is not Match.AMBIGUOUS:
            return False
        found = self.text.catalogue.index.one_syllable(syllable.folded)
        borne = any(entry.toned == (syllable.toned,) for entry in found)
        return not borne and not self.meanings.is_banned_name(syllable) and not self.meanings.is_banned(mention)

    def _is_built_in(self, mention: Mention) -> bool:
        """Whether it is what every machine has in it, and the title says how good or how many: "điện thoại 4G, **pin**
        trâu", "điện thoại 2 **sim**"."""
        catalogue, at = self.text.catalogue, mention.start
        if mention.words not in catalogue.sets["lap_trong"] or self.first >= at:
            return False
        device = any(catalogue.sets["thiet_bi"].issuperset(one.candidates) for one in self.text.sure)
        return device and (self._is_praised(mention) or self._has_places(at))

    def _is_praised(self, mention: Mention) -> bool:
        """Whether words tell how good it is, and none counts, joins or holds it."""
        if self.text.grammar_beside_names.closes(mention.end - 1) or self.text.syllables[mention.end].quantity:
            return False
        return not self._is_announced(mention.start)

    def _has_places(self, at: int) -> bool:
        """Whether so many of it are counted as a phone has places for, and none is joined: "2 **sim**"."""
        count = self.text.syllables[at - 1].typed
        few = count.isdigit() and int(count) <= _MOST_SIMS
        joined = self.text.grammar_beside_names.is_joined(at - 1) or self.holds(self.text.syllables[at - 2])
        return few and self.text.syllables[at].typed == "sim" and not joined

    def _is_foreign(self, mention: Mention) -> bool:
        """Whether a foreign word that only comes near a name stands in the title, and what it comes near is not banned
        before any question."""
        typed = self.text.syllables[mention.start]
        guessed = mention.match is Match.TYPO and mention.length == 1 and typed.unmarked and is_foreign(typed.typed)
        return guessed and not self.meanings.is_banned_outright(mention)

    def _is_own_colour(self, mention: Mention) -> bool:
        """Whether it is a colour of the thing before, alone in its part and right beside a word that is only ever a
        colour: "giày da nam, đen, **bạc**". With jewellery it may be what that is made of."""
        sets, syllables = self.text.catalogue.sets, self.text.syllables
        jewellery = sets["trang_suc"] | sets["chat_quy"]
        if mention.words not in sets["mau_mon"] or any(
            not jewellery.isdisjoint(one.candidates) for one in self.text.sure
        ):
            return False
        beside = [at for at in (mention.start - 1, mention.end) if 0 <= at < len(syllables)]
        alone = all(not _are_together(syllables[mention.start], syllables[at]) for at in beside)
        return alone and any(syllables[at].typed in sets["ten_mau"] for at in beside)

    def _is_named_again(self, mention: Mention) -> bool:
        """Whether all that it may be is surely named in the title too, before it or by several words: "**Mô hình** Gojo
        20cm, đồ chơi figure"."""
        doubtful = mention.match is Match.AMBIGUOUS and mention.collision is None
        return doubtful and all(self._named_before.get(code, mention.end) < mention.end for code in mention.candidates)

    @cached_property
    def _named_before(self) -> dict[str, int]:
        """For each item the first place where it is surely named; -1 where several words name it, which count anywhere."""
        found: dict[str, int] = {}
        for one in reversed(self.text.sure):
            for code in one.candidates:
                found[code] = min(found.get(code, one.start), -1 if one.length > 1 else one.start)
        return found


def is_code(syllable: Syllable) -> bool:
    """Whether a word of letters and several digits looks like a model's number: "E9172"."""
    digits = sum(letter.isdigit() for letter in syllable.typed)
    return digits >= _CODE and len(syllable.typed) > digits and syllable.typed.isascii()


def _are_together(one: Syllable, other: Syllable) -> bool:
    """Whether no sign parts the two."""
    return (one.segment, one.clause) == (other.segment, other.clause)


def cuts_a_phrase(text: Understood, start: int, end: int) -> bool:
    """Whether a phrase of several words, typed as it should be, begins before ``start`` or goes on behind ``end``."""
    return next(_cut_phrases(text, start, end), None) is not None


def joins_two_phrases(text: Understood, start: int, end: int) -> bool:
    """Whether, in a shop's title, the words only meet where one such phrase ends and another begins: "cầm **tay | công**
    sở"."""
    if not text.is_title:
        return False
    cut = list(_cut_phrases(text, start, end))
    return any(first < start for first, _ in cut) and any(last > end for _, last in cut)


def _cut_phrases(text: Understood, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the phrases begin and end which words from ``start`` to ``end`` take a part of, but not the whole."""
    syllables, index = text.syllables, text.catalogue.index
    reach = range(max(0, start - _PHRASE), min(len(syllables), end + _PHRASE))
    folded = [syllable.folded for syllable in syllables[reach.start : reach.stop]]
    for first in range(reach.start, end):
        limit = min(len(folded), first - reach.start + _PHRASE)
        for length, entries in index.starting_at(folded, first - reach.start, limit):
            last = first + length
            cut = first < start < last < end or start < first < end < last
            cut = cut and text.segment(first) == text.segment(last - 1)
            typed = tuple(syllable.toned for syllable in syllables[first:last])
            if cut and any(entry.toned == typed for entry in entries):
                yield first, last
