"""Machine-made defects of real data files: each changes one file and says where and how it must be caught.

A maker is ``(random, text) -> (new text, line, words of the message)`` or None where the file offers nothing to break.
Lines count from 1 in the new text. Makers of READING break what a single file must be; those of MEANING leave every
file readable and break what holds between records.
"""

import re
import unicodedata
from collections.abc import Callable
from random import Random

Broken = tuple[str | bytes, int, str] | None
Maker = Callable[[Random, str], Broken]

_TOP_KEYS = ("ten:", "ten_khac:", "quy_tac:", "kiem_tra:")


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def _first(text: str) -> int:
    """The line of the first key: where something is reported that the whole record lacks."""
    return _line(text, re.search(r"^[a-z]", text, re.MULTILINE).start())


def _pick(random: Random, pattern: str, text: str) -> re.Match | None:
    found = list(re.finditer(pattern, text, re.MULTILINE))
    return random.choice(found) if found else None


def _swap(random: Random, text: str, pattern: str, new: str | Callable[[re.Match], str], says: str) -> Broken:
    """Replace group 1 of one match of ``pattern``; the problem is expected on that line."""
    match = _pick(random, pattern, text)
    if match is None:
        return None
    value = new(match) if callable(new) else new
    return text[: match.start(1)] + value + text[match.end(1) :], _line(text, match.start(1)), says


# Reading -----------------------------------------------------------------------------------------


def missing_key(random: Random, text: str) -> Broken:
    key = random.choice(_TOP_KEYS)
    start = re.search(rf"^{key}", text, re.MULTILINE)
    if start is None:
        return None
    end = re.search(r"^\S", text[start.end() :].replace("\n- ", "\n  "), re.MULTILINE)
    stop = start.end() + end.start() if end else len(text)
    new = text[: start.start()] + text[stop:]
    return new, _first(new), f"thiếu mục bắt buộc → thêm dòng “{key[:-1]}"


def misspelt_key(random: Random, text: str) -> Broken:
    def swapped(match: re.Match) -> str:
        key = match[1]
        at = random.randrange(len(key) - 1)
        return key[:at] + key[at + 1] + key[at] + key[at + 2 :] if key[at] != key[at + 1] else key + "x"

    return _swap(
        random,
        text,
        r"^ *(?:- )?(ly_do|quy_tac|ten_khac|kiem_tra|chieu|trong_nuoc|can_cu)(?=:)",
        swapped,
        "không có khóa tên",
    )


def wrong_type(random: Random, text: str) -> Broken:
    return _swap(random, text, r"^(?:ten_khac|kiem_tra|ten):((?:.|\n(?![a-z]))*)", " 12", "sai kiểu")


def text_instead_of_list(random: Random, text: str) -> Broken:
    return _swap(random, text, r"^quy_tac:((?:.|\n(?![a-z]))*)", " cấm", "viết thành danh sách")


def unknown_verdict(random: Random, text: str) -> Broken:
    value = random.choice(("cấm", "Cam", "yes", "duoc-gui", "khong_ro", "can_hoi_them"))
    return _swap(
        random,
        text,
        r"(?:trong_nuoc|ve_viet_nam|hang_khong|di_nuoc_ngoai): (cam|hoi|duoc_gui|co_dieu_kien)\b",
        value,
        "không nằm trong danh sách",
    )


def unknown_confidence(random: Random, text: str) -> Broken:
    return _swap(
        random, text, r"do_tin: (\w+)", random.choice(("chac", "100", "caoo")), "không nằm trong danh sách|phải là chữ"
    )


def impossible_day(random: Random, text: str) -> Broken:
    day = random.choice(("2026-02-30", "2026-13-01", "1/7/2026", "20260701", "hôm qua", "2026-7-1"))
    return _swap(random, text, r"(?:tu|ngay): (\d{4}-\d\d-\d\d)", day, "không phải ngày hợp lệ")


def doubled_key(random: Random, text: str) -> Broken:
    match = _pick(random, r"^(kiem_tra|ten|ten_khac):", text)
    return text.rstrip("\n") + f"\n{match[1]}: x\n", _line(text.rstrip("\n"), len(text)) + 1, "khóa lặp lại"


def unclosed_quote(random: Random, text: str) -> Broken:
    return _swap(random, text, r"^ +vi: ([^'\"|>{\n].*)$", lambda match: '"' + match[1], "sai cú pháp YAML")


