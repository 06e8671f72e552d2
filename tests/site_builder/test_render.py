"""Facts -> pages: complete, dated, honest about gaps and doubts, and safe from markup in the data."""

import re
from datetime import date
from html import unescape

import markdown
import pytest
import yaml

from site_builder.facts import PROJECT
from site_builder.render import render_pages
from site_builder.templating import escape_markdown
from tests.data.world import BATTERY, CRACKER, SWEETS

DAY = date(2026, 3, 1)
DOCS = PROJECT / "docs"
FINE = re.compile(r"\d[.,]000 – [\d.,]+ đồng")


def pages_of(facts, day=DAY):
    """Every page's text by its place."""
    return {page.uri: page.text for page in render_pages(facts, day)}


def html(text):
    """The page as MkDocs would make it, without the front matter."""
    body = text.split("\n---\n", 1)[1]
    return markdown.markdown(body, extensions=["admonition", "attr_list", "md_in_html", "tables", "toc"])


def newest_check(facts):
    return max(kept.record.check.day for kept in facts.items.values())


@pytest.fixture(scope="module")
def real(facts):
    """The pages of the real facts on the day of their newest check."""
    return pages_of(facts, newest_check(facts))


@pytest.fixture
def tiny(world):
    """The pages of the tiny world."""
    return pages_of(world.load())


def test_no_page_is_dropped_or_doubled(facts, real):
    rendered = [page.uri for page in render_pages(facts, newest_check(facts))]
    english = [uri for uri in rendered if uri.endswith(".en.md")]
    assert len(set(rendered)) == len(rendered)
    least = len(facts.items) + len(facts.groups) + len(facts.instruments) + 4
    assert len(english) == len(rendered) - len(english) >= least
    assert {uri.removesuffix(".en.md") + ".md" for uri in english} == set(rendered) - set(english)


def test_tiny_world_has_exactly_these_pages(tiny):
    assert {uri for uri in tiny if not uri.endswith(".en.md")} == {
        "danh-muc/index.md",
        "danh-muc/a-z.md",
        "danh-muc/theo-chieu.md",
        "danh-muc/do-thu.md",
        "vat-pham/phao-thu.md",
        "vat-pham/keo-thu.md",
        "vat-pham/pin-thu.md",
        "van-ban/index.md",
        "van-ban/luat-thu.md",
        "van-ban/nd-thu.md",
        "van-ban/luat-thu/dieu-12.md",
        "van-ban/nd-thu/dieu-11.md",
        "van-ban/dong-thoi-gian.md",
        "van-ban/sap-doi.md",
        "van-ban/luat-da-doi.md",
        "viec-can-lam/index.md",
        "co-quan/index.md",
        "co-quan/bao-ve.md",
        "thuat-ngu/index.md",
        "phat-thanh/index.md",
        "phat-thanh/bai-thu.md",
    }


def test_page_names_the_file_to_edit(world):
    sources = {page.uri: page.source for page in render_pages(world.load(), DAY)}
    assert sources["vat-pham/phao-thu.md"] == sources["vat-pham/phao-thu.en.md"] == f"data/{CRACKER}"
    assert sources["danh-muc/a-z.md"] is None


def test_same_facts_and_day_same_text(world):
    assert pages_of(world.load()) == pages_of(world.load())


def test_every_page_has_one_heading_and_a_title(real):
    wrong = []
    for uri, text in real.items():
        front = yaml.safe_load(text.split("---\n")[1])
        headings = re.findall(r"^# \S", text, re.MULTILINE)
        if len(headings) != 1 or not front["title"].strip() or not front["description"].strip():
            wrong.append(uri)
    assert wrong == []


def test_every_page_shows_when_it_was_checked(real):
    vi = re.compile(r"[Kk]iểm tra (gần nhất )?ngày \d\d/\d{1,2}/\d{4}")
    en = re.compile(r"[Cc]hecked on \d{1,2} [A-Z][a-z]{2} \d{4}")
    assert [uri for uri, text in real.items() if not (en if uri.endswith(".en.md") else vi).search(text)] == []


def test_day_without_a_rule_shows_no_verdict_of_another_period(facts):
    pages = pages_of(facts, date(2000, 1, 1))
    missing = [
        uri
        for uri, text in pages.items()
        if uri.startswith("vat-pham/")
        and ("There is no data for this day" if uri.endswith(".en.md") else "Chưa có dữ liệu cho ngày này") not in text
    ]
    assert missing == []
    chips = {
        chip for text in pages.values() for chip in re.findall(r"pq-(cam|duoc_gui|co_dieu_kien|can_hoi_them)", text)
    }
    assert chips == set()
    assert [uri for uri, text in pages.items() if uri.startswith("vat-pham/") and FINE.search(text)] == []


