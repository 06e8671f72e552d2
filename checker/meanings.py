"""What the words of a mention may mean, and whether any of that may be banned on the ways asked about."""

from checker.catalogue import Catalogue
from checker.index import Kind
from checker.model import STRICTNESS, Item, Mention, Verdict
from checker.read import Syllable
from checker.text import clean, fold, split_words

_NAMING = (Kind.ALIAS, Kind.AMBIGUOUS, Kind.SLANG, Kind.MARKED)


class Meanings:
    """The meanings of mentions, for one question. ``ways``: codes of the direction (and ``hang_khong``)."""

    def __init__(self, catalogue: Catalogue, ways: tuple[str, ...]):
        self.catalogue, self.ways = catalogue, ways

    def may_be_banned(self, mention: Mention) -> bool:
        """Whether a meaning is banned by anybody, at once or by an answer to a question."""
        return any(item.may_be_banned(*self.ways) for item in self._items(mention))

    def may_be_banned_by_law(self, mention: Mention) -> bool:
        """The same where the ban is the law's."""
        return any(item.may_be_banned_by_law(*self.ways) for item in self._items(mention))

    def is_banned(self, mention: Mention) -> bool:
        """Whether a meaning may be banned by law, or is banned by anybody before any question."""
        return self.is_banned_outright(mention) or self.may_be_banned_by_law(mention)

    def is_banned_outright(self, mention: Mention) -> bool:
        """Whether a meaning is banned by anybody before any question."""
        return self.are_banned_outright(self._items(mention))

    def strictness(self, mention: Mention) -> int:
        """How strict the strictest verdict of any meaning is before any question, as in ``STRICTNESS``."""
        rules = [rule for item in self._items(mention) for rule in item.rules]
        return max((STRICTNESS[rule.verdicts[way]] for rule in rules for way in self.ways), default=0)

    def is_precious(self, mention: Mention) -> bool:
        """Whether a meaning is a precious metal or stone."""
        return any(item.id in self.catalogue.sets["chat_quy"] for item in self._items(mention))

    def is_ban(self, syllable: Syllable) -> bool:
        """Whether the syllable alone, exactly as typed, names what may be banned."""
        found = self.catalogue.index.one_syllable(syllable.folded)
        named = [entry for entry in found if entry.toned == (syllable.toned,)]
        return any(self.catalogue.items[entry.target].may_be_banned(*self.ways) for entry in named)

    def is_banned_name(self, syllable: Syllable) -> bool:
        """Whether the syllable, with whatever marks, is the whole name of what is banned before any question."""
        entries = self.catalogue.index.one_syllable(syllable.folded)
        return self.are_banned_outright([self.catalogue.items[entry.target] for entry in entries])

    def are_banned_outright(self, items: list[Item]) -> bool:
        """Whether one of the items is banned by anybody before any question."""
        rules = [rule for item in items for rule in item.rules]
        return any(rule.verdicts[way] is Verdict.PROHIBITED for rule in rules for way in self.ways)

    def holds_a_ban(self, syllables: list[Syllable]) -> bool:
        """Whether one of the syllables, as typed, may by itself be what is banned: "bút **súng**"."""
        return any(self._is_risky(syllable) for syllable in syllables)

    def _is_risky(self, syllable: Syllable) -> bool:
        found = self.catalogue.index.starting_at([syllable.folded], 0, 1)
        exact = [entry for _, entries in found for entry in entries if entry.toned == (syllable.toned,)]
        items = [entry.target for entry in exact if entry.kind in _NAMING]
        items += [
            code for entry in exact if entry.kind is Kind.COLLISION for code in self._colliding_with(entry.target)
        ]
        return any(self.catalogue.items[code].may_be_banned(*self.ways) for code in items)

    def names_danger(self, mention: Mention, exactly: bool) -> bool:
        """Whether a banned thing bears the word as its name, or nothing but banned things is on record for it.

        ``exactly``: the marks were typed as meant, so other words with the same letters are out of question.
        """
        declared = fold(mention.words) in self.catalogue.words["va_cham"]
        codes = set(mention.candidates).union(() if exactly else self._colliding(mention))
        banned = [item for code in codes if (item := self.catalogue.items[code]).may_be_banned(*self.ways)]
        if banned and len(banned) == len(codes) and not declared:
            return True
        return any(bears(item, mention.words, exactly) for item in banned)

    def _items(self, mention: Mention) -> list[Item]:
        """The items that the words may mean, those of a declared collision among them."""
        codes = [*mention.candidates, *(self._colliding(mention) if mention.collision is not None else ())]
        return [self.catalogue.items[code] for code in dict.fromkeys(codes)]

    def _colliding(self, mention: Mention) -> list[str]:
        """The items that a collision declared for the words' letters offers; empty where none is declared."""
        return self._colliding_with(mention.collision or fold(mention.words))

    def _colliding_with(self, form: str) -> list[str]:
        """What the collision offers, and what bears the letters of its one syllable with any marks."""
        collision = self.catalogue.words["va_cham"].get(form, {"cac_nghia": ()})
        offered = [meaning["vat_pham"] for meaning in collision["cac_nghia"] if "vat_pham" in meaning]
        found = self.catalogue.index.starting_at([form], 0, 1) if offered else ()
        borne = [entry.target for _, entries in found for entry in entries if entry.kind in _NAMING]
        return list(dict.fromkeys([*offered, *borne]))


def bears(item: Item, word: str, exactly: bool) -> bool:
    """Whether a part of the item's name begins with the word: "dao" names knives, while "đá" only hints at a drug."""
    firsts = [split_words(clean(part))[0] for part in item.name["vi"].split(",") if split_words(clean(part))]
    return word in firsts if exactly else fold(word) in map(fold, firsts)
