"""Decree 174/2026, Article 4(3): the sums are for organisations, a person pays half."""

from collections.abc import Iterator

from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.rules import Rule


def check(facts: Facts) -> Iterator[Problem]:
    for kept in facts.penalties.values():
        fine = kept.record
        if fine.organisation_from >= fine.organisation_to:
            yield kept.problem(("to_chuc_tu",), "mức đầu không nhỏ hơn mức cuối", "xem lại hai số tiền")
        if (fine.person_from * 2, fine.person_to * 2) != (fine.organisation_from, fine.organisation_to):
            yield kept.problem(
                ("ca_nhan_tu",), "mức của cá nhân không bằng một nửa mức của tổ chức", "tính lại theo Điều 4 khoản 3"
            )


RULE = Rule("Mức phạt cá nhân bằng một nửa mức của tổ chức (NĐ 174/2026, Điều 4 khoản 3).", check)
