"""Syllables that no phrase knows, spelled as people spell in haste: mended only into known syllables.

Handles doubled letters ("kíííp"), text-message letters (f for ph, z for d, w for qu), digits that stand
for letters ("h3roin"), and tone keys that a keyboard left in the word: Telex ("phaos", "suwngs") and
VNI ("phao1", "ruou75"). The result carries no diacritics, so it can never count as exactly typed.
"""

import re
from collections.abc import Container, Iterator

_FOREIGN = re.compile(r"[fjwz]")
VOWEL = re.compile(r"[aeiouy]")
_REPEATED = re.compile(r"(.)\1+")
_TEXTING = (("f", "ph"), ("z", "d"), ("w", "qu"), ("j", "gi"), ("j", "ch"), ("ck", "ch"), ("iz", "y"))
_HARD_C = re.compile(r"k(?!h)")
_TELEX_VOWELS = (("aw", "a"), ("aa", "a"), ("ee", "e"), ("oo", "o"), ("ow", "o"), ("uw", "u"), ("dd", "d"), ("w", "u"))
_MOST_KEYS = 3  # digits left in one syllable; more make a model number ("hsm009400")
_LONGEST = 20  # letters; no syllable is longer, whatever keys are left in it
_TELEX_TONES = "sfrxj"
_VNI = re.compile(r"[0-9]")
_MODEL = re.compile(r"([a-z]{2,})[0-9]{2}")  # "pz19" is a "pz"
_VNI_TONE = re.compile(r"[1-5]")
_DIGITS_AS_LETTERS = str.maketrans("0134578@$", "oieastbas")


def respell(typed: str, folded: str, known: Container[str]) -> str:
    """The mended syllable, or the folded word itself when nothing known comes out of it."""
    if len(folded) > _LONGEST or folded.isdigit():
        return folded
    foreign = typed != folded and _FOREIGN.search(folded)  # f, j, w, z stand in no Vietnamese syllable
    if folded in known and not foreign:
        return folded
    return next((form for form in _forms(folded) if form in known and form != folded), folded)


def _forms(word: str) -> Iterator[str]:
    single = _REPEATED.sub(r"\1", word)
    yield single
    yield _HARD_C.sub("c", single)
    word = word.replace("d9", "d")  # VNI's key for đ
    keys = len(_VNI.findall(word))
    if 0 < keys <= _MOST_KEYS and word[0].isalpha() and _is_typed_with_vni(word):
        yield _VNI.sub("", word)
    yield from _telex(word)
    for wrong, right in _TEXTING:
        if wrong in single:
            yield single.replace(wrong, right)
    if keys <= _MOST_KEYS and any(letter.isalpha() for letter in word):
        yield word.translate(_DIGITS_AS_LETTERS)
    if model := _MODEL.fullmatch(word):
        yield model[1]


def _is_typed_with_vni(word: str) -> bool:
    """Whether the digits can be VNI's: one tone at most, on a vowel; "c200" and "e14" are models."""
    return "0" not in word and len(_VNI_TONE.findall(word)) <= 1 and VOWEL.search(word) is not None


def _telex(word: str) -> Iterator[str]:
    plain = word
    for keys, letter in _TELEX_VOWELS:
        plain = plain.replace(keys, letter)
    yield plain
    for form in (plain, word):
        vowel = VOWEL.search(form)
        for tone in _TELEX_TONES:
            at = form.rfind(tone)
            if vowel and at > vowel.start():  # a tone key is typed behind the vowel
                yield form[:at] + form[at + 1 :]
