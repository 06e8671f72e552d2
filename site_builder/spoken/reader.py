"""Written text -> read-aloud text, with the list of what could not be said."""

import re
import unicodedata
from dataclasses import dataclass

from site_builder.spoken.days import read_days
from site_builder.spoken.documents import read_documents
from site_builder.spoken.quantities import read_quantities
from site_builder.spoken.syllables import is_syllable
from site_builder.spoken.tables import Tables, any_of
from site_builder.spoken.telephones import read_telephones

PLACE = "\ue000"
"""Stands for the name of the place where a script is read out; the reader passes it on."""


@dataclass(frozen=True)
class Spoken:
    """The text as it is said; ``unknown`` holds the written pieces that stayed because nothing knew them."""

    text: str
    unknown: tuple[str, ...]


class ReadAloud:
    """Reads texts aloud with one set of tables."""

    def __init__(self, tables: Tables):
        self.tables = tables
        words = {**tables.abbreviations, **tables.foreign}
        self._words = words
        # Forms with a digit or a sign would be torn by the patterns, so they are said first.
        self._early = _pattern({word: "" for word in words if not word.isalpha()})
        self._late = _pattern({word: "" for word in words if word.isalpha()})
        self._done: dict[str, Spoken] = {}

    def read(self, text: str) -> Spoken:
        """The text in words. Reading a read text again changes nothing."""
        if text not in self._done:
            self._done[text] = self._read(text)
        return self._done[text]

    def _read(self, text: str) -> Spoken:
        text = " ".join(unicodedata.normalize("NFC", text).split())
        text = self._early.sub(self._say, text)
        text = read_documents(text, self.tables)
        text = read_telephones(text)
        text = read_days(text)
        text = read_quantities(text, self.tables)
        text = self._late.sub(self._say, text)
        text = _read_signs(text)
        return Spoken(text, tuple(_unknown(text)))

    def _say(self, found: re.Match) -> str:
        return self._words[found[0]]


def _pattern(words: dict[str, str]) -> re.Pattern:
    return re.compile(rf"(?<![\w/.-])(?:{any_of(words)})(?![\w/]|-\w|\.\w)")


_SIGNS = (
    (re.compile(r"[“”\"«»„‟]|(?<!\w)['‘’]|['‘’](?!\w)"), ""),
    (re.compile(r"\s*(?:…|\.\.\.)"), ", vân vân"),
    (re.compile(r"\s*[(\[]\s*"), ", "),
    (re.compile(r"\s*[)\]](?=\s*[.,;:?!])"), ""),
    (re.compile(r"\s*[)\]]"), ","),
    (re.compile(r"\s+[–—-]\s+|\s*—\s*"), ", "),
    (re.compile(r"\s*[→⇒]\s*"), ", "),
    (re.compile(r"\s*&\s*"), " và "),
)
_TIDY = (
    (re.compile(r"\s+([.,;:?!])"), r"\1"),
    (re.compile(r"[,;:]+(?=[.?!;:]|$)"), ""),
    (re.compile(r",(?:\s*,)+"), ","),
    (re.compile(r"([.?!])\s*,"), r"\1"),
    (re.compile(r"^[\s,;:]+"), ""),
    (re.compile(r"\s+"), " "),
)


def _read_signs(text: str) -> str:
    """Brackets and dashes become the pause that they are in speech; quotation marks are silent."""
    for pattern, said in (*_SIGNS, *_TIDY):
        text = pattern.sub(said, text)
    return text.strip()


_PIECE = re.compile(r"[^\s,.;:?!]+(?:[.,:][^\s,.;:?!]+)*")


def _unknown(text: str):
    """Pieces that are no Vietnamese syllables: digits, signs, abbreviations, foreign words."""
    for piece in _PIECE.findall(text):
        if piece != PLACE and not is_syllable(piece):
            yield piece
