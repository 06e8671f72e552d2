"""Words behind which a name only describes: what is banned stays a thing, whatever stands before it."""

import pytest

from checker import Direction, Query, Verdict, check
from checker.text import unmarked
from evaluation.ask import names_of
from site_builder.day import build_day

DAY = build_day()
YES = {Verdict.ALLOWED, Verdict.CONDITIONAL}
FRAMES = ("cúc áo {} {}", "gửi gấu bông {} {} cho em")


@pytest.fixture(scope="module")
def banned(compiled, catalogue):
    """One name of every item that is banned inside the country before any question, animals that are fed left out."""
    pets = set(catalogue.words["vat_nuoi"])
    first = {code: name for code, name in reversed(list(names_of(compiled))) if code not in pets}
    rules = {code: catalogue.items[code].rule_on(DAY) for code in first}
    return [first[code] for code, rule in rules.items() if rule.at_first("trong_nuoc") is Verdict.PROHIBITED]


@pytest.fixture(scope="module")
def cues(facts):
    """What introduces a description or a purpose; a picture may show anything, so those that depict are left out."""
    words = {code: set(kept.record.words) for code, kept in facts.modifiers.items()}
    return sorted((words["dan_mo_ta"] | words["muc_dich"]) - words["hinh_anh"])


def _answers(catalogue, frame, cue, name):
    return check(catalogue, Query(frame.format(cue, name), Direction.DOMESTIC, day=DAY)).verdict


def test_a_banned_thing_behind_a_describing_word_is_no_yes(catalogue, banned, cues):
    assert len(banned) > 50 and len(cues) > 20
    asked = [
        (frame, cue, name) for number, name in enumerate(banned) for frame in FRAMES for cue in cues[number % 3 :: 3]
    ]
    assert [one for one in asked if _answers(catalogue, *one) in YES] == []


@pytest.mark.parametrize("text", ["cúc áo gắn camera quay lén", "bút gắn máy ghi âm lén", "gấu bông gắn định vị"])
def test_what_is_fitted_to_a_thing_counts(catalogue, text):
    assert check(catalogue, Query(text, day=DAY)).verdict not in YES


@pytest.mark.parametrize("text", ["thức ăn cho chó con", "hạt cho mèo vị cá biển", "áo màu súng"])
def test_what_only_describes_does_not_count(catalogue, text):
    assert check(catalogue, Query(text, day=DAY)).verdict in YES


JEWELLERY = ("khuyên tai nữ", "vòng tay nữ", "vòng cổ nữ", "nhẫn thời trang", "choker", "bông tai hàn quốc")
PRECIOUS = ("bạc", "vàng", "kim cương", "ngọc bích", "đá ruby", "bạc 925", "vàng 18k")


@pytest.mark.parametrize("stuff", PRECIOUS)
def test_what_jewellery_is_made_of_is_no_colour(catalogue, stuff):
    texts = [frame.format(f"{name} {stuff}") for name in JEWELLERY for frame in ("{}", "gửi {} cho chị", "{} dáng dài")]
    texts += [unmarked(text) for text in texts]
    assert {text for text in texts if check(catalogue, Query(text, day=DAY)).verdict in YES} == set()


@pytest.mark.parametrize(
    "text", [*JEWELLERY, "khuyên tai nữ màu bạc", "áo thun vàng", "vòng tay nữ màu vàng", "em gui vong tay nu cho bac"]
)
def test_jewellery_without_it_and_colours_stay_ordinary(catalogue, text):
    assert check(catalogue, Query(text, day=DAY)).verdict in YES


@pytest.mark.parametrize(
    "text",
    [
        "Thức ăn hạt Royal Canin Kitten mèo con gói 2kg",
        "Sữa bột Bio Milk cho mèo con hộp 100g chính hãng",
        "Hapacol 650 giảm đau, hạ sốt (10 vỉ x 5 viên)",
        "Bình tưới cây 2 lít phun sương hai chế độ, bơm nhẹ tay",
        "Áo thun nam cổ tròn vải cotton dày dặn (XL, II)",
    ],
)
def test_a_title_tells_for_whom_how_packed_and_how_used(catalogue, text):
    assert check(catalogue, Query(text, Direction.DOMESTIC, day=DAY)).verdict in YES


