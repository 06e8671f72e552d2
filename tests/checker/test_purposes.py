"""Shop titles: things named only for what another is used on or fits; and things beside them that count."""

import pytest

from checker import Direction, Query, Verdict, check
from site_builder.day import build_day

DAY = build_day()
YES = (Verdict.ALLOWED, Verdict.CONDITIONAL)


def _answer(catalogue, text, direction=Direction.DOMESTIC):
    return check(catalogue, Query(text, direction, day=DAY))


@pytest.mark.parametrize(
    "text",
    [
        "Móc treo đồ inox dành cho mọi loại xe máy đời mới",  # what it fits
        "Móc treo đồ inox bền đẹp phù hợp mọi loại xe máy",
        "Nhíp nhặt mũi nhọn làm sạch tổ yến chuyên dụng",  # what it is used on
        "Túi xách nữ cầm tay công sở đeo vai chéo cao cấp",  # words of two phrases meet
        "Đầm ngắn tay cổ tròn giả hai lớp phong cách Hàn Quốc",  # no forgery
    ],
)
def test_what_only_tells_more_is_left_out(catalogue, text):
    assert _answer(catalogue, text).verdict is Verdict.ALLOWED


@pytest.mark.parametrize(
    "text",
    [
        "Móc treo đồ inox dành cho gia đình, kèm xe máy điện",  # another thing
        "Balo nam nữ size lớn đa năng và laptop",  # joined
        "Balo nam cao cấp có điện thoại iPhone 15 cũ",  # lies inside
        "Áo thun nam form rộng tay lỡ tặng tai nghe bluetooth",  # a gift
        "quần áo giày dép sách vở điện thoại laptop",  # a list without commas
        "ốp lưng điện thoại, laptop Dell, tai nghe bluetooth, loa JBL, sách vở",  # a list
        "Khăn tắm bàn chải điện thoại cũ sách vở quần áo",  # "chải" belongs to a name
        "Khăn tắm cotton mềm mại bọc chai rượu vang",  # wrapped around it
        "Bình sứ Bát Tràng cao cấp đựng rượu nếp cái",  # in it
        "Balo thời trang nam nữ gắn sạc dự phòng bên trong",
        "Đồ chơi ô tô gỗ cho bé lắp pin 18650",
        "Vali du lịch cao cấp chống nước tích hợp sạc dự phòng",  # built in, and loose enough
        "Áo khoác nam cao cấp mùa đông kết hợp tai nghe bluetooth",
    ],
)
def test_another_thing_keeps_its_conditions(catalogue, text):
    assert _answer(catalogue, text).verdict is not Verdict.ALLOWED


@pytest.mark.parametrize(
    "text",
    [
        "Balo nam nữ size lớn đa năng đựng dao găm",
        "Khăn lau cao cấp nhiều màu lau súng săn",  # banned, whatever is done to it
        "Áo thun form rộng tay lỡ nam nữ - chim chào mào",
        "Áo len chó poodle hai tháng tuổi khỏe mạnh",  # alive
        "Sách vở cũ các loại oxazepam vỉ mới nguyên hộp",
        "Tranh treo tường phòng khách cao cấp glock đẹp bền",
        "Điện thoại cũ loa to hàng chính hãng kèm pin hỏng",
        "Áo thun nam form rộng tay lỡ giả hàng hiệu",
        "Xe đạp thể thao nam nữ phanh đĩa gắn định vị",
    ],
)
def test_what_may_be_banned_is_no_purpose(catalogue, text):
    assert _answer(catalogue, text).verdict not in YES


@pytest.mark.parametrize("text", ["Suncurmin (chai 100ml)", "Nozeytin 15ml"])
def test_an_unknown_name_with_a_volume_is_asked_about(catalogue, text):
    result = _answer(catalogue, text)
    assert result.verdict is Verdict.ASK
    assert {choice.item for choice in result.asked.choices} >= set(catalogue.words["dung_tich"])


def test_phrases_that_meet_in_a_banned_name_are_asked_about(catalogue):
    title = "Ống uống Đại Uy cho trẻ em chậm lớn còi xương người già đề kháng kém"
    assert _answer(catalogue, title).verdict is Verdict.ASK
    assert _answer(catalogue, "xương người già").verdict is Verdict.PROHIBITED


@pytest.mark.parametrize("part", [" lau xe máy", ", xe máy", " mẫu,"])
def test_a_long_title_is_no_fault(catalogue, part):
    assert _answer(catalogue, "Khăn cao cấp nhiều màu" + part * 3000).verdict not in YES  # too long for a yes
