"""Takes a yes back when something in the text was not understood, or may be a stricter thing mistyped."""

from collections.abc import Iterator
from dataclasses import replace

from checker.ask import ask_which
from checker.catalogue import Catalogue
from checker.grammar import FOR, Grammar
from checker.match import EVADING, HARMFUL, HIDING, Reading
from checker.model import STRICTNESS, SURE, Finding, Item, Match, Mention, Result, Verdict
from checker.modifiers import are_all
from checker.read import KEYS_LEFT_IN, Syllable, is_marked, is_model
from checker.slip import is_word
from checker.suggest import suggest
from checker.unknown import has_unknown_thing
from checker.weak import abbreviated_names, near_names

LONGEST_TEXT = 400  # syllables; a longer text is never answered with a yes
_LONG_QUERY = 8  # syllables from which a slip is only feared where it may hide a ban
_RAW_SHARE = 3  # one guessed word in so many shows raw typing
_PACKED = 2  # what lies in what: with one of them alone the other was not understood
_TELLING = 3  # syllables of a name that is feared even when each of them is a word by itself


def careful(
    result: Result, reading: Reading, relevant: list[Mention], syllables: list[Syllable], catalogue: Catalogue
) -> Result:
    """Take back a yes when something in the text was not understood."""
    if not result.findings:
        return replace(result, suggestions=suggest(result.leftover, catalogue))
    if _is_guesswork(result):
        return replace(result, verdict=Verdict.UNKNOWN, asked=None, suggestions=suggest(result.leftover, catalogue))
    yes = result.verdict in (Verdict.ALLOWED, Verdict.CONDITIONAL)
    too_long = len(syllables) > LONGEST_TEXT
    if yes and (result.baggage or too_long or has_unknown_thing(reading, relevant, syllables, catalogue)):
        return replace(result, verdict=Verdict.UNKNOWN, suggestions=suggest(result.leftover, catalogue))
    if yes and _is_only_said(result, syllables, catalogue):
        return replace(result, verdict=Verdict.UNKNOWN)
    evading = result.verdict is Verdict.ALLOWED and reading.cues_of(EVADING)
    if evading or (yes and reading.cues_of(HIDING) and len(relevant) < _PACKED):
        return replace(result, verdict=Verdict.UNKNOWN)
    grammar = Grammar(syllables, catalogue)
    harmful = [cue for cue in reading.cues_of(HARMFUL) if not grammar.is_function_word(cue.start)]
    if yes and harmful:
        return _warned(result, harmful[0].start, syllables, catalogue)
    if yes:
        return _doubted(result, reading, relevant, syllables, catalogue)
    return result


def _is_guesswork(result: Result) -> bool:
    """Whether words that look like harmless names stand among others that say nothing: "DROP TABLE".

    Of guesses at single syllables as many unknown words are enough: "ngạn nhạn" names no longan ("nhãn").
    """
    guesses = [finding for finding in result.findings if finding.mention.match in (Match.TONES, Match.TYPO)]
    rules = [finding.item.rule_on(result.day) for finding in guesses if finding.item]
    harmless = all(rule and not rule.may_ban(result.direction.value) for rule in rules)
    single = all(finding.mention.length == 1 for finding in guesses)
    enough = len(guesses) if single else len(guesses) + 1
    return len(guesses) == len(result.findings) and harmless and len(result.leftover) >= enough


def _is_only_said(result: Result, syllables: list[Syllable], catalogue: Catalogue) -> bool:
    """Whether nothing was named but words that mostly say something else: "**viết** cho tôi một bài"."""
    grammar = Grammar(syllables, catalogue)
    places = [one.mention.start for one in result.findings if one.mention.length == 1]
    said = [place for place in places if grammar.is_filler(place) and not grammar.is_thing_expected(place)]
    return len(syllables) > 1 and len(said) == len(result.findings)


def _warned(result: Result, place: int, syllables: list[Syllable], catalogue: Catalogue) -> Result:
    """Ask when the word at the place, beside an ordinary thing, can make it a banned one: "giày thể thao giả"."""
    items = [catalogue.items[code] for code in catalogue.words["lam_hai"]]
    mention = Mention(place, place + 1, syllables[place].typed, Match.AMBIGUOUS, tuple(item.id for item in items))
    asked = ask_which(mention, [*_items_of(result), *items], catalogue)
    finding = Finding(mention, Verdict.ASK, None, asked=asked)
    return replace(result, verdict=Verdict.ASK, asked=asked, findings=(*result.findings, finding))


