"""Numbers of legal documents and of their articles: "Nghị định số … năm … của Chính phủ"."""

import re

from site_builder.spoken.numbers import cardinal, ordinal, roman
from site_builder.spoken.tables import Tables

# 174/2026/NĐ-CP · 02/CT-BKHCN · 49/2010/QH12 · 66.17/2026/NQ-CP · 18/2015/TTLT-BTTTT-BTC
_NUMBER = re.compile(
    r"(?<![\w/.:])(?:số )?(\d+(?:\.\d+)?[A-Za-z]?)(?:/(\d{4}))?/([A-ZĐ]+\d*(?:-[A-ZĐ]+\d*)*)(?![\w/-])"
)
_STANDARD = re.compile(r"\b(QCVN|TCVN) (\d+)(?:-(\d+))?:(\d{4})(?:/([A-ZĐ]+))?(?![\w/-])")
_SESSION = re.compile(r"([A-ZĐ]*QH)(\d+)")
_POINT = re.compile(r"\b(điểm) ([a-zđ])\b(?!\.)")
_ROMAN = re.compile(
    r"\b(lần thứ|thứ|khóa|khu vực|chương|mục|phần|phụ lục|thế kỷ|vùng|hạng|loại|cấp|bậc|quân khu|kỳ) ([IVXL]+)\b",
    re.IGNORECASE,
)
_ORDINAL_BEFORE = ("lần thứ", "thứ")
# How each letter is called when a point of a clause is read out.
_LETTERS = {
    "a": "a", "b": "bê", "c": "xê", "d": "dê", "đ": "đê", "e": "e", "g": "giê", "h": "hát", "i": "i", "k": "ca",
    "l": "e lờ", "m": "em mờ", "n": "en nờ", "o": "o", "p": "pê", "q": "quy", "r": "e rờ", "s": "ét sì", "t": "tê",
    "u": "u", "v": "vê", "x": "ích xì", "y": "i dài",
}  # fmt: skip


def read_documents(text: str, tables: Tables) -> str:
    """Document numbers, points and Roman numbers in words; a sign that no table holds leaves its number as it is."""
    kinds = re.compile(rf"\b{tables.any_document_word}(?: số)?\s*$", re.IGNORECASE)

    def number(found: re.Match) -> str:
        return _number(found, tables, bool(kinds.search(text[: found.start()])))

    text = _STANDARD.sub(lambda found: _standard(found, tables), text)
    text = _NUMBER.sub(number, text)
    text = re.sub(rf"( của {tables.any_document_word})\1(?!\w)", r"\1", text)
    text = _POINT.sub(lambda found: f"{found[1]} {_LETTERS.get(found[2], found[2])}", text)
    return _ROMAN.sub(_roman, text)


def _number(found: re.Match, tables: Tables, kind_said: bool) -> str:
    serial, year, signs = found[1], found[2], found[3].split("-")
    kind = tables.documents.get(signs[0]) if len(signs) > 1 else None
    issuers = [_issuer(sign, tables) for sign in (signs[1:] if kind else signs)]
    if serial[-1].isalpha() or None in issuers or (len(signs) > 1 and kind is None):
        return found[0]
    words = f"số {_serial(serial)}" + (f" năm {cardinal(int(year))}" if year else "")
    words += " của " + " và ".join(issuers)
    return words if kind_said or kind is None else f"{kind} {words}"


def _serial(serial: str) -> str:
    """``02`` is said with its nought; ``66.17`` with its point."""
    parts = [
        ("không " if part.startswith("0") and len(part) > 1 else "") + cardinal(int(part)) for part in serial.split(".")
    ]
    return " chấm ".join(parts)


def _issuer(sign: str, tables: Tables) -> str | None:
    session = _SESSION.fullmatch(sign)
    if session and session[1] in tables.documents:
        return f"{tables.documents[session[1]]} khóa {cardinal(int(session[2]))}"
    return tables.documents.get(sign)


def _standard(found: re.Match, tables: Tables) -> str:
    kind, issuer = tables.documents.get(found[1]), tables.documents.get(found[5] or "")
    if kind is None or (found[5] and issuer is None):
        return found[0]
    part = f" phần {cardinal(int(found[3]))}" if found[3] else ""
    return f"{kind} số {_serial(found[2])}{part} năm {cardinal(int(found[4]))}" + (f" của {issuer}" if issuer else "")


def _roman(found: re.Match) -> str:
    value = roman(found[2])
    if value is None:
        return found[0]
    words = ordinal(value) if found[1].lower() in _ORDINAL_BEFORE else cardinal(value)
    return f"{found[1]} {words}"
