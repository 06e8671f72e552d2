"""A text as a list of syllables that remember where a list or a sentence breaks."""

import re
from collections.abc import Container
from dataclasses import dataclass, replace

from checker.keyboard import decode
from checker.respell import VOWEL, respell
from checker.text import clean, fold, toned, unmarked

# A comma between digits ("2,4-D") breaks nothing; a picture sign (🧨) is a word of its own; @ and $
# count as letters inside a word ("s@ch").
_TOKEN = re.compile(
    r"(?:[^\W_]|(?<=[^\W\d_])[@$](?=[^\W\d_]))+|[\U0001F300-\U0001FAFF\u2600-\u27BF]"
    r"|(?<![0-9]),|,(?![0-9])|[;\n]|(?<=\s)\+(?=\s)|(?<=\w)\+(?=\w)|&(?=\s)|[.](?=\s|$)|[|()\[\]【】–—]|(?<=\s)-(?=\s)"
)
_BREAKS = frozenset(",;\n+&.")  # what stands behind is another thing, or may be
_PAUSES = frozenset("|()[]【】–—-")  # what stands behind tells more of the same thing
# A stop behind one of these ends nothing: "Dr. Martens", "TP. Thanh Hóa".
_SHORTENED = frozenset({"dr", "mr", "mrs", "ms", "st", "ths", "bs", "ts", "gs", "tp", "tx", "tt"})
_NATIVE = re.compile(
    "(?:b|ch?|d|gh?i?|h|kh?|l|m|ngh?|nh|n|ph?|qu?|r|s|th|tr|t|v|x)?[aeiouy]{1,3}(?:ch?|m|ng|nh|n|p|t)?"
)
"""The shape of a Vietnamese syllable without its marks."""
KEYS_LEFT_IN = 2  # words with keys left in them that show raw typing, where the rest is raw as well
_RAW_SHARE = 4  # one word in so many shows raw typing
_BARRED = re.compile(r"(?<![^\W_])[^\W\d_](?:[|,;][^\W\d_]){2,}(?![^\W_])")
_REPEATED = re.compile(r"(.)\1+")
_STOPPED = re.compile(r"[a-z]*[aeiouy](?:c|ch|p|t)")
_KEYED = re.compile(r"w|aa|ee|oo|dd|[sfrxj]$")  # keys of Telex
_DISGUISED = re.compile(r"[^\W\d_][0-9@$]+[^\W\d_]")
_SHORTEST, _LONGEST = 3, 20  # letters of a syllable with the keys left in it
JOINING_WORDS = frozenset({"và", "va", "với", "cùng", "and", "lẫn"})


@dataclass(frozen=True)
class Syllable:
    """One syllable: as typed (cleaned), folded, toned; ``segment`` counts the parts of a list,
    ``clause`` the stretches between brackets, bars and dashes."""

    typed: str
    folded: str
    toned: str
    segment: int
    clause: int = 0
    decoded: bool = False
    """Whether the diacritics were read from keys left in the word ("phaos")."""
    label: bool = False
    """Whether it stands in square brackets, or in brackets that open the text, as a shop's "[Mua 2 tặng 1]" does."""

    @property
    def bare(self) -> bool:
        """Typed without any diacritic."""
        return self.toned == self.folded

    @property
    def letters(self) -> str:
        """Without diacritics, as typed or as mended: what near spellings are compared by."""
        return self.folded if self.mended or self.decoded else unmarked(self.typed)

    @property
    def unmarked(self) -> bool:
        """Typed without diacritics, whatever its keys may spell."""
        return unmarked(self.typed) == self.typed

    @property
    def mended(self) -> bool:
        """Whether a guess at another spelling than the typed one was made."""
        return not self.decoded and fold(self.typed) != self.folded

    @property
    def disguised(self) -> bool:
        """Whether digits or signs stand for letters inside it: "ph4o", "h0a", "s@ch"."""
        return self.mended and _DISGUISED.search(self.typed) is not None

    @property
    def hurried(self) -> bool:
        """Bare though no Vietnamese syllable can be: those that end in c, ch, p or t always bear a tone mark."""
        return self.bare and _STOPPED.fullmatch(self.folded) is not None

    @property
    def quantity(self) -> bool:
        """A number, perhaps with its unit ("500g", "2kg"): it names no thing."""
        return self.typed[0].isdigit()


def is_marked(syllables: list[Syllable]) -> bool:
    """Whether the text was typed with diacritics, at least here and there."""
    return any(not syllable.bare and not syllable.decoded for syllable in syllables)


