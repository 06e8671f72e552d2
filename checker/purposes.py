"""Things that a shop's title names only to tell more of the thing before: what it is used for, what it fits, what it
is made of, what it looks like. "balo đựng **laptop**", "móc treo hợp mọi loại **xe máy**, xe đạp", "dép **trái cây**".

The words and the items are data: cong_dung, mang_hinh, lam_hinh and others in data/tu-ngu/bo-nghia.yaml.
"""

from functools import cached_property

from checker.model import Mention
from checker.understood import Understood

_RIDING = ("đi", "lái", "gắn")  # words before what a thing is used with, a vehicle
_MATERIAL = 2  # syllables of what a part is made of: "gân bò"
_ANY = ("mọi", "các", "cả", "loại", "dòng", "nhiều", "tất")  # between what a thing does and what it does it to
_CHOICE = ("và", "hoặc", "hay")  # between things that it fits alike
_SHAPE = ("con", "chú", "hình")  # before the animal that a thing looks like
_ANIMAL = 2  # syllables of its name; a longer one is of the animal itself
_LIST = 10  # syllables from which a title may name several things that one thing fits


class Purposes:
    """Tells them in one shop's title, of what its other words may name."""

    def __init__(self, text: Understood):
        self.text, self.sets, self.grammar = text, text.catalogue.sets, text.grammar_beside_names

    def tells_more(self, mention: Mention) -> bool:
        """Whether the mention only tells more of a thing named before it."""
        return mention in self._telling

    @cached_property
    def _telling(self) -> set[Mention]:
        """All that only tells more, found in the order of the text: what one thing fits may go on with another."""
        found: set[Mention] = set()
        before, worn = None, None  # the mention before; the part in which something worn was named last
        for mention in self.text.reading.mentions:
            fitted = before is not None and self._is_fitted_too(mention, before, before in found)
            if fitted or self._tells_by_itself(mention) or self._is_pictured(mention, worn):
                found.add(mention)
            if mention.is_sure and self.sets["mang_hinh"].issuperset(mention.candidates):
                worn = self.text.segment(mention.start)
            before = mention
        return found

    def _tells_by_itself(self, mention: Mention) -> bool:
        """Whether the words right before it say so."""
        return mention.start > 0 and (
            self._is_used_with(mention) or self._is_made_of(mention) or self._is_done_to(mention)
        )

    def _is_used_with(self, mention: Mention) -> bool:
        """Whether it is what the thing before is worn for: "găng tay **đi** xe máy"."""
        ridden = self.text.syllables[mention.start - 1].typed in _RIDING
        return ridden and self.sets["thiet_bi"].issuperset(mention.candidates)

    def _is_made_of(self, mention: Mention) -> bool:
        """Whether a part of the thing is made of it: "giày nam **đế** gân bò"."""
        part = self.text.syllables[mention.start - 1].typed
        return part in self.sets["bo_phan"] and part not in self.sets["so_dem"] and mention.length <= _MATERIAL

    def _is_done_to(self, mention: Mention) -> bool:
        """Whether words in its part of the title say what the thing before does to it: "móc treo hợp mọi loại
        **xe máy**"."""
        at = mention.start - 1
        while self._is_in_part(at, mention) and self.text.syllables[at].typed in _ANY:
            at -= 1
        if not self._is_in_part(at, mention):
            return False
        last = self.text.syllables[at].typed
        both = f"{self.text.syllables[at - 1].typed} {last}" if self._is_in_part(at - 1, mention) else last
        return not {last, both}.isdisjoint(self.sets["cong_dung"])

    def _is_in_part(self, at: int, mention: Mention) -> bool:
        return at >= 0 and self.text.segment(at) == self.text.segment(mention.start)

    def _is_fitted_too(self, mention: Mention, other: Mention, told: bool) -> bool:
        """Whether it goes on with ``other``, of its group, which the thing fits or serves (``told``); in a long title
        also behind a comma: "giá đỡ điện thoại, **máy tính bảng**"."""
        joined = mention.start > 0 and self.text.syllables[mention.start - 1].typed in _CHOICE
        goes_on = other.start < mention.start - joined <= other.end
        if not goes_on or not other.is_certain or not self._may_be_listed(other, mention):
            return False
        device = self.sets["thiet_bi"].issuperset(mention.candidates)
        if device and other.length > 1 and self.sets["phu_kien"].issuperset(other.candidates):
            return self._ends_with_what_it_fits(other)
        return told and self._groups(other) == self._groups(mention)

    def _may_be_listed(self, other: Mention, mention: Mention) -> bool:
        """Whether the two overlap, or the title is so long that it may list what one thing fits."""
        return mention.start < other.end or len(self.text.syllables) >= _LIST

    def _ends_with_what_it_fits(self, accessory: Mention) -> bool:
        """Whether the accessory's own name ends with a device's: "giá đỡ **điện thoại**"."""
        index, devices = self.text.catalogue.index, self.sets["thiet_bi"]
        folded = [syllable.folded for syllable in self.text.syllables[accessory.start : accessory.end]]
        for start in range(1, len(folded)):
            for length, entries in index.starting_at(folded, start, len(folded)):
                if start + length == len(folded) and any(entry.target in devices for entry in entries):
                    return True
        return False

    def _groups(self, mention: Mention) -> set[str]:
        """The groups of the catalogue that its meanings belong to."""
        return {self.text.catalogue.items[code].group for code in mention.candidates}

    def _is_pictured(self, mention: Mention, worn: int | None) -> bool:
        """Whether it is food, or a machine, that what is worn or carried, named before in its part of the title, only
        looks like or is made for: "dép **trái cây**"; nothing that is counted or joined."""
        pictured = worn == self.text.segment(mention.start) and self.sets["lam_hinh"].issuperset(mention.candidates)
        return pictured and not self.grammar.opens(mention.start) and not self.grammar.is_thing_expected(mention.start)

    def looks_like(self, mention: Mention) -> bool:
        """Whether it is the pet that what stands right before only looks like: "gấu bông **chó husky**"."""
        at, syllables = mention.start, self.text.syllables
        if at and syllables[at - 1].typed in _SHAPE:
            at -= 1
        pet = mention.length <= _ANIMAL and self.sets["vat_nuoi"].issuperset(mention.candidates)
        if not pet or not mention.candidates or at == 0 or syllables[at - 1].clause != syllables[mention.start].clause:
            return False
        before = self._ending.get(at)
        bearing = before is not None and self.sets["mang_hinh"].issuperset(before.candidates)
        return bearing and self.text.is_title

    @cached_property
    def _ending(self) -> dict[int, Mention]:
        """What is surely named, by the place behind it."""
        return {mention.end: mention for mention in self.text.sure}
