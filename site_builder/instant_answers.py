"""What the real checker answers to each name, typed alone, in every way of sending.

An answer is kept only where the instant tier can show it as it is: a text that itself tells a direction,
one that the checker does not know, or one that has no key is left to the full checker.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from checker import Catalogue, Direction, Query, Understood, Verdict, decide
from site_builder.instant_keys import folded_key, toned_key

WAYS = tuple((direction, by_air) for direction in Direction for by_air in (False, True))
"""The first is what the checker takes where nothing is said: within Việt Nam, not by air."""


@dataclass(frozen=True)
class Answer:
    """The heading that is shown: the item whose name stands there, if any, and a verdict for each of WAYS."""

    item: str | None
    verdicts: tuple[str, ...]

    @property
    def asks(self) -> bool:
        """Whether the checker asks back in every way, without naming a thing."""
        return self.item is None and set(self.verdicts) == {Verdict.ASK.value}


@dataclass
class Answers:
    """Asks the checker on one day, each text once."""

    catalogue: Catalogue
    day: date
    _known: dict[str, Answer | None] = field(default_factory=dict, repr=False)

    def of(self, text: str) -> Answer | None:
        """The answer to a text typed alone; None where the instant tier must stay silent."""
        if text not in self._known:
            self._known[text] = self._ask(text)
        return self._known[text]

    def _ask(self, text: str) -> Answer | None:
        understood = Understood(text, self.catalogue)
        plain = decide(understood, Query(text, day=self.day))
        if plain.direction is not Direction.DOMESTIC or plain.by_air or plain.baggage:
            return None
        results = [plain, *(decide(understood, self._query(text, *way)) for way in WAYS[1:])]
        items = {result.headed.id if result.headed else None for result in results}
        verdicts = tuple(result.verdict.value for result in results)
        if len(items) > 1 or Verdict.UNKNOWN.value in verdicts:
            return None
        return Answer(items.pop(), verdicts)

    def _query(self, text: str, direction: Direction, by_air: bool) -> Query:
        """As the page asks: air unset unless it is chosen."""
        return Query(text, direction=direction, by_air=by_air or None, day=self.day)


ITEM, ASKS, PLAIN_ASKS, PLAIN_SILENT = "", "?", "~", "^"
"""How the answer to a name differs from that of its item: not at all; it asks; without diacritics it asks;
without diacritics it is left to the checker."""


@dataclass(frozen=True)
class Entry:
    """A name as written, the item of its answer (None: it asks) and one of the four signs above."""

    name: str
    item: str | None
    sign: str
    key: str


def entry_of(name: str, answers: Answers) -> Entry | None:
    """How a name is answered; None where the instant tier stays silent."""
    key = toned_key(name)
    words = key and [toned_key(word) for word in name.split(" ")]
    if not words or None in words or " ".join(words) != key:
        return None  # the page makes a name's key word by word
    answer = answers.of(name)
    if answer is None:
        return None
    plain = answers.of(folded_key(key))
    if answer.asks:
        return Entry(name, None, ASKS, key) if plain and plain.asks else None
    if answer.item is None or answer != answers.of(f"#{answer.item}"):
        return None
    if plain == answer:
        return Entry(name, answer.item, ITEM, key)
    return Entry(name, answer.item, PLAIN_ASKS if plain and plain.asks else PLAIN_SILENT, key)


def turning_days(mapping: dict, day: date) -> tuple[date, list[date]]:
    """Since when the rules are as on ``day`` (date.min: always), and the later days on which one changes."""
    turns = set()
    for item in mapping["vat_pham"].values():
        for rule in item["quy_tac"]:
            turns.add(date.fromisoformat(rule["tu"]))
            if rule.get("den"):
                turns.add(date.fromisoformat(rule["den"]) + timedelta(days=1))
    return max((turn for turn in turns if turn <= day), default=date.min), sorted(turn for turn in turns if turn > day)
