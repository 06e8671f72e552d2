"""Occasions fall on the right days, and every week has its script."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from site_builder.broadcast.seasons import anchor_day, occurrences, weeks
from site_builder.records.broadcast import Anchor

# Tết by the Vietnamese calendar; 1985, 2007 and 2030 differ from the Chinese one.
TET = {
    1985: (1, 21), 2007: (2, 17), 2024: (2, 10), 2025: (1, 29), 2026: (2, 17), 2027: (2, 6), 2028: (1, 26),
    2029: (2, 13), 2030: (2, 2),
}  # fmt: skip


@pytest.mark.parametrize("year", TET)
def test_tet_is_vietnamese(year):
    assert anchor_day(Anchor(ngay=1, thang=1, am_lich=True), year) == date(year, *TET[year])


def test_a_solar_day_is_itself():
    assert anchor_day(Anchor(ngay=9, thang=10), 2027) == date(2027, 10, 9)


def test_the_fireworks_season_runs_over_the_new_year(facts):
    found = [one for one in occurrences(facts, date(2027, 1, 1), date(2027, 1, 2)) if one.season.id == "mua-phao"]
    assert [(one.since, one.until) for one in found] == [(date(2026, 12, 8), date(2027, 2, 16))]


def test_every_week_of_ten_years_has_a_script(facts):
    made = weeks(facts, date(2026, 11, 25), 520)
    assert len({week.code for week in made}) == 520
    assert all(week.script in facts.scripts and week.monday.weekday() == 0 for week in made)
    assert all(later.monday - week.monday == timedelta(days=7) for week, later in pairwise(made))


def test_a_week_has_the_same_script_whenever_it_is_asked(facts):
    ahead = {week.code: week.script for week in weeks(facts, date(2026, 11, 25), 53)}
    later = {week.code: week.script for week in weeks(facts, date(2027, 3, 2), 20)}
    assert all(ahead[code] == script for code, script in later.items() if code in ahead)
    assert len(ahead.keys() & later.keys()) == 20


@pytest.mark.parametrize(
    ("day", "season"),
    [
        (date(2027, 10, 6), {"ngay-buu-chinh"}),
        (date(2027, 1, 27), {"tet", "mua-phao"}),
        (date(2027, 3, 10), {"quanh-nam"}),
        (date(2027, 7, 10), {"nang-nong"}),
    ],
)
def test_a_day_gets_a_script_of_its_season(facts, day, season):
    assert weeks(facts, day, 1)[0].season in season


def test_an_event_without_dates_never_comes_by_itself(facts):
    assert "bau-cu-dai-hoi" not in {week.season for week in weeks(facts, date(2026, 11, 25), 260)}
