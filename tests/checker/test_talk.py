"""What sample sentences teach: talk is told from things, and never so well that a banned name is lost."""

import pytest

from checker import Query, Understood, Verdict, check
from checker.chatter import Chatter
from checker.meanings import Meanings
from checker.read import read
from checker.talk import LIKELY, Talk, clues
from checker.text import fold
from site_builder.day import build_day
from site_builder.talk import learn

DAY = build_day()
YES = (Verdict.ALLOWED, Verdict.CONDITIONAL)
SAMPLES = tuple(
    f"{who} có {what} gửi cho {{{thing}}} về quê đi mà {end}"
    for who in ("nhà em", "bà con", "chú ấy")
    for what in ("việc", "đám cưới")
    for thing in ("áo", "cỏ", "bò")
    for end in ("chưa được", "không ai nhận")
)


def _talk(text, weights):
    return Talk(read(text), weights)


def test_a_syllable_is_talk_where_the_samples_have_it_so():
    talk = _talk("nha em co viec gui cho co ve que di ma chua duoc", learn(SAMPLES))
    said, thing = [at for at, token in enumerate(talk.tokens) if token == "co"]
    assert talk.odds(said) > 0 > talk.odds(thing)


def test_a_short_text_or_a_new_word_is_never_called_talk():
    weights = learn(SAMPLES)
    assert _talk("nha em co viec gui cho ao ve que di ma chua duoc", weights).is_likely([2], 1)
    assert not _talk("nha em co viec", weights).is_likely([2], 1)
    assert not _talk("nha em xyzt viec gui cho ao ve que di ma chua duoc", weights).is_likely([2], -100)


def test_the_same_sentences_give_the_same_weights():
    assert learn.__wrapped__(SAMPLES) == learn.__wrapped__(SAMPLES)


def test_clues_at_the_edges_of_a_text():
    assert clues(["a"], 0) == ("", "0a", "1<", "2>", "3<", "4>", "5< a", "6a >")
    assert clues(["a", "b", "c", "d"], 2) == ("", "0c", "1b", "2d", "3a", "4>", "5b c", "6c d")


@pytest.mark.parametrize(
    "text",
    [
        "tui xach bi hu quai nen con gai em goi ve cho tiem sua o duoi cho huyen",
        "may hom nay troi mua to qua nen me toi chua ra gui ao len cho chau duoc",
        "hom qua con be nha em no moi gui ao len ve que ma bo khong biet duong ra lay",
    ],
)
def test_talk_around_a_thing_asks_nothing(catalogue, text):
    assert check(catalogue, Query(text, day=DAY)).verdict in YES


def test_a_harmless_name_in_talk_is_no_thing_where_another_is_named(catalogue):
    text = "hom qua con be nha em no moi gui {} ve que ma bo khong biet duong ra lay"
    assert [one.item.id for one in check(catalogue, Query(text.format("ao len"), day=DAY)).findings] == ["quan-ao"]
    nothing_else = check(catalogue, Query(text.format("cho me"), day=DAY)).findings
    assert [one.item.id for one in nothing_else if one.mention.words == "no moi"] == ["can-cau"]


@pytest.mark.parametrize("thing", ["ma tuy", "sung", "phao", "can sa", "luu dan", "dan"])
@pytest.mark.parametrize(
    "frame",
    [
        "hom qua con be nha em no moi gui ao len ve que ma bo khong biet duong ra lay voi {}",
        "tui xach bi hu quai nen con gai em goi {} ve cho tiem sua o duoi cho huyen",
        "may hom nay troi mua to qua nen me toi chua ra gui {} kem ao len cho chau duoc",
    ],
)
def test_no_banned_name_is_talk(catalogue, frame, thing):
    assert check(catalogue, Query(frame.format(thing), day=DAY)).verdict not in YES


def test_no_name_of_a_banned_thing_is_talk_in_the_samples(facts, catalogue, compiled):
    """Odds above which a doubtful word is left out: in its own sentence no thing in braces reaches them."""
    weights = compiled["cau_mau"]
    lost = []
    for kept in facts.samples:
        before, _, rest = kept.record.text.partition("{")
        thing = rest.partition("}")[0]
        syllables = read(kept.record.text.replace("{", " ").replace("}", " "))
        start = len(read(before))
        places = range(start, start + len(read(thing)))
        banned = check(catalogue, Query(thing, day=DAY)).verdict is Verdict.PROHIBITED
        if banned and places and places.stop <= len(syllables) and Talk(syllables, weights).is_likely(places, LIKELY):
            lost.append((thing, kept.record.text))
    assert lost == []


@pytest.mark.parametrize("typed", [str, fold])
def test_no_banned_thing_of_the_samples_is_left_out(facts, catalogue, typed):
    """However low the odds are that the words around a thing ask for."""
    asked, lost = 0, []
    for kept in facts.samples:
        before, _, rest = kept.record.text.partition("{")
        thing = rest.partition("}")[0]
        if check(catalogue, Query(thing, day=DAY)).verdict is not Verdict.PROHIBITED:
            continue
        text = Understood(typed(kept.record.text.replace("{", " ").replace("}", " ")), catalogue)
        start = len(read(typed(before)))
        places = set(range(start, start + len(read(typed(thing)))))
        chatter = Chatter(text, Meanings(catalogue, ("trong_nuoc",)))
        named = [mention for mention in text.reading.mentions if places.issuperset(mention.places)]
        asked += bool(named)
        lost += [(mention.words, text.text) for mention in named if chatter.is_talk(mention)]
    assert asked > 100 and lost == []


def test_what_may_be_banned_needs_higher_odds_where_a_thing_may_be_named(catalogue):
    """Money that was pooled is talk; money that was bought together with a thing is not."""
    told = "hai chi em toi chung tien mua cho bo cai vong xep khung sat duong nui co giao toi khong"
    sent = "hai chi em toi mua tien voi cai vong xep khung sat cho bo duong nui co giao toi khong"
    assert check(catalogue, Query(told, day=DAY)).verdict in YES
    assert check(catalogue, Query(sent, day=DAY)).verdict not in YES


@pytest.mark.parametrize(
    "text",
    [
        "gửi trả tiền và áo len cho bạn",
        "gui tra tien va ao len cho ban",
        "em gửi hoàn tiền với cái áo len cho khách",
        "dan quan doi va ao len",
        "gui may dong bac va ao len",
        "em co dan, toi ban ao len",
        "vòng tay phủ bạc",
        "gui bao li xi con tien",  # "còn tiền", no baluster ("con tiện")
        "gui thoi vang giay dep",  # "thỏi vàng, giày dép"
        "khay đá",  # slang
        "áo len nhuộm heroin",
        "thạch sùng",
        "em co 2 chiec gui di ha noi",
        "cai gui may ngay den",
    ],
)
def test_no_everyday_phrase_hides_what_may_be_banned(catalogue, text):
    assert check(catalogue, Query(text, day=DAY)).verdict not in YES
