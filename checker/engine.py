"""Mentions -> verdict. The strictest thing decides; weaker evidence only makes the answer more careful.

Postal Law 49/2010/QH12, Article 12, sorts bans by direction; so the direction is settled first,
from the query or from the text, and is domestic when neither says anything.
"""

from dataclasses import replace
from datetime import date

from checker.ask import ask_meaning, ask_name, ask_which
from checker.catalogue import Catalogue
from checker.context import read_context
from checker.match import HARMFUL, INTRODUCING, SOFTENING, Reading, find_mentions
from checker.measure import measures
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
    Question,
    Result,
    Rule,
    Verdict,
)
from checker.read import KEYS_LEFT_IN, Syllable, read
from checker.relevance import relevant_mentions, without_modifiers
from checker.suggest import suggest
from checker.text import clean
from checker.unknown import has_unknown_thing
from checker.weak import near_names

LONGEST_TEXT = 400  # syllables; a longer text is never answered with a yes
_DEPICTED_WITHIN = 1  # syllables between "sách" and what it is about; farther off, it may lie inside


def check(catalogue: Catalogue, query: Query, today: date | None = None) -> Result:
    """Answer one query. Never raises for any text. ``today`` is used when the query names no day."""
    day = query.day or today or date.today()
    syllables = read(query.text, catalogue.index.syllables, catalogue.index.toned_syllables)
    reading = _named_by_id(query.text, catalogue)
    if reading:
        syllables = syllables[:1]  # an id is no text: nothing of it can be misread
    else:
        reading = find_mentions(syllables, catalogue.index)
    context = read_context(reading, catalogue)
    direction = query.direction or context.direction or Direction.DOMESTIC
    by_air = context.by_air if query.by_air is None else query.by_air
    way = _Way(direction, by_air, day)
    way.measures = measures(clean(query.text))
    relevant = relevant_mentions(reading, syllables, catalogue, way.codes)
    alone = len(reading.mentions) == 1
    findings = [_find(mention, catalogue, way, query.answers, alone) for mention in relevant]
    findings = without_modifiers(findings, syllables)
    findings = [_softened(finding, findings, reading, syllables, catalogue) for finding in findings]
    findings.sort(key=lambda finding: (-STRICTNESS[finding.verdict], finding.mention.start))
    result = Result(
        verdict=findings[0].verdict if findings else Verdict.UNKNOWN,
        findings=tuple(findings),
        direction=direction,
        by_air=by_air,
        day=day,
        destination=query.destination or context.destination,
        asked=next((finding.asked for finding in findings if finding.verdict is findings[0].verdict), None),
        leftover=tuple(syllables[at].typed for at in reading.leftover),
        baggage=context.baggage,
        measures=tuple(way.measures.items()),
        empty=not syllables,
    )
    return _careful(result, reading, relevant, syllables, catalogue)


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
        self.day = day
        self.measures: dict[str, float] = {}
        self.codes = (direction.value, BY_AIR) if by_air else (direction.value,)

    def verdict(self, verdicts: dict[str, Verdict], fallback: dict[str, Verdict] | None = None) -> Verdict:
        """The strictest of the direction's verdict and, by air, the air's; UNKNOWN where none is given."""
        known = {**(fallback or {}), **verdicts}
        return max((known.get(code, Verdict.UNKNOWN) for code in self.codes), key=STRICTNESS.__getitem__)


def _find(mention: Mention, catalogue: Catalogue, way: _Way, answers: tuple[int, ...], alone: bool) -> Finding:
    if mention.collision is not None:
        collision = catalogue.words["va_cham"][mention.collision]
        return Finding(mention, Verdict.ASK, None, asked=ask_meaning(collision, collision["cac_nghia"]))
    items = [catalogue.items[code] for code in mention.candidates]
    if mention.match is Match.AMBIGUOUS:
        return Finding(mention, Verdict.ASK, None, asked=ask_name(mention, items, catalogue))
    found = [_by_rule(mention, item, way, answers if alone else ()) for item in items]
    if mention.match not in SURE or _is_bare_syllable(mention):
        return Finding(mention, Verdict.ASK, items[0], asked=ask_which(mention, items, catalogue))
    if len({finding.verdict for finding in found}) > 1 or any(finding.verdict is Verdict.ASK for finding in found[1:]):
        return Finding(mention, Verdict.ASK, items[0], asked=ask_which(mention, items, catalogue))
    return found[0]


def _softened(
    finding: Finding, findings: list[Finding], reading: Reading, syllables: list[Syllable], catalogue: Catalogue
) -> Finding:
    """A banned name beside a word that can take its danger away is asked about; it never becomes a yes.

    "sách về súng", "poster phim Thuốc nổ", "lựu đạn bằng nhựa", "bao da đựng dao găm".
    """
    if finding.verdict is not Verdict.PROHIBITED or finding.item is None or finding.mention.collision:
        return finding
    segment = syllables[finding.mention.start].segment if syllables else 0
    introduced = any(cue.end == finding.mention.start for cue in reading.cues_of(INTRODUCING))
    depicting = catalogue.words["hinh_anh"]
    depicted = any(
        other.item is not None
        and other.item.id in depicting
        and 0 <= finding.mention.start - other.mention.end <= _DEPICTED_WITHIN
        and syllables[other.mention.start].segment == segment
        for other in findings
    )
    softening = reading.cues_of(*SOFTENING)
    if depicted or introduced or any(syllables[cue.start].segment == segment for cue in softening):
        asked = ask_which(finding.mention, [finding.item, *_nearby(finding, findings)], catalogue)
        return replace(finding, verdict=Verdict.ASK, asked=asked)
    return finding


