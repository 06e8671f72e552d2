"""All five answers have their words."""

from collections.abc import Iterator

from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.rules import Rule

CODES = ("cam", "co_dieu_kien", "duoc_gui", "can_hoi_them", "khong_ro")


def check(facts: Facts) -> Iterator[Problem]:
    for code in CODES:
        if code not in facts.verdicts:
            yield Problem("data/phan-quyet.yaml", 1, "ma", f"thiếu phán quyết “{code}”", "thêm mục này")


RULE = Rule("Đủ lời cho năm câu trả lời.", check)