def tab_indent(random: Random, text: str) -> Broken:
    match = _pick(random, r"^( +)vi: ", text)
    return match and (
        text[: match.start(1)] + "\t" + text[match.end(1) :],
        _line(text, match.start(1)),
        "sai cú pháp YAML",
    )


def not_utf_8(random: Random, text: str) -> Broken:
    return text.encode("utf-16"), 1, "không phải UTF-8"


def empty_file(random: Random, text: str) -> Broken:
    return random.choice(("", "\n", "# chỉ có chú thích\n")), 1, "tệp trống"


def cut_file(random: Random, text: str) -> Broken:
    """What a half-written file looks like: everything after the name is missing."""
    stop = text.index("quy_tac:")
    return text[:stop], _first(text), "thiếu mục bắt buộc → thêm dòng “quy_tac"


def empty_text(random: Random, text: str) -> Broken:
    return _swap(random, text, r"^ +(?:vi|en): ([^|>\n\[{].*)$", '""', "để trống")


def one_language(random: Random, text: str) -> Broken:
    match = _pick(random, r"^( +)ly_do:\n +vi: .*\n((?: +)en: .*\n(?:\1   +.*\n)*)", text)
    if match is None:
        return None
    return (
        text[: match.start(2)] + text[match.end(2) :],
        _line(text, match.start()),
        "thiếu mục bắt buộc → thêm dòng “en",
    )


def malformed_citation(random: Random, text: str) -> Broken:
    return _swap(
        random, text, r"(luat-49-2010)(?=/)", random.choice(("Luat-49-2010", "luat 49", "luat_49")), "sai dạng mã"
    )


def borrowed_value(random: Random, text: str) -> Broken:
    return _swap(random, text, r"^ +vi: ([^'\"|>{\n].*)$", "*ten", "không dùng dấu")


def foreign_tag(random: Random, text: str) -> Broken:
    return _swap(random, text, r"^ +en: ([^'\"|>{\n].*)$", lambda match: "!python/object " + match[1], "thẻ lạ")


READING: dict[str, Maker] = {
    maker.__name__: maker
    for maker in (
        missing_key, misspelt_key, wrong_type, text_instead_of_list, unknown_verdict, unknown_confidence, impossible_day, doubled_key,
        unclosed_quote, tab_indent, not_utf_8, empty_file, cut_file, empty_text, one_language, malformed_citation, borrowed_value, foreign_tag,
    )
}  # fmt: skip


# Meaning -----------------------------------------------------------------------------------------


def dangling_provision(random: Random, text: str) -> Broken:
    return _swap(
        random, text, r"(luat-49-2010/\d+(?:/\w+)*)", "luat-49-2010/999", "chưa ghi điều khoản|không có văn bản"
    )


def dangling_instrument(random: Random, text: str) -> Broken:
    return _swap(random, text, r"(luat-49-2010)(?=/)", "luat-49-1910", "không có văn bản “luat-49-1910”")


def dangling_item(random: Random, text: str) -> Broken:
    return _swap(random, text, r"^lien_quan:\s*(?:\[|\n- )([a-z0-9-]+)", "mon-khong-co", "không có “mon-khong-co”")


def dangling_fine(random: Random, text: str) -> Broken:
    return _swap(
        random, text, r"muc_phat:\s*(?:\[|\n *- )([a-z0-9/-]+)", "nd-174-2026/99/9/z", "không có “nd-174-2026/99/9/z”"
    )


def dangling_question(random: Random, text: str) -> Broken:
    return _swap(random, text, r"hoi_tiep: ([a-z0-9-]+)", "cau-khong-co", "không có câu hỏi “cau-khong-co”")


def swapped_days(random: Random, text: str) -> Broken:
    match = _pick(random, r"^( *)(- +)tu: (\d{4})-\d\d-\d\d$", text)
    if match is None:
        return None
    pad = " " * len(match[1] + match[2])
    added = f"\n{pad}den: {int(match[3]) - 1}-01-01"
    return text[: match.end()] + added + text[match.end() :], _line(text, match.end()) + 1, "ngày “den” trước ngày “tu”"


