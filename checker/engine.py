"""Mentions -> verdict. The strictest thing decides; weaker evidence only makes the answer more careful.

Postal Law 49/2010/QH12, Article 12, sorts bans by direction; so the direction is settled first,
from the query or from the text, and is domestic when neither says anything.
"""

import re
from dataclasses import replace
from datetime import date

from checker.answered import answered
from checker.ask import ask_meaning, ask_name, ask_which
from checker.catalogue import Catalogue
from checker.caution import careful
from checker.match import EVADING
from checker.meanings import bears
from checker.model import (
    BY_AIR,
    STRICTNESS,
    SURE,
    Asked,
    Choice,
    Direction,
    Finding,
    Item,
    Match,
    Mention,
    Query,
    Result,
    Rule,
    Verdict,
)
from checker.modifiers import without_modifiers
from checker.read import is_foreign
from checker.relevance import relevant_mentions
from checker.soften import softened, without_subjects
from checker.text import fold
from checker.understood import Understood

_TELLING_BESIDE = 3  # further syllables about the contents that tell which of several harmless things is meant


def check(catalogue: Catalogue, query: Query, today: date | None = None) -> Result:
    """Answer one query. Never raises for any text. ``today`` is used when the query names no day."""
    return decide(Understood(query.text, catalogue), query, today)


def decide(text: Understood, query: Query, today: date | None = None) -> Result:
    """Answer a query about a text that has been read already; everything of ``query`` counts but its text."""
    context = text.context
    direction = query.direction or context.direction or Direction.DOMESTIC
    by_air = context.by_air if query.by_air is None else query.by_air
    way = _Way(direction, by_air, query.day or today or date.today(), text)
    relevant = relevant_mentions(text, way.codes)
    findings = _findings(text, relevant, query.answers, way)
    result = Result(
        verdict=findings[0].verdict if findings else Verdict.UNKNOWN,
        findings=tuple(findings),
        direction=direction,
        by_air=by_air,
        day=way.day,
        destination=query.destination or context.destination,
        asked=next((finding.asked for finding in findings if finding.verdict is findings[0].verdict), None),
        leftover=tuple(text.syllables[at].typed for at in text.reading.leftover),
        baggage=context.baggage,
        measures=tuple(text.measures.items()),
        empty=not text.syllables,
    )
    return careful(result, text, relevant)


def _findings(text: Understood, relevant: list[Mention], answers: tuple[int, ...], way: "_Way") -> list[Finding]:
    """What was found about each thing, the strictest first. ``answers`` are meant for the only thing named."""
    given = answers if len(text.reading.mentions) == 1 else ()
    findings = [_find(mention, text, way, given) for mention in relevant]
    findings = without_modifiers(findings, text.syllables)
    findings = without_subjects(findings, text)
    findings = [softened(finding, findings, text) for finding in findings]
    if text.reading.cues_of(EVADING):
        findings = [_suspected(finding, text.catalogue, way) for finding in findings]
    return sorted(findings, key=lambda finding: (-STRICTNESS[finding.verdict], finding.mention.start))


class _Way:
    """Direction, air and day of one question, and the text that may answer what a rule asks."""

    def __init__(self, direction: Direction, by_air: bool, day: date, text: Understood):
        self.day, self.text = day, text
        self.codes = (direction.value, BY_AIR) if by_air else (direction.value,)

    def verdict(self, verdicts: dict[str, Verdict], fallback: dict[str, Verdict] | None = None) -> Verdict:
        """The strictest of the direction's verdict and, by air, the air's; UNKNOWN where none is given."""
        known = {**(fallback or {}), **verdicts}
        return max((known.get(code, Verdict.UNKNOWN) for code in self.codes), key=STRICTNESS.__getitem__)


def _heads_a_title(mention: Mention, text: Understood) -> bool:
    """Whether words typed as meant are the plain name of harmless things in a title typed with care: "**vải** tuyết
    mưa"; or open it, as "**đồ chơi** xếp hình ba tuổi". What stands behind must be known, or a foreign maker's name:
    "thuốc xịt …" may be anything. Jewellery may always be of gold."""
    behind, syllables, catalogue = mention.end, text.syllables, text.catalogue
    if not text.is_title or fold(mention.words) in catalogue.words["va_cham"] or _is_unexplained(behind, text):
        return False
    marked = not syllables[mention.start].bare
    items = [catalogue.items[code] for code in mention.candidates]
    if marked and mention.length == 1 and all(bears(item, mention.words, exactly=True) for item in items):
        return True
    opens = all(syllable.label for syllable in syllables[: mention.start])
    exactly = mention.length > 1 or marked or is_foreign(mention.words)
    return opens and exactly and not catalogue.sets["trang_suc"].intersection(mention.candidates)