def _doubted(
    result: Result, reading: Reading, relevant: list[Mention], syllables: list[Syllable], catalogue: Catalogue
) -> Result:
    """Ask when the yes rests on the first words of what may be a stricter thing's name, mistyped."""
    raw = sum(_shows_keys(syllable, is_marked(syllables)) for syllable in syllables)
    if reading.leftover and raw >= KEYS_LEFT_IN and _RAW_SHARE * raw >= len(syllables):
        return replace(result, verdict=Verdict.UNKNOWN, suggestions=suggest(result.leftover, catalogue))
    understood = [*relevant, *(mention for mention in reading.mentions if mention.is_certain)]
    for mention in _slips(reading, understood, syllables, catalogue):
        stricter = _stricter_meanings(mention, result, reading.title, syllables, catalogue)
        if stricter:
            asked = ask_which(mention, [*stricter, *_items_of(result)], catalogue)
            finding = Finding(mention, Verdict.ASK, stricter[0], asked=asked)
            return replace(result, verdict=Verdict.ASK, asked=asked, findings=(finding, *result.findings))
    return result


def _shows_keys(syllable: Syllable, marked: bool) -> bool:
    """Whether the syllable was typed with keys or tricks left in it; where others bear marks, a model's number
    is no such word: "vợt Astrox 77 **4U**"."""
    model = marked and not syllable.disguised and is_model(syllable.typed)
    return (syllable.mended or syllable.decoded) and not model


def _slips(
    reading: Reading, understood: list[Mention], syllables: list[Syllable], catalogue: Catalogue
) -> Iterator[Mention]:
    """Names that words outside ``understood`` would complete with one slip.

    In a title typed with care no words that are words cut a plain name: "máy đo huyết áp điện tử" holds no "áp điện".
    """
    named = {place for mention in understood for place in range(mention.start, mention.end)}
    nearly = {mention.start for mention in reading.mentions if mention.match is Match.NEARLY}
    mended = {place for place, syllable in enumerate(syllables) if syllable.mended}
    unnamed = set(range(len(syllables))) - named - _receivers(syllables, catalogue)
    heads = {mention.start for mention in reading.mentions}
    doubtful = {*reading.leftover, *mended, *nearly}
    plain = [mention for mention in understood if mention.match is not Match.NEARLY]
    covering = {place: one for one in plain for place in range(one.start, one.end)}
    grammar, marked = Grammar(syllables, catalogue), is_marked(syllables)
    pets = frozenset(catalogue.words["vat_nuoi"])
    fed = {
        (one.start, one.end)
        for one in reading.mentions
        if one.match in (*SURE, Match.AMBIGUOUS) and are_all(one.candidates, pets)
    }
    yield from abbreviated_names(syllables, understood, set(reading.leftover), catalogue.index)
    for mention in near_names(syllables, heads, doubtful, sorted(unnamed | mended | nearly), catalogue.index):
        if (mention.start, mention.end) in fed:
            continue  # read as it stands already, and left out: "thức ăn cho mèo con"
        places = range(mention.start, mention.end)
        if not marked and all(grammar.says_nothing(place) for place in places):
            continue  # "co can khai bao khong" is no "cocain"
        touched = (covering[place] for place in places if place in covering)
        cuts = any(one.start < mention.start or mention.end < one.end for one in touched)
        meant = reading.title or not any(syllables[place].bare for place in places)
        if not (meant and cuts and all(is_word(syllables[place], catalogue.index) for place in places)):
            yield mention


def _receivers(syllables: list[Syllable], catalogue: Catalogue) -> set[int]:
    """The places of "cho" and the person behind it: "quần áo **cho chị**" names no clothes of a dog ("chó")."""
    people = catalogue.written["nguoi"]
    places = set()
    for at, syllable in enumerate(syllables[1:], 1):
        person = syllable.typed in people or (syllable.bare and syllable.folded in people)
        if person and syllables[at - 1].typed == FOR:
            places |= {at - 1, at}
    return places


def _stricter_meanings(
    mention: Mention, result: Result, title: bool, syllables: list[Syllable], catalogue: Catalogue
) -> list[Item]:
    """The things whose name this may be, mistyped, and which get a stricter verdict than the result's.

    Two words that are words, in a text typed with marks, are taken at their word unless the thing may be banned;
    in a title typed with care, unless it is.
    """
    span = syllables[mention.start : mention.end]
    way = result.direction.value
    items = [catalogue.items[code] for code in mention.candidates]
    meant = len(span) < _TELLING and all(is_word(syllable, catalogue.index) for syllable in span)
    if meant and (title or is_marked(syllables)):
        items = [item for item in items if _is_banned(item, result) or (not title and item.may_be_banned(way))]
    banned_only = len(span) == 1 or len(syllables) >= _LONG_QUERY
    return [item for item in items if _is_stricter(item, result, banned_only)]


def _is_banned(item: Item, result: Result) -> bool:
    rule = item.rule_on(result.day)
    return rule is None or rule.verdicts[result.direction.value] is Verdict.PROHIBITED


def _is_stricter(item: Item, result: Result, banned_only: bool) -> bool:
    rule = item.rule_on(result.day)
    if rule and banned_only:
        return rule.may_ban(result.direction.value)
    return rule is None or STRICTNESS[rule.verdicts[result.direction.value]] > STRICTNESS[result.verdict]


def _items_of(result: Result) -> list[Item]:
    return [finding.item for finding in result.findings if finding.item is not None]