def is_raw(syllables: list[Syllable]) -> bool:
    """Whether a word is disguised, or a fair part of a text without diacritics holds keys or tricks: then no word is
    known to describe."""
    if any(word.disguised for word in syllables):
        return True
    guessed = sum(word.mended or word.decoded for word in syllables)
    return not is_marked(syllables) and guessed >= KEYS_LEFT_IN and _RAW_SHARE * guessed >= len(syllables)


def read(text: str, known: Container[str] = (), known_toned: Container[str] = ()) -> list[Syllable]:
    """Split a text; letters spelled out one by one ("p h á o", "p.h.á.o", "p|h|á|o") are joined again.

    ``known`` and ``known_toned`` hold the syllables of the catalogue: a syllable outside them may be mended
    into one.
    """
    syllables = _read(text, known, known_toned, raw=False)
    raw = sum(word.decoded for word in syllables) >= KEYS_LEFT_IN
    return _read(text, known, known_toned, raw=True) if raw else syllables


def _read(text: str, known: Container[str], known_toned: Container[str], raw: bool) -> list[Syllable]:
    syllables: list[Syllable] = []
    segment = clause = 0
    label = False
    cleaned = clean(text)
    marked = unmarked(cleaned) != cleaned
    words = _join_spelled(_TOKEN.findall(_BARRED.sub(_unbarred, cleaned)))
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        if word in _BREAKS:
            segment += not _is_inside_a_name(before, word, after, marked)
            continue
        if word in _PAUSES:
            clause += 1
            label = word in "[【" or (word == "(" and not syllables) or (label and word not in "])】")
            continue
        if not word[0].isalnum() and word not in known:
            continue  # a picture sign that names nothing of the catalogue
        if word in JOINING_WORDS:
            segment += not _is_inside_a_name(before, word, after, marked)
        syllables.append(replace(_syllable(word, known, known_toned, raw), segment=segment, clause=clause, label=label))
    return syllables


def _is_inside_a_name(before: str, sign: str, after: str, marked: bool) -> bool:
    """Whether the sign, or "and", parts nothing: behind "Dr", or between two foreign words of a ``marked`` text, as
    makers write their names: "sữa tắm Johnson & Johnson", "Love Beauty and Planet"."""
    if sign == ".":
        return before in _SHORTENED
    return sign in ("&", "and") and marked and is_foreign(before) and is_foreign(after)


def is_foreign(word: str) -> bool:
    """Whether the word can be no Vietnamese syllable."""
    return word.isalpha() and word.isascii() and _NATIVE.fullmatch(word) is None


def is_model(word: str) -> bool:
    """Whether the word looks like a model's number rather than a syllable with keys or tricks left in it."""
    letters = word.strip("0123456789")
    ends = word[-1].isdigit() and is_foreign(letters) and _KEYED.search(letters) is None
    return word[0].isdigit() or ends


def _unbarred(run: re.Match) -> str:
    """Letters between bars or commas, together; sizes ("S,M,L") stay apart, for no syllable is without a vowel."""
    letters = re.sub("[|,;]", "", run[0])
    return letters if VOWEL.search(unmarked(letters)) else run[0]


def _syllable(word: str, known: Container[str], known_toned: Container[str], raw: bool) -> Syllable:
    """``raw``: other words show that the keyboard drew no diacritics, so a known word too may hold keys."""
    folded = fold(word)
    if known_toned and (raw or word not in known_toned) and _SHORTEST <= len(word) <= _LONGEST:
        decoded = decode(word)
        if decoded in known_toned:
            return Syllable(word, fold(decoded), decoded, 0, decoded=True)
    if word[0] == "d" and unmarked(word) != word and toned(word) not in known_toned:
        heard = "gi" + word[1:]
        if toned(heard) in known_toned:
            return Syllable(word, fold(heard), toned(heard), 0)  # written as it is heard: "dả" for "giả"
    single = _REPEATED.sub(r"\1", word)
    if single != word and folded not in known and (spelled := toned(single)) in known_toned:
        return Syllable(word, fold(single), spelled, 0)
    meant = toned(word) in known_toned  # "foóc" is a syllable of a name, though it looks like texting for "phoóc"
    mended = respell(word, folded, known) if known and not meant else folded
    return Syllable(word, mended, mended if mended != folded else toned(word), 0)


def _join_spelled(words: list[str]) -> list[str]:
    """Join each run of three or more single letters, digits among them ("N 2 O"); other words stay."""
    joined: list[str] = []
    run: list[str] = []
    for word in [*words, ""]:
        if len(word) == 1 and (word.isalpha() or (run and word.isdigit())):
            run.append(word)
            continue
        joined.extend(["".join(run)] if len(run) >= 3 else run)
        run = []
        if word:
            joined.append(word)
    return joined
