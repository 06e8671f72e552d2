"""What is talk around the things of a text: words of grammar, everyday words, slips guessed from them, counts."""

from functools import cached_property

from checker.meanings import Meanings
from checker.model import Match, Mention
from checker.talk import LIKELY, VERY_LIKELY
from checker.understood import Understood

# Odds that a name is talk, in tenths of a natural logarithm: where words beside it say that a thing follows ("gửi …"),
# and elsewhere. For what is never banned; what may be, by law or on some ways; what is banned before any question.
_LEAST_ODDS = ((15, 10), (LIKELY, 20), (VERY_LIKELY, 20))


class Chatter:
    """Tells which mentions of one text are talk; ``meanings``: on the ways that are asked about."""

    def __init__(self, text: Understood, meanings: Meanings):
        self.text, self.syllables, self.meanings = text, text.syllables, meanings
        self.grammar = text.grammar_beside_names
        self.strictest = max(map(meanings.strictness, text.sure), default=0)
        self.understood = {at for at, one in enumerate(self.syllables) if not one.quantity} - text.told
        """The places of words that are understood and name nothing."""
        self.spoken = [0]
        """For each place how many such words stand before it."""
        for at in range(len(self.syllables)):
            self.spoken.append(self.spoken[-1] + (at in self.understood))
        self.begun: dict[int, int] = {}
        """For each place in sure names where the first of them begins."""
        self.starting: dict[int, list[Mention]] = {}
        for one in text.sure:
            self.starting.setdefault(one.start, []).append(one)
            for at in one.places:
                self.begun[at] = min(one.start, self.begun.get(at, at))

    def is_talk(self, mention: Mention) -> bool:
        """Whether sample sentences tell that its syllables are talk; never what is a banned thing's own name."""
        typed = self.syllables[mention.start : mention.end]
        added = mention.start - 1 in self.text.named and self.grammar.closes(mention.end - 1)
        if self.text.is_title or added or self.text.is_hiding or any(map(self.meanings.is_banned_name, typed)):
            return False
        return self.grammar.talk.is_likely(mention.places, self._least_odds(mention))

    def _least_odds(self, mention: Mention) -> int:
        """The odds from which it is talk: the more is feared of it, and where a thing is expected, the higher."""
        feared = self.meanings.is_banned_outright(mention) + self.meanings.is_banned(mention)
        place = mention.start
        announced = self.grammar.may_be_announced(place) and not self.grammar.opens(place)
        expected = announced if feared else self.grammar.is_thing_expected(place)
        return _LEAST_ODDS[feared][0 if expected else 1]

    def is_name_in_talk(self, mention: Mention) -> bool:
        """Whether the letters of a harmless name are talk, and something else is named: "em **no moi** gui ao len"
        ("nó mới gửi") sends no bait ("mồi")."""
        if mention.match is not Match.PLAIN or self.text.is_hiding or self.meanings.may_be_banned(mention):
            return False
        return self._is_something_named and self.grammar.talk.is_likely(mention.places, VERY_LIKELY)

    @cached_property
    def _is_something_named(self) -> bool:
        """Whether some sure name is no mere talk."""
        return any(not self.grammar.talk.is_likely(one.places, VERY_LIKELY) for one in self.text.sure)

    def speaks_between(self, start: int, end: int) -> bool:
        """Whether a word that names nothing stands at ``start`` or behind it, before ``end``."""
        return self.spoken[max(start, end)] > self.spoken[start]

    def is_word_of_talk(self, mention: Mention) -> bool:
        """Whether a syllable without marks is a word of grammar; or no meaning of it is ever banned, and it stands
        beside a word that speaks of no contents, in a text without marks: "**vo** em moi sinh", where "vo" may be
        "vở" as well as "vợ"."""
        if self.text.is_hiding or mention.length > 1:
            return False
        if self.grammar.is_no_thing(mention.start):
            return not (self.grammar.closes(mention.start) and mention.start - 1 in self.text.named)
        doubtful = mention.collision is not None or self.meanings.may_be_banned(mention)
        if self.text.is_marked or doubtful or self.grammar.is_thing_expected(mention.start):
            return False
        if self.meanings.strictness(mention) <= self.strictest:
            return True
        beside = [at for at in (mention.start - 1, mention.end) if 0 <= at < len(self.syllables)]
        return any(
            at in self.understood and self.syllables[at].segment == self.syllables[mention.start].segment
            for at in beside
        )

    def is_guessed(self, mention: Mention) -> bool:
        """Whether, in a text without marks, all syllables of a supposed slip, or all those of a name that lie outside
        the name begun before it, are everyday words or parts of other names: "**dong gau** bong" ("đóng gấu bông") is
        no slip for "đông gấu", "non **la co** ai mua" no flag ("lá cờ")."""
        if self.text.is_marked or self.text.is_hiding:
            return False
        places = set(mention.places) - self.understood - self.text.named
        if mention.match not in (Match.TONES, Match.TYPO):
            places = {at for at in mention.places if self.begun.get(at, mention.start) >= mention.start}
            if len(places) == mention.length:
                return False
            if mention.match is not Match.AMBIGUOUS and self.meanings.is_banned(mention):
                return all(self.grammar.is_function_word(at) for at in places)
        return all(self.grammar.says_nothing(at) for at in places)

    def is_another(self, mention: Mention) -> bool:
        """Whether a word without marks that may be several things is joined to what stands before it: "ao len voi
        **da**", "áo len và **thuoc**". In a text with marks a syllable that needs none is meant as it stands."""
        if mention.collision is None or not self.grammar.is_joined(mention.start):
            return False
        return not self.text.is_marked or self.syllables[mention.start].toned not in self.text.catalogue.index.texts

    def is_only_counting(self, mention: Mention) -> bool:
        """Whether only a count of a word of several meanings is left beside the name that begins inside it:
        "**lọ nước** hoa" is a "lọ" of "nước hoa"."""
        inside = [one for at in mention.places[1:] for one in self.starting.get(at, ()) if mention.end < one.end]
        if mention.match is not Match.AMBIGUOUS or not inside:
            return False
        counts = all(
            self.syllables[at].typed in self.text.catalogue.sets["so_dem"]
            for at in range(mention.start, inside[0].start)
        )
        return counts and self.meanings.strictness(mention) <= self.meanings.strictness(inside[0])
