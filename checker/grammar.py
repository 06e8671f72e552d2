"""Words of grammar that look like things when typed without marks: "nha em **co** ao len", where "co" is also "cỏ".

What stands right beside such a syllable tells. The words and their neighbours are data: data/tu-ngu/hu-tu.yaml.
"""

from collections.abc import Container

from checker.catalogue import Catalogue
from checker.index import COMMON, FILLER, Entry, Kind
from checker.read import Syllable, is_marked
from checker.talk import VERY_LIKELY, Talk

FOR = "cho"  # whom a thing is for follows
_PHRASE = 4  # syllables of a phrase that calls nobody
DIGITS = "0123456789"


class Grammar:
    """Tells words of grammar and everyday words in one text; ``named``: the places of what it surely names."""

    def __init__(self, syllables: list[Syllable], catalogue: Catalogue, named: Container[int] = ()):
        self.syllables, self.catalogue, self.named = syllables, catalogue, named
        self.talk = Talk(syllables, catalogue.words["cau_mau"])
        self.is_letter = is_letter(syllables, catalogue)
        self.is_plain_letter = self.is_letter and not is_marked(syllables)
        self.words, written = catalogue.words["hu_tu"], catalogue.written
        self.joining, self.people = written["noi_mon"], written["nguoi"]
        self.expecting = written["viec_gui"] | written["so_dem"] | self.joining
        """Words behind which a thing is named: "gửi", "hai", "và"."""
        self.announcing = self.expecting | written["co_mon"] | written["chua_dung"]
        """Words behind which a thing may be named too: "mua", "có", "trong"."""

    def is_function_word(self, place: int) -> bool:
        """Whether the syllable, as typed, can only be a word of grammar beside its neighbours."""
        word = self.words.get(self.syllables[place].typed)
        if word is None:
            return False
        before, after = self._beside(place, -1), self._beside(place, 1)
        if self._always_tells(place):
            return True
        if before in word["dung_sau"]:
            return not self._is_joined_on(place) and not self._is_given(place)
        # "co bi hong": what stands behind tells only if it is no thing's name itself
        telling = after in word["dung_truoc"] and (after not in self.words or self.is_function_word(place + 1))
        return (telling or self._is_closed(place, word["ket_bang"])) and not self.is_thing_expected(place)

    def is_no_thing(self, place: int) -> bool:
        """Whether the syllable is a word of grammar, or one that seldom is a thing and that nothing announces."""
        word = self.words.get(self.syllables[place].typed)
        seldom = word is not None and word["it_khi_la_mon"]
        return self.is_function_word(place) or (seldom and not self.may_be_announced(place))

    def _is_closed(self, place: int, closing: list[str]) -> bool:
        """Whether one of the words stands farther on in the same part of the text: "**co** … khong"."""
        behind = self.syllables[place + 1 :]
        segment = self.syllables[place].segment
        return bool(closing) and any(one.folded in closing for one in behind if one.segment == segment)

    def says_nothing(self, place: int) -> bool:
        """Whether the syllable is no thing, an everyday word, or talk as sample sentences have it."""
        told = self.is_letter and self.talk.is_likely([place], VERY_LIKELY)
        return told or self.is_no_thing(place) or self.is_everyday(place)

    def may_be_announced(self, place: int) -> bool:
        """Whether the text has marks, or the syllable opens a part of it, or what stands beside it may announce a
        thing: besides what makes one expected, "mua …", "có …", "trong …", and whom it is for: "cho em …"."""
        if not self.is_plain_letter or self._beside(place, -1) is None or self.is_thing_expected(place):
            return True
        return self._is_word(place - 1, self.announcing) or self._is_given(place)

    def _is_given(self, place: int) -> bool:
        """Whether somebody stands right before who is given something: "gửi cho em …"."""
        first = place
        while self._beside(first, -1) in self.people and self._beside(first, -1) not in self.announcing:
            first -= 1  # "có" may be "cô" without marks: whatever announces is no person
        lead = self._beside(first, -1)
        return first < place and (lead == FOR or lead in self.announcing)

    def is_joined(self, place: int) -> bool:
        """Whether a word that joins two things stands right before the syllable, which may be the second one."""
        joined = self._beside(place, -1) is not None and self.syllables[place - 1].typed in self.joining
        return joined and not self._always_tells(place)

    def _always_tells(self, place: int) -> bool:
        """Whether what stands right behind makes the syllable a word of grammar anywhere: "**may** cai", "**cao** 40 cm"."""
        word = self.words.get(self.syllables[place].typed)
        return word is not None and not {self._beside(place, 1), self._unit_behind(place)}.isdisjoint(
            word["luon_truoc"]
        )

    def is_everyday(self, place: int) -> bool:
        """Whether a syllable typed without marks can be an everyday word, and no thing: "xa", "lu"."""
        entries = self._entries(place)
        named = any(entry.kind not in (Kind.CONTEXT, Kind.MARKED) for entry in entries)
        return self.syllables[place].unmarked and not named and any(entry.target == COMMON for entry in entries)

    def is_filler(self, place: int) -> bool:
        """Whether the syllable, as typed, is an everyday word or fills a sentence, whatever else it may name."""
        typed = (self.syllables[place].toned,)
        return any(entry.toned == typed and entry.target in (COMMON, FILLER) for entry in self._entries(place))

    def _entries(self, place: int) -> list[Entry]:
        """Everything that the syllable alone may be."""
        found = self.catalogue.index.starting_at([self.syllables[place].folded], 0, 1)
        return [entry for _, entries in found for entry in entries]

    def _unit_behind(self, place: int) -> str | None:
        """The unit of the number right behind: "cao **35cm**", "cao **1,2 m**"; None where no number is."""
        at, number = place + 1, self._beside(place, 1)
        while number is not None and number.isdigit():
            at, number = at + 1, self._beside(at, 1)
        return number.lstrip(DIGITS) if number is not None and (at > place + 1 or number[0].isdigit()) else None

    def _beside(self, place: int, step: int) -> str | None:
        """The neighbour in the same part of the text, as typed; None where there is none."""
        at = place + step
        if not 0 <= at < len(self.syllables) or self.syllables[at].segment != self.syllables[place].segment:
            return None
        return self.syllables[at].typed

    def is_thing_expected(self, place: int) -> bool:
        """Whether the words beside say that a thing is named there: "**gửi** …", "hai …", "… **và**"."""
        if self._is_joined_on(place):
            return True
        before = self.syllables[place - 1]
        return self._beside(place, -1) is not None and (before.quantity or self._is_word(place - 1, self.expecting))

    def opens(self, place: int) -> bool:
        """Whether the syllable is the first one of its part of the text."""
        return self._beside(place, -1) is None

    def closes(self, place: int) -> bool:
        """Whether the syllable is the last one of its part of the text."""
        return self._beside(place, 1) is None

    def _is_word(self, place: int, words: Container[str]) -> bool:
        """Whether the syllable is one of the words, and no part of a name: "bàn **chải**" counts no bottles."""
        return place not in self.named and self.syllables[place].typed in words

    def _is_joined_on(self, place: int) -> bool:
        """Whether a word that joins two things stands right behind the syllable."""
        return place + 1 < len(self.syllables) and self.syllables[place + 1].typed in self.joining


def is_letter(syllables: list[Syllable], catalogue: Catalogue, named: Container[int] = ()) -> bool:
    """Whether people and sending are spoken of, as no title of a shop does: "cháu muốn gửi …".

    ``named``: places inside names, which speak of neither: "phấn **má** hồng", "bộ **chuyển** đổi".
    """
    telling = catalogue.sets["viec_gui"] | catalogue.sets["nguoi"]
    told = [at for at, syllable in enumerate(syllables) if at not in named and syllable.typed in telling]
    return bool(told) and not set(told).issubset(_calling_nobody(syllables, catalogue.sets["khong_goi_ai"]))


def _calling_nobody(syllables: list[Syllable], phrases: Container[str]) -> set[int]:
    """The places of phrases that hold such a word and yet speak of nobody and of no sending: "trẻ em", "chuyển đổi"."""
    places: set[int] = set()
    for first in range(len(syllables)):
        for last in range(first + 1, min(len(syllables), first + _PHRASE) + 1):
            if " ".join(syllable.typed for syllable in syllables[first:last]) in phrases:
                places.update(range(first, last))
    return places
