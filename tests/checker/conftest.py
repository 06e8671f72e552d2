"""A catalogue of a few made-up things, so that a test of behaviour does not hang on the real records."""

import pytest

from checker import Catalogue, Verdict
from checker.model import Rule
from checker.text import toned_key

WAYS = ("trong_nuoc", "di_nuoc_ngoai", "ve_viet_nam", "hang_khong")


def text(words: str) -> dict:
    return {"vi": words, "en": words}


def thing(aliases: list[str], verdict: str, **more) -> dict:
    """One item as compiled; ``more`` may hold chieu, tu, den, cau_hoi, tu_mo_ho and parts of the rule."""
    rule = {
        "tu": more.pop("tu", "2020-01-01"),
        "chieu": dict.fromkeys(WAYS, verdict) | more.pop("chieu", {}),
        "ly_do": text("lý do"),
        "dieu_kien": [text("điều kiện")],
        "can_cu": [],
    }
    rule |= {key: more.pop(key) for key in ("den", "cau_hoi", "lop_cam", "muc_phat") if key in more}
    return {
        "nhom": "thu",
        "ten": text(aliases[0].capitalize()),
        "ten_khac": {"vi": aliases},
        "quy_tac": [rule, *more.pop("them", [])],
        "kiem_tra": {"ngay": "2026-11-22", "do_tin": "cao"},
        **more,
    }


QUESTION = [
    {
        "ma": "mot",
        "hoi": text("Loại nào?"),
        "cac_tra_loi": [
            {"tra_loi": text("Lò xo"), "ket_luan": "co_dieu_kien", "giai_thich": text("vì lò xo")},
            {"tra_loi": text("Có thuốc"), "ket_luan": "cam"},
            {"tra_loi": text("Không rõ"), "hoi_tiep": "hai"},
        ],
    },
    {
        "ma": "hai",
        "hoi": text("Có mồi lửa không?"),
        "cac_tra_loi": [
            {"tra_loi": text("Không"), "ket_luan": {"trong_nuoc": "duoc_gui"}},
            {"tra_loi": text("Có"), "ket_luan": "cam"},
        ],
    },
]

ITEMS = {
    "phao-no": thing(["pháo nổ", "pháo hoa nổ"], "cam", lop_cam={"trong_nuoc": "luat", "nuoc_ngoai": "luat"}),
    "phao-giay": thing(["pháo giấy"], "hoi", chieu={"hang_khong": "cam"}, cau_hoi=QUESTION, tu_mo_ho=["pháo"]),
    "phao-boi": thing(["phao bơi"], "duoc_gui"),
    "dan": thing(["đạn", "viên đạn"], "cam"),
    "sung": thing(["súng lục"], "cam", tu_mo_ho=["súng"]),
    "sung-keo": thing(["súng bắn keo"], "duoc_gui"),
    "quan-ao": thing(["quần áo"], "duoc_gui"),
    "giay": thing(["giày thể thao"], "duoc_gui"),
    "mat-ong": thing(["mật ong"], "co_dieu_kien"),
    "nem": thing(["nem chua"], "co_dieu_kien", chieu={"di_nuoc_ngoai": "cam"}),
    "sac": thing(["sạc dự phòng"], "co_dieu_kien", chieu={"hang_khong": "cam"}),
    "luat-moi": thing(["đèn trời"], "cam", tu="2026-07-01"),
    "hai-quy-tac": thing(
        ["thuốc tẩy"],
        "duoc_gui",
        den="2026-06-30",
        them=[
            {
                "tu": "2026-07-01",
                "chieu": dict.fromkeys(WAYS, "cam"),
                "ly_do": text("lý do mới"),
            }
        ],
    ),
}

COLLISIONS = {
    "dan": {
        "hoi": text("Đàn, giấy dán hay đạn?"),
        "cac_nghia": [
            {"nghia": text("Đạn"), "vat_pham": "dan", "hoi_bang": "#dan"},
            {"nghia": text("Món khác"), "hoi_bang": "gửi hàng"},
        ],
    }
}

CONTEXT = {
    "dem": ["gửi", "được không", "cho em hỏi", "đi", "vào", "ít"],
    "hang_khong": ["bằng máy bay"],
    "hanh_ly": ["hành lý"],
    "trong_nuoc": ["vào Sài Gòn"],
    "di_nuoc_ngoai": ["ra nước ngoài"],
    "ve_viet_nam": ["về Việt Nam"],
    "den:nhat-ban": ["đi Nhật"],
    "tu:nhat-ban": ["từ Nhật"],
}


@pytest.fixture(scope="session")
def mapping(compiled):
    """The made-up catalogue as a mapping; phrases and verdict words are the real ones."""
    return {
        **compiled,
        "phien_ban": "thu",
        "vat_pham": ITEMS,
        "nhom": {"thu": {"ten": text("Thử"), "thu_tu": 1}},
        "va_cham": COLLISIONS,
        "tieng_long": [{"tu": "kẹo đồng", "vat_pham": "dan"}],
        "ngu_canh": CONTEXT,
        "noi_den": {"nhat-ban": text("Nhật Bản")},
    }


@pytest.fixture(scope="session")
def small(mapping):
    """The made-up catalogue, loaded."""
    return Catalogue.from_mapping(mapping)


def verdict_of_name(rule: Rule, name: str, way: str = "trong_nuoc") -> Verdict:
    """What a name gets on a way: the verdict of the first question's answer whose words it holds ("cờ Tổ quốc"), else
    what is said before any question is answered."""
    held = toned_key(name)
    stretches = {held[at:end] for at in range(len(held)) for end in range(at + 1, len(held) + 1)}
    if rule.verdicts[way] is Verdict.ASK:
        for answer in rule.questions[0].answers:
            if stretches.intersection(answer.said) and way in answer.verdicts:
                return answer.verdicts[way]
    return rule.at_first(way)
