"""Breath groups and reading time."""

import re
from dataclasses import dataclass

from site_builder.spoken.syllables import count

LONGEST = 24  # syllables that a presenter says comfortably in one breath
SLOW, MIDDLE, FAST = 180, 190, 200  # syllables a minute at a loudspeaker; slots are measured at the middle
TOLERANCE = 0.10

_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_PAUSE = re.compile(r"(?<=[,;:])\s+")


def breath_groups(text: str) -> list[str]:
    """The text in lines for one breath each: whole sentences, longer ones cut at their commas."""
    return [group for sentence in _SENTENCE.split(text) if sentence for group in _cut(sentence)]


def _cut(sentence: str) -> list[str]:
    """Cut a long sentence at the pause nearest to its middle, again and again."""
    parts = _PAUSE.split(sentence)
    if count(sentence) <= LONGEST or len(parts) == 1:
        return [sentence]
    sizes = [count(part) for part in parts]
    total = sum(sizes)
    at = min(range(1, len(parts)), key=lambda index: abs(total - 2 * sum(sizes[:index])))
    return [*_cut(" ".join(parts[:at])), *_cut(" ".join(parts[at:]))]


@dataclass(frozen=True)
class Timing:
    """How long a text takes."""

    syllables: int

    def seconds(self, rate: int = MIDDLE) -> float:
        """Seconds at ``rate`` syllables a minute."""
        return self.syllables * 60 / rate

    def fits(self, slot: int) -> bool:
        """Whether the text fills a slot of so many seconds, give or take a tenth."""
        return abs(self.seconds() - slot) <= slot * TOLERANCE


def bounds(slot: int) -> tuple[int, int]:
    """The fewest and the most syllables for a slot of so many seconds."""
    middle = slot * MIDDLE / 60
    return -int(-middle * (1 - TOLERANCE) // 1), int(middle * (1 + TOLERANCE))
