"""The forms in which a name may be typed, made by rule and always the same ones.

Where a rule has a choice (which letter is lost), a fixed hash of the name chooses, so two runs on the
same catalogue ask exactly the same questions.
"""

import hashlib
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from checker.text import clean, split_words, toned, unmarked
from evaluation.typing_keys import telex, vni


class Kind(StrEnum):
    """One way of typing a name; the value is the key of its label in data/cau-chu/, less ``dg_``."""

    PLAIN = "nguyen_dang"
    SENTENCE = "trong_cau"
    SENTENCE_BARE = "trong_cau_khong_dau"
    UPPER = "chu_hoa"
    DECOMPOSED = "nfd"
    UNACCENTED = "khong_dau"
    TELEX = "telex"
    VNI = "vni"
    DROPPED = "thieu_chu"
    SWAPPED = "dao_chu"
    DOUBLED = "lap_chu"
    GLUED = "viet_lien"
    SPACED = "tach_chu"
    WRONG_TONE = "sai_dau_thanh"
    DROPPED_BARE = "thieu_chu_khong_dau"
    SWAPPED_BARE = "dao_chu_khong_dau"


EXACT = frozenset({Kind.PLAIN, Kind.SENTENCE, Kind.UPPER, Kind.DECOMPOSED})
UNACCENTED = frozenset({Kind.UNACCENTED, Kind.SENTENCE_BARE})
MISTYPED = frozenset(set(Kind) - EXACT - UNACCENTED)
SLIPS = frozenset({Kind.DROPPED, Kind.SWAPPED, Kind.DOUBLED, Kind.WRONG_TONE, Kind.DROPPED_BARE, Kind.SWAPPED_BARE})
"""Slips that can by chance spell another thing's name; the others cannot."""

_FRAMES = (
    "gửi {}",
    "cho em hỏi gửi {} được không ạ",
    "tôi muốn gửi {} cho con",
    "shop ơi ship {} được không",
    "{} có gửi bưu điện được không",
    "mình cần gửi {} về quê làm quà",
)
_TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"


@dataclass(frozen=True)
class Form:
    """A name as somebody types it."""

    kind: Kind
    text: str


def forms_of(name: str, kinds: frozenset[Kind] = frozenset(Kind)) -> Iterator[Form]:
    """Each form of a name that differs from the forms before it, in the order of ``Kind``."""
    seen: set[str] = set()
    name = unicodedata.normalize("NFC", name)
    for kind in Kind:
        text = _RULES[kind](name)
        if text is None or text in seen:
            continue
        seen.add(text)
        if kind in kinds:
            yield Form(kind, text)


def chance(*parts: str) -> int:
    """A number that depends on the parts alone: the same on every machine and in every run."""
    digest = hashlib.sha256("\0".join(parts).encode()).digest()
    return int.from_bytes(digest[:8], "big")


def spelling(text: str) -> tuple[str, ...]:
    """What two texts share when they are the same words with the same diacritics."""
    return tuple(toned(word) for word in split_words(clean(text)))


def unaccented(text: str) -> str:
    """The text as typed without a Vietnamese keyboard."""
    return " ".join(unmarked(clean(word)) for word in text.split())


def _sentence(name: str) -> str:
    return _FRAMES[chance("frame", name) % len(_FRAMES)].format(name)


def _dropped(name: str) -> str | None:
    places = [at for at in _letters(name) if len(_word_at(name, at)) > 1]
    if not places:
        return None
    at = places[chance("drop", name) % len(places)]
    return name[:at] + name[at + 1 :]


def _swapped(name: str) -> str | None:
    places = [
        at for at in _letters(name) if name[at + 1 : at + 2].isalpha() and name[at].lower() != name[at + 1].lower()
    ]
    if not places:
        return None
    at = places[chance("swap", name) % len(places)]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _doubled(name: str) -> str | None:
    places = _letters(name)
    if not places:
        return None
    at = places[chance("double", name) % len(places)]
    return name[:at] + name[at] + name[at:]


def _glued(name: str) -> str | None:
    return name.replace(" ", "") if " " in name else None


def _spaced(name: str) -> str:
    return " ".join(letter for letter in name if letter.isalnum())


def _wrong_tone(name: str) -> str | None:
    """One tone mark becomes another of the five; a name without any tone mark has no such form."""
    letters = unicodedata.normalize("NFD", name)
    places = [at for at, letter in enumerate(letters) if letter in _TONE_MARKS]
    if not places:
        return None
    at = places[chance("place", name) % len(places)]
    others = _TONE_MARKS.replace(letters[at], "")
    other = others[chance("tone", name) % len(others)]
    end = at + 1
    while end < len(letters) and unicodedata.combining(letters[end]):
        end += 1  # the tone goes behind the circumflex, or it would not compose
    return unicodedata.normalize("NFC", letters[:at] + letters[at + 1 : end] + other + letters[end:])


def _letters(name: str) -> list[int]:
    return [at for at, letter in enumerate(name) if letter.isalpha()]


def _word_at(name: str, at: int) -> str:
    begin = name.rfind(" ", 0, at) + 1
    return name[begin:].split(" ", 1)[0]


_RULES: dict[Kind, Callable[[str], str | None]] = {
    Kind.PLAIN: str,
    Kind.SENTENCE: _sentence,
    Kind.SENTENCE_BARE: lambda name: unaccented(_sentence(name)),
    Kind.UPPER: str.upper,
    Kind.DECOMPOSED: lambda name: unicodedata.normalize("NFD", name),
    Kind.UNACCENTED: unaccented,
    Kind.TELEX: telex,
    Kind.VNI: vni,
    Kind.DROPPED: _dropped,
    Kind.SWAPPED: _swapped,
    Kind.DOUBLED: _doubled,
    Kind.GLUED: _glued,
    Kind.SPACED: _spaced,
    Kind.WRONG_TONE: _wrong_tone,
    Kind.DROPPED_BARE: lambda name: _dropped(unaccented(name)),
    Kind.SWAPPED_BARE: lambda name: _swapped(unaccented(name)),
}
