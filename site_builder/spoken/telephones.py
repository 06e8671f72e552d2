"""Telephone numbers, digit by digit in the groups in which they are written."""

import re

from site_builder.spoken.numbers import digits

# 0769.04.04.04 · 0912 345 678 · (0237) 3721150 · 1900 888 655 · +84 912 345 678
_LONG = re.compile(r"(?<![\w/.,])(\+84|\(?0\d{2,3}\)?|1[89]00)((?:[ .-]?\d){4,9})(?![\w/]|[.,]\d)")
# Three digits are a telephone number only behind a word that says so.
_SHORT = re.compile(
    r"\b(gọi|gọi ngay|gọi số|số|máy|Cảnh sát|cứu hỏa|cứu nạn|cứu thương|cấp cứu|tổng đài|đường dây nóng) (11[1-5])(?!\w|[.,]\d)"
    r"((?:(?:,| hoặc| và| hay) (?:số )?11[1-5](?!\w|[.,]\d))*)",
    re.IGNORECASE,
)
_GROUP = re.compile(r"\d+")


def read_telephones(text: str) -> str:
    """Telephone numbers in words, with a comma where the writer left a gap."""
    text = _LONG.sub(lambda found: _grouped(found[1] + found[2]), text)
    return _SHORT.sub(
        lambda found: f"{found[1]} {digits(found[2])}" + _GROUP.sub(lambda more: digits(more[0]), found[3]), text
    )


def _grouped(written: str) -> str:
    plus = "cộng " if written.startswith("+") else ""
    return plus + ", ".join(digits(group) for group in _GROUP.findall(written))
