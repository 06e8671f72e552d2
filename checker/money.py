"""An amount said to lie in something, "phong bì **có 500 nghìn**", is money: which thing it is, is asked.

The words for "holds" (chua_dung) and the items to choose from (so_tien) are data, in data/tu-ngu/bo-nghia.yaml.
"""

import re
from dataclasses import replace

from checker.catalogue import Catalogue
from checker.match import Reading
from checker.model import Match, Mention
from checker.read import Syllable

_THOUSANDS = frozenset({"nghìn", "ngàn", "nghin", "ngan", "k"})
_AMOUNT = re.compile(r"\d+(?:[.,]\d+)?(k?)")
_ZEROS = "000"


def with_amounts(reading: Reading, syllables: list[Syllable], catalogue: Catalogue) -> Reading:
    """The reading with a mention of money for each amount that lies in something and counts no thing behind it."""
    named = {place for mention in reading.mentions if mention.is_sure for place in mention.places}
    holding = catalogue.written["chua_dung"]
    found = []
    for place in range(1, len(syllables)):
        end = _end_of_amount(syllables, place)
        if end and syllables[place - 1].typed in holding and named.isdisjoint(range(place, end + 1)):
            words = " ".join(syllable.typed for syllable in syllables[place:end])
            found.append(Mention(place, end, words, Match.AMBIGUOUS, tuple(catalogue.words["so_tien"])))
    if not found:
        return reading
    taken = {place for mention in found for place in mention.places}
    mentions = tuple(sorted([*reading.mentions, *found], key=lambda mention: mention.start))
    return replace(reading, mentions=mentions, leftover=tuple(at for at in reading.leftover if at not in taken))


def _end_of_amount(syllables: list[Syllable], place: int) -> int | None:
    """Where the amount that begins here ends: "500 nghìn", "500k", "500000", "500.000"; None where none does."""
    amount = _AMOUNT.fullmatch(syllables[place].typed)
    if amount and (amount[1] or amount[0].endswith(_ZEROS)):
        return place + 1
    unit = syllables[place + 1].typed if amount and place + 1 < len(syllables) else ""
    return place + 2 if unit in _THOUSANDS or unit == _ZEROS else None
