"""A verdict ``hoi`` needs questions; each answer ends in a verdict within three questions."""

from collections.abc import Iterator

from site_builder.facts import Facts, Kept
from site_builder.problems import Problem
from site_builder.read_yaml import Location
from site_builder.records.item import AnswerVerdicts, Question
from site_builder.records.item import Rule as ItemRule
from site_builder.rules import Rule

LONGEST = 3


def check(facts: Facts) -> Iterator[Problem]:
    for kept in facts.items.values():
        for at, rule in enumerate(kept.record.rules):
            yield from _check_rule(kept, at, rule)


def _check_rule(kept: Kept, at: int, rule: ItemRule) -> Iterator[Problem]:
    ways = rule.directions
    asks = "hoi" in (ways.domestic, ways.outbound, ways.inbound, ways.by_air)
    if asks and not rule.questions:
        yield kept.problem(("quy_tac", at, "chieu"), "kết luận là “hoi” mà không có câu hỏi", "thêm “cau_hoi”")
    if rule.questions and not asks:
        yield kept.problem(
            ("quy_tac", at, "cau_hoi"),
            "có câu hỏi mà không chiều nào là “hoi”",
            "đổi chiều đó thành hoi hoặc bỏ câu hỏi",
        )
    if rule.meanwhile and not asks:
        yield kept.problem(
            ("quy_tac", at, "khi_chua_hoi"),
            "có kết luận tạm mà không chiều nào là “hoi”",
            "đổi chiều đó thành hoi hoặc bỏ “khi_chua_hoi”",
        )
    codes = [question.code for question in rule.questions]
    for number, question in enumerate(rule.questions):
        here: Location = ("quy_tac", at, "cau_hoi", number)
        if codes.index(question.code) != number:
            yield kept.problem((*here, "ma"), f"mã câu hỏi “{question.code}” bị lặp", "đổi mã")
        yield from _check_answers(kept, here, question, codes)
        yield from _check_coverage(kept, here, question, rule)
    if (
        rule.questions
        and not list(_dangling(rule.questions))
        and _depth(rule.questions[0], rule.questions, ()) > LONGEST
    ):
        yield kept.problem(
            ("quy_tac", at, "cau_hoi"), f"phải hỏi quá {LONGEST} câu hoặc hỏi vòng lặp", "rút bớt câu hỏi"
        )


def _check_answers(kept: Kept, here: Location, question: Question, codes: list[str]) -> Iterator[Problem]:
    for index, answer in enumerate(question.answers):
        at = (*here, "cac_tra_loi", index)
        if (answer.verdict is None) == (answer.next_question is None):
            yield kept.problem(at, "câu trả lời phải có hoặc “ket_luan” hoặc “hoi_tiep”", "ghi đúng một trong hai")
        if answer.next_question and answer.next_question not in codes:
            yield kept.problem((*at, "hoi_tiep"), f"không có câu hỏi “{answer.next_question}”", "sửa mã câu hỏi")


def _check_coverage(kept: Kept, here: Location, question: Question, rule: ItemRule) -> Iterator[Problem]:
    """An answer that tells verdicts by direction must tell one for each direction that asks."""
    asked = {name for name, verdict in rule.directions if verdict == "hoi"}
    for index, answer in enumerate(question.answers):
        if not isinstance(answer.verdict, AnswerVerdicts):
            continue
        missing = [
            AnswerVerdicts.model_fields[name].alias for name in sorted(asked) if getattr(answer.verdict, name) is None
        ]
        if missing:
            yield kept.problem(
                (*here, "cac_tra_loi", index, "ket_luan"),
                f"thiếu kết luận cho chiều {', '.join(missing)}",
                "ghi thêm chiều đó, vì mục này hỏi ở chiều đó",
            )


def _dangling(questions: list[Question]) -> Iterator[str]:
    codes = {question.code for question in questions}
    for question in questions:
        yield from (a.next_question for a in question.answers if a.next_question and a.next_question not in codes)


def _depth(question: Question, questions: list[Question], path: tuple[str, ...]) -> int:
    if question.code in path:
        return LONGEST + 1
    by_code = {other.code: other for other in questions}
    following = [by_code[a.next_question] for a in question.answers if a.next_question]
    return 1 + max((_depth(other, questions, (*path, question.code)) for other in following), default=0)


RULE = Rule("Kết luận “hoi” có câu hỏi, và hỏi tối đa ba câu là có kết luận.", check)
