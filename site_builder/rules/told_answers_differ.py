"""Words by which a text answers a question itself tell one answer from the others."""

from collections.abc import Iterator

from checker.text import clean, split_words, toned_key, unmarked
from site_builder.facts import Facts, Kept
from site_builder.problems import Problem
from site_builder.read_yaml import Location
from site_builder.records.item import Question
from site_builder.rules import Rule


def check(facts: Facts) -> Iterator[Problem]:
    for kept in facts.items.values():
        for at, rule in enumerate(kept.record.rules):
            for number, question in enumerate(rule.questions):
                yield from _check_question(kept, ("quy_tac", at, "cau_hoi", number), question)


def _check_question(kept: Kept, here: Location, question: Question) -> Iterator[Problem]:
    taken: set[tuple[str, ...]] = set()
    for index, answer in enumerate(question.answers):
        for place, phrase in enumerate(answer.said):
            at = (*here, "cac_tra_loi", index, "khi_noi", place)
            words = split_words(clean(phrase))
            if not words or (len(words) == 1 and unmarked(words[0]) == words[0]):
                fix = "ghi từ hai âm tiết trở lên, hay một âm tiết có dấu"
                yield kept.problem(at, f"“{phrase}” quá ngắn, dễ là chữ khác", fix)
            if toned_key(phrase) in taken:
                yield kept.problem(at, f"“{phrase}” đã có trong câu hỏi này", "chỉ ghi ở một câu trả lời")
            taken.add(toned_key(phrase))


RULE = Rule("Từ để máy tự chọn câu trả lời đủ rõ và chỉ ghi ở một câu trả lời.", check)
