"""No rule may rest on a source that has ended or been replaced while the rule goes on."""

from collections.abc import Iterator

from site_builder.citations import in_force_until
from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.rules import Rule


def check(facts: Facts) -> Iterator[Problem]:
    for kept in facts.items.values():
        for at, rule in enumerate(kept.record.rules):
            for index, citation in enumerate(rule.citations):
                instrument = facts.instruments.get(citation.split("/")[0])
                if instrument is None:
                    continue
                ends = in_force_until(facts, citation)
                over = ends is not None or instrument.record.status == "het_hieu_luc"
                if over and (rule.until is None or (ends is not None and rule.until > ends)):
                    newer = instrument.record.replaced_by
                    hint = f"viện dẫn “{newer}”" if newer else "tìm văn bản thay thế"
                    yield kept.problem(
                        ("quy_tac", at, "can_cu", index),
                        f"“{citation}” đã hết hiệu lực" + (f" sau ngày {ends}" if ends else ""),
                        f"{hint}, hoặc ghi “den” cho quy định này",
                    )


RULE = Rule("Không dựa vào văn bản đã hết hiệu lực hoặc đã bị thay.", check)
