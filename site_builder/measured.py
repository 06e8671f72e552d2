"""The last recorded measurement of speed (bench/ket-qua.json, written by ``make bench``), for the page that shows it."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_builder.facts import PROJECT
from site_builder.phrases import Speaker

RESULT = PROJECT / "bench" / "ket-qua.json"
_STATES = {None: "td_chua_co", "nen": "td_dat_nen", "phai": "td_dat", "chua": "td_chua_dat"}


@dataclass(frozen=True)
class Measurement:
    """One sentence on day and machine, then two tables: heads and rows of cells."""

    measured: str
    bars: tuple[list[str], list[list[str]]]
    pages: tuple[list[str], list[list[str]]]


def measurement(speaker: Speaker, result: Path = RESULT) -> Measurement | None:
    """The recorded figures in one language; None when nothing is recorded."""
    if not result.exists():
        return None
    kept = json.loads(result.read_text(encoding="utf-8"))
    day = speaker.day(date.fromisoformat(kept["ngay"]))
    sentence = speaker.say("td_do_ngay", ngay=day, may=kept["may"], lan=kept["so_lan"])
    return Measurement(sentence, _bars(kept["muc"], speaker), _pages(kept["trang"], speaker))


def _bars(bars: list[dict], speaker: Speaker) -> tuple[list[str], list[list[str]]]:
    rows = []
    for bar in bars:
        figure = "" if bar["do"] is None else f"{_number(bar['do'], speaker)} {bar['don_vi']}".strip() + ", "
        limits = [f"≤ {_number(bar[name], speaker)} {bar['don_vi']}".strip() for name in ("phai", "nen")]
        rows.append([speaker.say(f"td_{bar['ma']}"), figure + speaker.say(_STATES[bar["dat"]]), *limits])
    return [speaker.say(f"td_{head}") for head in ("muc", "do_duoc", "phai", "nen")], rows


def _pages(pages: dict[str, dict], speaker: Speaker) -> tuple[list[str], list[list[str]]]:
    columns = list(next(iter(pages.values())))
    heads = [speaker.say("td_trang"), *(speaker.say(f"td_cot_{column}") for column in columns)]
    rows = [
        [speaker.say(f"td_trang_{name}"), *(_number(figures[column], speaker) for column in columns)]
        for name, figures in pages.items()
    ]
    return heads, rows


def _number(value: float | None, speaker: Speaker) -> str:
    """Whole numbers in groups of three, others with two decimals; a dash for what was not measured."""
    if value is None:
        return "–"
    shown = f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:,.2f}"
    return shown if speaker.language == "en" else shown.replace(",", " ").replace(".", ",").replace(" ", ".")