def _is_unexplained(place: int, text: Understood) -> bool:
    """Whether an unknown Vietnamese word or a number stands there."""
    if place >= len(text.syllables):
        return False
    syllable = text.syllables[place]
    return syllable.quantity or (place in text.reading.leftover and not is_foreign(syllable.typed))


def _find(mention: Mention, text: Understood, way: _Way, answers: tuple[int, ...]) -> Finding:
    catalogue = text.catalogue
    if mention.collision is not None:
        collision = catalogue.words["va_cham"][mention.collision]
        return Finding(mention, Verdict.ASK, None, asked=ask_meaning(collision, collision["cac_nghia"]))
    items = [catalogue.items[code] for code in mention.candidates]
    if mention.match is Match.AMBIGUOUS:
        harmless = not any(item.may_be_banned(*way.codes) for item in items)
        if harmless and (_heads_a_title(mention, text) or _is_described(mention, text)):
            return max(_by_rules(mention, items, way), key=lambda finding: STRICTNESS[finding.verdict])
        return Finding(mention, Verdict.ASK, None, asked=ask_name(mention, items, catalogue))
    if mention.match not in SURE or _is_bare_syllable(mention):
        return Finding(mention, Verdict.ASK, items[0], asked=ask_which(mention, items, catalogue))
    found = _by_rules(mention, items, way, answers)
    if len({finding.verdict for finding in found}) > 1 or any(finding.verdict is Verdict.ASK for finding in found[1:]):
        return Finding(mention, Verdict.ASK, items[0], asked=ask_which(mention, items, catalogue))
    return found[0]


def _is_described(mention: Mention, text: Understood) -> bool:
    """Whether further words describe a name of several things: "áo phao nữ dáng ngắn"."""
    own = mention.length
    return len(mention.candidates) > 1 and own > 1 and len(text.told) >= own + _TELLING_BESIDE


def _suspected(finding: Finding, catalogue: Catalogue, way: _Way) -> Finding:
    """A word of several meanings is taken for the banned one when the text speaks of evading the check."""
    mention = finding.mention
    if finding.verdict is not Verdict.ASK or not (mention.collision or mention.match is Match.AMBIGUOUS):
        return finding
    meanings = catalogue.words["va_cham"][mention.collision]["cac_nghia"] if mention.collision else ()
    codes = [*mention.candidates, *(meaning["vat_pham"] for meaning in meanings if "vat_pham" in meaning)]
    found = _by_rules(mention, [catalogue.items[code] for code in dict.fromkeys(codes)], way)
    banned = [other for other in found if other.verdict is Verdict.PROHIBITED and other.rule]
    return max(banned, key=_gravity, default=finding)


def _gravity(finding: Finding) -> tuple[bool, int]:
    """What is a crime first, then the plainest name: for "pháo" fireworks that explode."""
    assert finding.item and finding.rule
    return bool(finding.rule.criminal), -len(re.split("[,(]", finding.item.name["vi"])[0])


def _is_bare_syllable(mention: Mention) -> bool:
    """One syllable typed without its diacritics is too little for any verdict: "vo" may be anything."""
    return mention.match is Match.PLAIN and mention.length == 1


def _by_rules(mention: Mention, items: list[Item], way: _Way, answers: tuple[int, ...] = ()) -> list[Finding]:
    return [_by_rule(mention, item, way, answers) for item in items]


def _by_rule(mention: Mention, item: Item, way: _Way, answers: tuple[int, ...]) -> Finding:
    rule = item.rule_on(way.day)
    if rule is None:
        return Finding(mention, Verdict.UNKNOWN, item, gap=True)
    verdict = way.verdict(rule.verdicts)
    if verdict is not Verdict.ASK or not rule.questions:
        return Finding(mention, verdict, item, rule)
    return _ask_questions(Finding(mention, Verdict.ASK, item, rule), rule, way, answers)


def _ask_questions(finding: Finding, rule: Rule, way: _Way, answers: tuple[int, ...]) -> Finding:
    """Follow the given answers through the questions to a verdict or to the next question."""
    by_code = {question.code: question for question in rule.questions}
    question = rule.questions[0]
    given = list(answers)
    while True:
        chosen = answered(question, finding.mention, way.text)
        if chosen is None and given:
            chosen = given.pop(0)
        if chosen is None or not 0 <= chosen < len(question.answers):
            break
        answer = question.answers[chosen]
        if answer.next_question is None:
            verdict = way.verdict(answer.verdicts, rule.verdicts)
            return replace(finding, verdict=verdict, explanation=answer.explanation)
        question = by_code[answer.next_question]
    choices = tuple(Choice(answer.label, answer=number) for number, answer in enumerate(question.answers))
    return replace(finding, verdict=rule.meanwhile or Verdict.ASK, asked=Asked(question.ask, choices))