def test_gap_says_since_when_there_are_data(world):
    shown = pages_of(world.load(), date(2019, 12, 31))["vat-pham/keo-thu.md"]
    assert "01/01/2020" in shown
    assert "Hồi ấy phải hỏi." not in shown and "Đồ thường." not in shown


def test_gap_between_two_rules(world):
    world.replace(SWEETS, "den: 2023-12-31", "den: 2023-12-30")
    shown = pages_of(world.load(), date(2023, 12, 31))["vat-pham/keo-thu.md"]
    assert "Chưa có dữ liệu cho ngày này (31/12/2023)." in shown
    assert "pq-duoc_gui" not in shown and "pq-co_dieu_kien" not in shown


@pytest.mark.parametrize(
    ("day", "chip", "reason"),
    [
        (date(2020, 1, 1), "co_dieu_kien", "Hồi ấy phải hỏi."),
        (date(2023, 12, 31), "co_dieu_kien", "Hồi ấy phải hỏi."),
        (date(2024, 1, 1), "duoc_gui", "Đồ thường."),
        (date(2099, 1, 1), "duoc_gui", "Đồ thường."),
    ],
)
def test_first_and_last_day_of_a_rule(world, day, chip, reason):
    shown = pages_of(world.load(), day)["vat-pham/keo-thu.md"]
    assert set(re.findall(r"pq-(cam|duoc_gui|co_dieu_kien|khong_ro)", shown)) == {chip}
    assert reason in shown


def test_coming_change_is_announced(world):
    assert "Từ ngày 01/01/2024 quy định sẽ đổi." in pages_of(world.load(), date(2023, 6, 1))["vat-pham/keo-thu.md"]
    assert "sẽ đổi" not in pages_of(world.load(), date(2024, 1, 1))["vat-pham/keo-thu.md"]


def test_unverified_facts_say_so(tiny):
    battery = tiny["vat-pham/pin-thu.md"]
    assert "Kiểm tra ngày 05/01/2026. Chưa kiểm chứng." in battery
    assert "Chưa đọc được văn bản về pin." in battery
    assert re.search(r"điểm đ\]\([^)]*\) <small>\(chưa kiểm chứng\)</small>", battery)
    law = tiny["van-ban/nd-thu.md"]
    assert "ngày chưa kiểm chứng" in law and "Chưa thấy bản chính." in law
    assert "Not verified" in tiny["vat-pham/pin-thu.en.md"] and "date not verified" in tiny["van-ban/nd-thu.en.md"]
    assert "chưa kiểm chứng" not in tiny["vat-pham/phao-thu.md"].lower()


def test_doubt_about_a_group_is_shown(world):
    world.replace("nhom/do-thu.yaml", "do_tin: cao}", "do_tin: thap, ghi_chu: {vi: Còn ngờ., en: In doubt.}}")
    pages = pages_of(world.load())
    assert "Còn ngờ." in pages["danh-muc/do-thu.md"] and "In doubt." in pages["danh-muc/do-thu.en.md"]


def test_every_note_of_doubt_reaches_its_page(facts, real):
    hidden = []
    for folder, store in (("vat-pham", facts.items), ("danh-muc", facts.groups), ("van-ban", facts.instruments)):
        for code, kept in store.items():
            note = kept.record.check.note
            if note and escape_markdown(note.vi) not in real[f"{folder}/{code}.md"]:
                hidden.append(kept.file)
    assert hidden == []


def test_fines_always_come_with_the_note(facts, real):
    note, seen, bare = facts.portal.fines_note, 0, []
    for uri, text in real.items():
        if FINE.search(text):
            seen += 1
            if escape_markdown(note.en if uri.endswith(".en.md") else note.vi) not in text:
                bare.append(uri)
    assert seen > 0
    assert bare == []


def test_ban_says_who_bans(tiny):
    assert "Pháp luật cấm gửi món này." in tiny["vat-pham/phao-thu.md"]
    assert "hãng chuyển phát không nhận" in tiny["vat-pham/pin-thu.md"]
    assert "Pháp luật cấm" not in tiny["vat-pham/pin-thu.md"]


def test_hidden_words_are_on_no_page(tiny):
    assert [uri for uri, text in tiny.items() if "dây chuột" in text or "mưa đêm" in text] == []


def test_questions_and_what_they_lead_to(tiny):
    shown = tiny["vat-pham/pin-thu.md"]
    assert shown.index("Pin loại nào?") < shown.index("hỏi tiếp câu dưới") < shown.index("Pin có phồng không?")


