"""A cited provision must be in force on the first day of the rule that rests on it."""

from collections.abc import Iterator

from site_builder.citations import in_force_from
from site_builder.facts import Facts, dated_citations
from site_builder.problems import Problem
from site_builder.rules import Rule


def check(facts: Facts) -> Iterator[Problem]:
    for kept, location, citation, rule in dated_citations(facts):
        # A fine or a crime may come later than the ban: the checker shows them only from their own day.
        if "can_cu" not in location or citation.split("/")[0] not in facts.instruments:
            continue
        begins = in_force_from(facts, citation)
        if begins and begins > rule.since:
            yield kept.problem(
                location,
                f"“{citation}” có hiệu lực từ {begins}, sau ngày “tu: {rule.since}”",
                f"đặt “tu” từ {begins} trở đi hoặc bỏ căn cứ này",
            )


RULE = Rule("Căn cứ phải đang có hiệu lực vào ngày quy định bắt đầu áp dụng.", check)
