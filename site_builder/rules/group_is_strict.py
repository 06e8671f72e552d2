"""A group whose law leaves no exception holds no item that may be posted, not even under conditions."""

from collections.abc import Iterator

from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.rules import Rule


def check(facts: Facts) -> Iterator[Problem]:
    strict = {code for code, kept in facts.groups.items() if kept.record.strict}
    for kept in facts.items.values():
        if kept.folder not in strict:
            continue
        for at, rule in enumerate(kept.record.rules):
            loose = sorted({verdict for _, verdict in rule.directions} - {"cam", "hoi"})
            if loose:
                yield kept.problem(
                    ("quy_tac", at, "chieu"),
                    f"kết luận {', '.join(loose)} trái với nhóm {kept.folder}, nơi chỉ có cam hoặc hoi",
                    "sửa kết luận, hoặc chuyển món sang nhóm khác",
                )


RULE = Rule("Nhóm chỉ có món cấm thì không món nào được ghi là gửi được.", check)
