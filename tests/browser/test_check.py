"""The check page in a real browser: its documented hooks, its manners, and what it does when things fail."""

from urllib.parse import quote

import pytest

from tests.browser.conftest import READY, ask

# Sends the form for each text without waiting; ``window.given`` counts what the worker gets.
_ASK_AT_ONCE = """
(texts) => {
  const give = Worker.prototype.postMessage;
  window.given = 0;
  Worker.prototype.postMessage = function (...message) {
    window.given += 1;
    return give.apply(this, message);
  };
  for (const text of texts) {
    document.getElementById("kiem-tra").value = text;
    document.getElementById("kiem-tra-mau").dispatchEvent(new Event("submit", { cancelable: true }));
  }
}
"""


def test_a_typed_question_is_answered(page, address):
    page.goto(address)
    assert ask(page, "gui heroin di nhat dc k") == "cam"
    assert page.get_attribute("html", "data-bo-kiem-tra") == "san-sang"
    assert page.get_attribute("#kt-ket-qua", "data-tang") == "day-du"


def test_the_box_can_be_used_by_keyboard_alone(page, address):
    page.goto(address)
    page.focus("#kiem-tra")
    page.keyboard.type("bạc đạn")
    page.keyboard.press("Enter")
    page.wait_for_selector("#kt-ket-qua[data-verdict]", timeout=READY)
    assert page.get_attribute("#kt-ket-qua", "data-verdict") in ("duoc_gui", "co_dieu_kien")
    assert page.evaluate("document.activeElement.id") == "kt-ket-qua"


def test_a_shared_link_asks_again_and_its_query_never_reaches_the_server(page, address):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}#q={quote('pháo hoa nổ')}&huong=di_nuoc_ngoai")
    page.wait_for_selector("#kt-ket-qua[data-verdict=cam]", timeout=READY)
    assert page.input_value("#kiem-tra") == "pháo hoa nổ"
    assert page.input_value("#kt-huong") == "di_nuoc_ngoai"
    assert not [url for url in asked if quote("pháo") in url or "pháo" in url]


def test_asking_writes_the_question_into_the_fragment_only(page, address):
    page.goto(address)
    ask(page, "sách giáo khoa")
    assert page.url.startswith(f"{address}#q=")
    assert page.evaluate("location.search") == ""


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=window.bad=1>",
        "<script>window.bad=1</script>",
        '"><svg onload=window.bad=1>',
        "pháo hoa nổ <b>đậm</b>",
        "javascript:window.bad=1",
    ],
)
def test_what_a_person_types_is_shown_as_text(page, address, text):
    page.goto(address)
    ask(page, text)
    assert page.evaluate("window.bad") is None
    assert (
        page.evaluate(
            "document.querySelectorAll('#kt-ket-qua img, #kt-ket-qua script, #kt-ket-qua svg, #kt-ket-qua b').length"
        )
        == 0
    )


def test_a_hostile_link_runs_nothing(page, address):
    page.goto(f"{address}#q={quote('<img src=x onerror=window.bad=1>')}&huong=<b>&ngay=2026-99-99&tl=1.x.<i>")
    page.wait_for_selector("#kt-ket-qua[data-verdict]", timeout=READY)
    assert page.evaluate("window.bad") is None


@pytest.mark.parametrize("day", ["2026-02-30", "0000-01-01", "12345-01-01"])
def test_a_day_that_is_none_is_left_out_of_a_link(page, address, day):
    page.goto(f"{address}#q=pin&ngay={day}")
    page.wait_for_selector("#kt-ket-qua[data-tang=day-du]", timeout=READY)
    assert page.input_value("#kt-ngay") == ""
    assert ask(page, "pháo nổ") == "cam"


def test_of_questions_asked_at_once_only_the_last_is_answered(page, address):
    page.goto(address)
    ask(page, "pin")
    texts = [f"áo len {number}" for number in range(30)] + ["pháo nổ"]
    page.evaluate(_ASK_AT_ONCE, texts)
    page.wait_for_selector("#kt-ket-qua[data-tang=day-du]", timeout=READY)
    assert page.get_attribute("#kt-ket-qua", "data-verdict") == "cam"
    assert page.evaluate("window.given") == 2, "the worker got questions that nobody waits for"


def test_a_question_can_be_answered_by_taps_and_taken_back(page, address):
    page.goto(address)
    assert ask(page, "pháo giấy") == "can_hoi_them"
    page.click(".kt-chon button >> nth=0")
    page.wait_for_selector("#kt-ket-qua[data-verdict=co_dieu_kien]")
    page.click("#kt-ket-qua > button.kt-phu")
    page.wait_for_selector("#kt-ket-qua[data-verdict=can_hoi_them]")


def test_an_example_of_the_home_page_is_answered(page, address):
    page.goto(address)
    page.click(".vi-du a >> nth=0")
    page.wait_for_selector("#kt-ket-qua[data-verdict]", timeout=READY)


def test_the_english_page_answers_in_english(page, address):
    page.goto(f"{address}en/")
    assert ask(page, "vape") == "cam"
    assert "May not be posted" in page.inner_text("#kt-ket-qua h2")


def test_without_javascript_the_page_leads_to_the_catalogue(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("noscript").count() == 1
    assert page.locator("article a[href*='danh-muc']").count() >= 3
    page.goto(f"{address}vat-pham/heroin/")
    assert "Không được gửi" in page.inner_text("article")
    context.close()


def test_a_question_can_be_answered_by_typing(page, address):
    page.goto(address)
    assert ask(page, "pháo giấy") == "can_hoi_them"
    page.fill("#kiem-tra", "lo xo")
    page.click(".kt-nut")
    page.wait_for_selector("#kt-ket-qua[data-verdict=co_dieu_kien]")
    assert "tl=0" in page.url
    assert ask(page, "heroin") == "cam"
    assert "tl=" not in page.url
