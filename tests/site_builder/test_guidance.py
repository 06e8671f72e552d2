"""The duty finder, the bodies in charge, the glossary and the map of the two directives."""

import re
from pathlib import Path

import pytest

from site_builder.facts import DATA, PROJECT
from site_builder.guidance_views import duty_anchor, duty_number
from site_builder.guides import guide_link
from site_builder.markers import expand_markers
from tests.site_builder.test_render import DAY, newest_check, pages_of

FINDER = "viec-can-lam/index.md"
# Everybody whom the two directives name, and those whom they are meant to protect.
ACTORS = {
    "nguoi-gui", "nguoi-nhan", "nguoi-dan", "giao-dich-vien", "quan-ly-doanh-nghiep", "dai-ly", "co-quan",
    "xa-phuong", "cong-an", "quan-ly-thi-truong", "hai-quan", "so-khcn", "nha-truong", "truyen-thanh",
}  # fmt: skip
# The numbers of the provincial directive of 2021, and of the requirements in the article of 2025 as we count them.
DUTIES_2021 = {1: "abcde", 2: "abcd", 3: "abc", 4: "ab", 5: "ab", 6: "abcde", 7: "abcdef"}
DUTIES_2025 = range(1, 14)
_MEASURE = re.compile(
    r"\b\d[\d.,]*\s*(đồng|triệu|ngày|tháng|kg|million|days?|months?)\b|\b\d{1,2} (năm|years?)\b", re.I
)


@pytest.fixture(scope="module")
def real(facts):
    """Every page on the day of the newest check."""
    return pages_of(facts, newest_check(facts))


def test_everybody_has_a_situation(facts):
    assert set(facts.actors) >= ACTORS


def test_answer_stands_under_its_anchor_with_steps_tell_and_basis(world):
    world.replace("viec-can-lam.yaml", "bao_cho: [bao-ve]", "bao_cho: [bao-ve]\n      can_cu: [luat-thu/12/1]")
    page = pages_of(world.load())[FINDER]
    answer = page[page.index("{: #nguoi-thu-thay-keu }") :]
    parts = ["1. Lùi ra.", "2. Gọi người giúp.", "co-quan/bao-ve.md", "van-ban/luat-thu/dieu-12.md#dieu-12-1"]
    assert [answer.index(part) for part in parts] == sorted(answer.index(part) for part in parts)


def test_situation_that_begins_with_a_one_letter_word_keeps_its_space(real):
    assert "### A parcel that leaks, smells" in real["viec-can-lam/index.en.md"]


def test_without_script_the_table_leads_to_every_answer(facts, real):
    for uri in (FINDER, "viec-can-lam/index.en.md"):
        table = real[uri].split("{: #bang }")[1].split("</div>")[0]
        wanted = {f"{code}-{one.code}" for code, kept in facts.actors.items() for one in kept.record.situations}
        assert set(re.findall(r"\]\(#([a-z0-9-]+)\)", table)) == wanted | set(facts.actors)


def test_body_without_a_verified_contact_says_so(world):
    assert "[Công an xã](../co-quan/bao-ve.md): chưa có số liên hệ đã kiểm chứng" in pages_of(world.load())[FINDER]
    assert "Chưa có liên hệ đã kiểm chứng." in pages_of(world.load())["co-quan/bao-ve.md"]


def test_verified_contact_comes_with_its_day_and_can_be_dialled(world):
    more = "  lien_he: {vi: Gọi 123., en: Call 123.}\n  so_goi: '123'\n  kiem_tra:"
    world.replace("co-quan.yaml", "  kiem_tra:", more)
    page = pages_of(world.load())[FINDER]
    assert "[Gọi 123.](tel:123) <small>(kiểm tra ngày 05/01/2026)</small>" in page
    assert "chưa có số liên hệ" not in page


def test_only_recorded_numbers_are_called(facts):
    """A number in a step is one that co-quan.yaml holds, so that the two cannot drift apart."""
    numbers = {kept.record.call for kept in facts.agencies.values() if kept.record.call}
    said = {
        number
        for kept in facts.actors.values()
        for one in kept.record.situations
        for step in one.steps
        for text in (step.vi, step.en)
        for number in re.findall(r"(?<![\d/])\d{3,}(?![\d/])", text)
    }
    assert {"113", "114"} <= said <= numbers | {"2025"}


@pytest.mark.parametrize("name", ["viec-can-lam", "thuat-ngu", "anh-xa-chi-thi", "luat-da-doi"])
def test_no_sum_or_period_of_law_is_retyped(name):
    """Sums, times and weights stand in van-ban/ and muc-phat.yaml; here they are only cited."""
    text = Path(DATA / f"{name}.yaml").read_text(encoding="utf-8")
    assert [found[0] for found in _MEASURE.finditer(text)] == []


