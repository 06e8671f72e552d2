"""No rule may rest on a source that has ended or been replaced while the rule goes on."""

from collections.abc import Iterator
from datetime import date

from site_builder.citations import in_force_until
from site_builder.facts import Facts, citations_of, dated_citations, situation_citations
from site_builder.problems import Problem
from site_builder.rules import Rule


def check(facts: Facts) -> Iterator[Problem]:
    for kept, location, citation, rule in dated_citations(facts):
        yield from _check(facts, kept, location, citation, rule.until)
    for kept, location, citation in citations_of(facts):
        if kept.id in facts.groups:
            yield from _check(facts, kept, location, citation, None)
    for kept, location, citation in situation_citations(facts):
        yield from _check(facts, kept, location, citation, None)


def _check(facts: Facts, kept, location, citation: str, until: date | None) -> Iterator[Problem]:
    instrument = facts.instruments.get(citation.split("/")[0])
    if instrument is None:
        return
    ends = in_force_until(facts, citation)
    whole_and_replaced = "/" not in citation and instrument.record.replaced_by is not None
    over = ends is not None or whole_and_replaced or instrument.record.status == "het_hieu_luc"
    if over and (until is None or (ends is not None and until > ends)):
        newer = instrument.record.replaced_by
        hint = f"viện dẫn “{newer}”" if newer else "tìm văn bản thay thế"
        yield kept.problem(
            location,
            f"“{citation}” đã hết hiệu lực" + (f" sau ngày {ends}" if ends else ""),
            f"{hint}, hoặc ghi “den” cho quy định này",
        )


RULE = Rule("Không dựa vào văn bản đã hết hiệu lực hoặc đã bị thay.", check)
