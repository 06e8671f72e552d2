"""When which script is read: occasions of a year, and one script for each week."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from lunar_vn import convert_lunar_to_solar

from site_builder.facts import Facts, Kept
from site_builder.records.broadcast import Anchor, Season

_FIRST_MONDAY = date(2024, 1, 1)
_WEEK = timedelta(days=7)
_EVENT = 10  # days; what lasts no longer is an event and goes before the seasons around it


@dataclass(frozen=True)
class Occurrence:
    """An occasion in one year; both days belong to it. ``code`` is unique: ``tet/2027``."""

    season: Kept[Season]
    since: date
    until: date

    @property
    def code(self) -> str:
        return f"{self.season.id}/{self.until.year}"

    @property
    def days(self) -> int:
        """How long it lasts."""
        return (self.until - self.since).days + 1


@dataclass(frozen=True)
class Week:
    """The script of one week, Monday to Sunday, and the occasion it serves."""

    monday: date
    script: str
    season: str

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=6)

    @property
    def code(self) -> str:
        """The ISO week: ``2026-W48``."""
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02}"


def occurrences(facts: Facts, first: date, last: date) -> list[Occurrence]:
    """Every occasion that touches the days from ``first`` to ``last``, by its first day."""
    found = [
        occurrence
        for kept in facts.seasons.values()
        for occurrence in _of_season(kept, first, last)
        if occurrence.since <= last and first <= occurrence.until
    ]
    return sorted(found, key=lambda occurrence: (occurrence.since, occurrence.season.id))


def _of_season(kept: Kept[Season], first: date, last: date) -> Iterator[Occurrence]:
    for period in kept.record.periods:
        yield Occurrence(kept, period.since, period.until)
    for window in kept.record.windows:
        for year in range(first.year - 1, last.year + 2):
            day = anchor_day(window.anchor, year)
            yield Occurrence(kept, day - timedelta(days=window.before), day + timedelta(days=window.after))


def anchor_day(anchor: Anchor, year: int) -> date:
    """The day of the solar calendar on which a yearly day falls; lunar days as counted in Hà Nội (UTC+7)."""
    if not anchor.lunar:
        return date(year, anchor.month, anchor.day)
    return convert_lunar_to_solar(
        lunar_day=anchor.day, lunar_month=anchor.month, lunar_year=year, lunar_leap=0, time_zone=7.0
    )


def weeks(facts: Facts, day: date, count: int) -> list[Week]:
    """The scripts of ``count`` weeks from the one that holds ``day``; the same for every build of that week."""
    monday = day - timedelta(days=day.weekday())
    return [_week(facts, monday + _WEEK * number) for number in range(count)]


def _week(facts: Facts, monday: date) -> Week:
    """A short event takes its week; longer occasions take turns; a week without any goes on with the year's scripts."""
    turn = (monday - _FIRST_MONDAY).days // 7
    running = occurrences(facts, monday, monday + timedelta(days=6))
    if not running:
        kept = next(kept for kept in facts.seasons.values() if kept.record.all_year)
        return Week(monday, _nth(kept, turn), kept.id)
    shortest = min(running, key=lambda found: (found.days, found.season.id))
    chosen = shortest if shortest.days <= _EVENT else running[turn % len(running)]
    weeks_before = (monday - chosen.since + timedelta(days=chosen.since.weekday())).days // 7
    share = 1 if chosen.days <= _EVENT else len(running)
    return Week(monday, _nth(chosen.season, max(weeks_before, 0) // share), chosen.season.id)


def _nth(kept: Kept[Season], number: int) -> str:
    return kept.record.scripts[number % len(kept.record.scripts)]
