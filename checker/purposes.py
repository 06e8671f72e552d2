"""Things that a shop's title names only to tell more of the thing before: what it is worn for, what a part of it is made
of, what it is used on. "găng tay đi **xe máy**", "giày nam đế **gân bò**", "móc treo phù hợp mọi loại **xe máy**".

The words are data: cong_dung and bo_phan in data/tu-ngu/bo-nghia.yaml.
"""

from functools import cached_property

from checker.model import Mention
from checker.modifiers import are_all
from checker.understood import Understood

_RIDING = ("đi", "lái", "gắn")  # words before what a thing is used with, a vehicle
_MATERIAL = 2  # syllables of what a part is made of: "gân bò"
_ANY = ("mọi", "các", "cả", "loại", "dòng", "nhiều", "tất")  # between what a thing does and what it does it to


class Purposes:
    """Tells them in one shop's title, of what its other words may name."""

    def __init__(self, text: Understood):
        self.text, self.sets = text, text.catalogue.sets

    def tells_more(self, mention: Mention) -> bool:
        """Whether the mention only tells more of a thing named before it."""
        return mention in self._telling

    @cached_property
    def _telling(self) -> set[Mention]:
        """All that only tells more, found in the order of the text: a name may share words with the one before."""
        found: set[Mention] = set()
        before = None
        for mention in self.text.reading.mentions:
            shared = before is not None and before in found and mention.start < before.end
            if shared or (mention.start > 0 and self._tells_by_itself(mention)):
                found.add(mention)
            before = mention
        return found

    def _tells_by_itself(self, mention: Mention) -> bool:
        """Whether the words right before it say so."""
        return self._is_used_with(mention) or self._is_made_of(mention) or self._is_done_to(mention)

    def _is_used_with(self, mention: Mention) -> bool:
        """Whether it is what the thing before is worn for: "găng tay **đi** xe máy"."""
        ridden = self.text.syllables[mention.start - 1].typed in _RIDING
        return ridden and are_all(mention.candidates, self.sets["thiet_bi"])

    def _is_made_of(self, mention: Mention) -> bool:
        """Whether a part of the thing is made of it: "giày nam **đế** gân bò"."""
        part = self.text.syllables[mention.start - 1].typed
        return part in self.sets["bo_phan"] and part not in self.sets["so_dem"] and mention.length <= _MATERIAL

    def _is_done_to(self, mention: Mention) -> bool:
        """Whether words of no name, in its part of the title, say that the thing before is used on it or fits it: "móc
        treo phù hợp mọi loại **xe máy**"."""
        at = mention.start - 1
        while self._is_in_part(at, mention) and self.text.syllables[at].typed in _ANY:
            at -= 1
        if not self._is_in_part(at, mention) or at in self.text.named:
            return False
        last = self.text.syllables[at].typed
        both = f"{self.text.syllables[at - 1].typed} {last}" if self._is_in_part(at - 1, mention) else last
        return not {last, both}.isdisjoint(self.sets["cong_dung"])

    def _is_in_part(self, at: int, mention: Mention) -> bool:
        return at >= 0 and self.text.segment(at) == self.text.segment(mention.start)
