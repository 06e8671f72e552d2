"""Whether a syllable is talk or names a thing, as sample sentences have it: "nha em **co** dam cuoi".

The sentences are data/tu-ngu/cau-mau.yaml. What they teach comes with the catalogue as one weight for each clue: the
syllable, its neighbours, and pairs of them. Their sum is the odds, in tenths of a natural logarithm.
"""

from collections.abc import Mapping, Sequence

from checker.read import Syllable
from checker.text import fold

LIKELY = 25  # odds of 12 to 1 that the syllable is talk
VERY_LIKELY = 36  # 36 to 1: where a thing of that name may be banned
_SHORTEST = 12  # syllables of a text
_NUMBER, _START, _END = "#", "<", ">"


class Talk:
    """The odds for each syllable of one text."""

    def __init__(self, syllables: Sequence[Syllable], weights: Mapping[str, int]):
        self.tokens = [token_of(syllable.typed) for syllable in syllables]
        self.weights = weights

    def odds(self, place: int) -> int:
        """How likely the syllable there is talk: positive for talk, negative for a thing."""
        return sum(self.weights.get(clue, 0) for clue in clues(self.tokens, place))

    def is_likely(self, places: Sequence[int], least: int) -> bool:
        """Whether each of the syllables is talk with these odds at least.

        Never in a short text, where a name stands with little around it.
        """
        if len(self.tokens) < _SHORTEST:
            return False
        return all(self._is_met(place) and self.odds(place) >= least for place in places)

    def _is_met(self, place: int) -> bool:
        """Whether the samples have the syllable at all: a word that they lack may be anything."""
        return f"0{self.tokens[place]}" in self.weights


def token_of(word: str) -> str:
    """What stands for a cleaned word among the clues: its folded form; one sign for all numbers."""
    return _NUMBER if word[0].isdigit() else fold(word)


def clues(tokens: Sequence[str], place: int) -> tuple[str, ...]:
    """What tells about the folded syllable at the place: names of weights."""
    padded = [_START, _START, *tokens[max(0, place - 2) : place + 3], _END, _END]
    at = 2 + min(place, 2)
    before, farther, after, beyond = padded[at - 1], padded[at - 2], padded[at + 1], padded[at + 2]
    here = padded[at]
    return (
        "",
        f"0{here}",
        f"1{before}",
        f"2{after}",
        f"3{farther}",
        f"4{beyond}",
        f"5{before} {here}",
        f"6{here} {after}",
    )
