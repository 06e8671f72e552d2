"""The tables of read-aloud forms give words that can be pronounced as they stand."""

from collections.abc import Iterator

from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.rules import Rule
from site_builder.spoken.syllables import is_syllable, words


def check(facts: Facts) -> Iterator[Problem]:
    for store in (facts.spoken_forms, facts.units, facts.document_signs, facts.foreign):
        for kept in store.values():
            bad = [word for word in words(kept.record.spoken) if not is_syllable(word)]
            if bad:
                yield kept.problem(
                    ("doc",), f"“{bad[0]}” không phải âm tiết tiếng Việt", "viết theo tiếng đọc, mỗi âm tiết một chữ"
                )


RULE = Rule("Cách đọc trong bảng chỉ gồm âm tiết tiếng Việt.", check)
