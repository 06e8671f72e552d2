"""A cited instrument, article, clause or point must be recorded in data/van-ban."""

from collections.abc import Iterator
from itertools import chain

from site_builder.citations import provision_codes
from site_builder.facts import Facts, citations_of, guidance_citations
from site_builder.problems import Problem
from site_builder.rules import Rule


def check(facts: Facts) -> Iterator[Problem]:
    known = {code for kept in facts.instruments.values() for code in provision_codes(kept)}
    for kept, location, citation in chain(citations_of(facts), guidance_citations(facts), _replacements(facts)):
        if citation in known:
            continue
        instrument = citation.split("/")[0]
        if instrument not in facts.instruments:
            yield kept.problem(
                location, f"không có văn bản “{instrument}”", f"thêm data/van-ban/{instrument}.yaml hoặc sửa mã"
            )
        else:
            yield kept.problem(
                location, f"chưa ghi điều khoản “{citation}”", f"thêm điều khoản này vào data/van-ban/{instrument}.yaml"
            )


def _replacements(facts: Facts):
    for kept in facts.instruments.values():
        for index, provision in enumerate(kept.record.provisions):
            if provision.replaced_by:
                yield kept, ("dieu_khoan", index, "thay_bang"), provision.replaced_by


RULE = Rule("Điều khoản được viện dẫn phải có trong data/van-ban.", check)