def _nearby(finding: Finding, findings: list[Finding]) -> list[Item]:
    return [other.item for other in findings if other.item is not None and other.item is not finding.item]


def _is_bare_syllable(mention: Mention) -> bool:
    """One syllable typed without its diacritics is too little for any verdict: "vo" may be anything."""
    return mention.match is Match.PLAIN and mention.end - mention.start == 1


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
        chosen = _told(question, way.measures)
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


def _told(question: Question, measured: dict[str, float]) -> int | None:
    """The answer that the text itself gives by a quantity; None unless exactly one fits."""
    fitting = [
        number
        for number, answer in enumerate(question.answers)
        if answer.when and answer.when.unit in measured and answer.when.holds(measured[answer.when.unit])
    ]
    return fitting[0] if len(fitting) == 1 else None


def _is_guesswork(result: Result) -> bool:
    """Whether words that look like harmless names stand among others that say nothing: "DROP TABLE".

    Of guesses at single syllables as many unknown words are enough: "ngạn nhạn" names no longan ("nhãn").
    """
    guesses = [finding for finding in result.findings if finding.mention.match in (Match.TONES, Match.TYPO)]
    rules = [finding.item.rule_on(result.day) for finding in guesses if finding.item]
    harmless = all(rule and not rule.may_ban(result.direction.value) for rule in rules)
    single = all(finding.mention.end - finding.mention.start == 1 for finding in guesses)
    enough = len(guesses) if single else len(guesses) + 1
    return len(guesses) == len(result.findings) and harmless and len(result.leftover) >= enough


def _careful(
    result: Result, reading: Reading, relevant: list[Mention], syllables: list[Syllable], catalogue: Catalogue
) -> Result:
    """Take back a yes when something in the text was not understood."""
    if not result.findings:
        return replace(result, suggestions=suggest(result.leftover, catalogue))
    if _is_guesswork(result):
        return replace(result, verdict=Verdict.UNKNOWN, asked=None, suggestions=suggest(result.leftover, catalogue))
    yes = result.verdict in (Verdict.ALLOWED, Verdict.CONDITIONAL)
    if yes and (result.baggage or len(syllables) > LONGEST_TEXT or has_unknown_thing(reading, relevant, syllables)):
        return replace(result, verdict=Verdict.UNKNOWN, suggestions=suggest(result.leftover, catalogue))
    if yes and reading.cues_of(HARMFUL):
        return _warned(result, reading, syllables, catalogue)
    if yes:
        return _doubted(result, reading, relevant, syllables, catalogue)
    return result


def _warned(result: Result, reading: Reading, syllables: list[Syllable], catalogue: Catalogue) -> Result:
    """Ask when a word beside an ordinary thing can make it a banned one: "giày thể thao giả"."""
    place = reading.cues_of(HARMFUL)[0].start
    items = [catalogue.items[code] for code in catalogue.words["lam_hai"]]
    mention = Mention(place, place + 1, syllables[place].typed, Match.AMBIGUOUS, tuple(item.id for item in items))
    asked = ask_which(mention, [*_items_of(result), *items], catalogue)
    finding = Finding(mention, Verdict.ASK, None, asked=asked)
    return replace(result, verdict=Verdict.ASK, asked=asked, findings=(*result.findings, finding))


def _doubted(
    result: Result, reading: Reading, relevant: list[Mention], syllables: list[Syllable], catalogue: Catalogue
) -> Result:
    """Ask when the yes rests on the first words of what may be a stricter thing's name, mistyped."""
    named = {place for mention in relevant for place in range(mention.start, mention.end)}
    unnamed = [place for place in range(len(syllables)) if place not in named]
    nearly = {mention.start for mention in reading.mentions if mention.match is Match.NEARLY}
    heads = {mention.start for mention in reading.mentions}
    mended = {place for place, syllable in enumerate(syllables) if syllable.mended}
    raw = sum(syllable.mended or syllable.decoded for syllable in syllables)
    if reading.leftover and raw >= KEYS_LEFT_IN and 3 * raw >= len(syllables):
        return replace(result, verdict=Verdict.UNKNOWN, suggestions=suggest(result.leftover, catalogue))
    doubtful = {*reading.leftover, *mended, *nearly}
    for mention in near_names(syllables, heads, doubtful, sorted({*unnamed, *mended, *nearly}), catalogue.index):
        items = [catalogue.items[code] for code in mention.candidates]
        stricter = [item for item in items if _is_stricter(item, result, banned_only=mention.end - mention.start == 1)]
        if stricter:
            asked = ask_which(mention, [*stricter, *_items_of(result)], catalogue)
            finding = Finding(mention, Verdict.ASK, stricter[0], asked=asked)
            return replace(result, verdict=Verdict.ASK, asked=asked, findings=(finding, *result.findings))
    return result


def _is_stricter(item: Item, result: Result, banned_only: bool) -> bool:
    rule = item.rule_on(result.day)
    if rule and banned_only:
        return rule.may_ban(result.direction.value)
    return rule is None or STRICTNESS[rule.verdicts[result.direction.value]] > STRICTNESS[result.verdict]


def _items_of(result: Result) -> list[Item]:
    return [finding.item for finding in result.findings if finding.item is not None]
