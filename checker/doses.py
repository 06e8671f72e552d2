"""Names that nothing explains beside a dose, or a number of pills: "Bilodin 10mg", "Zorfan 60 viên" is some medicine
or supplement; which one, is asked.

The items to choose from are data: lieu_luong in data/tu-ngu/bo-nghia.yaml.
"""

import re
from dataclasses import replace

from checker.catalogue import Catalogue
from checker.match import Reading
from checker.model import Match, Mention
from checker.read import Syllable

_PILLS = ("viên", "vien")
_DOSE = re.compile(r"(?:\d+(?:[.,]\d+)?)?(?:mg|mcg|iu)")


def as_a_medicine(reading: Reading, syllables: list[Syllable], catalogue: Catalogue) -> Reading:
    """The reading with a medicine to ask about, where nothing is named and a dose stands somewhere behind an unknown word."""
    doses = [place for place, syllable in enumerate(syllables) if _DOSE.fullmatch(syllable.typed)]
    doses += [at for at, one in enumerate(syllables) if at and one.typed in _PILLS and syllables[at - 1].quantity]
    unknown = [place for place in reading.leftover if doses and place < max(doses) and place not in doses]
    if reading.mentions or not unknown:
        return reading
    start, items = unknown[0], catalogue.words["lieu_luong"]
    mention = Mention(start, start + 1, syllables[start].typed, Match.AMBIGUOUS, tuple(items))
    leftover = tuple(place for place in reading.leftover if place != start)
    return replace(reading, mentions=(mention,), leftover=leftover)
