"""Takes a yes back when something in the text was not understood, or may be a stricter thing mistyped."""

from collections.abc import Iterator
from dataclasses import replace

from checker.ask import ask_which
from checker.grammar import FOR
from checker.match import EVADING, HARMFUL, HIDING
from checker.model import STRICTNESS, SURE, Finding, Item, Match, Mention, Result, Verdict
from checker.modifiers import are_all
from checker.read import KEYS_LEFT_IN, Syllable, is_model
from checker.slip import is_word
from checker.suggest import suggest
from checker.titles import cuts_a_phrase
from checker.understood import Understood
from checker.unknown import has_unknown_thing
from checker.weak import abbreviated_names, near_names

LONGEST_TEXT = 400  # syllables; a longer text is never answered with a yes
_LONG_QUERY = 8  # syllables from which a slip is only feared where it may hide a ban
_RAW_SHARE = 3  # one guessed word in so many shows raw typing
_PACKED = 2  # what lies in what: with one of them alone the other was not understood
_TELLING = 3  # syllables of a name that is feared even when each of them is a word by itself


def careful(result: Result, text: Understood, relevant: list[Mention]) -> Result:
    """Take back a yes when something in the text was not understood."""
    catalogue = text.catalogue
    if not result.findings:
        return replace(result, suggestions=suggest(result.leftover, catalogue))
    if _is_guesswork(result):
        return replace(result, verdict=Verdict.UNKNOWN, asked=None, suggestions=suggest(result.leftover, catalogue))
    yes = result.verdict in (Verdict.ALLOWED, Verdict.CONDITIONAL)
    too_long = len(text.syllables) > LONGEST_TEXT
    if yes and (result.baggage or too_long or has_unknown_thing(text, relevant)):
        return replace(result, verdict=Verdict.UNKNOWN, suggestions=suggest(result.leftover, catalogue))
    if yes and _is_only_said(result, text):
        return replace(result, verdict=Verdict.UNKNOWN)
    evading = result.verdict is Verdict.ALLOWED and text.reading.cues_of(EVADING)
    if evading or (yes and text.reading.cues_of(HIDING) and len(relevant) < _PACKED):
        return replace(result, verdict=Verdict.UNKNOWN)
    if not yes:
        return result
    harmful = [cue for cue in text.reading.cues_of(HARMFUL) if not text.grammar.is_function_word(cue.start)]
    return _warned(result, harmful[0].start, text) if harmful else _doubted(result, text, relevant)


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


def _is_only_said(result: Result, text: Understood) -> bool:
    """Whether nothing was named but words that mostly say something else: "**viết** cho tôi một bài"."""
    grammar = text.grammar
    places = [one.mention.start for one in result.findings if one.mention.length == 1]
    said = [place for place in places if grammar.is_filler(place) and not grammar.is_thing_expected(place)]
    return len(text.syllables) > 1 and len(said) == len(result.findings)


def _warned(result: Result, place: int, text: Understood) -> Result:
    """Ask when the word at the place, beside an ordinary thing, can make it a banned one: "giày thể thao giả"."""
    items = [text.catalogue.items[code] for code in text.catalogue.words["lam_hai"]]
    word = text.syllables[place].typed
    mention = Mention(place, place + 1, word, Match.AMBIGUOUS, tuple(item.id for item in items))
    asked = ask_which(mention, [*_items_of(result), *items], text.catalogue)
    finding = Finding(mention, Verdict.ASK, None, asked=asked)
    return replace(result, verdict=Verdict.ASK, asked=asked, findings=(*result.findings, finding))


def _doubted(result: Result, text: Understood, relevant: list[Mention]) -> Result:
    """Ask when the yes rests on the first words of what may be a stricter thing's name, mistyped."""
    raw = sum(_shows_keys(syllable, text.is_marked) for syllable in text.syllables)
    if text.reading.leftover and raw >= KEYS_LEFT_IN and _RAW_SHARE * raw >= len(text.syllables):
        return replace(result, verdict=Verdict.UNKNOWN, suggestions=suggest(result.leftover, text.catalogue))
    understood = [*relevant, *(mention for mention in text.reading.mentions if mention.is_certain)]
    for mention in _slips(text, understood):
        stricter = _stricter_meanings(mention, result, text)
        if stricter:
            asked = ask_which(mention, [*stricter, *_items_of(result)], text.catalogue)
            finding = Finding(mention, Verdict.ASK, stricter[0], asked=asked)
            return replace(result, verdict=Verdict.ASK, asked=asked, findings=(finding, *result.findings))
    return result


