"""Shop titles: things named only for what another is used for, fits, or looks like; and things beside them that count."""

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
        "Móc treo đồ inox dành cho mọi loại xe máy, xe đạp",  # what it fits, and goes on fitting
        "Giá đỡ điện thoại, máy tính bảng hợp kim nhôm chắc chắn chống trượt",  # its own name says what it fits
        "Balo nam nữ size lớn đa năng đựng laptop hoặc đựng quần áo",  # what it holds
        "Nhíp nhặt mũi nhọn làm sạch tổ yến chuyên dụng",  # what is done to it
        "Túi đựng máy ảnh Canon EOS hàng nhập khẩu cao cấp",  # a name that overlaps the one before
        "Dép trái cây đi biển nam nữ đế cao cao cấp",  # a picture
        "Áo thun bánh mì form rộng tay lỡ nam nữ",
        "Gấu bông chó husky nhồi bông hàng cao cấp cho bé",  # a toy animal
        "Sách Bí Mật Tư Duy Triệu Phú Thời Đại Mới",  # a word of the book's title
        "Đầm ngắn tay cổ tròn giả hai lớp phong cách Hàn Quốc",  # no forgery
    ],
)
def test_what_only_tells_more_is_left_out(catalogue, text):
    assert _answer(catalogue, text).verdict is Verdict.ALLOWED


@pytest.mark.parametrize(
    "text",
    [
        "Móc treo đồ inox dành cho gia đình, kèm xe máy điện",  # another thing
        "Giá đỡ điện thoại hợp kim nhôm chắc chắn, máy tính bảng",  # stands apart
        "Ốp điện thoại, laptop",  # a short list of two
        "Balo nam nữ size lớn đa năng và laptop",  # joined
        "Dép nam nữ đi biển đế cao cao cấp, trái cây",  # a part of its own
        "Áo thun nam nữ form rộng tay lỡ, 2 bánh mì",  # counted
        "gửi cho em dép và trái cây về quê",  # nobody's title
        "Móc khóa treo balo nữ cao cấp và trái cây",
    ],
)
def test_another_thing_keeps_its_conditions(catalogue, text):
    assert _answer(catalogue, text).verdict is not Verdict.ALLOWED


@pytest.mark.parametrize(
    "text",
    [
        "Balo nam nữ size lớn đa năng đựng dao găm",  # banned, whatever holds it
        "Túi vải đa năng size lớn đựng thuốc lá lậu",
        "Áo thun form rộng tay lỡ nam nữ - chim chào mào",  # behind a dash
        "Áo thun form rộng tay lỡ nam nữ (chó con sống)",
        "Gấu bông cao cấp cho bé gái, chó con",
        "Gấu bông cao cấp rắn hổ mang chúa",  # no pet
        "Sách Bí Mật Tư Duy Thời Đại Mới triệu",  # the last word may be added
        "Sách Bí Mật Tư Duy và triệu phú",  # joined
        "Đồng hồ thông minh trẻ em nghe gọi chống nước và định vị",
        "Áo thun nam form rộng tay lỡ giả hàng hiệu",
    ],
)
def test_what_may_be_banned_is_no_purpose(catalogue, text):
    assert _answer(catalogue, text).verdict not in YES


@pytest.mark.parametrize(
    "text",
    [
        "Điều khiển tivi đời mới hàng tốt, tặng kèm pin",
        "Đồ chơi vận động cho bé phiên bản mới kèm pin",
        "Điện thoại phổ thông 4G loa to hàng chính hãng, kèm pin",
    ],
)
def test_a_battery_that_comes_along_brings_its_conditions(catalogue, text):
    result = _answer(catalogue, text)
    assert result.verdict is Verdict.CONDITIONAL
    assert any(one.item.id == "pin-roi" and one.verdict is Verdict.CONDITIONAL for one in result.findings)
    assert _answer(catalogue, text, Direction.OUTBOUND).verdict not in YES


def test_what_a_watch_does_is_no_tracker(catalogue):
    watch = "Đồng hồ thông minh trẻ em lắp sim nghe gọi, định vị, chống nước"
    assert _answer(catalogue, watch).verdict is Verdict.CONDITIONAL
    assert _answer(catalogue, "Balo trẻ em chống nước cao cấp, định vị").verdict is Verdict.ASK


@pytest.mark.parametrize("text", ["Suncurmin (chai 100ml)", "Nozeytin 15ml"])
def test_an_unknown_name_with_a_volume_is_asked_about(catalogue, text):
    result = _answer(catalogue, text)
    assert result.verdict is Verdict.ASK
    assert {choice.item for choice in result.asked.choices} >= set(catalogue.words["dung_tich"])


def test_a_long_list_of_what_a_thing_fits_is_read(catalogue):
    text = "Giá đỡ điện thoại" + ", máy tính bảng" * 3000
    assert _answer(catalogue, text).verdict not in YES  # too long for a yes, and no fault
