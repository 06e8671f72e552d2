"""Answers that a text itself gives to a question: by a quantity, or by words such as "đông lạnh"."""

from collections.abc import Iterator

from checker.model import Mention, Question
from checker.text import unmarked
from checker.understood import Understood

_TELLING = 2  # syllables of words that count without their marks, in a text that has none
_NEAR = 12  # syllables before and behind a thing in which its answer is looked for


def answered(question: Question, mention: Mention, text: Understood) -> int | None:
    """The number of the one answer that the text gives; None where it gives none or several, or where it may hide
    something."""
    if text.is_evading:
        return None
    measured = [
        number
        for number, answer in enumerate(question.answers)
        if answer.when and answer.when.unit in text.measures and answer.when.holds(text.measures[answer.when.unit])
    ]
    found = set(measured) or _told(question, mention, text)
    return found.pop() if len(found) == 1 else None


def _told(question: Question, mention: Mention, text: Understood) -> set[int]:
    """The answers whose words stand near the thing in its part of the text; none where a word denies them."""
    told = list(_phrases(question, mention, text))
    whole = [(places, number) for places, number in told if not any(_is_inside(places, other) for other, _ in told)]
    if any(_is_denied(places.start, text) for places, _ in whole):
        return set()
    return {number for _, number in whole}


def _phrases(question: Question, mention: Mention, text: Understood) -> Iterator[tuple[range, int]]:
    """Where the words of each answer stand, and the answer's number."""
    segment, last = text.segment(mention.start), min(len(text.syllables), mention.end + _NEAR)
    part = [at for at in range(max(0, mention.start - _NEAR), last) if text.segment(at) == segment]
    for number, answer in enumerate(question.answers):
        for phrase in answer.said:
            for start in part:
                places = range(start, start + len(phrase))
                if places.stop - 1 <= part[-1] and _is_said(phrase, places, text):
                    yield places, number


def _is_said(phrase: tuple[str, ...], places: range, text: Understood) -> bool:
    typed = [text.syllables[at] for at in places]
    if all(syllable.toned == word for syllable, word in zip(typed, phrase, strict=True)):
        return True
    plain = not text.is_marked and len(phrase) >= _TELLING
    return plain and all(one.bare and one.folded == unmarked(word) for one, word in zip(typed, phrase, strict=True))


def _is_inside(places: range, other: range) -> bool:
    return len(places) < len(other) and set(places).issubset(other)


def _is_denied(start: int, text: Understood) -> bool:
    return start > 0 and text.syllables[start - 1].typed in text.catalogue.written["phu_nhan"]
