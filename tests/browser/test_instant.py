"""The instant tier on the page: it answers before Python is there, and Python confirms or replaces it."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from checker.browser import answer, load
from tests.browser.conftest import PHONE, READY, until

_INSTANT, _FULL = "#kt-ket-qua[data-tang=tuc-thi]", "#kt-ket-qua[data-tang=day-du]"
# A function, not an expression: the pages' policy forbids evaluating a text.
_TWO_PARTS = "() => self.chiMucNhanh && chiMucNhanh.length === 2"
_ALL_PARTS = "() => self.chiMucNhanh && chiMucNhanh.length === 3"
_SHOWN = """([verdict, name]) => {
  const result = document.getElementById("kt-ket-qua");
  return result.dataset.verdict === verdict && result.querySelector("h2").textContent.endsWith(name);
}"""
_SAMPLE = 40  # so many names go through the browser's Python as well; CPython walks all of them


@pytest.fixture
def held(page):
    """A page on which Python's package does not arrive until ``held()`` lets it."""
    page.route("**/checker.*.zip*", lambda route: None)

    def release():
        page.unroute("**/checker.*.zip*")  # lets the waiting request go on

    return release


def _ask(page, text):
    page.fill("#kiem-tra", text)
    page.click(".kt-nut")


def test_a_name_is_answered_before_python_and_then_confirmed(page, address, held):
    page.goto(address)
    page.focus("#kiem-tra")
    page.wait_for_function(_TWO_PARTS)  # until the second has come, a thing has the name that was typed
    _ask(page, "Pháo hoa nổ")
    page.wait_for_selector(f"{_INSTANT}[data-verdict=cam]")
    quick = page.inner_text("#kt-ket-qua h2")
    assert quick.casefold().startswith("✕ không được gửi: pháo hoa nổ")
    assert page.inner_text("#kt-tinh-trang") == "Trả lời nhanh, đang kiểm tra lại…"
    held()
    page.wait_for_selector(f"{_FULL}[data-verdict=cam]", timeout=READY)
    assert page.inner_text("#kt-ket-qua h2") == quick
    assert page.inner_text("#kt-tinh-trang") == "Đã kiểm tra lại: câu trả lời giữ nguyên."


def test_an_answer_that_python_changes_is_replaced_and_said_to_be(page, address, held):
    page.goto(address)
    page.evaluate("chiMucNhanh[0].muc = chiMucNhanh[0].muc.replace(/^[0-4]{6}/gm, '111111')")
    _ask(page, "heroin")
    page.wait_for_selector(f"{_INSTANT}[data-verdict=co_dieu_kien]")
    held()
    page.wait_for_selector(f"{_FULL}[data-verdict=cam]", timeout=READY)
    assert "thay đổi" in page.inner_text("#kt-tinh-trang")


def test_a_name_that_must_ask_asks(page, address, held):
    page.goto(address)
    page.focus("#kiem-tra")
    page.wait_for_function(_TWO_PARTS)
    _ask(page, "phao")
    page.wait_for_selector(f"{_INSTANT}[data-verdict=can_hoi_them]")
    held()
    page.wait_for_selector(f"{_FULL}[data-verdict=can_hoi_them] .kt-chon button", timeout=READY)


def test_the_answer_follows_the_chosen_direction_and_leaves_other_days_to_python(page, address, held):
    page.goto(address)
    page.click(".kt-them summary")
    page.select_option("#kt-huong", "di_nuoc_ngoai")
    _ask(page, "nước mắm")
    page.wait_for_selector(_INSTANT)
    page.fill("#kt-ngay", "2001-01-01")
    _ask(page, "nước mắm")
    page.wait_for_timeout(300)
    assert page.locator(_INSTANT).count() == 0
    held()
    page.wait_for_selector(f"{_FULL}[data-verdict=khong_ro]", timeout=READY)


def test_nothing_moves_under_the_reader_when_python_confirms(page, address, held):
    page.goto(address)
    _ask(page, "pháo hoa nổ")
    page.wait_for_selector(_INSTANT)
    below = "document.querySelector('.vi-du').getBoundingClientRect().top >= innerHeight"
    page.fill("#kiem-tra", "nước")
    page.focus("#kiem-tra")
    place = "['#kiem-tra', '#kt-ket-qua h2'].map((part) => document.querySelector(part).getBoundingClientRect().top)"
    before = page.evaluate(place)
    assert page.evaluate(below), "what stands below would be pushed away by the full answer"
    held()
    page.wait_for_selector(_FULL, timeout=READY)
    assert page.evaluate(place) == before
    assert page.evaluate("document.activeElement.id") == "kiem-tra"
    assert page.input_value("#kiem-tra") == "nước"


