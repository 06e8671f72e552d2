"""What the Telex and VNI keyboards leave in a text when nobody is there to turn the keys into diacritics."""

import unicodedata

_TONES = {"\u0300": ("f", "2"), "\u0301": ("s", "1"), "\u0303": ("x", "4"), "\u0309": ("r", "3"), "\u0323": ("j", "5")}
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"


def telex(text: str) -> str:
    """ "đạn súng" -> "ddanj sungs"."""
    return " ".join(_typed(word, 0) for word in text.split())


def vni(text: str) -> str:
    """ "đạn súng" -> "d9an5 sung1"."""
    return " ".join(_typed(word, 1) for word in text.split())


def _typed(word: str, keyboard: int) -> str:
    """The keys of one word, the tone last as most people type it."""
    keys, tone = "", ""
    for letter in unicodedata.normalize("NFD", word):
        if letter in _TONES:
            tone = _TONES[letter][keyboard]
        elif letter in (_CIRCUMFLEX, _BREVE, _HORN):
            keys += _mark(letter, keys[-1:], keyboard)
        elif letter in "đĐ":
            keys += "dd" if keyboard == 0 else "d9"
        else:
            keys += letter
    return keys + tone


def _mark(mark: str, base: str, keyboard: int) -> str:
    if keyboard == 0:
        return base.lower() if mark == _CIRCUMFLEX else "w"
    return {_CIRCUMFLEX: "6", _HORN: "7", _BREVE: "8"}[mark]
