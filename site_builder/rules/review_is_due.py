"""Records past their review date are listed; they stay in force until somebody has looked."""

from collections.abc import Iterator

from site_builder.day import build_day
from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.rules import Rule
from site_builder.views import review_day


def check(facts: Facts) -> Iterator[Problem]:
    today = build_day()
    for kept in facts.items.values():
        due = review_day(kept.record)
        if due < today:
            yield kept.problem(
                ("kiem_tra", "ngay"), f"quá hạn xem lại ({due})", "đối chiếu lại với nguồn rồi ghi ngày kiểm tra mới"
            )


RULE = Rule("Mục quá hạn xem lại được liệt kê.", check, blocks=False)
