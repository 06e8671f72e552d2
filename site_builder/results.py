"""Result files that commands write and pages show: where they are, and how their figures are written.

A file that is not there was not measured; pages say so.
"""

import json
from datetime import date
from pathlib import Path

from site_builder.facts import PROJECT
from site_builder.phrases import Speaker

VISITS = PROJECT / "bench" / "ket-qua-luot-xem.json"
LOAD = PROJECT / "bench" / "ket-qua-chiu-tai.json"
TESTS = PROJECT / "tests" / "ket-qua.json"


def read_result(path: Path) -> dict | None:
    """What a command has recorded; None when it never did."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def figure(value: float, language: str, digits: int = 1) -> str:
    """12.345 and 0,5 in Vietnamese, 12,345 and 0.5 in English; whole numbers from 100 on."""
    whole = value >= 100 or value == int(value)
    shown = f"{value:,.0f}" if whole else f"{value:,.{digits}f}"
    return shown if language == "en" else shown.translate(str.maketrans(",.", ".,"))


def recorded(result: dict, speaker: Speaker) -> str:
    """The sentence on day and machine of a result."""
    return speaker.say("kq_do_ngay", ngay=speaker.day(date.fromisoformat(result["ngay"])), may=result["may"])