def test_names_are_suggested_and_taken_by_keyboard(page, address, held):
    page.goto(address)
    page.focus("#kiem-tra")
    page.wait_for_function(_TWO_PARTS)
    page.keyboard.type("pháo hoa n")
    page.wait_for_selector("#kt-goi-y:not([hidden]) li")
    assert page.get_attribute("#kiem-tra", "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    chosen = page.get_attribute("#kiem-tra", "aria-activedescendant")
    name = page.inner_text(f"#{chosen}")
    assert page.get_attribute(f"#{chosen}", "aria-selected") == "true"
    assert not Axe().run(page).response["violations"]
    page.keyboard.press("Enter")
    page.wait_for_selector(_INSTANT)
    assert page.input_value("#kiem-tra") == name
    assert page.locator("#kt-goi-y[hidden]").count() == 1
    assert not Axe().run(page).response["violations"]


def test_suggestions_close_by_escape_and_by_leaving(page, address, held):
    page.goto(address)
    page.focus("#kiem-tra")
    page.keyboard.type("heroi")
    page.wait_for_selector("#kt-goi-y:not([hidden]) li")
    page.keyboard.press("Escape")
    assert page.locator("#kt-goi-y[hidden]").count() == 1
    page.keyboard.type("n")
    page.keyboard.press("Backspace")
    page.wait_for_selector("#kt-goi-y:not([hidden]) li")
    page.keyboard.press("Tab")
    assert page.locator("#kt-goi-y[hidden]").count() == 1
    assert page.get_attribute("#kiem-tra", "aria-expanded") == "false"


def test_suggestions_that_were_closed_stay_closed_when_more_of_the_index_comes(page, address, held):
    late = []
    page.route("**/chi-muc-2.vi.*", lambda route: late.append(route))
    page.goto(address)
    page.focus("#kiem-tra")
    page.keyboard.type("áo")
    page.wait_for_selector("#kt-goi-y:not([hidden]) li")
    page.keyboard.press("Escape")
    until(page, "self.chiMucNhanh.length === 1")
    late[0].continue_()
    until(page, "self.chiMucNhanh.length >= 2")
    page.wait_for_timeout(200)
    assert page.locator("#kt-goi-y[hidden]").count() == 1
    page.keyboard.type(" l")
    page.wait_for_selector("#kt-goi-y:not([hidden]) li")


def test_when_python_cannot_come_the_quick_answer_stays_with_a_way_to_the_catalogue(page, address):
    page.route("**/checker.*.zip*", lambda route: route.abort())
    page.goto(address)
    _ask(page, "heroin")
    page.wait_for_selector("#kt-thu-lai:not([hidden])")
    assert page.get_attribute("#kt-ket-qua", "data-verdict") == "cam"
    assert "chưa kiểm tra lại" in page.inner_text("#kt-tinh-trang")
    assert page.locator("#kt-ket-qua a[href$='danh-muc/']").count() == 1


def test_the_rest_of_the_index_is_fetched_only_when_the_box_is_used(page, address):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    assert [url for url in asked if "kiem-tra.vi.js" in url]
    assert not [url for url in asked if "chi-muc-2" in url]
    page.focus("#kiem-tra")
    page.wait_for_function(_TWO_PARTS)


def test_a_name_of_the_second_file_is_answered_once_it_is_there(page, address, held):
    page.goto(f"{address}#q=%23phao-hoa-no")
    page.wait_for_selector(f"{_INSTANT}[data-verdict=cam]")
    assert page.locator("#kt-ket-qua a[href$='vat-pham/phao-hoa-no/']").count() == 1


def test_a_name_in_the_other_language_brings_the_third_part(page, address, held):
    page.goto(address)
    page.focus("#kiem-tra")
    page.wait_for_function(_TWO_PARTS)
    _ask(page, "elephant ivory")
    page.wait_for_selector(f"{_INSTANT}[data-verdict=cam]")
    assert page.evaluate("chiMucNhanh.length") == 3
    assert "Ngà voi" in page.inner_text("#kt-ket-qua h2")


def test_the_third_part_comes_even_if_the_second_does_not(page, address, held):
    page.route("**/chi-muc-2.*", lambda route: route.abort())
    page.goto(address)
    _ask(page, "elephant ivory")
    page.wait_for_selector(f"{_INSTANT}[data-verdict=cam]")


def test_a_copied_folder_answers_without_a_server(browser, built_site):
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto((built_site / "index.html").as_uri())
    _ask(page, "pháo hoa nổ")
    page.wait_for_selector(f"{_INSTANT}[data-verdict=cam]")
    _ask(page, "elephant ivory")
    page.wait_for_selector(f"{_INSTANT}[data-verdict=cam] h2:has-text('Ngà voi')")
    context.close()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_browsers_script_and_python_agree_with_cpython(page, address, compiled, language):
    """The page's own index in the page's own JavaScript: every name; the browser's Python: a part of them."""
    load(json.dumps(compiled, ensure_ascii=False))
    names = [name for item in compiled["vat_pham"].values() for group in item["ten_khac"].values() for name in group]
    page.goto(address if language == "vi" else f"{address}en/")
    page.focus("#kiem-tra")
    page.wait_for_function(_TWO_PARTS)
    page.wait_for_selector("html[data-bo-kiem-tra=san-sang]", timeout=READY)
    page.keyboard.type("zzzz")  # nothing to suggest: the third part comes
    page.wait_for_function(_ALL_PARTS)
    quick = page.evaluate(
        """(names) => names.map((query) => {
          const found = tucThi.lookup({ query, tra_loi: [] });
          return found && [tucThi.verdict(found.code)[0], found.name];
        })""",
        names,
    )
    given = {name: answered for name, answered in zip(names, quick, strict=True) if answered}
    assert len(given) > 0.9 * len(names)
    assert not [name for name, answered in given.items() if answered != _heading(name, language)]
    for name in list(given)[:: len(given) // _SAMPLE]:
        _ask(page, name)
        page.wait_for_function(_SHOWN, arg=given[name])


def _heading(name, language):
    shown = json.loads(answer(json.dumps({"query": name, "ngon_ngu": language})))
    return [shown["verdict"], shown["blocks"][0]["mon"]]
