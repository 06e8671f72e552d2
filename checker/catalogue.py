"""Compiled catalogue (a plain mapping with Vietnamese keys) -> the objects of ``checker.model``.

This is the one place where the data's Vietnamese keys meet the code's English names.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from checker.index import PhraseIndex
from checker.model import Answer, Item, Question, Range, Rule, Verdict
from checker.text import fold, toned, toned_key

SCHEMA = 1
# What data/tu-ngu/bo-nghia.yaml tells beside the phrases: kinds that list items, and kinds whose words are words of
# other names as well, so that they stay out of the context phrases.
MODIFIER_ITEMS = (
    "hinh_anh",
    "sach",
    "gia_mau",
    "lam_hai",
    "phu_kien",
    "thiet_bi",
    "vat_nuoi",
    "do_vat_nuoi",
    "trang_suc",
    "chat_quy",
    "lieu_luong",
    "dung_tich",
    "so_tien",
)
PLAIN_WORDS = (
    "mo_ta",
    "quy_cach",
    "ten_mau",
    "mau_mon",
    "khong_goi_ai",
    "lap_trong",
    "cong_dung",
    "so_dem",
    "viec_gui",
    "nguoi",
    "mo_dau",
    "bo_phan",
    "an_ban",
    "chua_dung",
    "dung",
    "noi_mon",
    "co_mon",
    "phu_nhan",
)
WAYS = ("trong_nuoc", "di_nuoc_ngoai", "ve_viet_nam", "hang_khong")


class CatalogueError(ValueError):
    """The mapping is not a compiled catalogue that this version can read."""


@dataclass(frozen=True)
class Catalogue:
    """Items by id, the phrase index, and the words needed to explain an answer."""

    items: Mapping[str, Item]
    index: PhraseIndex
    words: Mapping[str, dict]
    """``phan_quyet``, ``cau_chu``, ``van_ban``, ``muc_phat``, ``co_quan``, ``va_cham``, ``hu_tu``, ``cau_mau``, ``nhom`` as compiled."""
    sets: Mapping[str, frozenset[str]]
    """The words, or the ids, of each of ``PLAIN_WORDS`` and ``MODIFIER_ITEMS``."""
    written: Mapping[str, frozenset[str]]
    """The words of each of ``PLAIN_WORDS`` as they are and as who types no marks writes them."""
    lone: Mapping[str, str]
    """Toned names of one syllable that count only where nothing else is told, and their items."""
    version: str

    @classmethod
    def from_mapping(cls, mapping: Mapping) -> "Catalogue":
        """Build from what ``site_builder.compile`` made. Raises CatalogueError for anything else."""
        if not isinstance(mapping, Mapping) or mapping.get("luoc_do") != SCHEMA:
            raise CatalogueError(f"expected a compiled catalogue with luoc_do = {SCHEMA}")
        try:
            items = {code: _item(code, value, mapping["nhom"]) for code, value in mapping["vat_pham"].items()}
            index = PhraseIndex.build(mapping)
            lone = {toned(word): code for word, code in mapping["mot_minh"].items()}
            words = {
                key: mapping[key]
                for key in (
                    "phan_quyet",
                    "cau_chu",
                    "van_ban",
                    "muc_phat",
                    "co_quan",
                    "va_cham",
                    "hu_tu",
                    "cau_mau",
                    "nhom",
                    "luu_y",
                    "noi_den",
                    *MODIFIER_ITEMS,
                    *PLAIN_WORDS,
                )
            }
        except (KeyError, TypeError, ValueError) as error:
            raise CatalogueError(f"damaged catalogue: {error!r}") from error
        sets = {kind: frozenset(words[kind]) for kind in (*MODIFIER_ITEMS, *PLAIN_WORDS)}
        written = {kind: sets[kind].union(map(fold, words[kind])) for kind in PLAIN_WORDS}
        return cls(items, index, words, sets, written, lone, str(mapping.get("phien_ban", "")))


def _item(code: str, value: Mapping, groups: Mapping) -> Item:
    check = value["kiem_tra"]
    return Item(
        id=code,
        group=value["nhom"],
        name=value["ten"],
        rules=tuple(_rule(rule) for rule in value["quy_tac"]),
        report_to=tuple(value.get("bao_cho") or groups[value["nhom"]].get("bao_cho", ())),
        related=tuple(value.get("lien_quan", ())),
        checked_on=check["ngay"],
        confidence=check["do_tin"],
        note=check.get("ghi_chu"),
    )


def _rule(value: Mapping) -> Rule:
    return Rule(
        since=date.fromisoformat(value["tu"]),
        until=date.fromisoformat(value["den"]) if value.get("den") else None,
        verdicts={way: _verdict(value["chieu"][way]) for way in WAYS},
        ban_source=value.get("lop_cam") or {},
        reason=value["ly_do"],
        conditions=tuple(value.get("dieu_kien", ())),
        instead=value.get("thay_the"),
        citations=tuple(value.get("can_cu", ())),
        penalties=tuple(value.get("muc_phat", ())),
        criminal=tuple(value.get("hinh_su", ())),
        carriers=value.get("hang_van_chuyen"),
        questions=tuple(_question(question) for question in value.get("cau_hoi", ())),
        meanwhile=Verdict(value["khi_chua_hoi"]) if "khi_chua_hoi" in value else None,
    )


def _verdict(code: str) -> Verdict:
    return Verdict.ASK if code == "hoi" else Verdict(code)


def _question(value: Mapping) -> Question:
    return Question(value["ma"], value["hoi"], tuple(_answer(answer) for answer in value["cac_tra_loi"]))


def _answer(value: Mapping) -> Answer:
    given = value.get("ket_luan")
    by_way = dict.fromkeys(WAYS, given) if isinstance(given, str) else (given or {})
    return Answer(
        label=value["tra_loi"],
        verdicts={way: Verdict(code) for way, code in by_way.items() if code},
        explanation=value.get("giai_thich"),
        next_question=value.get("hoi_tiep"),
        when=_range(value["khi"]) if "khi" in value else None,
        said=tuple(toned_key(phrase) for phrase in value.get("khi_noi", ())),
    )


def _range(value: Mapping) -> Range:
    return Range(value["don_vi"], value.get("tren", 0), value.get("den"))
