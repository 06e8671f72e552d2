"""The rules of one item follow one another in time; a day belongs to one rule at most."""

from collections.abc import Iterator

from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.rules import Rule


def check(facts: Facts) -> Iterator[Problem]:
    for kept in facts.items.values():
        rules = kept.record.rules
        for at, rule in enumerate(rules):
            if rule.until and rule.until < rule.since:
                yield kept.problem(("quy_tac", at, "den"), "ngày “den” trước ngày “tu”", "đổi lại hai ngày")
            if at and (rules[at - 1].until is None or rules[at - 1].until >= rule.since):
                yield kept.problem(
                    ("quy_tac", at, "tu"),
                    "chồng lên quy định đứng trước",
                    "xếp theo thời gian và ghi “den” của quy định trước là ngày liền trước",
                )


RULE = Rule("Các quy định của một mục không chồng lên nhau về thời gian.", check)
