"""The shapes that the checker works with. All are immutable."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Verdict(StrEnum):
    """The five answers. The value is the code used in data, JSON and URLs."""

    PROHIBITED = "cam"
    ASK = "can_hoi_them"
    UNKNOWN = "khong_ro"
    CONDITIONAL = "co_dieu_kien"
    ALLOWED = "duoc_gui"


# When several things stand in one text the strictest decides; asking and not knowing are stricter
# than any yes, so that nothing unexamined rides along with an allowed thing.
STRICTNESS = {
    Verdict.ALLOWED: 0,
    Verdict.CONDITIONAL: 1,
    Verdict.UNKNOWN: 2,
    Verdict.ASK: 3,
    Verdict.PROHIBITED: 4,
}


class Direction(StrEnum):
    """Which way the postal item travels (Postal Law 49/2010/QH12, Article 12, sorts bans by it)."""

    DOMESTIC = "trong_nuoc"
    OUTBOUND = "di_nuoc_ngoai"
    INBOUND = "ve_viet_nam"


BY_AIR = "hang_khong"


class Match(StrEnum):
    """How a stretch of the text met an alias, from the strongest evidence to the weakest."""

    EXACT = "chinh_xac"
    PLAIN = "khong_dau"
    GLUED = "viet_lien"
    PARTED = "tach_roi"
    NEARLY = "gan_dung"
    TONES = "sai_dau"
    TYPO = "go_sai"
    AMBIGUOUS = "mo_ho"


# Evidence on which an allowed or conditional verdict may rest; anything weaker asks first.
SURE = frozenset({Match.EXACT, Match.PLAIN, Match.GLUED, Match.PARTED, Match.NEARLY})


@dataclass(frozen=True)
class Range:
    """A quantity in a unit ("wh", "do_con"): above the one bound, up to the other (None: no end)."""

    unit: str
    above: float
    up_to: float | None

    def holds(self, value: float) -> bool:
        """Whether the value lies in the range."""
        return self.above < value and (self.up_to is None or value <= self.up_to)


@dataclass(frozen=True)
class Answer:
    """One possible answer to a question: verdicts by direction code, or the next question's code."""

    label: dict[str, str]
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    explanation: dict[str, str] | None = None
    next_question: str | None = None
    when: Range | None = None
    said: tuple[tuple[str, ...], ...] = ()
    """Phrases, as toned syllables, by which a text gives this answer itself: "đông lạnh"."""


@dataclass(frozen=True)
class Question:
    """A question to the sender about one item."""

    code: str
    ask: dict[str, str]
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Rule:
    """What holds for an item from ``since`` to ``until`` (both inclusive; None: no end known).

    ``verdicts`` maps the three directions and ``hang_khong`` to a Verdict, ASK standing for "hoi".
    """

    since: date
    until: date | None
    verdicts: dict[str, Verdict]
    ban_source: dict[str, str]
    reason: dict[str, str]
    conditions: tuple[dict[str, str], ...]
    instead: dict[str, str] | None
    citations: tuple[str, ...]
    penalties: tuple[str, ...]
    criminal: tuple[str, ...]
    carriers: dict[str, str] | None
    questions: tuple[Question, ...]
    meanwhile: Verdict | None = None
    """What holds where ``verdicts`` says ASK as long as the questions are not answered; None: nothing yet."""

    def at_first(self, way: str) -> Verdict:
        """What is said on this way before any question is answered."""
        verdict = self.verdicts[way]
        return (self.meanwhile or verdict) if verdict is Verdict.ASK else verdict

    def may_ban(self, way: str) -> bool:
        """Whether it bans the thing on this way, or an answer to its questions can."""
        verdict = self.verdicts[way]
        if verdict is Verdict.ASK and self.questions:
            answers = [answer for question in self.questions for answer in question.answers]
            return any(answer.verdicts.get(way) is Verdict.PROHIBITED for answer in answers)
        return verdict in (Verdict.PROHIBITED, Verdict.ASK)

    def may_ban_by_law(self, way: str) -> bool:
        """Whether such a ban is the law's, not only the carriers' refusal; a ban of unknown source counts as law."""
        kind = "trong_nuoc" if way in (Direction.DOMESTIC.value, BY_AIR) else "nuoc_ngoai"
        return self.may_ban(way) and self.ban_source.get(kind, "luat") == "luat"

    def covers(self, day: date) -> bool:
        """Whether the rule holds on ``day``."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Item:
    """A thing of the catalogue with its dated rules."""

    id: str
    group: str
    name: dict[str, str]
    rules: tuple[Rule, ...]
    report_to: tuple[str, ...]
    related: tuple[str, ...]
    checked_on: str
    confidence: str
    note: dict[str, str] | None

    def rule_on(self, day: date) -> Rule | None:
        """The rule that holds on ``day``; None is an answer ("no data"), never the nearest rule."""
        return next((rule for rule in self.rules if rule.covers(day)), None)

    def may_be_banned(self, *ways: str) -> bool:
        """Whether some rule, of whatever period, bans it on one of these ways, or an answer to its questions does."""
        return any(rule.may_ban(way) for rule in self.rules for way in ways)

    def may_be_banned_by_law(self, *ways: str) -> bool:
        """The same where the ban is the law's."""
        return any(rule.may_ban_by_law(way) for rule in self.rules for way in ways)


