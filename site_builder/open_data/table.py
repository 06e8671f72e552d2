"""The items as one CSV file that spreadsheets open with its diacritics, and that cannot act as a formula."""

import csv
import io
from collections.abc import Iterator
from datetime import date

from site_builder.facts import Facts, Kept
from site_builder.generated import GeneratedFile
from site_builder.order import dictionary_key
from site_builder.records.item import Item, Rule
from site_builder.views import WAYS, Viewer, review_day

PATH = "tai-ve/vat-pham.csv"
BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads UTF-8 as the machine's old code page
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # what a spreadsheet would take for the beginning of a formula


def table_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """The table; line ends and quotes as RFC 4180 wants them."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    viewer = Viewer(facts, "vi", day)
    for number, row in enumerate(_rows(viewer)):
        writer.writerow(row if number == 0 else [plain_cell(cell) for cell in row])
    yield GeneratedFile(PATH, (BYTE_ORDER_MARK + text.getvalue()).encode())


def plain_cell(text: str) -> str:
    """The text as a cell that stays text: one line, an apostrophe before what would begin a formula."""
    line = " ".join(text.split(" ")).replace("\r", " ").replace("\n", " ")
    return "'" + line if text.startswith(_FORMULA) else line


def _rows(viewer: Viewer) -> Iterator[list[str]]:
    yield [
        "id", "ten_vi", "ten_en", "nhom", "nhom_vi", "ngay", *(code for code, _ in WAYS), "ai_cam_trong_nuoc", "ai_cam_nuoc_ngoai", "khi_chua_hoi",
        "ly_do_vi", "ly_do_en", "dieu_kien_vi", "can_cu", "hinh_su", "muc_phat", "tu", "den", "ngay_kiem_tra", "do_tin", "ghi_chu_vi",
        "xem_lai", "trang",
    ]  # fmt: skip
    for kept in sorted(viewer.facts.items.values(), key=lambda kept: (dictionary_key(kept.record.name.vi), kept.id)):
        yield _row(viewer, kept, viewer.rule(kept.record))


def _row(viewer: Viewer, kept: Kept[Item], rule: Rule | None) -> list[str]:
    record, facts = kept.record, viewer.facts
    group = facts.groups[kept.folder].record.name.vi
    check = record.check
    head = [kept.id, record.name.vi, record.name.en, kept.folder, group, viewer.day.isoformat()]
    tail = [check.day.isoformat(), check.confidence, check.note.vi if check.note else ""]
    tail += [review_day(record).isoformat(), f"{facts.portal.address}vat-pham/{kept.id}/"]
    return [*head, *(_of_rule(rule) if rule else ["khong_ro"] * len(WAYS) + [""] * 11), *tail]


def _of_rule(rule: Rule) -> list[str]:
    source = rule.ban_source
    return [
        *(getattr(rule.directions, name) for _, name in WAYS),
        source.domestic if source else "",
        source.abroad if source else "",
        rule.meanwhile or "",
        rule.reason.vi,
        rule.reason.en,
        " | ".join(line.vi for line in rule.conditions),
        " ".join(rule.citations),
        " ".join(rule.criminal),
        " ".join(rule.penalties),
        rule.since.isoformat(),
        rule.until.isoformat() if rule.until else "",
    ]
