"""Days, months, years and hours in words."""

import re
from datetime import date

from site_builder.spoken.numbers import cardinal

_FULL = re.compile(r"(?:\b(ngày|hôm) )?(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\3(\d{4})(?![\d/.-]*\d)", re.IGNORECASE)
_ISO = re.compile(r"(?:\b(ngày|hôm) )?(?<![\d/-])(\d{4})-(\d{2})-(\d{2})(?![\d/-]*\d)", re.IGNORECASE)
# Without a year only a word before it tells a day from a fraction.
_SHORT = re.compile(
    r"\b(ngày|hôm|sáng|trưa|chiều|tối|đêm|dịp|lễ|mồng|mùng|rằm|từ|đến|tới|trước|sau|và|Quốc khánh|Quốc tế Lao động|Bưu chính Thế giới)"
    r" (ngày )?(\d{1,2})/(\d{1,2})(?![\d/]|\s*(?:mức|số|diện|phần))",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(r"\b(tháng) (\d{1,2})[/-](\d{4})\b", re.IGNORECASE)
_QUARTER = re.compile(r"\b(quý) (I{1,3}|IV|\d)(?:[/-](\d{4}))?\b", re.IGNORECASE)
_MONTH = re.compile(r"\b(tháng) (\d{1,2})(?![\d.,]*\d)(?!\s*(?:ngày|tuổi))", re.IGNORECASE)
_DAY = re.compile(r"\b(ngày) (\d{1,2})(?= tháng)", re.IGNORECASE)
_LUNAR_DAY = re.compile(r"\b(mồng|mùng) (\d{1,2})\b", re.IGNORECASE)
_TIME = re.compile(
    r"(?<![\d:])(\d{1,2})(?:\s?(?:giờ|h|g)\s?|:)(\d{2})(?:\s?(?:phút|'|p)(?!\w))?(?![\d:]|\w)", re.IGNORECASE
)
_HOUR = re.compile(r"(?<![\d:,.])(\d{1,2})\s?(?:h|giờ)(?!\w)")
_SPAN_OF_YEARS = re.compile(r"\b(giai đoạn|nhiệm kỳ|năm học|năm|khóa) (\d{4})\s?[-–]\s?(\d{4})\b", re.IGNORECASE)
_LAW_OF_YEAR = re.compile(
    r"\b((?:Bộ luật|Luật|Hiến pháp|Pháp lệnh)(?: (?!năm\b)[^\W\d]+,?)*) ((?:19|20)\d{2})\b(?![/.])"
)
_TRIAL_DAYS = 2000  # a leap year: days without a year may be 29 February


def day_words(day: int) -> str:
    """``1`` -> ``mồng một``; from eleven on the bare number."""
    return f"mồng {cardinal(day)}" if day <= 10 else cardinal(day)


def month_words(month: int) -> str:
    """``4`` -> ``tư``: the fourth month has a word of its own."""
    return "tư" if month == 4 else cardinal(month)


def read_days(text: str) -> str:
    """Every date, month, year span and hour of the text in words; impossible dates stay."""
    text = _SPAN_OF_YEARS.sub(lambda found: f"{found[1]} {cardinal(int(found[2]))} đến {cardinal(int(found[3]))}", text)
    text = _LAW_OF_YEAR.sub(lambda found: f"{found[1]} năm {cardinal(int(found[2]))}", text)
    text = _FULL.sub(lambda found: _full(found[0], found[1], int(found[5]), int(found[4]), int(found[2])), text)
    text = _ISO.sub(lambda found: _full(found[0], found[1], int(found[2]), int(found[3]), int(found[4])), text)
    text = _MONTH_YEAR.sub(_month_year, text)
    text = _QUARTER.sub(_quarter, text)
    text = _SHORT.sub(_short, text)
    text = _LUNAR_DAY.sub(lambda found: f"{found[1]} {cardinal(int(found[2]))}", text)
    text = _DAY.sub(
        lambda found: f"{found[1]} {day_words(int(found[2]))}" if 1 <= int(found[2]) <= 31 else found[0], text
    )
    text = _MONTH.sub(
        lambda found: f"{found[1]} {month_words(int(found[2]))}" if 1 <= int(found[2]) <= 12 else found[0], text
    )
    return _read_hours(text)


def _full(written: str, before: str | None, year: int, month: int, day: int) -> str:
    if not _exists(year, month, day):
        return written
    return f"{before or 'ngày'} {day_words(day)} tháng {month_words(month)} năm {cardinal(year)}"


def _short(found: re.Match) -> str:
    word, day, month = found[1], int(found[3]), int(found[4])
    if not _exists(_TRIAL_DAYS, month, day):
        return found[0]
    lunar = word.lower() in ("mồng", "mùng")
    spoken = f"{cardinal(day) if lunar else day_words(day)} tháng {month_words(month)}"
    return f"{word} {spoken}" if lunar or word.lower() in ("ngày", "hôm", "rằm") else f"{word} ngày {spoken}"


def _month_year(found: re.Match) -> str:
    month = int(found[2])
    return f"{found[1]} {month_words(month)} năm {cardinal(int(found[3]))}" if 1 <= month <= 12 else found[0]


def _quarter(found: re.Match) -> str:
    value = {"I": 1, "II": 2, "III": 3, "IV": 4}.get(found[2].upper()) or int(found[2])
    if not 1 <= value <= 4:
        return found[0]
    year = f" năm {cardinal(int(found[3]))}" if found[3] else ""
    return f"{found[1]} {month_words(value)}{year}"


def _read_hours(text: str) -> str:
    text = _TIME.sub(_time, text)
    return _HOUR.sub(lambda found: f"{cardinal(int(found[1]))} giờ" if int(found[1]) <= 24 else found[0], text)


def _time(found: re.Match) -> str:
    hour, minute = int(found[1]), int(found[2])
    if hour > 24 or minute > 59:
        return found[0]
    return f"{cardinal(hour)} giờ" + (f" {cardinal(minute)} phút" if minute else "")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
