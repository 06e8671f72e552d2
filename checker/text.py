"""The one normaliser. Aliases and what people type both pass through it, so they can meet.

Two forms are made of every text: the *toned* form (lower case, NFC, one way of placing tone marks)
and the *folded* form (the same without diacritics). ``hoà``, ``hòa`` and ``HOÀ`` are one toned form;
``hoa`` is the folded form of all of them and of ``hoa``.
"""

import html
import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

_STROKED_D = str.maketrans({"Đ": "đ", "Ð": "đ", "ð": "đ", "Ɖ": "đ", "ɖ": "đ"})

# Letters of other alphabets that look like Latin ones; a trick, or a slip of a copied text.
_LOOK_ALIKES = str.maketrans(
    dict(
        zip(
            "аеорсухіјѕԁһԛԝαοντυικρε",
            "aeopcyxijsdhqwaovtuikpe",
            strict=True,
        )
    )
)

_TONES = {"\u0300": "huyen", "\u0301": "sac", "\u0303": "nga", "\u0309": "hoi", "\u0323": "nang"}
# "mỹ" and "mĩ", "quý" and "quí" are one syllable in two spellings.
_OPEN_Y = re.compile(r"(qu|[bcdghklmnpqrstvxđ]+)y")
_SYLLABLE = re.compile(r"[^\W_]+|[\U0001F300-\U0001FAFF\u2600-\u27BF]")


_ESCAPES = re.compile(r"%[0-9A-Fa-f]{2}|&#?\w+;")
# What stands between these signs is shown from right to left, so it was typed backwards to be read forwards.
_TURNED = re.compile("[\u202e\u2067]([^\u202a-\u202e\u2066-\u2069]*)[\u202c\u2069]?")


def clean(text: str) -> str:
    """NFKC, lower case, without invisible characters; look-alike letters become Latin ones.

    Text copied out of an address ("%C3%A1") or of a page's source ("&aacute;") is read as it was meant.
    """
    if _ESCAPES.search(text):
        text = html.unescape(unquote(text))
    text = _TURNED.sub(lambda run: run[1][::-1], unicodedata.normalize("NFKC", text))
    text = "".join(letter for letter in text if unicodedata.category(letter) not in ("Cf", "Mn") or letter in _TONES)
    text = text.translate(_STROKED_D).lower().translate(_STROKED_D).translate(_LOOK_ALIKES)
    return unicodedata.normalize("NFC", text)


def split_words(text: str) -> list[str]:
    """The syllables and numbers of a cleaned text, in order."""
    return _SYLLABLE.findall(text)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The key of a word: without diacritics, and ``mỹ`` and ``mĩ`` both as ``mi``. Expects a cleaned word."""
    return _one_i(unmarked(word))


@lru_cache(maxsize=65536)
def unmarked(word: str) -> str:
    """Without diacritics, letter for letter: ``đạn`` -> ``dan``, ``mỹ`` -> ``my``. Expects a cleaned word."""
    decomposed = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=65536)
def toned(word: str) -> str:
    """One spelling per syllable: the tone mark moves to the end, so old and new placement agree.

    ``hoà`` and ``hòa`` both become ``hoa`` + grave. The result is a key, not a text to show.
    """
    letters, tone = [], ""
    for letter in unicodedata.normalize("NFD", word):
        if letter in _TONES:
            tone = letter
        else:
            letters.append(letter)
    return _one_i(unicodedata.normalize("NFC", "".join(letters))) + tone


def _one_i(syllable: str) -> str:
    return syllable[:-1] + "i" if _OPEN_Y.fullmatch(syllable) else syllable


def toned_key(text: str) -> tuple[str, ...]:
    """The syllables of a text with their marks: what two ways of writing the same words share."""
    return tuple(toned(word) for word in split_words(clean(text)))


def key_of(text: str) -> tuple[str, ...]:
    """The folded syllables of a text: what two spellings of one alias share."""
    return tuple(fold(word) for word in split_words(clean(text)))