@dataclass(frozen=True)
class Query:
    """What is asked. Unset parts are read from the text; a set part wins over the text."""

    text: str
    direction: Direction | None = None
    destination: str | None = None
    by_air: bool | None = None
    day: date | None = None
    answers: tuple[int, ...] = ()
    """Answers already given to the follow-up questions of the deciding item, as indexes from 0."""


@dataclass(frozen=True)
class Mention:
    """A stretch of the text that names, or may name, one or several items."""

    start: int
    end: int
    words: str
    match: Match
    candidates: tuple[str, ...]
    collision: str | None = None
    """Key of a declared collision; its meanings are the choices offered."""
    filler: bool = False
    """Whether the same syllables are also words that say nothing about contents ("con", "can")."""

    @property
    def places(self) -> range:
        """The places of its syllables."""
        return range(self.start, self.end)

    @property
    def length(self) -> int:
        """In syllables."""
        return self.end - self.start

    @property
    def is_sure(self) -> bool:
        """Whether it names its thing surely enough for other words to describe it."""
        agrees = self.collision is None and self.match in SURE
        return agrees and (self.match in (Match.EXACT, Match.PARTED) or self.length > 1)

    @property
    def is_certain(self) -> bool:
        """Whether it names its thing without any doubt."""
        too_little = self.match is Match.PLAIN and self.length == 1
        return self.collision is None and self.match in SURE and not too_little


@dataclass(frozen=True)
class Choice:
    """Something a person can pick: a meaning or an answer. ``query`` is what to check next."""

    label: dict[str, str]
    query: str | None = None
    answer: int | None = None
    item: str | None = None


@dataclass(frozen=True)
class Asked:
    """A question put to the person."""

    text: dict[str, str]
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Finding:
    """One thing of the text with its own verdict and how it was found."""

    mention: Mention
    verdict: Verdict
    item: Item | None
    rule: Rule | None = None
    asked: Asked | None = None
    explanation: dict[str, str] | None = None
    gap: bool = False
    """True when the item is known but no rule covers the day."""


@dataclass(frozen=True)
class Result:
    """The answer: the verdict, the things it rests on (the deciding one first), and the question."""

    verdict: Verdict
    findings: tuple[Finding, ...]
    direction: Direction
    by_air: bool
    day: date
    destination: str | None = None
    asked: Asked | None = None
    suggestions: tuple[str, ...] = ()
    leftover: tuple[str, ...] = ()
    baggage: bool = False
    measures: tuple[tuple[str, float], ...] = ()
    """Quantities read from the text, by unit."""
    empty: bool = False

    @property
    def topic(self) -> str:
        """Vietnamese name of the main item; empty when nothing was recognised."""
        if self.findings and self.findings[0].item:
            return self.findings[0].item.name["vi"]
        return self.findings[0].mention.words if self.findings else ""

    @property
    def headed(self) -> Item | None:
        """The item whose name stands over the answer; None where nothing is named for sure, or nothing decided."""
        main = self.findings[0] if self.findings else None
        return main.item if main and (main.rule or main.gap) else None
