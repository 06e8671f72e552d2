"""Words of grammar that look like things when typed without marks: "nha em **co** ao len", where "co" is also "cỏ".

What stands right beside such a syllable tells. The words and their neighbours are data: data/tu-ngu/hu-tu.yaml.
"""

from collections.abc import Iterable

from checker.catalogue import Catalogue
from checker.index import COMMON, FILLER, Entry, Kind
from checker.read import Syllable
from checker.text import fold


class Grammar:
    """Tells words of grammar and everyday words in one text."""

    def __init__(self, syllables: list[Syllable], catalogue: Catalogue):
        self.syllables, self.catalogue = syllables, catalogue
        self.words = catalogue.words["hu_tu"]
        expecting = (catalogue.words[kind] for kind in ("viec_gui", "so_dem", "noi_mon"))
        self.expecting = _written(word for words in expecting for word in words)
        """Words behind which a thing is named: "gửi", "hai", "và"; with and without marks."""
        self.joining = _written(catalogue.words["noi_mon"])
        """Those among them that stand between two things."""

    def is_function_word(self, place: int) -> bool:
        """Whether the syllable, as typed, can only be a word of grammar beside its neighbours."""
        word = self.words.get(self.syllables[place].typed)
        if word is None:
            return False
        before, after = self._beside(place, -1), self._beside(place, 1)
        if after in word["luon_truoc"]:
            return True
        if before in word["dung_sau"]:
            return not self._is_joined_on(place)
        # "co bi hong": what stands behind tells only if it is no thing's name itself
        telling = after in word["dung_truoc"] and (after not in self.words or self.is_function_word(place + 1))
        return (telling or self._is_closed(place, word["ket_bang"])) and not self.is_thing_expected(place)

    def _is_closed(self, place: int, closing: list[str]) -> bool:
        """Whether one of the words stands farther on in the same part of the text: "**co** … khong"."""
        behind = self.syllables[place + 1 :]
        segment = self.syllables[place].segment
        return bool(closing) and any(one.folded in closing for one in behind if one.segment == segment)

    def says_nothing(self, place: int) -> bool:
        """Whether the syllable is a word of grammar or an everyday word."""
        return self.is_function_word(place) or self.is_everyday(place)

    def is_joined(self, place: int) -> bool:
        """Whether a word that joins two things stands right before the syllable."""
        return self._beside(place, -1) is not None and self.syllables[place - 1].typed in self.joining

    def is_everyday(self, place: int) -> bool:
        """Whether a syllable typed without marks can be an everyday word, and no thing: "xa", "lu"."""
        entries = self._entries(place)
        named = any(entry.kind is not Kind.CONTEXT for entry in entries)
        return self.syllables[place].unmarked and not named and any(entry.target == COMMON for entry in entries)

    def is_filler(self, place: int) -> bool:
        """Whether the syllable, as typed, is an everyday word or fills a sentence, whatever else it may name."""
        typed = (self.syllables[place].toned,)
        return any(entry.toned == typed and entry.target in (COMMON, FILLER) for entry in self._entries(place))

    def _entries(self, place: int) -> list[Entry]:
        """Everything that the syllable alone may be."""
        found = self.catalogue.index.starting_at([self.syllables[place].folded], 0, 1)
        return [entry for _, entries in found for entry in entries]

    def _beside(self, place: int, step: int) -> str | None:
        """The neighbour in the same part of the text, folded; None where there is none."""
        at = place + step
        if not 0 <= at < len(self.syllables) or self.syllables[at].segment != self.syllables[place].segment:
            return None
        return self.syllables[at].folded

    def is_thing_expected(self, place: int) -> bool:
        """Whether the words beside say that a thing is named there: "**gửi** …", "hai …", "… **và**"."""
        if self._is_joined_on(place):
            return True
        before = self.syllables[place - 1]
        return self._beside(place, -1) is not None and (before.quantity or before.typed in self.expecting)

    def _is_joined_on(self, place: int) -> bool:
        """Whether a word that joins two things stands right behind the syllable."""
        return place + 1 < len(self.syllables) and self.syllables[place + 1].typed in self.joining


def _written(words: Iterable[str]) -> frozenset[str]:
    """The words as they are, and as who types no marks writes them."""
    written = list(words)
    return frozenset([*written, *map(fold, written)])
