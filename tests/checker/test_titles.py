"""Shop titles: what stands in them and names no thing, and what looks alike and does."""

import pytest

from checker import Direction, Query, Understood, Verdict, check
from site_builder.day import build_day

DAY = build_day()
YES = (Verdict.ALLOWED, Verdict.CONDITIONAL)


def _verdict(catalogue, text):
    return check(catalogue, Query(text, Direction.DOMESTIC, day=DAY)).verdict


@pytest.mark.parametrize(
    "text",
    [
        "Áo khoác nữ phản quang, không thấm nước, giúp chống gió",  # ends a feature
        "Ổ cắm điện OC02 thông minh tích hợp hai cổng sạc",  # a model's number
        "Cốc cắm bút Deli, màu đen - một chiếc - E9172",  # another, in a part of its own
        "Nước tương Tam Thái Tử Nhất Ca chai 500ml",  # no thing is written so
        "[CÓ CHE TÊN] Băng vệ sinh Tampon Ob - Hàng nội địa",  # a shop's label
        "(Chuyên sỉ) Đồng hồ trẻ em thể thao chính hãng giá rẻ",  # a label in other brackets
        "【Mẫu nam】Giày thể thao học sinh phiên bản Hàn Quốc",
        "Giày Boot Nam Da Mờ Màu Đen cao cổ khóa kéo",  # meets a word of a known phrase
        "100 chiếc găng tay không bột xanh, đen, trắng, hồng",  # colours
        "Giày thể thao nam cao cấp chính hãng, đen, trắng, bạc",
        "Điện thoại phổ thông 4G loa to, pin khủng, hàng chính hãng",  # built in
        "Điện thoại phổ thông 4G 2 sim 2 sóng - Hàng chính hãng",
        "Balo leo núi chống thấm, đi xe đạp, cắm trại, du lịch",  # what it is worn for
        "Giày bảo hộ lao động đế thép chống trượt hàng cao cấp",  # what a part is made of
        "Mô hình One Piece nhân vật Luffy cao cấp, figure anime",  # named again
        "Đồ chơi bộ hộp 6 món ô tô máy bay cho bé",  # opens the title
        "Điện thoại phổ thông 4G, loa to, phím lớn, hàng chính hãng",  # an unknown word in a feature
        "Android Tivi Sony 4K 43 inch màu đen mới 2021",  # a maker's name
    ],
)
def test_what_only_describes_is_left_out(catalogue, text):
    assert _verdict(catalogue, text) in YES


@pytest.mark.parametrize(
    "text",
    [
        "Áo khoác nữ phản quang cao cấp mùa đông, 2 nước",  # counted
        "Sách - Nghệ thuật sống tối giản và đá",  # joined, counted, in it, behind it: no word of a book's title
        "Sách - Nghệ thuật sống tối giản gói cỏ",
        "Sách - Đắc nhân tâm bìa cứng tái bản, pháo",
        "Sách - Đắc nhân tâm bìa cứng, một gói đá",
        "Sách - Đắc nhân tâm kẹp cỏ, bìa cứng tái bản",
        "Hộp gỗ đựng đồ cao cấp hàng hiệu, vàng",  # no word beside it is only a colour
        "Túi xách nữ cao cấp hàng hiệu chính hãng, đồi mồi",
        "Con trai học xa cần áo ấm, giày da, vàng",  # nobody's title
        "áo len và dung dịch",  # an unnamed liquid
        "1 chai dung dịch và áo len",
        "Balo nữ thời trang chống nước cao cấp, K59",  # a code alone may be a thing
        "Balo nữ thời trang chống nước cao cấp, bao thuốc",  # may be cigarettes
        "Điện thoại Nokia phổ thông hàng chính hãng, 3 pin",  # loose ones
        "Điện thoại Nokia phổ thông hàng chính hãng, 10 sim",
        "Súng AK47 mô hình kim loại cao cấp, hàng sưu tầm",  # a name with its digits
        "Bộ charm trang trí cao cấp kèm pháo cho bé sáng tạo",  # in the parcel too
        "Đồ chơi vận động cho bé phiên bản mới kèm pin",
        "Áo thun nữ form rộng tay dài mùa hè, màu cần sa",  # no colour, and banned
        "( Tặng keo ) Combo 100 charm mô hình noel siêu xinh",  # a gift is in the parcel
        "[Pháo] Áo thun nữ form rộng tay dài mùa hè mát",  # banned, on a label
        "Vòng cổ nữ thời trang Hàn Quốc, đen, trắng, bạc",  # what jewellery may be made of
        "Điện thoại phổ thông 4G loa to hàng chính hãng, kèm pin",  # not built in
        "Áo len nữ form rộng dày dặn mùa đông, gulubamba, khăn",  # a foreign word alone
        "Đồ chơi quắt queo xịn mịn màu đỏ cho bé trai",  # what stands behind is unknown
        "Áo khoác nữ mùa đông dày dặn form rộng, con gà",  # an animal, counted
        "Áo thun nữ form rộng tay dài, chó con 2 tháng tuổi",
        "Giày nam đế pháo nổ cao cấp hàng chính hãng mới",  # banned outright
    ],
)
def test_near_misses_count(catalogue, text):
    assert _verdict(catalogue, text) not in YES


@pytest.mark.parametrize(
    "text",
    [
        "Combo 4 túi cao dán hồng sâm Himena của Hàn Quốc",  # counted by "túi", not made into one
        "Combo bàn phím chuột G21 + tai nghe có mic ( Tặng lót chuột )",  # joined to what comes first
    ],
)
def test_a_second_thing_keeps_its_conditions(catalogue, text):
    assert _verdict(catalogue, text) is Verdict.CONDITIONAL


@pytest.mark.parametrize("text", ["Bilodin 10mg", "Loxfen 60 mg", "Ovumix 1000iu hộp", "Zorfan 60 viên"])
def test_an_unknown_name_with_a_dose_is_asked_about(catalogue, text):
    result = check(catalogue, Query(text, Direction.DOMESTIC, day=DAY))
    assert result.verdict is Verdict.ASK
    assert {choice.item for choice in result.asked.choices} >= set(catalogue.words["lieu_luong"])


@pytest.mark.parametrize("text", ["gulubamba 10cm", "mg", "10mg", "áo len 10mg"])
def test_no_dose_or_nothing_unknown_beside_it(catalogue, text):
    asked = check(catalogue, Query(text, Direction.DOMESTIC, day=DAY)).asked
    assert asked is None or not {choice.item for choice in asked.choices} >= set(catalogue.words["lieu_luong"])


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Đồng hồ trẻ em dây da", False),
        ("Kệ để giày trong nhà", False),
        ("Bộ chuyển đổi vòi hoa sen", False),
        ("chị gửi đồng hồ trẻ em", True),
        ("mẹ em cần áo len", True),
        ("chuyển đổi trẻ em gửi về", True),
    ],
)
def test_who_is_called_and_who_is_not(catalogue, text, letter):
    assert Understood(text, catalogue).is_letter is letter
