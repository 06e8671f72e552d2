"""A short name that counts where nothing else is told: "nghệ" alone is turmeric, while "công nghệ" is none.

It must be written with its marks, and be all that its part of a list tells. The names are data: the entries of
data/tu-ngu/du-dau.yaml that say ``mot_minh``.
"""

from collections import Counter
from dataclasses import replace

from checker.catalogue import Catalogue
from checker.match import Reading
from checker.model import Match, Mention
from checker.read import Syllable


def with_lone_names(reading: Reading, syllables: list[Syllable], catalogue: Catalogue) -> Reading:
    """The reading in which each of these names that stands alone names its thing, in the place of a guess at it."""
    names = catalogue.lone
    guessed = [one.start for one in reading.mentions if one.length == 1 and not one.is_sure and one.collision is None]
    named = [place for mention in reading.mentions for place in mention.places]
    told = Counter(syllables[place].segment for place in (*named, *reading.leftover))
    lone = [
        place
        for place in (*guessed, *reading.leftover)
        if not syllables[place].mended and syllables[place].toned in names and told[syllables[place].segment] == 1
    ]
    if not lone:
        return reading
    found = [Mention(at, at + 1, syllables[at].typed, Match.EXACT, (names[syllables[at].toned],)) for at in lone]
    kept = [mention for mention in reading.mentions if mention.start not in lone]
    mentions = tuple(sorted([*kept, *found], key=lambda mention: mention.start))
    return replace(reading, mentions=mentions, leftover=tuple(at for at in reading.leftover if at not in lone))
