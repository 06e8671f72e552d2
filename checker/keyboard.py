"""Reads the keys that a Vietnamese keyboard left in a word: Telex ("suwngs", "ddanj") and VNI ("su7ng1").

Such a word carries all its diacritics, only not yet drawn. Nothing here knows which syllables exist:
the caller takes a decoded word only when it is one of the catalogue.
"""

from checker.text import toned

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_TONES = dict(zip("fsrxj", (_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT), strict=True))
_TONES |= dict(zip("21345", (_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT), strict=True))
_CIRCUMFLEX = {"a": "â", "e": "ê", "o": "ô"}
_HORN = {"u": "ư", "o": "ơ"}
_BREVE = {"a": "ă"}
_MARKS = {"w": _HORN | _BREVE, "7": _HORN, "8": _BREVE, "6": _CIRCUMFLEX}
_VOWELS = frozenset("aeiouyăâêôơư")


def decode(word: str) -> str | None:
    """The toned key (see :func:`checker.text.toned`) that the keys spell; None when no key is left in the word."""
    letters: list[str] = []
    tone = ""
    found = False
    for key in word:
        if key in _TONES and _VOWELS.intersection(letters):
            if tone:
                return None  # two tone keys: an English word ("carrier")
            tone, found = _TONES[key], True
        elif _mark(letters, key):
            found = True
        else:
            letters.append(key)
    if not found:
        return None
    spelled = "".join(letters).replace("ưo", "ươ").replace("uơ", "ươ")  # one key marks both letters
    return toned(spelled) + tone


def _mark(letters: list[str], key: str) -> bool:
    """Change the letter that the key is meant for; False when the key is a letter of its own."""
    if key in "d9" and letters and letters[0] == "d":
        letters[0] = "đ"
        return True
    if key in _MARKS:
        return _replace_last(letters, _MARKS[key]) or (key == "w" and letters.append("ư") is None)
    return key in _CIRCUMFLEX and key in letters and _replace_last(letters, {key: _CIRCUMFLEX[key]})


def _replace_last(letters: list[str], marks: dict[str, str]) -> bool:
    places = [at for at, letter in enumerate(letters) if letter in marks]
    if not places:
        return False
    paired = [at for at in places if letters[at] == "o" and at and letters[at - 1] == "u"]
    at = paired[-1] if "ư" in marks.values() and paired else places[-1]
    letters[at] = marks[letters[at]]
    return True
