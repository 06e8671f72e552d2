"""What the sample sentences teach the checker: one weight for each clue that a syllable is talk or names a thing.

Logistic regression by gradient descent, in a fixed order, so that the same sentences always give the same weights.
"""

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from random import Random

from checker.talk import clues, token_of
from checker.text import clean, split_words

_ROUNDS = 4
_FIRST_STEP = 0.3
_STRONGEST = 30.0  # odds beyond which an example teaches nothing more
_LEAST = 6  # tenths; a weaker clue is left out
_BRACE = re.compile(r"([{}])")


@lru_cache(maxsize=4)
def learn(sentences: tuple[str, ...]) -> dict[str, int]:
    """Clue -> weight in tenths of a natural logarithm, positive for talk. Sentences have things in braces."""
    numbers: dict[str, int] = {}
    examples = [
        (tuple(numbers.setdefault(clue, len(numbers)) for clue in told), sign)
        for sentence in sentences
        for told, sign in _examples(sentence)
    ]
    weights = [0.0] * len(numbers)
    order = Random(0)
    for turn in range(_ROUNDS):
        order.shuffle(examples)
        step = _FIRST_STEP / (1 + turn)
        for told, sign in examples:
            odds = sign * sum(map(weights.__getitem__, told))
            change = step * sign / (1 + math.exp(min(_STRONGEST, odds)))
            for clue in told:
                weights[clue] += change
    tenths = {clue: round(10 * weights[number]) for clue, number in numbers.items()}
    return {clue: tenths[clue] for clue in sorted(tenths) if abs(tenths[clue]) >= _LEAST or clue[:1] == "0"}


def _examples(sentence: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """The clues of each syllable, and 1 for talk or -1 for a part of a thing's name."""
    tokens, signs, sign = [], [], 1
    for part in _BRACE.split(sentence):
        if part in ("{", "}"):
            sign = -1 if part == "{" else 1
            continue
        for word in split_words(clean(part)):
            tokens.append(token_of(word))
            signs.append(sign)
    yield from ((clues(tokens, place), sign) for place, sign in enumerate(signs))
