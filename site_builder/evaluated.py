"""The figures of ``evaluation`` as tables for the page, in one language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from evaluation.stored import figures_for
from site_builder.compile import compile_catalogue
from site_builder.facts import Facts
from site_builder.phrases import Speaker


@dataclass(frozen=True)
class ShownRow:
    """One figure in words: "0/25,000", "0.00%", "0.00%–0.02%"."""

    label: str
    counted: str
    share: str
    interval: str


@dataclass(frozen=True)
class ShownTable:
    """One table of the page."""

    title: str
    note: str
    rows: tuple[ShownRow, ...]


def evaluation_tables(facts: Facts, speaker: Speaker) -> tuple[str, list[ShownTable]]:
    """What was asked, in a sentence, and the tables; measured unless these very facts were measured before."""
    figures = figures_for(compile_catalogue(facts)).as_json()
    asked = speaker.say(
        "dg_da_hoi",
        so_dang=number(figures["so_dang_go"], speaker.language),
        so_ten=number(figures["so_ten"], speaker.language),
        so_mon=number(figures["so_mon"], speaker.language),
        so_ca=number(figures["so_ca_viet_tay"], speaker.language),
        ngay=_day(figures["ngay"], speaker),
    )
    return asked, list(_tables(figures, speaker))


def _tables(figures: dict, speaker: Speaker) -> Iterator[ShownTable]:
    for name, rows in figures["bang"].items():
        shown = tuple(_row(row, speaker) for row in rows)
        yield ShownTable(speaker.say(f"dg_bang_{name}"), speaker.say(f"dg_ghi_chu_{name}"), shown)


def _row(row: dict, speaker: Speaker) -> ShownRow:
    language = speaker.language
    low, high = (percent(end, language) for end in row["khoang_95"])
    counted = f"{number(row['dem'], language)}/{number(row['tong'], language)}"
    return ShownRow(label(speaker, row["ma"]), counted, percent(row["ti_le"], language), f"{low} – {high}")


def label(speaker: Speaker, key: str) -> str:
    """The words for a row; a theme of cases that has no words yet shows its file's name."""
    phrase = speaker.facts.phrases.get("dg_" + key.replace("-", "_"))
    return speaker.pick(phrase) or key


def number(value: int, language: str) -> str:
    """12.345 in Vietnamese, 12,345 in English."""
    shown = f"{value:,}"
    return shown.replace(",", ".") if language == "vi" else shown


def percent(value: float | None, language: str) -> str:
    """One decimal, two near nothing and near everything; a dash where nothing was asked."""
    if value is None:
        return "–"
    shown = f"{100 * value:.2f}%" if value < 0.01 or 0.99 < value < 1 else f"{100 * value:.1f}%"
    return shown.replace(".", ",") if language == "vi" else shown


def _day(iso: str, speaker: Speaker) -> str:
    return speaker.day(date.fromisoformat(iso))
