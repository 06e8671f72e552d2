"""What the law is said to ban, or to fine, must be answered as banned or as a question, never as a plain yes."""

from collections.abc import Iterator

from site_builder.facts import Facts, Kept
from site_builder.problems import Problem
from site_builder.records.item import Rule as ItemRule
from site_builder.rules import Rule

_STRICT = {"cam", "hoi"}
_YES = "duoc_gui"


def check(facts: Facts) -> Iterator[Problem]:
    for kept in facts.items.values():
        for at, rule in enumerate(kept.record.rules):
            yield from _check_rule(kept, at, rule)


def _check_rule(kept: Kept, at: int, rule: ItemRule) -> Iterator[Problem]:
    ways, source = rule.directions, rule.ban_source
    if source and source.domestic == "luat" and ways.domestic not in _STRICT:
        yield kept.problem(
            ("quy_tac", at, "chieu", "trong_nuoc"),
            f"“lop_cam” ghi luật cấm trong nước mà kết luận là {ways.domestic}",
            "đổi kết luận thành cam (hoặc hoi), hoặc sửa “lop_cam”",
        )
    # Abroad the law may ban a part only (used goods for sale, not gifts): then conditions say which.
    if source and source.abroad == "luat" and {ways.outbound, ways.inbound, ways.by_air} == {_YES}:
        yield kept.problem(
            ("quy_tac", at, "chieu"),
            "“lop_cam” ghi luật cấm với nước ngoài mà chiều nào cũng được gửi",
            "sửa kết luận của chiều bị cấm, hoặc sửa “lop_cam”",
        )
    every = {ways.domestic, ways.outbound, ways.inbound, ways.by_air}
    if (rule.penalties or rule.criminal) and every == {_YES}:
        yield kept.problem(
            ("quy_tac", at, "chieu"),
            "có mức phạt hoặc điều của Bộ luật Hình sự mà chiều nào cũng được gửi",
            "sửa kết luận, hoặc bỏ “muc_phat”, “hinh_su”",
        )


RULE = Rule(
    "Điều luật cấm trong nước thì kết luận là không được gửi, hoặc phải hỏi; cấm với nước ngoài thì không thể mọi chiều đều được gửi.",
    check,
)
