"""Counts the answers: one row for each figure, in sections, as the command and the page show them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from checker import Catalogue, Verdict
from evaluation.ask import Asked, CaseAsked, ask_cases, ask_names
from evaluation.beside import ask_beside
from evaluation.forms import EXACT, MISTYPED, UNACCENTED, Kind
from evaluation.share import Share

_BANNED = frozenset({Verdict.PROHIBITED})
_ORDINARY = frozenset({Verdict.ALLOWED})
_SENDABLE = frozenset({Verdict.ALLOWED, Verdict.CONDITIONAL})
_CLASSES = (("dung_dau", EXACT), ("khong_dau", UNACCENTED), ("go_sai", MISTYPED))


@dataclass(frozen=True)
class Row:
    """One figure; ``key`` names its label."""

    key: str
    share: Share


@dataclass(frozen=True)
class Figures:
    """Everything that one run has counted."""

    version: str
    day: date
    items: int
    names: int
    forms: int
    cases: int
    sections: dict[str, tuple[Row, ...]]
    yes_to_banned: tuple[Asked, ...]
    wrong_cases: tuple[CaseAsked, ...]
    beside: tuple[Asked, ...] = ()
    """Banned names asked beside an ordinary thing."""

    def as_json(self) -> dict:
        """Plain values for ``--json``, the page and the cache; no examples, only counts."""
        return {
            "phien_ban": self.version,
            "ngay": self.day.isoformat(),
            "so_mon": self.items,
            "so_ten": self.names,
            "so_dang_go": self.forms,
            "so_ca_viet_tay": self.cases,
            "bang": {name: [_row_json(row) for row in rows] for name, rows in self.sections.items()},
        }


def measure(mapping: Mapping) -> Figures:
    """Ask everything of a compiled catalogue, for the day of its data, and count."""
    catalogue = Catalogue.from_mapping(mapping)
    day = date.fromisoformat(mapping["ngay_du_lieu"])
    asked = list(ask_names(mapping, catalogue, day))
    cases = list(ask_cases(catalogue))
    beside = tuple(ask_beside(mapping, catalogue, day))
    banned = [one for one in asked if one.wanted in _BANNED]
    return Figures(
        version=catalogue.version,
        day=day,
        items=len({one.item for one in asked}),
        names=len({(one.item, one.name) for one in asked}),
        forms=len(asked),
        cases=len(cases),
        sections={
            "an_toan": (*_safety(asked, banned), Row("canh_mon_thuong", _given(beside, _ORDINARY))),
            "theo_kieu": tuple(Row(kind.value, _given(_of([kind], banned), _ORDINARY)) for kind in Kind),
            "mon_cam": _answers_to_banned(banned),
            "mon_thuong": _answers_to_ordinary(asked),
            "viet_tay": _written(cases),
        },
        yes_to_banned=tuple(one for one in banned if one.given in _SENDABLE),
        wrong_cases=tuple(one for one in cases if not one.right),
        beside=beside,
    )


def _safety(asked: list[Asked], banned: list[Asked]) -> tuple[Row, ...]:
    open_questions = [one for one in asked if one.wanted is Verdict.ASK]
    return (
        Row("cam_ma_duoc", _given(banned, _ORDINARY)),
        Row("cam_ma_dieu_kien", _given(banned, {Verdict.CONDITIONAL})),
        Row("hoi_ma_duoc", _given(open_questions, _ORDINARY)),
    )


def _answers_to_banned(banned: list[Asked]) -> tuple[Row, ...]:
    answers = (("noi_cam", _BANNED), ("hoi_lai", {Verdict.ASK}), ("chua_ro", {Verdict.UNKNOWN}))
    return tuple(
        Row(f"{answer}_{name}", _given(_of(kinds, banned), verdicts))
        for answer, verdicts in answers
        for name, kinds in _CLASSES
    )


def _answers_to_ordinary(asked: list[Asked]) -> tuple[Row, ...]:
    sendable = [one for one in asked if one.wanted in _SENDABLE]
    ordinary = [one for one in asked if one.wanted in _ORDINARY]
    return (
        *(Row(f"bao_nham_{name}", _given(_of(kinds, sendable), _BANNED)) for name, kinds in _CLASSES),
        *(Row(f"duoc_ngay_{name}", _given(_of(kinds, ordinary), _ORDINARY)) for name, kinds in _CLASSES),
    )


def _written(cases: list[CaseAsked]) -> tuple[Row, ...]:
    themes = sorted({one.case.theme for one in cases})
    rows = [
        Row(theme, _share((one for one in cases if one.case.theme == theme), lambda one: one.right)) for theme in themes
    ]
    return (Row("tat_ca", _share(cases, lambda one: one.right)), *rows)


def _of(kinds: Iterable[Kind], asked: list[Asked]) -> list[Asked]:
    wanted = frozenset(kinds)
    return [one for one in asked if one.form.kind in wanted]


def _given(asked: list[Asked], verdicts: Iterable[Verdict]) -> Share:
    wanted = frozenset(verdicts)
    return _share(asked, lambda one: one.given in wanted)


def _share(asked: Iterable, is_hit: Callable[..., bool]) -> Share:
    hits = [is_hit(one) for one in asked]
    return Share(sum(hits), len(hits))


def _row_json(row: Row) -> dict:
    low, high = row.share.interval
    return {
        "ma": row.key,
        "dem": row.share.hits,
        "tong": row.share.total,
        "ti_le": row.share.value,
        "khoang_95": [low, high],
    }
