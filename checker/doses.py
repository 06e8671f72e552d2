"""Names that nothing explains beside a dose, or a number of pills: "Bilodin 10mg", "Zorfan 60 viên" is some medicine
or supplement; beside a volume, "Suncurmin 100ml", some liquid. Which one, is asked.

The items to choose from are data: lieu_luong and dung_tich in data/tu-ngu/bo-nghia.yaml.
"""

import re
from dataclasses import replace

from checker.catalogue import Catalogue
from checker.match import Reading
from checker.model import Match, Mention
from checker.read import Syllable

_PILLS = ("viên", "vien")
_VOLUME = re.compile(r"(?:\d+(?:[.,]\d+)?)?ml")
_DOSE = re.compile(r"(?:\d+(?:[.,]\d+)?)?(?:mg|mcg|iu)")


def as_a_medicine(reading: Reading, syllables: list[Syllable], catalogue: Catalogue) -> Reading:
    """The reading with a medicine or a liquid to ask about, where nothing is named and a dose, or a volume, stands
    somewhere behind an unknown word."""
    doses = [place for place, syllable in enumerate(syllables) if _DOSE.fullmatch(syllable.typed)]
    doses += [at for at, one in enumerate(syllables) if at and one.typed in _PILLS and syllables[at - 1].quantity]
    volumes = [place for place, syllable in enumerate(syllables) if _VOLUME.fullmatch(syllable.typed)]
    told, items = (doses, "lieu_luong") if doses else (volumes, "dung_tich")
    unknown = [place for place in reading.leftover if told and place < max(told) and place not in told]
    if reading.mentions or not unknown:
        return reading
    start = unknown[0]
    mention = Mention(start, start + 1, syllables[start].typed, Match.AMBIGUOUS, tuple(catalogue.words[items]))
    leftover = tuple(place for place in reading.leftover if place != start)
    return replace(reading, mentions=(mention,), leftover=leftover)
