"""Mentions -> verdict. The strictest thing decides; weaker evidence only makes the answer more careful.

Postal Law 49/2010/QH12, Article 12, sorts bans by direction; so the direction is settled first,
from the query or from the text, and is domestic when neither says anything.
"""

from dataclasses import replace
from datetime import date

from checker.catalogue import Catalogue
from checker.context import read_context
from checker.match import Reading, find_mentions
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
from checker.read import Syllable, read
from checker.suggest import suggest
from checker.text import fold

LONGEST_TEXT = 400  # syllables; a longer text is never answered with a yes
_DESCRIPTION = 12  # syllables from which commas separate features rather than things
_DESCRIPTIVE = 5  # syllables from which a part of a text describes a thing rather than names two
_CHOICES = 8


def check(catalogue: Catalogue, query: Query, today: date | None = None) -> Result:
    """Answer one query. Never raises for any text. ``today`` is used when the query names no day."""
    day = query.day or today or date.today()
    syllables = read(query.text, catalogue.index.syllables)
    reading = _named_by_id(query.text, catalogue) or find_mentions(syllables, catalogue.index)
    context = read_context(reading, catalogue)
    direction = query.direction or context.direction or Direction.DOMESTIC
    by_air = context.by_air if query.by_air is None else query.by_air
    way = _Way(direction, by_air, day)
    findings = [
        _find(mention, catalogue, way, query.answers, len(reading.mentions) == 1)
        for mention in _relevant(reading, syllables, catalogue)
    ]
    findings = _without_modifiers(findings, syllables)
    findings.sort(key=lambda finding: (-STRICTNESS[finding.verdict], finding.mention.start))
    result = Result(
        verdict=findings[0].verdict if findings else Verdict.UNKNOWN,
        findings=tuple(findings),
        direction=direction,
        by_air=by_air,
        day=day,
        destination=query.destination or context.destination,
        asked=next((finding.asked for finding in findings if finding.verdict is Verdict.ASK), None),
        leftover=tuple(syllables[at].typed for at in reading.leftover),
        baggage=context.baggage,
        empty=not syllables,
    )
    return _careful(result, reading, syllables, catalogue)


def _named_by_id(text: str, catalogue: Catalogue) -> Reading | None:
    """``#id`` names a record directly: how a tap on a choice or a link of the catalogue asks."""
    code = text.strip().removeprefix("#")
    if not text.strip().startswith("#") or code not in catalogue.items:
        return None
    name = catalogue.items[code].name["vi"]
    return Reading((Mention(0, 1, name, Match.EXACT, (code,)),), (), ())


class _Way:
    """Direction, air and day of one question."""

    def __init__(self, direction: Direction, by_air: bool, day: date):
        self.direction, self.by_air, self.day = direction, by_air, day

    def verdict(self, verdicts: dict[str, Verdict], fallback: dict[str, Verdict] | None = None) -> Verdict:
        """The strictest of the direction's verdict and, by air, the air's; UNKNOWN where none is given."""
        known = {**(fallback or {}), **verdicts}
        codes = [self.direction.value] + ([BY_AIR] if self.by_air else [])
        return max((known.get(code, Verdict.UNKNOWN) for code in codes), key=STRICTNESS.__getitem__)


def _relevant(reading: Reading, syllables: list[Syllable], catalogue: Catalogue) -> list[Mention]:
    """Leave out single uncertain syllables that say nothing new beside a thing named surely."""
    return [mention for mention in reading.mentions if not _is_passing(mention, reading, syllables, catalogue)]


def _is_passing(mention: Mention, reading: Reading, syllables: list[Syllable], catalogue: Catalogue) -> bool:
    """Whether the syllable only fills or describes: "gửi **con** gấu bông", "áo **hoa**".

    A filler passes beside a surely named thing of the same part of the text. Another uncertain
    syllable passes behind it when a harmless meaning of it is on record, and either the person types
    diacritics and left this syllable bare on purpose, or the text is a longer description.
    """
    if mention.end - mention.start > 1 or (mention.collision is None and mention.match is Match.EXACT):
        return False
    segment = syllables[mention.start].segment
    part = [other for other in reading.mentions if syllables[other.start].segment == segment]
    sure = [other for other in part if other is not mention and _is_sure(other)]
    if mention.filler:
        return bool(sure)
    if not any(other.start < mention.start for other in sure):
        return False
    declared = mention.collision is not None or fold(mention.words) in catalogue.words["va_cham"]
    harmless = declared or all(_never_banned(catalogue.items[code]) for code in mention.candidates)
    bare_on_purpose = syllables[mention.start].bare and any(not syllable.bare for syllable in syllables)
    length = sum(1 for syllable in syllables if syllable.segment == segment)
    return (harmless and bare_on_purpose) or (
        length >= _DESCRIPTIVE and (harmless or mention.match is not Match.AMBIGUOUS)
    )


def _never_banned(item: Item) -> bool:
    return all(verdict is not Verdict.PROHIBITED for rule in item.rules for verdict in rule.verdicts.values())


def _is_sure(mention: Mention) -> bool:
    if mention.collision is not None or mention.match not in SURE:
        return False
    return mention.match is Match.EXACT or mention.end - mention.start > 1


