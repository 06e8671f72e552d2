"""Each ban names who bans: the law with a legal basis, carriers, or not yet clear with a note."""

from collections.abc import Iterator

from site_builder.facts import Facts, Kept
from site_builder.problems import Problem
from site_builder.records.item import Rule as ItemRule
from site_builder.rules import Rule


def check(facts: Facts) -> Iterator[Problem]:
    for kept in facts.items.values():
        for at, rule in enumerate(kept.record.rules):
            yield from _check_rule(kept, at, rule)


def _check_rule(kept: Kept, at: int, rule: ItemRule) -> Iterator[Problem]:
    ways = rule.directions
    bans = "cam" in (ways.domestic, ways.outbound, ways.inbound, ways.by_air)
    here = ("quy_tac", at, "lop_cam")
    if bans and rule.ban_source is None:
        yield kept.problem(
            here[:2],
            "có chiều bị cấm mà thiếu “lop_cam”",
            "ghi luat, doanh_nghiep hoặc chua_ro cho trong_nuoc và nuoc_ngoai",
        )
        return
    sources = {rule.ban_source.domestic, rule.ban_source.abroad} if rule.ban_source else set()
    if bans and "luat" in sources and not rule.citations:
        yield kept.problem(
            here, "ghi là luật cấm mà không có căn cứ", "thêm “can_cu”, hoặc đổi thành doanh_nghiep / chua_ro"
        )
    if bans and "chua_ro" in sources and kept.record.check.note is None:
        yield kept.problem(here, "ghi chua_ro mà không nói điều gì chưa rõ", "thêm “kiem_tra.ghi_chu”")
    if ways.domestic == "cam" and rule.ban_source and rule.ban_source.domestic == "luat" and not rule.penalties:
        yield kept.problem(
            ("quy_tac", at), "luật cấm gửi mà không nêu mức phạt", "thêm “muc_phat” (mã trong data/muc-phat.yaml)"
        )


RULE = Rule("Mỗi kết luận cấm có căn cứ, hoặc ghi rõ do doanh nghiệp.", check)