def too_early(random: Random, text: str) -> Broken:
    """The rule is said to hold before its basis was in force."""
    match = _pick(random, r"tu: (\d{4}-\d\d-\d\d)", text)
    cited = re.search(r"(?:^ *can_cu:\s*(?:\[|\n *- ))(luat-49-2010/\w+)", text, re.MULTILINE)
    if match is None or cited is None:
        return None
    new = text[: match.start(1)] + "1999-01-01" + text[match.end(1) :]
    return new, _line(new, cited.start(1)), "có hiệu lực từ"


def no_ban_source(random: Random, text: str) -> Broken:
    match = re.search(r"^( +)lop_cam:(?: \{.*\}\n|\n(?:\1 +.*\n)+)", text, re.MULTILINE)
    if match is None or ": cam" not in text.partition("ly_do")[0]:
        return None
    new = text[: match.start()] + text[match.end() :]
    return new, _line(new, re.search(r"^ *- +tu:", new, re.MULTILINE).start()), "thiếu “lop_cam”"


def ban_turned_into_yes(random: Random, text: str) -> Broken:
    """The verdict that a slip makes most dangerous: banned by law, answered as allowed."""
    if not re.search(r"lop_cam:\s*\{?\s*trong_nuoc: luat", text):
        return None
    return _swap(
        random,
        text,
        r"chieu:\s*\{?\s*trong_nuoc: (cam)\b",
        random.choice(("duoc_gui", "co_dieu_kien")),
        "luật cấm trong nước|trái với nhóm",
    )


def questions_without_a_doubt(random: Random, text: str) -> Broken:
    if "cau_hoi:" not in text or text.count("- tu:") != 1:
        return None
    new = re.sub(r"((?:trong_nuoc|di_nuoc_ngoai|ve_viet_nam|hang_khong): )hoi\b", r"\1co_dieu_kien", text)
    match = re.search(r"^ +cau_hoi:", new, re.MULTILINE)
    return (new, _line(new, match.start()), "có câu hỏi mà không chiều nào là “hoi”") if new != text else None


def doubt_without_questions(random: Random, text: str) -> Broken:
    if "cau_hoi:" in text or "lop_cam" in text:
        return None
    broken = _swap(random, text, r"(?:di_nuoc_ngoai|hang_khong): (duoc_gui|co_dieu_kien)\b", "hoi", "không có câu hỏi")
    if broken is None:
        return None
    new, _, says = broken
    return new, _line(new, re.search(r"^ +chieu:", new, re.MULTILINE).start()), says


def decomposed_letters(random: Random, text: str) -> Broken:
    return _swap(
        random,
        text,
        r"^ +vi: (\w*[ạảấầẩẫậắằếềểễệịọốồổỗộớờởỡợụủứừửữựỳýỷỹ].*)$",
        lambda match: unicodedata.normalize("NFD", match[1]),
        "NFC",
    )


def hidden_character(random: Random, text: str) -> Broken:
    mark = random.choice("\u200b\u200f\u202e\u2060\ufeff\ufffd\u00ad")
    return _swap(random, text, r"^ +vi: [^'\"|>{\n]\w+( )", mark + " ", "ký tự (ẩn|lạ)")


def look_alike_letter(random: Random, text: str) -> Broken:
    return _swap(random, text, r"^ +en: [A-Z]?[a-z]*[b-z](a)[a-z]", "\u0430", "ký tự lạ U\\+0430")


def doubled_alias(random: Random, text: str) -> Broken:
    match = re.search(r"^ +vi:\n( *- )([^\n]+)\n", text[text.index("ten_khac:") :], re.MULTILINE)
    if match is None:
        return None
    at = text.index("ten_khac:") + match.end()
    return text[:at] + match[1] + match[2] + "\n" + text[at:], _line(text, at), "lặp lại"


def low_trust_without_a_note(random: Random, text: str) -> Broken:
    if "ghi_chu" in text:
        return None
    broken = _swap(random, text, r"do_tin: (\w+)", random.choice(("thap", "chua_kiem_chung")), "độ tin thấp")
    return broken and (broken[0], _line(broken[0], broken[0].index("kiem_tra:")), broken[2])


MEANING: dict[str, Maker] = {
    maker.__name__: maker
    for maker in (
        dangling_provision, dangling_instrument, dangling_item, dangling_fine, dangling_question, swapped_days, too_early, no_ban_source,
        ban_turned_into_yes, questions_without_a_doubt, doubt_without_questions, decomposed_letters, hidden_character, look_alike_letter,
        doubled_alias, low_trust_without_a_note,
    )
}  # fmt: skip
