"""The law register: one page a cited article, what rests on it, before and after, and the changes in time."""

from datetime import date, timedelta

import pytest

from site_builder.citations import article_of, page_of
from site_builder.guides import guides
from site_builder.law_pages import change_pages, law_pages
from site_builder.timeline import coming_events, past_events
from site_builder.views import Viewer
from tests.site_builder.test_render import DAY, newest_check, pages_of

LAW = "van-ban/luat-thu.yaml"


@pytest.fixture(scope="module")
def real(facts):
    """The pages of the register, Vietnamese, on the day of the newest check."""
    viewer = Viewer(facts, "vi", newest_check(facts))
    return {uri: text for produce in (law_pages, change_pages) for uri, text, _ in produce(viewer)}


def test_every_recorded_provision_stands_on_the_page_of_its_article(facts, real):
    missing = []
    for kept in facts.instruments.values():
        for provision in kept.record.provisions:
            parts = [str(part) for part in (provision.article, provision.clause, provision.point) if part is not None]
            page = real[f"van-ban/{kept.id}/dieu-{parts[0]}.md"]
            if f"{{: #dieu-{'-'.join(parts)} }}" not in page:
                missing.append((kept.id, parts))
    assert missing == []


def test_anchors_of_provisions_still_stand_on_the_page_of_the_instrument(facts, real):
    """Links from before the articles had pages of their own."""
    law = real["van-ban/luat-49-2010.md"]
    for anchor in ("dieu-12", "dieu-12-1", "dieu-14-1-a", "dieu-29-7"):
        assert f"{{: #{anchor} }}" in law or f'<a id="{anchor}"></a>' in law


def test_code_names_its_article_and_page():
    assert article_of("luat-49-2010/12/1/a") == "luat-49-2010/12"
    assert article_of("luat-49-2010") == "luat-49-2010"
    assert page_of("luat-49-2010/12/1/a") == "luat-49-2010/dieu-12"
    assert page_of("tt-75-2024-bca/pl5") == "tt-75-2024-bca/dieu-pl5"
    assert page_of("luat-49-2010") == "luat-49-2010"


def test_article_lists_what_rests_on_it(world):
    page = pages_of(world.load())["van-ban/luat-thu/dieu-12.md"]
    assert "../../vat-pham/phao-thu.md" in page, "a thing that cites a clause"
    assert "../../danh-muc/do-thu.md" in page, "a group that cites a clause"
    assert "../../thuat-ngu/index.md#do-no" in page, "a word"


def test_article_does_not_list_what_rests_on_another_with_the_same_beginning(world):
    world.replace(LAW, "dieu_khoan:\n", "dieu_khoan:\n" + _provision("1"))
    page = pages_of(world.load())["van-ban/luat-thu/dieu-1.md"]
    assert "Chưa có món nào dựa vào đây." in page and "vat-pham/" not in page


def test_guides_that_cite_an_article_are_listed(facts, real):
    cited = {(guide.uri, article_of(code)) for guide in guides("vi") for code in guide.cites if "/" in code}
    assert ("huong-dan/truoc-khi-gui.md", "luat-49-2010/29") in cited, "or this test sees nothing"
    missing = [(uri, code) for uri, code in cited if f"]({'../../' + uri})" not in real[f"van-ban/{page_of(code)}.md"]]
    assert missing == []


def test_fine_of_a_provision_comes_with_the_note(world):
    page = pages_of(world.load())["van-ban/nd-thu/dieu-11.md"]
    assert "Cá nhân: 1.000.000 – 2.000.000 đồng." in page and "Tổ chức: 2.000.000 – 4.000.000 đồng." in page
    assert "Mức phạt chép lại." in page
    assert "Mức phạt chép lại." not in pages_of(world.load())["van-ban/luat-thu/dieu-12.md"]


def test_before_and_after_name_each_other(world):
    world.replace("van-ban/nd-thu.yaml", "    khoan: 1\n", "    khoan: 1\n    thay_bang: luat-thu/12/1\n")
    pages = pages_of(world.load())
    old, new = pages["van-ban/nd-thu/dieu-11.md"], pages["van-ban/luat-thu/dieu-12.md"]
    assert "Nay theo: [Luật Thử 2020, Điều 12 khoản 1](../../van-ban/luat-thu/dieu-12.md#dieu-12-1)" in old
    assert "Trước đó theo: [Nghị định Thử 2020, Điều 11 khoản 1 điểm b](../../van-ban/nd-thu/dieu-11.md#" in new
    assert "Nay theo" not in new and "Trước đó" not in old


def test_old_postal_fines_lead_to_the_new_ones(real):
    assert "van-ban/nd-174-2026/dieu-11.md" in real["van-ban/nd-15-2020/dieu-9.md"]
    assert "van-ban/nd-15-2020/dieu-9.md" in real["van-ban/nd-174-2026/dieu-11.md"]


