"""Parts of a shop's title that tell more of the thing before: "chảo chống dính 28cm, **đáy từ, tay cầm gỗ**".

Such a part opens with the name of a part of things. The names are data: bo_phan in data/tu-ngu/bo-nghia.yaml.
"""

from checker.catalogue import Catalogue
from checker.read import Syllable, is_marked

_LONGEST = 2  # syllables of a part's name


def features(syllables: list[Syllable], catalogue: Catalogue) -> dict[int, range]:
    """For each part of the text that tells a feature of the thing before: the places of the words that say so.

    Only in a text with marks; the caller asks only where a thing is offered, not where people tell of themselves.
    """
    if not is_marked(syllables):
        return {}
    found: dict[int, range] = {}
    for at, syllable in enumerate(syllables):
        opens = at > 0 and syllables[at - 1].segment != syllable.segment
        opening = _name_of_a_part(at, syllables, catalogue) if opens else None
        if opening:
            found[syllable.segment] = opening
    return found


def _name_of_a_part(at: int, syllables: list[Syllable], catalogue: Catalogue) -> range | None:
    """The longest name of a part that begins there."""
    for length in range(_LONGEST, 0, -1):
        words = [word.typed for word in syllables[at : at + length] if word.segment == syllables[at].segment]
        if " ".join(words) in catalogue.sets["bo_phan"]:
            return range(at, at + len(words))
    return None
