"""The quiz: situations of data/cau-do.yaml answered by the things' own verdicts, reasons and bases."""

from dataclasses import dataclass

from site_builder.facts import Kept
from site_builder.records.item import Rule
from site_builder.records.learning import QuizQuestion
from site_builder.shown import Link, Shown
from site_builder.views import WAYS, Viewer

CHOICES = ("cam", "co_dieu_kien", "duoc_gui", "hoi")


@dataclass(frozen=True)
class QuizView:
    """One question with its choices, and the answer as the catalogue gives it on the viewer's day."""

    code: str
    situation: str
    choices: tuple[Shown, ...]
    right: Shown
    source: str
    reason: str
    conditions: tuple[str, ...]
    asks: tuple[str, ...]
    citations: tuple[Link, ...]
    item: Link


def quiz(viewer: Viewer, lesson: str) -> list[QuizView]:
    """The questions of a lesson, in the order of the file; KeyError when none can be asked.

    A question about a thing without a rule on the viewer's day has no answer and is left out.
    """
    kept_all = [kept for kept in viewer.facts.quiz.values() if lesson in kept.record.lessons]
    ruled = [(kept, viewer.rule(viewer.facts.items[kept.record.item].record)) for kept in kept_all]
    questions = [_view(viewer, kept, rule) for kept, rule in ruled if rule]
    if not questions:
        raise KeyError(lesson)
    return questions


def _view(viewer: Viewer, kept: Kept[QuizQuestion], rule: Rule) -> QuizView:
    question, speaker = kept.record, viewer.speaker
    code = getattr(rule.directions, dict(WAYS)[question.direction])
    source = rule.ban_source
    return QuizView(
        code=kept.id,
        situation=speaker.pick(question.situation),
        choices=tuple(viewer.verdict(choice) for choice in CHOICES),
        right=viewer.verdict(code, speaker.say(f"chieu_{question.direction}")),
        source=speaker.say(source.domestic if question.direction == "trong_nuoc" else source.abroad)
        if code == "cam" and source
        else "",
        reason=speaker.pick(rule.reason),
        conditions=tuple(speaker.pick(line) for line in rule.conditions) if code == "co_dieu_kien" else (),
        asks=tuple(speaker.pick(asked.ask) for asked in rule.questions) if code == "hoi" else (),
        citations=tuple(viewer.citation(citation) for citation in rule.citations),
        item=viewer.item_link(question.item),
    )
