"""Markers of hand-written pages: each is filled from the facts, and an unknown name stops the build."""

import re
from datetime import date
from pathlib import Path

import pytest

from site_builder.facts import PROJECT
from site_builder.markers import expand_markers

DAY = date(2026, 3, 1)
DOCS = PROJECT / "docs"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
# Parts that take no audience.
_ARGUMENTS = {"so-do": "cach-ngay", "viec-duoc-giao": "bao-ve", "suc-chiu": "ket_qua", "tin-cay": "su_co"}
TEMPLATES = Path(PROJECT / "site_builder" / "templates")


@pytest.fixture
def expand(world):
    """Fills markers with the facts of the tiny world."""
    facts = world.load()
    return lambda text, uri="x.md": expand_markers(text, uri, facts, DAY)


@pytest.mark.parametrize(
    ("marker", "vi", "en"),
    [
        ("[[luat-thu]]", "[Luật Thử 2020](van-ban/luat-thu.md)", "[Trial Law 2020](van-ban/luat-thu.md)"),
        (
            "[[luat-thu/12/1]]",
            "[Luật Thử 2020, Điều 12 khoản 1](van-ban/luat-thu/dieu-12.md#dieu-12-1)",
            "[Trial Law 2020, Article 12 clause 1](van-ban/luat-thu/dieu-12.md#dieu-12-1)",
        ),
        (
            "{{tu: do-no}}",
            '[đồ nổ](thuat-ngu/index.md#do-no "Món &quot;kêu to&quot; &amp; cháy.")',
            '[exploding thing](thuat-ngu/index.md#do-no "A thing that is &quot;loud&quot; &amp; burns.")',
        ),
        (
            "{{tu: do-no | Đồ nổ này}}",
            '[Đồ nổ này](thuat-ngu/index.md#do-no "Món &quot;kêu to&quot; &amp; cháy.")',
            '[Đồ nổ này](thuat-ngu/index.md#do-no "A thing that is &quot;loud&quot; &amp; burns.")',
        ),
        ("{{mon: keo-thu}}", "[Kẹo thử](vat-pham/keo-thu.md)", "[Test sweets](vat-pham/keo-thu.md)"),
        ("{{ nhom: do-thu }}", "[Đồ thử](danh-muc/do-thu.md)", "[Test goods](danh-muc/do-thu.md)"),
        (
            "{{mon: keo-thu trong_nuoc}}",
            '[Kẹo thử](vat-pham/keo-thu.md) <span class="pq pq-duoc_gui"><span class="pq-dau" aria-hidden="true">✓</span> Được gửi</span>',
            '[Test sweets](vat-pham/keo-thu.md) <span class="pq pq-duoc_gui"><span class="pq-dau" aria-hidden="true">✓</span> May be posted</span>',
        ),
        ("{{hieu-luc: luat-thu}}", "01/01/2020", "1 Jan 2020"),
        ("{{co-quan: bao-ve}}", "[Công an xã](co-quan/bao-ve.md)", "[Commune police](co-quan/bao-ve.md)"),
        ("{{phat: nd-thu/11/1/b ca-nhan}}", "1.000.000 – 2.000.000 đồng", "1,000,000 – 2,000,000 đồng"),
        ("{{phat: nd-thu/11/1/b to-chuc}}", "2.000.000 – 4.000.000 đồng", "2,000,000 – 4,000,000 đồng"),
        ("{{phat: nd-thu/11/1/b}}", "1.000.000 – 2.000.000 đồng", "1,000,000 – 2,000,000 đồng"),
        ("<!-- chen: luu-y-muc-phat -->", "Mức phạt chép lại.", "Fines are copied."),
    ],
)
def test_marker_is_filled_in_both_languages(expand, marker, vi, en):
    assert expand(f"a {marker} b") == f"a {vi} b"
    assert expand(f"a {marker} b", "x.en.md") == f"a {en} b"


