"""How people ask around a thing's name: the words about who, where, when and why change no answer."""

import pytest

from checker import Query, Verdict, check
from checker.text import unmarked
from site_builder.day import build_day

DAY = build_day()
YES = {Verdict.ALLOWED, Verdict.CONDITIONAL}
ORDINARY = ("quần áo", "giày dép", "gấu bông", "bát đĩa", "quạt điện", "trà khô", "bánh kẹo", "khăn mặt", "nón lá")
BANNED = ("súng săn", "heroin", "pháo hoa nổ", "ma túy đá", "thuốc lá điện tử", "tiền giả", "sừng tê giác")
FRAMES = (
    "gửi {} cho chị bên Nhật",
    "em muốn gửi {} về quê cho mẹ",
    "gửi {} vào Sài Gòn cho con trai được không",
    "bố mẹ gửi {} cho con đang học ở Úc",
    "gửi biếu thầy cô {}",
    "{} tặng sinh nhật bạn gái",
    "hôm qua em đặt {} giờ muốn trả lại shop",
    "bác ơi {} gửi bưu điện mất bao nhiêu tiền",
    "có ai biết gửi {} sang Mỹ như nào không",
    "tôi ở Thọ Xuân muốn gửi {} cho cháu nội trong Bình Dương",
    "con gửi {} về cho ông bà ăn Tết",
    "dạ em chào anh chị, em cần gửi {} từ Thanh Hóa vào Cần Thơ ạ",
    "ad ơi cho em hỏi {} có ship được không vậy",
    "mai em ra bưu cục gửi {} thì cần mang theo gì",
    "em lỡ mua nhầm {} giờ gửi trả người bán được không",
    "đơn hàng gồm {} giao tận nhà",
    "{} để trong thùng các tông gửi xe khách hay bưu điện",
    "muốn gửi {} nhưng sợ bị ướt",
)


def _texts(names):
    return [text for frame in FRAMES for name in names for text in (frame.format(name), _bare(frame.format(name)))]


def _bare(text):
    return unmarked(text.lower())


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("write", [str, _bare], ids=["có dấu", "không dấu"])
def test_an_ordinary_thing_stays_ordinary(catalogue, frame, write):
    asked = [write(frame.format(name)) for name in ORDINARY]
    found = {text: check(catalogue, Query(text, day=DAY)).verdict for text in asked}
    assert not {text: verdict for text, verdict in found.items() if verdict not in YES}


def test_a_banned_thing_never_becomes_a_yes(catalogue):
    found = {text: check(catalogue, Query(text, day=DAY)).verdict for text in _texts(BANNED)}
    assert not {text: verdict for text, verdict in found.items() if verdict in YES}


def test_two_things_keep_the_stricter_answer(catalogue):
    asked = _texts([f"quần áo và {name}" for name in BANNED])
    assert not [text for text in asked if check(catalogue, Query(text, day=DAY)).verdict in YES]


@pytest.mark.parametrize(
    "text",
    [
        "công đoàn huyện tặng cái nồi cơm điện, cháu gửi về cho bố mẹ",
        "gửi áo len cho bà con vùng sạt lở được không ạ",
        "lớp em ủng hộ vùng lũ, gửi hai chục bộ quần áo",
        "mình khâu búp bê vải gửi lên điểm trường",
        "minh khau bup be vai gui len diem truong",
        "làng em gọt sáo trúc, gửi vào Nam được không",
    ],
)
def test_who_sends_and_for_whom_needs_no_explanation(catalogue, text):
    assert check(catalogue, Query(text, day=DAY)).verdict in YES


@pytest.mark.parametrize(
    "text",
    [
        "em mua drotin gửi cùng áo len cho mẹ",
        "gửi áo len cho em gái kèm drotin được không",
        "tôi gửi drotin cho mẹ, hai bộ quần áo nữa",
        "nhà em có hai lọ drotin, gửi áo len cho chị",
        "cho em hỏi áo len, drotin, gửi về quê được không",
        "gui cho em drotin ao len",
    ],
)
def test_a_thing_that_nobody_knows_is_no_chatter(catalogue, text):
    assert check(catalogue, Query(text, day=DAY)).verdict not in YES
