"""A word of grammar has the letters of the form it is declared for, and neighbours of one syllable each."""

from collections.abc import Iterator

from checker.text import clean, fold, split_words
from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.rules import Rule

_SIDES = ("dung_sau", "dung_truoc", "luon_truoc", "ket_bang")


def check(facts: Facts) -> Iterator[Problem]:
    joined = facts.modifiers.get("noi_mon")
    joining = {fold(clean(word)) for word in joined.record.words} if joined else set()
    for form, kept in facts.function_words.items():
        record = kept.record
        sides = dict(zip(_SIDES, (record.after, record.before, record.always_before, record.closed_by), strict=True))
        if not any(sides.values()) and not record.seldom_a_thing:
            fix = "ghi dung_sau, dung_truoc, luon_truoc, ket_bang hoặc it_khi_la_mon"
            yield kept.problem((), f"“{form}” không có từ đứng cạnh nào", fix)
        for place, word in enumerate(record.meant):
            if fold(clean(word)) != fold(form):
                yield kept.problem(("la", place), f"“{word}” bỏ dấu không thành “{form}”", "sửa lại go hoặc la")
        for side, words in sides.items():
            for place, word in enumerate(words):
                if len(split_words(clean(word))) != 1:
                    yield kept.problem((side, place), f"“{word}” không phải một âm tiết", "mỗi từ chỉ ghi một âm tiết")
                elif side == "dung_truoc" and fold(clean(word)) in joining:
                    yield kept.problem((side, place), f"“{word}” nối hai món, trước nó là một món", "bỏ từ này")
                elif word in words[:place]:
                    yield kept.problem((side, place), f"“{word}” ghi hai lần", "bỏ một lần")


RULE = Rule("Hư từ bỏ dấu phải trùng chữ với chữ được khai, từ đứng cạnh chỉ có một âm tiết.", check)