def test_unverified_provision_says_so(expand):
    assert expand("[[luat-thu/12/2/dd]]").endswith("(chưa kiểm chứng)")
    assert expand("[[luat-thu/12/2/dd]]", "x.en.md").endswith("(not verified)")


def test_what_a_provision_says_comes_with_its_citation_and_no_full_stop(expand, world):
    summary = world.load().instruments["luat-thu"].record.provisions[0].summary.vi
    shown = expand("{{luat: luat-thu/12/1}}")
    assert (
        shown
        == f"{summary.removesuffix('.')} ([Luật Thử 2020, Điều 12 khoản 1](van-ban/luat-thu/dieu-12.md#dieu-12-1))"
    )


def test_what_an_unverified_instrument_says_is_marked(world):
    world.replace("van-ban/luat-thu.yaml", "tinh_trang: con_hieu_luc", "tinh_trang: chua_kiem_chung")
    shown = expand_markers("{{luat: luat-thu}}", "x.md", world.load(), DAY)
    assert shown.endswith("(van-ban/luat-thu.md); văn bản này còn hiệu lực hay không thì chưa kiểm chứng)")


def test_a_banned_thing_says_who_bans_it(expand):
    assert expand("{{mon: phao-thu trong_nuoc}}").endswith("Không được gửi</span> <small>(Pháp luật cấm)</small>")


def test_links_climb_out_of_the_page_s_folder(expand):
    assert expand("{{mon: keo-thu}}", "huong-dan/a.md") == "[Kẹo thử](../vat-pham/keo-thu.md)"
    assert "(../van-ban/luat-thu.md)" in expand("[[luat-thu]]", "huong-dan/a.en.md")


@pytest.mark.parametrize(
    ("marker", "unknown"),
    [
        ("[[luat-ma]]", "luat-ma"),
        ("{{mon: keo-ma}}", "keo-ma"),
        ("{{nhom: nhom-ma}}", "nhom-ma"),
        ("{{co-quan: bao-ma}}", "bao-ma"),
        ("{{phat: nd-thu/11/1/c ca-nhan}}", "nd-thu/11/1/c"),
        ("{{tu: tu-ma}}", "tu-ma"),
        ("{{phat: nd-thu/11/1/b ca-nha}}", "ca-nha"),
        ("{{luat: luat-thu/99}}", "luat-thu/99"),
        ("{{mon: keo-thu tren_troi}}", "tren_troi"),
        ("<!-- chen: cau-do nguoi_la -->", "nguoi_la"),
        ("<!-- chen: viec-duoc-giao bao-ma -->", "bao-ma"),
        ("<!-- chen: khong-co -->", "khong-co"),
    ],
)
def test_unknown_name_stops_the_build(expand, marker, unknown):
    with pytest.raises(KeyError, match=unknown):
        expand(marker)


@pytest.mark.parametrize("marker", ["[[luat-thu/99]]", "[[luat-thu/12/1/z]]"])
def test_provision_that_is_not_recorded_stops_the_build(expand, marker):
    with pytest.raises(KeyError, match=marker.strip("[]")):
        expand(marker)


def test_agency_in_a_sentence_has_its_running_name_and_in_front_a_capital(world):
    world.replace(
        "co-quan.yaml", "  ten_2021:", "  trong_cau: {vi: công an gần nhà, en: the police nearby}\n  ten_2021:"
    )
    facts = world.load()
    expand = lambda text, uri="x.md": expand_markers(text, uri, facts, DAY)  # noqa: E731
    assert expand("Báo {{co-quan: bao-ve}}.") == "Báo [công an gần nhà](co-quan/bao-ve.md)."
    assert expand("Tell {{co-quan: bao-ve}}.", "x.en.md") == "Tell [the police nearby](co-quan/bao-ve.md)."
    for before in ("", "- ", "1. ", "| Ai | ", "Thấy lạ. ", "**"):
        assert expand(before + "{{co-quan: bao-ve}}").startswith(before + "[Công an gần nhà]"), before


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Số 112", "[Số 112](tel:112)"),
        ("Cứu nạn", "[Cứu nạn](co-quan/bao-ve.md), [112](tel:112)"),
    ],
)
def test_agency_with_a_number_can_be_called_and_the_number_is_printed(world, name, shown):
    world.replace("co-quan.yaml", "vi: Công an xã,", f"vi: {name},")
    world.replace(
        "co-quan.yaml", "  kiem_tra:", "  lien_he: {vi: Gọi 112., en: Call 112.}\n  so_goi: '112'\n  kiem_tra:"
    )
    assert expand_markers("{{co-quan: bao-ve}}", "x.md", world.load(), DAY) == shown


