"""A sample sentence has talk in it, braces in pairs around things, and no sentence stands there twice."""

import re
from collections.abc import Iterator

from checker.text import clean, split_words
from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.rules import Rule

_THING = re.compile(r"\{([^{}]*)\}")
_SHORTEST = 3  # syllables of a sentence


def check(facts: Facts) -> Iterator[Problem]:
    seen: set[tuple[str, ...]] = set()
    for kept in facts.samples:
        text = kept.record.text
        things = _THING.findall(text)
        around = _THING.sub("", text)
        words = tuple(split_words(clean(text)))
        if "{" in around or "}" in around:
            yield kept.problem(("cau",), "ngoặc nhọn không thành cặp", "mỗi tên món nằm trong một cặp { }")
        elif any(not split_words(clean(thing)) for thing in things):
            yield kept.problem(("cau",), "trong ngoặc nhọn không có chữ nào", "ghi tên món vào trong ngoặc")
        elif not split_words(clean(around)) or len(words) < _SHORTEST:
            yield kept.problem(("cau",), "câu không có lời nào quanh tên món", "viết cả câu như người ta nói")
        if words in seen:
            yield kept.problem(("cau",), "câu này đã có", "bỏ một câu")
        seen.add(words)


RULE = Rule("Câu mẫu phải có lời nói quanh tên món, ngoặc nhọn thành cặp, không câu nào ghi hai lần.", check)