def test_markup_in_a_name_is_escaped_on_every_page(world):
    world.replace(SWEETS, "{vi: Kẹo thử, en: Test sweets}", '{vi: "<b>x|y*", en: "<script>[z](u)`"}')
    world.replace(SWEETS, "vi: [kẹo thử, kẹo mẫu]", 'vi: [kẹo thử, "<i>kẹo* mẫu"]')
    pages = pages_of(world.load())
    bodies = {uri: text.split("\n---\n", 1)[1] for uri, text in pages.items()}
    assert [uri for uri, text in bodies.items() if "<b>" in text or "<script>" in text or "<i>" in text] == []
    assert "# &#60;b&#62;x&#124;y&#42;" in bodies["vat-pham/keo-thu.md"]
    assert yaml.safe_load(pages["vat-pham/keo-thu.md"].split("---\n")[1])["title"] == "<b>x|y*"
    heading = re.search(r"<h1[^>]*>(.*)</h1>", html(pages["vat-pham/keo-thu.md"]))[1]
    assert "<" not in heading and unescape(heading) == "<b>x|y*"


def test_bar_in_a_name_does_not_break_the_table(world):
    world.replace(SWEETS, "vi: Kẹo thử, en", 'vi: "a|b", en')
    table = html(pages_of(world.load())["danh-muc/do-thu.md"])
    assert {row.count("<td>") for row in table.split("<tr>")[2:]} == {5}


@pytest.mark.parametrize(
    "written",
    ["- a", "+ a", "1. a", "12. a", "---", "***", "# a", "> a", "=== a", "    a", "a\n\n- b", "a\n# b", "!!! note",
     "{: .x }", "[a](b)", "`a`", "_a_", "**a**", "<b>a</b>", "&lt;", "a | b", "\\*a", ": a", "~~~", "a\n---"],
)  # fmt: skip
def test_no_text_acts_as_markup(written):
    made = markdown.markdown(
        f"trước\n\n{escape_markdown(written)}\n\nsau",
        extensions=["admonition", "attr_list", "md_in_html", "tables", "def_list", "fenced_code"],
    )
    inner = made.removeprefix("<p>trước</p>\n").removesuffix("\n<p>sau</p>")
    assert re.fullmatch(r"<p>[^<>]*</p>", inner)
    assert unescape(inner[3:-4]) == " ".join(written.split())


def test_text_of_several_lines_keeps_a_table_whole(world):
    world.replace("co-quan.yaml", "vi: Nhận đồ nguy hiểm.", 'vi: "Nhận\\n\\nđồ | nguy hiểm."')
    assert "\n" not in escape_markdown(world.load().agencies["bao-ve"].record.duty.vi)


def test_sums_are_the_record_s(tiny):
    vi, en = tiny["vat-pham/phao-thu.md"], tiny["vat-pham/phao-thu.en.md"]
    assert vi.index("Cá nhân: 1.000.000 – 2.000.000 đồng") < vi.index("Tổ chức: 2.000.000 – 4.000.000 đồng")
    assert en.index("Person: 1,000,000 – 2,000,000 đồng") < en.index("Organisation: 2,000,000 – 4,000,000 đồng")


def test_battery_ways_differ(tiny):
    rows = [
        line for line in tiny["vat-pham/pin-thu.md"].splitlines() if line.startswith("| Gửi") or "máy bay |" in line
    ]
    assert [re.search(r"pq-(\w+)\"", row)[1] for row in rows] == ["can_hoi_them", "cam", "cam", "cam"]


def test_conditions_are_listed(world):
    shown = pages_of(world.load(), date(2021, 1, 1))["vat-pham/keo-thu.md"]
    assert "## Điều kiện và cách gói\n\n- Gói kín." in shown


def test_unknown_phrase_is_an_error(world):
    world.write("cau-chu/tra-loi.yaml", re.sub(r"(?m)^muc_ly_do:.*\n", "", world.text("cau-chu/tra-loi.yaml")))
    with pytest.raises(KeyError, match="muc_ly_do"):
        pages_of(world.load())


def test_answer_with_one_way_only_names_the_way(world):
    world.replace(BATTERY, "{trong_nuoc: co_dieu_kien}", "{trong_nuoc: co_dieu_kien, hang_khong: cam}")
    line = next(row for row in pages_of(world.load())["vat-pham/pin-thu.md"].splitlines() if row.startswith("- Không:"))
    assert re.search(r"Gửi trong nước: .*pq-co_dieu_kien.*; Đi máy bay: .*pq-cam", line)