def test_duties_of_a_body_come_from_the_map_of_directives(facts):
    shown = expand_markers("<!-- chen: viec-duoc-giao hai-quan -->", "huong-dan/x.md", facts, DAY)
    assert facts.duties["ct-13-2021-thanh-hoa/4/b"].record.text.vi in shown
    assert "Cục Hải quan Thanh Hóa" in shown, "its name in 2021"
    assert facts.duties["ct-13-2021-thanh-hoa/3/a"].record.text.vi not in shown


def test_names_in_facts_are_escaped(world):
    world.replace("co-quan.yaml", "vi: Công an xã", "vi: '<b>Công*an'")
    shown = expand_markers("{{co-quan: bao-ve}}", "x.md", world.load(), DAY)
    assert shown == "[&#60;b&#62;Công&#42;an](co-quan/bao-ve.md)"


def test_ordinary_text_is_left_alone(expand):
    text = "Một [liên kết](a.md), `mã`, {{ lạ }}, <!-- ghi chú --> và [tham chiếu][1].\n"
    assert expand(text) == text


def test_fines_of_an_audience(expand, world):
    shown = expand("<!-- chen: muc-phat nguoi_gui -->")
    assert "Gửi đồ nổ." in shown and "1.000.000 – 2.000.000 đồng" in shown and "Nghị định Thử 2020, Điều 11" in shown
    assert "Gửi đồ nổ." not in expand("<!-- chen: muc-phat doanh_nghiep -->")


def test_agencies_then_and_now(expand):
    shown = expand("<!-- chen: co-quan -->")
    assert shown.index("Công an xã") < shown.index("Công an xã cũ")
    assert "Nhận đồ nguy hiểm." in shown and "Chưa có liên hệ đã kiểm chứng." in shown


def test_figures(expand):
    assert expand("<!-- chen: so-lieu -->") == (
        "Danh mục có 3 món trong 1 nhóm, dựa vào 2 văn bản; kiểm tra gần nhất ngày 06/02/2026."
    )


def test_five_answers_are_explained(expand):
    shown = expand("<!-- chen: nam-cau-tra-loi -->")
    assert shown.count("<dt>") == 5
    assert all(word in shown for word in ("Không được gửi", "Được gửi", "Cần hỏi thêm", "Chưa có câu trả lời"))


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("part-*.jinja")), ids=lambda path: path.stem)
@pytest.mark.parametrize("uri", ["x.md", "x.en.md"])
def test_every_part_can_be_put_in(expand, path, uri):
    part = path.stem.removeprefix("part-")
    shown = expand(f"<!-- chen: {part} {_ARGUMENTS.get(part, 'nguoi_gui')} -->", uri)
    assert shown.strip() and "chen:" not in shown


@pytest.mark.parametrize("uri", PAGES)
def test_hand_written_page_can_be_filled(facts, uri):
    shown = expand_markers((DOCS / uri).read_text(encoding="utf-8"), uri, facts, DAY)
    assert not re.search(r"<!--\s*chen|\[\[|\{\{", shown), "a marker is left over"


@pytest.mark.parametrize("uri", PAGES)
def test_hand_written_fines_come_with_the_note(facts, uri):
    shown = expand_markers((DOCS / uri).read_text(encoding="utf-8"), uri, facts, DAY)
    note = facts.portal.fines_note
    if re.search(r"\d[.,]000 – [\d.,]+ đồng", shown):
        assert (note.en if uri.endswith(".en.md") else note.vi) in shown