@pytest.mark.parametrize(
    "text",
    [
        "Thức ăn hạt Royal Canin Kitten gói 2kg, mèo con",
        "Thức ăn hạt Royal Canin Kitten gói 2kg chó con 2 tháng tuổi",
        "Lồng vận chuyển thú cưng kèm mèo con Anh lông ngắn 2 tháng",
        "Thuốc Xyzolam 5mg hộp (10 vỉ x 5 viên)",
        "Seduxen 5mg hộp giấy chính hãng (10 vỉ x 5 viên)",
        "Bình tưới cây 2 lít phun sương hai chế độ, kèm súng hơi",
        "ốp lưng iPhone 15 Pro Max kèm sung hơi chính hãng cao cấp",
    ],
)
def test_what_a_title_adds_counts(catalogue, text):
    assert check(catalogue, Query(text, Direction.DOMESTIC, day=DAY)).verdict not in YES


@pytest.mark.parametrize("thing", ["dao", "tiền", "tiền xu", "súng", "pháo", "vàng", "thẻ ATM", "ma túy", "xăng"])
def test_a_box_named_by_what_is_refused_goes_on_asking(catalogue, thing):
    """Who sends a "hộp đựng dao" may send the knives too."""
    kinds = ("hộp", "túi", "ví", "bao", "hũ", "thùng", "khay", "ống heo", "bao lì xì")
    boxes = {f"{kind} đựng {thing}" for kind in kinds} - {"ví đựng tiền xu"}  # a purse's own name
    texts = [text for box in boxes for text in (box, f"gửi {box} về quê", f"gửi {box} và áo len")]
    answers = {text: check(catalogue, Query(text, Direction.DOMESTIC, day=DAY)).verdict for text in texts}
    assert {text: verdict for text, verdict in answers.items() if verdict is Verdict.ALLOWED} == {}


def test_what_holds_in_a_title_holds_in_a_letter_too(catalogue):
    assert set(catalogue.words["dung"]) < set(catalogue.words["chua_dung"])


@pytest.mark.parametrize("thing", ["vàng", "đá", "cỏ", "dao", "súng", "bạc", "tiền", "kim cương"])
def test_what_lies_in_a_thing_or_goes_with_it_counts(catalogue, thing):
    words = {word for kind in ("dung", "chua_dung", "noi_mon") for word in catalogue.words[kind]}
    texts = [frame.format(word, thing) for word in words for frame in ("gửi túi xách {} {}", "áo len {} {} gửi cho em")]
    assert {text for text in texts if check(catalogue, Query(text, day=DAY)).verdict in YES} == set()


def test_a_stricter_name_before_a_thing_is_no_count(catalogue):
    text = "Keo dán giày siêu dính - keo dán giày dép chuyên dụng 60 ml - dính chắc, kèm phụ kiện"
    assert check(catalogue, Query(text, day=DAY)).verdict is not Verdict.ALLOWED


def test_a_doubtful_name_that_holds_a_banned_word_goes_on_asking(compiled, catalogue):
    """ "bút súng", "dây pháo", "thắt lưng dao": harmless items bear them, and still nobody knows."""
    doubtful = [word for item in compiled["vat_pham"].values() for word in item.get("tu_mo_ho", ()) if " " in word]
    holding = [word for word in doubtful if {"súng", "dao", "kiếm", "pháo", "bom", "đạn"}.intersection(word.split())]
    named = {name for _, name in names_of(compiled)}
    holding = [word for word in holding if word not in named]
    texts = [frame.format(word) for word in holding for frame in ("túi xách {}", "gửi áo len kèm {}")]
    asked = {text: check(catalogue, Query(text, Direction.DOMESTIC, day=DAY)).verdict for text in texts}
    assert len(holding) > 10
    assert [text for text, verdict in asked.items() if verdict is Verdict.ALLOWED] == []
