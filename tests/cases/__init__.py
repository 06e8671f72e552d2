"""The decision cases: what the checker must answer to texts people type, one YAML file for each theme.

Each file is a list of cases. The names of the keys are Vietnamese, like those of ``data/``:

``ten``         a sentence that says what should happen and why (unique over all files)
``cau_hoi``     the text that is typed
``huong``       trong_nuoc, di_nuoc_ngoai or ve_viet_nam; left out: read from the text
``hang_khong``  true when the page's "by air" box is ticked
``ngay``        the day asked about; left out: 2026-11-22
``tra_loi``     numbers of the answers given to follow-up questions, from 1
``ket_luan``    the expected verdict, or a list of verdicts that are all acceptable
``vat_pham``    ids of items that must stand among the things found
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from checker import Direction, Query, Verdict

FOLDER = Path(__file__).resolve().parent
DAY = date(2026, 11, 22)
_REQUIRED = {"ten", "cau_hoi", "ket_luan"}
_OPTIONAL = {"huong", "hang_khong", "ngay", "tra_loi", "vat_pham"}


class CaseError(ValueError):
    """A case file says something that is no case; the message names file and case."""


@dataclass(frozen=True)
class Case:
    """One text, how it is asked, and which answers are right."""

    name: str
    text: str
    accepted: frozenset[Verdict]
    items: tuple[str, ...]
    direction: Direction | None
    by_air: bool | None
    day: date
    answers: tuple[int, ...]
    theme: str

    @property
    def query(self) -> Query:
        """The case as a query of the checker, whose answers count from 0."""
        return Query(
            text=self.text,
            direction=self.direction,
            by_air=self.by_air,
            day=self.day,
            answers=tuple(number - 1 for number in self.answers),
        )

    def as_page_asks(self, language: str) -> dict:
        """The case as the check page in ``vi`` or ``en`` sends it to its worker."""
        return {
            "query": self.text,
            "huong": self.direction.value if self.direction else None,
            "hang_khong": True if self.by_air else None,
            "ngay": self.day.isoformat(),
            "tra_loi": [number - 1 for number in self.answers],
            "ngon_ngu": language,
        }


def load_cases(folder: Path = FOLDER) -> list[Case]:
    """All cases in the order of files and entries. Raises CaseError for anything unexpected."""
    cases = [case for path in sorted(folder.glob("*.yaml")) for case in _read(path)]
    names = [case.name for case in cases]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise CaseError(f"case names must be unique: {twice}")
    return cases


def _read(path: Path) -> Iterator[Case]:
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(entries, list):
        raise CaseError(f"{path.name}: expected a list of cases")
    for number, entry in enumerate(entries, 1):
        try:
            yield _case(entry, path.stem)
        except (ValueError, TypeError, AttributeError) as error:
            raise CaseError(f"{path.name}, case {number}: {error}") from error


def _case(entry: dict, theme: str) -> Case:
    unknown = set(entry) - _REQUIRED - _OPTIONAL
    missing = _REQUIRED - set(entry)
    if unknown or missing:
        raise ValueError(f"unknown keys {sorted(unknown)}, missing keys {sorted(missing)}")
    return Case(
        name=_text(entry["ten"]),
        text=_text(entry["cau_hoi"]),
        accepted=frozenset(Verdict(code) for code in _list(entry["ket_luan"])),
        items=tuple(_text(code) for code in entry.get("vat_pham", ())),
        direction=Direction(entry["huong"]) if "huong" in entry else None,
        by_air=_flag(entry["hang_khong"]) if "hang_khong" in entry else None,
        day=_day(entry.get("ngay", DAY)),
        answers=tuple(_number(number) for number in entry.get("tra_loi", ())),
        theme=theme,
    )


def _list(value: object) -> list:
    return value if isinstance(value, list) and value else [value]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} must be text; put it in quotes")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{value!r} must be true or false")
    return value


def _day(value: object) -> date:
    if type(value) is not date:
        raise TypeError(f"{value!r} must be a day such as 2026-07-01")
    return value


def _number(value: object) -> int:
    if type(value) is not int or value < 1:
        raise TypeError(f"{value!r} must be an answer number, from 1")
    return value
