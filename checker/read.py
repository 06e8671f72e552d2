"""A text as a list of syllables that remember where a list or a sentence breaks."""

import re
from collections.abc import Container
from dataclasses import dataclass

from checker.respell import respell
from checker.text import clean, fold, toned

# A comma between digits ("2,4-D") breaks nothing; a picture sign (🧨) is a word of its own; @ and $
# count as letters inside a word ("s@ch").
_TOKEN = re.compile(
    r"(?:[^\W_]|(?<=[^\W\d_])[@$](?=[^\W\d_]))+|[\U0001F300-\U0001FAFF\u2600-\u27BF]"
    r"|(?<![0-9]),|,(?![0-9])|[;\n+&|]|[.](?=\s|$)"
)
_BREAKS = frozenset(",;\n+&|.")
_JOINING_WORDS = frozenset({"và", "va", "với", "cùng", "kèm", "and", "lẫn"})


@dataclass(frozen=True)
class Syllable:
    """One syllable: as typed (cleaned), folded, toned; ``segment`` counts the parts of a list."""

    typed: str
    folded: str
    toned: str
    segment: int

    @property
    def bare(self) -> bool:
        """Typed without any diacritic."""
        return self.toned == self.folded

    @property
    def quantity(self) -> bool:
        """A number, perhaps with its unit ("500g", "2kg"): it names no thing."""
        return self.typed[0].isdigit()


def read(text: str, known: Container[str] = ()) -> list[Syllable]:
    """Split a text; letters spelled out one by one ("p h á o", "p.h.á.o") are joined again.

    ``known`` holds the folded syllables of the catalogue: a syllable outside it may be mended into one.
    """
    syllables: list[Syllable] = []
    segment = 0
    for word in _join_spelled(_TOKEN.findall(clean(text))):
        if word in _BREAKS:
            segment += 1
            continue
        if not word[0].isalnum() and word not in known:
            continue  # a picture sign that names nothing of the catalogue
        if word in _JOINING_WORDS:
            segment += 1
        syllables.append(_syllable(word, segment, known))
    return syllables


def _syllable(word: str, segment: int, known: Container[str]) -> Syllable:
    folded = fold(word)
    mended = respell(word, folded, known) if known else folded
    if mended != folded:
        return Syllable(word, mended, mended, segment)
    return Syllable(word, folded, toned(word), segment)


def _join_spelled(words: list[str]) -> list[str]:
    """Join each run of three or more single letters; other words stay."""
    joined: list[str] = []
    run: list[str] = []
    for word in [*words, ""]:
        if len(word) == 1 and word.isalpha():
            run.append(word)
            continue
        joined.extend(["".join(run)] if len(run) >= 3 else run)
        run = []
        if word:
            joined.append(word)
    return joined
