"""A day that stands in two records must be the same day: of a correction, and of a body that changed."""

from collections.abc import Iterator
from datetime import date

from checker.answer import shown_date
from site_builder.citations import in_force_from
from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.rules import Rule


def check(facts: Facts) -> Iterator[Problem]:
    changed = {kept.record.changed for kept in facts.agencies.values()}
    for kept in facts.old_claims.values():
        since, known = kept.record.since, _days_of(facts, kept.record.citations)
        if since and known and since not in changed | known:
            yield kept.problem(
                ("tu",), f"không văn bản nào trong “can_cu” bắt đầu ngày {since}", "sửa ngày, hoặc ghi đúng căn cứ"
            )
    for kept in facts.agencies.values():
        record = kept.record
        if record.changed and not (record.since and shown_date(record.changed.isoformat(), "vi") in record.since.vi):
            yield kept.problem(("ngay_doi",), f"“tu_khi” không nói ngày {record.changed}", "ghi hai nơi cùng một ngày")


def _days_of(facts: Facts, citations: list[str]) -> set[date]:
    """The known days on which the cited texts began or were issued."""
    days = set()
    for citation in citations:
        kept = facts.instruments.get(citation.split("/")[0])
        if kept:
            days |= {in_force_from(facts, citation), kept.record.issued}
    return days - {None}


RULE = Rule("Một ngày ghi ở hai nơi phải là cùng một ngày.", check)
