"""Numbers in words, as they are said in Thanh Hóa: nghìn, linh, mươi tư."""

import re

from vn_numberwords import number_to_words

# A whole number below a million million, dotted or not, with an optional decimal part after a comma.
NUMBER = r"(?:\d{1,3}(?:\.\d{3}){1,3}|\d{1,12})(?:,\d+)?"
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+")


def cardinal(value: int) -> str:
    """``174`` -> ``một trăm bảy mươi tư``.

    The library says "mươi bốn" where presenters say "mươi tư", and for 65, 75, 85, 95 (and what ends
    in them) it wrongly says "mươi năm". A test compares it with a spelling of our own.
    """
    return number_to_words(value).replace("mươi bốn", "mươi tư").replace("mươi năm", "mươi lăm")


def ordinal(value: int) -> str:
    """After "thứ": ``nhất``, ``hai``, ``ba``, ``tư``, then as the cardinal."""
    return {1: "nhất", 4: "tư"}.get(value, cardinal(value))


def digits(text: str) -> str:
    """Digit by digit, other characters dropped: ``113`` -> ``một một ba``."""
    return " ".join(number_to_words(int(sign)) for sign in text if sign.isdigit())


def whole_of(text: str) -> int:
    """``10.000`` -> 10000."""
    return int(text.replace(".", "")) if _DOTTED.fullmatch(text) else int(text)


def number(text: str) -> str:
    """A number as written in Vietnamese (``10.000``, ``2,5``, ``05``) in words."""
    whole, comma, part = text.partition(",")
    words = cardinal(whole_of(whole))
    return f"{words} phẩy {_decimals(part)}" if comma else words


def with_point(text: str) -> str:
    """A number with a point before one or two decimals (``2.2``): the point is said as it stands."""
    whole, _, part = text.partition(".")
    return f"{cardinal(int(whole))} chấm {_decimals(part)}"


def _decimals(part: str) -> str:
    """``5`` năm, ``25`` hai mươi lăm; ``05`` and longer parts digit by digit."""
    return cardinal(int(part)) if len(part) <= 2 and not part.startswith("0") else digits(part)


_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman(text: str) -> int | None:
    """``XIV`` -> 14; None when it is no well-formed Roman number."""
    if not text or not _ROMAN.fullmatch(text):
        return None
    worth = [_WORTH[sign] for sign in text]
    return sum(-here if here < after else here for here, after in zip(worth, [*worth[1:], 0], strict=True))
