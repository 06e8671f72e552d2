"""The words by which laws and carriers' lists name what is refused: never a yes, whatever ordinary thing stands before."""

import pytest

from checker import Direction, Query, Verdict, check

YES = (Verdict.ALLOWED, Verdict.CONDITIONAL)
PRINTED = ("sách", "tài liệu", "thư", "tạp chí", "tờ rơi", "tranh ảnh", "truyện", "ấn phẩm", "USB")
CONTENT = (
    "phản động",
    "có nội dung phản động",
    "chống phá nhà nước",
    "kích động bạo lực",
    "chia rẽ dân tộc",
    "gây mất trật tự",
    "xuyên tạc lịch sử",
    "khiêu dâm",
    "có nội dung đồi trụy",
    "trái thuần phong mỹ tục",
    "bị cấm lưu hành",
)
GOODS = ("quần áo", "bánh kẹo", "mỹ phẩm", "điện thoại", "giày dép", "sữa bột")
REFUSED = (
    "cấm lưu thông",
    "bị cấm lưu hành",
    "chưa được phép lưu hành",
    "xâm phạm sở hữu trí tuệ",
    "vi phạm bản quyền",
    "trái phép",
    "bị cấm",
)


def _verdict(catalogue, text):
    return check(catalogue, Query(text, direction=Direction.DOMESTIC, by_air=False)).verdict


@pytest.mark.parametrize("content", CONTENT)
def test_refused_content_is_never_a_yes(catalogue, content):
    answers = {f"{head} {content}": _verdict(catalogue, f"{head} {content}") for head in PRINTED}
    assert [text for text, verdict in answers.items() if verdict in YES or verdict is Verdict.UNKNOWN] == []


@pytest.mark.parametrize("refused", REFUSED)
def test_refused_goods_are_never_a_yes(catalogue, refused):
    answers = {f"{thing} {refused}": _verdict(catalogue, f"{thing} {refused}") for thing in GOODS}
    assert [text for text, verdict in answers.items() if verdict in YES] == []


@pytest.mark.parametrize(
    "text",
    [
        "phế liệu gây ô nhiễm môi trường",
        "văn hóa phẩm trái thuần phong mỹ tục",
        "hàng hóa cấm lưu thông",
        "bưu kiện chứa nhiều bưu gửi khác",
        "chất dễ cháy nổ",
        "hàng nguy hiểm",
        "chất độc hóa học",
        "vi trùng dịch bệnh",
        "sinh vật sống",
        "kim loại quý hiếm",
        "khí tài quân sự",
        "bộ phận của người",
        "hoa don mua ban trai phep",
        "chất ăn mòn",
    ],
)
def test_general_words_of_the_lists_are_banned(catalogue, text):
    assert _verdict(catalogue, text) is Verdict.PROHIBITED


@pytest.mark.parametrize(
    "text",
    ["thư trong bưu kiện", "bưu kiện có kèm thư", "thư kèm hàng hóa", "chất độc", "thiết bị ngụy trang gắn vào áo"],
)
def test_what_the_lists_leave_open_is_no_yes(catalogue, text):
    assert _verdict(catalogue, text) in (Verdict.ASK, Verdict.PROHIBITED)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("sách", Verdict.ALLOWED),
        ("gửi áo len có bị cấm không", Verdict.ALLOWED),  # a question, no quality of the thing
        ("gui ao len co bi cam ko", Verdict.ALLOWED),
        ("tranh phong cảnh", Verdict.ALLOWED),
        ("bộ lọc nhiên liệu xe máy", Verdict.ALLOWED),
        ("bột sắn dây", Verdict.ALLOWED),
        ("phế liệu", Verdict.CONDITIONAL),
        ("bàn chải răng người lớn", Verdict.ALLOWED),
        ("gui ban chai rang nguoi lon", Verdict.ALLOWED),
        ("sách đầu tư chứng khoán", Verdict.ALLOWED),
    ],
)
def test_near_words_say_nothing_against_a_thing(catalogue, text, verdict):
    assert _verdict(catalogue, text) is verdict
