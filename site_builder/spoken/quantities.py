"""Money, measures, ranges, shares and plain numbers in words."""

import re

from site_builder.spoken.numbers import NUMBER, cardinal, number, ordinal, whole_of, with_point
from site_builder.spoken.tables import Tables

_DONG = r"(?:đồng|đ|VNĐ|VND)(?![\w/])"
_MONEY_RANGE = re.compile(rf"(?<![\w.,])({NUMBER})(?:\s?{_DONG})?\s?(?:đến|tới|[-–—])\s?({NUMBER})\s?{_DONG}")
_MONEY = re.compile(rf"(?<![\w.,])({NUMBER})\s?{_DONG}")
_SCALES = ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn"))
_RANGE = re.compile(rf"(?<![\w.,/-])({NUMBER})\s?[-–—]\s?({NUMBER})(?![\w/-]*[/-]\d)(?![.,]\d)")
_TIMES = re.compile(rf"(?<![\w.,])({NUMBER})(\s?[x×]\s?)(?={NUMBER})")
_ORDINAL = re.compile(r"\b(thứ) (\d{1,3})\b", re.IGNORECASE)
_FRACTION = re.compile(
    r"\b(bằng|chiếm|hơn|khoảng|gần|quá|còn|giảm|tăng|một nửa là) (\d{1,2})/(\d{1,2})(?![\d/])", re.IGNORECASE
)
_POINT_NUMBER = re.compile(r"(?<![\w.,])(\d+\.\d{1,2})(?![\w]|[.,]\d)")
_PLAIN = re.compile(rf"(?<![\w.,/:-])({NUMBER})(?![\w/:]|[.,]\d|-\w)")
_BOUNDS = {
    "≥": "từ {} trở lên",
    "≤": "không quá {}",
    ">": "trên {}",
    "<": "dưới {}",
    "±": "cộng trừ {}",
    "≈": "khoảng {}",
    "~": "khoảng {}",
}


def read_quantities(text: str, tables: Tables) -> str:
    """Everything counted or measured in words."""
    text = _MONEY_RANGE.sub(lambda found: _money_range(found[1], found[2]), text)
    text = _MONEY.sub(lambda found: f"{number(found[1])} đồng", text)
    text = _ORDINAL.sub(lambda found: f"{found[1]} {ordinal(int(found[2]))}", text)
    text = _FRACTION.sub(lambda found: f"{found[1]} {cardinal(int(found[2]))} phần {cardinal(int(found[3]))}", text)
    text = _measures(text, tables)
    text = _RANGE.sub(lambda found: f"{number(found[1])} đến {number(found[2])}", text)
    text = _POINT_NUMBER.sub(lambda found: with_point(found[1]), text)
    return _PLAIN.sub(lambda found: number(found[1]), text)


def _money_range(low: str, high: str) -> str:
    """``10.000.000 – 20.000.000 đồng`` -> ``mười đến hai mươi triệu đồng``: a shared scale is said once."""
    if "," not in low + high:
        least, most = whole_of(low), whole_of(high)
        for size, name in _SCALES:
            if least and not least % size and not most % size and most // size < 1000:
                return f"{cardinal(least // size)} đến {cardinal(most // size)} {name} đồng"
    return f"{number(low)} đến {number(high)} đồng"


def _measures(text: str, tables: Tables) -> str:
    unit = tables.any_unit
    below_zero = re.compile(r"(?<![\w\d])[-\u2212](?=\d[\d.,]*\s?°)")
    text = below_zero.sub("âm ", text)
    text = _TIMES.sub(lambda found: f"{number(found[1])} nhân ", text)
    bounded = re.compile(rf"([≥≤><±≈~])\s?({NUMBER}(?:\s?{unit})?)(?![\w])")
    text = bounded.sub(lambda found: _BOUNDS[found[1]].format(found[2]), text)
    ranged = re.compile(rf"(?<![\w.,/-])({NUMBER})\s?({unit})?\s?[-–—]\s?({NUMBER})\s?({unit})(?!\w)")
    text = ranged.sub(lambda found: _range(found, tables), text)
    measured = re.compile(rf"(?<![\w.,/])({NUMBER}|\d+\.\d{{1,2}})\s?({unit})(?!\w)")
    return measured.sub(lambda found: f"{_any_number(found[1])} {tables.units[found[2]]}", text)


def _range(found: re.Match, tables: Tables) -> str:
    first = f" {tables.units[found[2]]}" if found[2] and found[2] != found[4] else ""
    return f"{number(found[1])}{first} đến {number(found[3])} {tables.units[found[4]]}"


def _any_number(text: str) -> str:
    return number(text) if re.fullmatch(NUMBER, text) else with_point(text)
