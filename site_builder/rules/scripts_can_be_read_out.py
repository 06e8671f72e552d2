"""A script holds nothing that a presenter cannot say, fits its slot, and lets the presenter breathe."""

from collections.abc import Iterator

from site_builder.broadcast.editions import Edition, edition
from site_builder.broadcast.references import UnknownReference
from site_builder.day import build_day
from site_builder.facts import Facts, Kept
from site_builder.problems import Problem
from site_builder.records.broadcast import Script
from site_builder.rules import Rule
from site_builder.spoken import ReadAloud, Tables
from site_builder.spoken.breath import bounds
from site_builder.spoken.syllables import count
from site_builder.views import Viewer

LONGEST_BREATH = 32  # syllables; a longer line cannot be said without gasping, whatever the commas

NEEDED = {30, 60, 180}  # the stable addresses promise these lengths of every script


def check(facts: Facts) -> Iterator[Problem]:
    viewer, reader = Viewer(facts, "vi", build_day()), ReadAloud(Tables.of(facts))
    for kept in facts.scripts.values():
        missing = NEEDED - {version.seconds for version in kept.record.versions}
        for seconds in sorted(missing):
            yield kept.problem(("ban",), f"thiếu bản {seconds} giây", "mỗi bài cần đủ bản 30, 60 và 180 giây")
        for at, version in enumerate(kept.record.versions):
            try:
                made = edition(kept, version, viewer, reader)
            except UnknownReference:
                continue  # another rule's finding
            yield from _check(kept, at, made)


def _check(kept: Kept[Script], at: int, made: Edition) -> Iterator[Problem]:
    here = ("ban", at)
    if made.unknown:
        yield kept.problem(
            here,
            f"bản {made.seconds} giây có chỗ không đọc được: {', '.join(made.unknown)}",
            "viết thành lời, hoặc thêm cách đọc vào data/phat-thanh/doc",
        )
    if not made.timing.fits(made.seconds):
        low, high = bounds(made.seconds)
        yield kept.problem(
            here,
            f"bản {made.seconds} giây có {made.timing.syllables} âm tiết, đọc mất {made.timing.seconds():.0f} giây",
            f"viết lại trong khoảng {low}–{high} âm tiết",
        )
    for line in made.lines:
        if count(line) > LONGEST_BREATH:
            yield kept.problem(here, f"câu quá dài để đọc một hơi: “{line}”", "ngắt thành hai câu, hoặc thêm dấu phẩy")


RULE = Rule("Bài phát thanh đọc lên được, vừa thời lượng, đủ chỗ lấy hơi.", check)