def _without_modifiers(findings: list[Finding], syllables: list[Syllable]) -> list[Finding]:
    """Leave out harmless single syllables behind the head of a phrase: "quần **bò**", "giày **da**"."""
    kept: list[Finding] = []
    for finding in findings:
        mention = finding.mention
        harmless = finding.verdict in (Verdict.ALLOWED, Verdict.CONDITIONAL)
        headed = any(syllables[other.mention.start].segment == syllables[mention.start].segment for other in kept)
        if not (harmless and headed and mention.end - mention.start == 1):
            kept.append(finding)
    return kept


def _find(mention: Mention, catalogue: Catalogue, way: _Way, answers: tuple[int, ...], alone: bool) -> Finding:
    if mention.collision is not None:
        collision = catalogue.words["va_cham"][mention.collision]
        return Finding(mention, Verdict.ASK, None, asked=_ask_meaning(collision, collision["cac_nghia"]))
    items = [catalogue.items[code] for code in mention.candidates]
    if mention.match is Match.AMBIGUOUS:
        return Finding(mention, Verdict.ASK, None, asked=_ask_name(mention, items, catalogue))
    found = [_by_rule(mention, item, way, answers if alone else ()) for item in items]
    if mention.match not in SURE or _is_bare_syllable_of_ban(mention, found):
        return Finding(mention, Verdict.ASK, items[0], asked=_ask_which(mention, items, catalogue))
    if len({finding.verdict for finding in found}) > 1 or any(finding.verdict is Verdict.ASK for finding in found[1:]):
        return Finding(mention, Verdict.ASK, items[0], asked=_ask_which(mention, items, catalogue))
    return found[0]


def _is_bare_syllable_of_ban(mention: Mention, found: list[Finding]) -> bool:
    """One syllable without its diacritics is too little to call a thing banned: ask."""
    single = mention.match is Match.PLAIN and " " not in mention.words
    return single and any(finding.verdict is Verdict.PROHIBITED for finding in found)


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
    for chosen in answers:
        if not 0 <= chosen < len(question.answers):
            break
        answer = question.answers[chosen]
        if answer.next_question is None:
            verdict = way.verdict(answer.verdicts, rule.verdicts)
            return replace(finding, verdict=verdict, explanation=answer.explanation)
        question = by_code[answer.next_question]
    choices = tuple(Choice(answer.label, answer=number) for number, answer in enumerate(question.answers))
    return replace(finding, asked=Asked(question.ask, choices))


def _ask_meaning(collision: dict, meanings: list[dict]) -> Asked:
    choices = tuple(
        Choice(meaning["nghia"], query=meaning.get("hoi_bang") or meaning["nghia"]["vi"], item=meaning.get("vat_pham"))
        for meaning in meanings
    )
    return Asked(collision["hoi"], choices)


def _ask_name(mention: Mention, items: list[Item], catalogue: Catalogue) -> Asked:
    """A word of several meanings. Only things that openly begin with it are offered: slang is never shown."""
    collision = catalogue.words["va_cham"].get(" ".join(fold(word) for word in mention.words.split()))
    if collision:
        fitting = [meaning for meaning in collision["cac_nghia"] if mention.words in meaning["nghia"]["vi"].lower()]
        return _ask_meaning(collision, fitting if len(fitting) > 1 else collision["cac_nghia"])
    open_names = [item for item in items if item.name["vi"].lower().startswith(mention.words)]
    offered = open_names or [catalogue.items[code] for code in suggest([mention.words], catalogue)]
    key = "hoi_nao" if open_names else "hoi_mot_mon"
    return Asked(_filled(catalogue, key, tu=mention.words), _choices(offered))


def _ask_which(mention: Mention, items: list[Item], catalogue: Catalogue) -> Asked:
    if len(items) == 1:
        text = {
            lang: words.format(ten=items[0].name[lang])
            for lang, words in catalogue.words["cau_chu"]["hoi_dung_khong"].items()
        }
        return Asked(text, _choices(items))
    return Asked(_filled(catalogue, "hoi_nao", tu=mention.words), _choices(items))


def _choices(items: list[Item]) -> tuple[Choice, ...]:
    return tuple(Choice(item.name, query=f"#{item.id}", item=item.id) for item in items[:_CHOICES])


def _filled(catalogue: Catalogue, key: str, **slots: str) -> dict[str, str]:
    return {lang: words.format(**slots) for lang, words in catalogue.words["cau_chu"][key].items()}


def _careful(result: Result, reading: Reading, syllables: list[Syllable], catalogue: Catalogue) -> Result:
    """Take back a yes when something in the text was not understood."""
    if not result.findings:
        return replace(result, suggestions=suggest(result.leftover, catalogue))
    yes = result.verdict in (Verdict.ALLOWED, Verdict.CONDITIONAL)
    if yes and (result.baggage or len(syllables) > LONGEST_TEXT or _unknown_thing(reading, syllables)):
        return replace(result, verdict=Verdict.UNKNOWN, suggestions=suggest(result.leftover, catalogue))
    return result


def _unknown_thing(reading: Reading, syllables: list[Syllable]) -> bool:
    """Whether a part of a list, or the head of the phrase, is something the catalogue lacks."""
    named = {syllables[mention.start].segment for mention in reading.mentions}
    first = min(mention.start for mention in reading.mentions)
    unknown = {syllables[at].segment for at in reading.leftover} - named
    head_unknown = any(at < first and syllables[at].segment == syllables[first].segment for at in reading.leftover)
    if len(syllables) > _DESCRIPTION and len(named) == 1:
        return head_unknown
    return head_unknown or bool(unknown)