def test_ended_provision_says_so_from_the_day_after(world):
    world.replace(LAW, "dieu_khoan:\n", "dieu_khoan:\n" + _provision("3", "    hieu_luc_den: 2026-02-28\n"))
    facts = world.load()
    on_last_day = pages_of(facts, date(2026, 2, 28))["van-ban/luat-thu/dieu-3.md"]
    day_after = pages_of(facts, date(2026, 3, 1))["van-ban/luat-thu/dieu-3.md"]
    assert "| Tình trạng | Còn hiệu lực |" in on_last_day and "| Tình trạng | Hết hiệu lực |" in day_after
    assert "| Ngày cuối còn hiệu lực | 28/02/2026 |" in on_last_day


def test_register_part_for_every_kind_of_instrument(facts, real):
    index = real["van-ban/index.md"]
    assert [code for code in facts.instruments if f"](../van-ban/{code}.md)" not in index] == []


def test_names_of_replaced_texts_are_links_where_the_register_holds_them(real):
    assert "[Thông tư 02/2012/TT-BTTTT](../van-ban/tt-02-2012-btttt.md)" in real["van-ban/nd-25-2022.md"]
    assert "| Thay cho | 144/2021/NĐ-CP |" in real["van-ban/nd-282-2025.md"]


def test_timeline_goes_back_from_the_day(world):
    viewer = Viewer(world.load(), "vi", DAY)
    days = [event.when for event in past_events(viewer)]
    assert days == sorted(days, reverse=True) == [date(2021, 1, 1), date(2020, 2, 1), date(2020, 1, 1)]
    assert past_events(Viewer(world.load(), "vi", date(2019, 12, 31))) == []


def test_timeline_leaves_out_what_is_older_than_the_postal_law(world):
    world.replace(LAW, "hieu_luc_tu: 2020-01-01", "hieu_luc_tu: 2009-12-31")
    assert date(2009, 12, 31) not in [event.when for event in past_events(Viewer(world.load(), "vi", DAY))]


def test_month_alone_is_shown_as_a_month(world):
    world.replace(LAW, "ngay_ban_hanh: 2019-06-01\nhieu_luc_tu: 2020-01-01\n", "thang_ban_hanh: 2019-06\n")
    pages = pages_of(world.load())
    assert "**tháng 6/2019**" in pages["van-ban/dong-thoi-gian.md"]
    assert "6/2019, day not verified" in pages["van-ban/dong-thoi-gian.en.md"]
    assert "| Ngày ban hành | tháng 6/2019 |" in pages["van-ban/luat-thu.md"]


def test_every_dated_instrument_is_on_the_timeline_or_coming(facts, real):
    both = real["van-ban/dong-thoi-gian.md"] + real["van-ban/sap-doi.md"]
    missing = [
        code
        for code, kept in facts.instruments.items()
        if kept.record.since and kept.record.since >= date(2010, 1, 1) and f"](../van-ban/{code}.md)" not in both
    ]
    assert missing == []


def test_what_comes_is_listed_until_its_day(world):
    world.replace(LAW, "tinh_trang: con_hieu_luc", "hieu_luc_den: 2026-06-30\ntinh_trang: con_hieu_luc")
    facts = world.read()
    before = coming_events(Viewer(facts, "vi", date(2026, 6, 29)))
    assert [(event.when, event.link.page) for event in before] == [(date(2026, 6, 30), "van-ban/luat-thu.md")]
    assert coming_events(Viewer(facts, "vi", date(2026, 6, 30))) == []


def test_coming_rule_of_a_thing_is_listed(world):
    found = coming_events(Viewer(world.load(), "vi", date(2023, 12, 30)))
    assert ("vat-pham/keo-thu.md", date(2024, 1, 1)) in [(event.link.page, event.when) for event in found]


def test_no_coming_change_is_said_plainly(world):
    pages = pages_of(world.load(), date(2099, 1, 1))
    assert "Chưa thấy văn bản nào đã ấn định ngày đổi." in pages["van-ban/sap-doi.md"]
    assert "We know of no text that sets a day" in pages["van-ban/sap-doi.en.md"]
    assert "ấn định" not in pages_of(world.load(), date(2019, 1, 1))["van-ban/sap-doi.md"]


def test_real_facts_have_a_coming_day(facts):
    """The two resolutions of 2026 run out; when all is past, this test tells to look for what is new."""
    end = facts.instruments["nq-66-18-2026"].record.until
    viewer = Viewer(facts, "vi", end - timedelta(days=1))
    assert "van-ban/nq-66-18-2026.md" in {event.link.page for event in coming_events(viewer)}


def test_correction_shows_what_was_said_then_what_holds_and_its_basis(world):
    page = pages_of(world.load())["van-ban/luat-da-doi.md"]
    said, now = page.index("Không ai bị phạt."), page.index("**Nay:** Nay có mức phạt. Đổi từ ngày 01/02/2020.")
    assert said < now < page.index("../van-ban/nd-thu/dieu-11.md#dieu-11-1-b")


def _provision(article: str, more: str = "") -> str:
    return (
        f"  - dieu: {article}\n    tom_tat: {{vi: Thêm., en: More.}}\n{more}    cach_doc: toan_van\n    do_tin: cao\n"
    )
