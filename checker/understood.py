"""What a text says, whichever way the parcel goes and on whatever day: read once, then asked about as often as needed."""

from functools import cached_property

from checker.catalogue import Catalogue
from checker.context import Context, read_context
from checker.doses import as_a_medicine
from checker.editions import as_a_book
from checker.features import features
from checker.grammar import Grammar, is_letter
from checker.lone import with_lone_names
from checker.match import EVADING, HIDING, Reading, find_mentions
from checker.measure import measures
from checker.model import Match, Mention
from checker.modifiers import introduced
from checker.money import with_amounts
from checker.parted import with_parted_names
from checker.read import is_marked, is_raw, read
from checker.text import clean


class Understood:
    """One text as the catalogue explains it. Never raises for any text.

    ``syllables``: what it was split into; ``reading``: the mentions, cues and context found in them.
    """

    def __init__(self, text: str, catalogue: Catalogue):
        self.text, self.catalogue = text, catalogue
        self.syllables = read(text, catalogue.index.syllables, catalogue.index.toned_syllables)
        named = _named_by_id(text, catalogue)
        if named:
            self.syllables = self.syllables[:1]  # an id is no text: nothing of it can be misread
            self.reading = named
        else:
            found = find_mentions(self.syllables, catalogue.index)
            found = with_parted_names(found, self.syllables, catalogue)
            found = with_lone_names(found, self.syllables, catalogue)
            found = with_amounts(found, self.syllables, catalogue)
            found = as_a_book(found, self.syllables, catalogue)
            self.reading = as_a_medicine(found, self.syllables, catalogue)

    @cached_property
    def is_marked(self) -> bool:
        """Whether it was typed with diacritics, at least here and there."""
        return is_marked(self.syllables)

    @cached_property
    def is_letter(self) -> bool:
        """Whether people and sending are spoken of, outside the names of things."""
        names = {place for mention in self.sure if mention.length > 1 for place in mention.places}
        return is_letter(self.syllables, self.catalogue, names)

    @property
    def is_title(self) -> bool:
        """Whether it is a title typed with care, in which nobody speaks of people or of sending."""
        return self.reading.title and not self.is_letter

    @cached_property
    def context(self) -> Context:
        """What it says about the way."""
        return read_context(self.reading, self.catalogue)

    @cached_property
    def measures(self) -> dict[str, float]:
        """The quantities in it, by unit."""
        return measures(clean(self.text))

    @cached_property
    def grammar(self) -> Grammar:
        """Its words of grammar and everyday words."""
        return Grammar(self.syllables, self.catalogue)

    @cached_property
    def sure(self) -> list[Mention]:
        """The mentions that surely name something."""
        return [mention for mention in self.reading.mentions if mention.is_sure]

    @cached_property
    def named(self) -> set[int]:
        """The places of what is surely named."""
        return {place for mention in self.sure for place in mention.places}

    @cached_property
    def grammar_beside_names(self) -> Grammar:
        """The same where what is surely named counts as no other word."""
        return Grammar(self.syllables, self.catalogue, self.named)

    @cached_property
    def told(self) -> set[int]:
        """The places of syllables that speak of the contents: they name something, or nothing explains them."""
        return {place for mention in self.reading.mentions for place in mention.places}.union(self.reading.leftover)

    @cached_property
    def features(self) -> dict[int, range]:
        """The parts that only tell more of a thing before, as :func:`checker.features.features` finds them."""
        return {} if self.is_letter else features(self.syllables, self.catalogue)

    @cached_property
    def is_evading(self) -> bool:
        """Whether it speaks of hiding something or of evading the check."""
        return bool(self.reading.cues_of(HIDING, EVADING))

    @cached_property
    def is_hiding(self) -> bool:
        """Whether it does, or was typed so raw that no word is known to describe."""
        return is_raw(self.syllables) or self.is_evading

    def introduced(self, *kinds: str) -> set[int]:
        """The places right behind cues of these kinds, as :func:`checker.modifiers.introduced` finds them."""
        return introduced(self.reading, self.syllables, self.catalogue, *kinds)

    def segment(self, place: int) -> int:
        """The part of a list in which the syllable stands."""
        return self.syllables[place].segment

    def says(self, kind: str) -> bool:
        """Whether a syllable is one of the catalogue's words of this kind."""
        return any(syllable.typed in self.catalogue.sets[kind] for syllable in self.syllables)


def _named_by_id(text: str, catalogue: Catalogue) -> Reading | None:
    """``#id`` names a record directly: how a tap on a choice or a link of the catalogue asks."""
    code = text.strip().removeprefix("#")
    if not text.strip().startswith("#") or code not in catalogue.items:
        return None
    name = catalogue.items[code].name["vi"]
    return Reading((Mention(0, 1, name, Match.EXACT, (code,)),), (), ())