def _shows_keys(syllable: Syllable, marked: bool) -> bool:
    """Whether the syllable was typed with keys or tricks left in it; where others bear marks, a model's number
    is no such word: "vợt Astrox 77 **4U**"."""
    model = marked and not syllable.disguised and is_model(syllable.typed)
    return (syllable.mended or syllable.decoded) and not model


def _slips(text: Understood, understood: list[Mention]) -> Iterator[Mention]:
    """Names that words outside ``understood`` would complete with one slip.

    In a title typed with care no words that are words cut a plain name: "máy đo huyết áp điện tử" holds no "áp điện".
    """
    reading, syllables, index = text.reading, text.syllables, text.catalogue.index
    named = {place for mention in understood for place in mention.places}
    nearly = {mention.start for mention in reading.mentions if mention.match is Match.NEARLY}
    mended = {place for place, syllable in enumerate(syllables) if syllable.mended}
    unnamed = set(range(len(syllables))) - named - _receivers(text)
    heads = {mention.start for mention in reading.mentions}
    doubtful = {*reading.leftover, *mended, *nearly}
    plain = [mention for mention in understood if mention.match is not Match.NEARLY]
    covering = {place: one for one in plain for place in one.places}
    fed = {mention.places for mention in reading.mentions if _is_pet(mention, text)}
    yield from abbreviated_names(syllables, understood, set(reading.leftover), index)
    for mention in near_names(syllables, heads, doubtful, sorted(unnamed | mended | nearly), index):
        places = mention.places
        if places in fed:
            continue  # read as it stands already, and left out: "thức ăn cho mèo con"
        if not text.is_marked and all(text.grammar.says_nothing(place) for place in places):
            continue  # "co can khai bao khong" is no "cocain"
        touched = (covering[place] for place in places if place in covering)
        cuts = any(one.start < mention.start or mention.end < one.end for one in touched)
        meant = reading.title or not any(syllables[place].bare for place in places)
        cuts = cuts or (text.is_title and cuts_a_phrase(text, mention.start, mention.end))
        if not (meant and cuts and all(is_word(syllables[place], index) for place in places)):
            yield mention


def _is_pet(mention: Mention, text: Understood) -> bool:
    """Whether it names nothing but a pet, surely or among the things that it may be."""
    return mention.match in (*SURE, Match.AMBIGUOUS) and are_all(mention.candidates, text.catalogue.sets["vat_nuoi"])


def _receivers(text: Understood) -> set[int]:
    """The places of "cho" and the person behind it: "quần áo **cho chị**" names no clothes of a dog ("chó")."""
    people, syllables = text.catalogue.written["nguoi"], text.syllables
    places = set()
    for at, syllable in enumerate(syllables[1:], 1):
        person = syllable.typed in people or (syllable.bare and syllable.folded in people)
        if person and syllables[at - 1].typed == FOR:
            places |= {at - 1, at}
    return places


def _stricter_meanings(mention: Mention, result: Result, text: Understood) -> list[Item]:
    """The things whose name this may be, mistyped, and which get a stricter verdict than the result's.

    Two words that are words, in a text typed with marks, are taken at their word unless the thing may be banned;
    in a title typed with care, unless it is.
    """
    span, title = text.syllables[mention.start : mention.end], text.reading.title
    way = result.direction.value
    items = [text.catalogue.items[code] for code in mention.candidates]
    meant = len(span) < _TELLING and all(is_word(syllable, text.catalogue.index) for syllable in span)
    if meant and (title or text.is_marked):
        items = [item for item in items if _is_banned(item, result) or (not title and item.may_be_banned(way))]
    banned_only = len(span) == 1 or len(text.syllables) >= _LONG_QUERY
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
