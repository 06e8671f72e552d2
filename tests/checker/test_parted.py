"""Names with other words between theirs; what stands between is never swallowed."""

import pytest

from checker import Query, Understood, Verdict, decide
from checker.model import Match
from evaluation.ask import names_of
from evaluation.forms import chance
from site_builder.day import build_day

DAY = build_day()
YES = {Verdict.ALLOWED, Verdict.CONDITIONAL}
_PAIRS = 1500


def _ask(catalogue, text):
    understood = Understood(text, catalogue)
    return understood, decide(understood, Query(text, day=DAY))


def _parted(catalogue, text):
    """The words and items of the parted names in a text."""
    mentions = _ask(catalogue, text)[0].reading.mentions
    return [(mention.words, mention.candidates) for mention in mentions if mention.match is Match.PARTED]


@pytest.mark.parametrize(
    ("text", "words", "item"),
    [
        ("đồng hồ pha lê để bàn", "đồng hồ … để bàn", "dong-ho-treo"),
        ("Hạt macadamia rang muối 500g", "hạt … rang", "hat-kho"),
        ("Ổ nệm trong suốt cho mèo", "ổ nệm … cho mèo", "do-thu-cung"),
        ("Nước táo ép 1L", "nước … ép", "nuoc-ngot"),
        ("bột thông tắc bồn cầu", "bột thông … bồn cầu", "xut"),
        ("nỏ gỗ săn thú của người Mông", "nỏ … săn thú", "cung-no-phi-tieu"),
    ],
)
def test_other_words_may_stand_between(catalogue, text, words, item):
    assert _parted(catalogue, text) == [(words, (item,))]


def test_a_parted_name_gives_its_verdict(catalogue):
    assert _ask(catalogue, "đồng hồ pha lê để bàn")[1].verdict is Verdict.ALLOWED
    assert _ask(catalogue, "bột thông tắc bồn cầu")[1].verdict is Verdict.PROHIBITED


@pytest.mark.parametrize(
    "text",
    [
        "dong ho pha le de ban",  # without marks each word may be another one
        "đồng hồ và tượng để bàn",  # two things
        "áo len đồng hồ pha lê để bàn",  # something else is named before
        "vòng nhựa bạc đạn 23cm",  # the name would end inside another one
        "bánh cần socola",  # what stands between may be banned
        "hạt anh túc rang",  # nothing explains what stands between two words
        "thuốc xổ giun cho chó",  # a longer doubtful name begins there
        "gà trống thiến sống",  # a banned name of two words
        "bột hòa tan giúp ăn ngon",  # what the first word alone may be is feared
        "đồng hồ một hai ba bốn năm sáu để bàn",  # too much between
    ],
)
def test_near_misses(catalogue, text):
    assert _parted(catalogue, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "đồ chơi súng cho bé",
        "đồ chơi kiếm cho bé",
        "bánh phê socola",
        "bánh có ke socola",
        "hạt cần sa rang",
        "pháo nổ bằng giấy",
        "súng hơi bắn nước",
        "dao găm rọc giấy",
        "bom xăng tắm",
        "thuốc nổ nhuộm tóc",
        "hộp đạn giấy",
        "nước táo ép pha ke",
        "hạt macadamia rang muối tẩm cần",
    ],
)
def test_a_banned_thing_between_is_never_a_yes(catalogue, text):
    assert _ask(catalogue, text)[1].verdict not in YES


def test_no_banned_name_hides_between_the_words_of_a_harmless_one(catalogue, compiled):
    banned, harmless = [], []
    for code, name in names_of(compiled):
        rule = catalogue.items[code].rule_on(DAY)
        kind = rule.at_first("trong_nuoc") if rule else None
        if kind is Verdict.PROHIBITED:
            banned.append(name)
        elif kind in YES and len(name.split()) in (2, 3, 4):
            harmless.append(name.split())
    texts = []
    for number in range(_PAIRS):
        first, *rest = harmless[chance("parted", str(number)) % len(harmless)]
        texts.append(" ".join([first, banned[chance("between", str(number)) % len(banned)], *rest]))
    assert [text for text in texts if _ask(catalogue, text)[1].verdict in YES] == []