def test_every_answer_has_a_basis_or_a_page_to_read(facts):
    bare = [
        (code, one.code)
        for code, kept in facts.actors.items()
        for one in kept.record.situations
        if not (one.citations or one.guides)
    ]
    assert bare == []


def test_no_duty_of_the_directives_is_missing(facts):
    wanted = {
        f"ct-13-2021-thanh-hoa/{number}/{letter}" for number, letters in DUTIES_2021.items() for letter in letters
    }
    wanted |= {f"ct-02-2025-bkhcn/{number}" for number in DUTIES_2025}
    assert set(facts.duties) == wanted


def test_every_duty_is_served_by_a_place_on_a_page(facts):
    assert [code for code, kept in facts.duties.items() if not kept.record.situations] == []


def test_duty_code_makes_number_and_anchor():
    assert duty_number("ct-13-2021-thanh-hoa/1/a") == "1a"
    assert duty_anchor("ct-13-2021-thanh-hoa/1/a") == "viec-ct-13-2021-thanh-hoa-1-a"


@pytest.mark.parametrize("uri", ["ky-thuat/x.md", "ky-thuat/x.en.md"])
def test_map_of_the_directives_links_to_each_duty(facts, uri):
    shown = expand_markers("<!-- chen: anh-xa-chi-thi -->", uri, facts, DAY)
    rows = [line for line in shown.splitlines() if re.match(r"\| \d", line)]
    assert len(rows) == len(facts.duties)
    for code, kept in facts.duties.items():
        for body in kept.record.bodies:
            assert f"(../co-quan/{body}.md#{duty_anchor(code)})" in shown


def test_page_of_a_body_shows_then_and_now_duties_and_who_is_sent_there(facts, real):
    page = real["co-quan/so-khcn.md"]
    assert "Sở Thông tin và Truyền thông Thanh Hóa" in page and "Từ ngày 01/3/2025" in page
    assert "{: #viec-ct-13-2021-thanh-hoa-1-a }" in page and "{: #viec-ct-02-2025-bkhcn-9 }" in page
    assert "../viec-can-lam/index.md#nguoi-dan-khong-niem-yet" in page
    assert "viec-ct-13-2021-thanh-hoa-2-a" not in page, "a duty of the police"


def test_every_body_of_the_directive_of_2021_has_its_name_of_then(facts):
    named = {body for code, kept in facts.duties.items() if code.startswith("ct-13-") for body in kept.record.bodies}
    assert {body for body in named if not facts.agencies[body].record.name_2021} == {"cong-an-xa"}


def test_index_lists_every_body_once(facts, real):
    found = re.findall(r"\]\(\.\./co-quan/([a-z0-9-]+)\.md\)", real["co-quan/index.md"])
    assert sorted(found) == sorted(facts.agencies)


def test_glossary_is_large_sorted_and_complete(facts, real):
    assert len(facts.terms) >= 50
    for uri in ("thuat-ngu/index.md", "thuat-ngu/index.en.md"):
        found = re.findall(r"^### .*\{: #([a-z0-9-]+) \}$", real[uri], re.MULTILINE)
        assert sorted(found) == sorted(facts.terms)
        letters = re.findall(r"^## (\S+) \{", real[uri], re.MULTILINE)
        assert len(letters) == len(set(letters)), "a letter stands twice, so the words are out of order"


def test_word_without_a_basis_claims_none(world):
    page = pages_of(world.load())["thuat-ngu/index.md"]
    first, second = page.split("{: #goi-do }")
    assert "van-ban/luat-thu/dieu-12.md" in first and "Cách hiểu thường." in second
    assert "van-ban/" not in second.split("### ")[0].split("\n---")[0]


def test_every_duty_leads_to_a_section_of_a_guide_in_both_languages(facts):
    """To the part that answers the duty, not to the top of a page."""
    for code, kept in facts.duties.items():
        sections = [page.split("#") for page in kept.record.guides if "#" in page]
        assert sections, code
        for page, anchor in sections:
            for ending in ("md", "en.md"):
                text = (PROJECT / "docs" / f"{page}.{ending}").read_text(encoding="utf-8")
                assert f"{{: #{anchor} }}" in text, (code, page, anchor, ending)


def test_link_to_a_section_is_called_by_its_heading():
    assert guide_link("huong-dan/thay-hang-cam#bon-viec", "vi").label == "Thấy hàng cấm: Bốn việc theo thứ tự"
    assert guide_link("huong-dan/thay-hang-cam", "vi").label == "Thấy hàng cấm"
    assert guide_link("huong-dan/canh-bao#ten-gia", "vi").label == "Cảnh báo", "an anchor made from data"
