"""Small view objects, one kind a page part, so that templates only loop and print."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shown:
    """A verdict as shown: code, sign and word; never a colour alone."""

    code: str
    sign: str
    label: str
    way: str = ""


@dataclass(frozen=True)
class Link:
    """A link with its visible words; ``page`` is relative to the language's root."""

    label: str
    page: str
    note: str = ""


@dataclass(frozen=True)
class AnswerView:
    """An answer of a question and what it leads to."""

    label: str
    verdicts: tuple[Shown, ...]
    explanation: str
    leads_on: bool


@dataclass(frozen=True)
class QuestionView:
    """A question with its answers."""

    ask: str
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True)
class ItemView:
    """Everything that the page of one item shows, for one day and language."""

    id: str
    name: str
    description: str
    group: Link
    main: Shown
    by_way: tuple[Shown, ...]
    gap: str = ""
    coming: str = ""
    ban: tuple[str, ...] = ()
    reason: str = ""
    conditions: tuple[str, ...] = ()
    instead: str = ""
    carriers: str = ""
    fines: tuple[tuple[str, str, str], ...] = ()
    fines_note: str = ""
    criminal: tuple[str, ...] = ()
    report_to: tuple[Link, ...] = ()
    citations: tuple[Link, ...] = ()
    questions: tuple[QuestionView, ...] = ()
    aliases: tuple[str, ...] = ()
    related: tuple[Link, ...] = ()
    checked: str = ""
    note: str = ""
    since: str = ""
    review: str = ""
