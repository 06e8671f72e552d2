"""Aliases say something, are not repeated inside an item, and are not among its ambiguous words."""

from collections.abc import Iterator

from checker.text import key_of, toned_key
from site_builder.facts import Facts, Kept
from site_builder.problems import Problem
from site_builder.rules import Rule


def check(facts: Facts) -> Iterator[Problem]:
    for kept in facts.items.values():
        yield from _check_item(kept)


def _check_item(kept: Kept) -> Iterator[Problem]:
    ambiguous = {toned_key(word) for word in kept.record.ambiguous}
    seen: dict[tuple[str, ...], str] = {}
    for place, aliases in kept.record.names():
        for index, alias in enumerate(aliases):
            here, exact = (*place, index), toned_key(alias)
            if not key_of(alias) or len("".join(key_of(alias))) < 2:
                yield kept.problem(here, f"từ khóa “{alias}” quá ngắn", "viết cụm từ rõ nghĩa")
            if exact in seen:
                yield kept.problem(here, f"từ khóa “{alias}” lặp lại “{seen[exact]}”", "xóa một trong hai")
            if exact in ambiguous:
                yield kept.problem(
                    here,
                    f"“{alias}” vừa là từ khóa vừa là từ mơ hồ",
                    "chỉ để ở một nơi; nếu còn nghĩa khác thì để ở tu_mo_ho",
                )
            seen.setdefault(exact, alias)


RULE = Rule("Từ khóa rõ nghĩa, không lặp, không đồng thời là từ mơ hồ.", check)
