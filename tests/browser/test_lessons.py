"""The quiz marks answers and the slides turn; without JavaScript both pages can be read whole."""

import pytest

from tests.browser.conftest import PHONE

QUIZ, SLIDES = "huong-dan/cau-do-nguoi-gui/", "huong-dan/bai-giao-dich-vien/"


@pytest.fixture
def plain_page(browser, address):
    """A page of a browser that runs no JavaScript."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_quiz_marks_and_explains(page, address):
    page.goto(address + QUIZ)
    first, second = (page.locator(".cau-do-cau").nth(at) for at in (0, 1))
    right = first.get_attribute("data-dap-an")
    first.locator(f"li[data-ma={right}] button").click()
    assert first.locator(".cau-do-cham").inner_text() == "Đúng rồi."
    assert first.locator("details").get_attribute("open") is not None
    wrong = "cam" if second.get_attribute("data-dap-an") != "cam" else "duoc_gui"
    second.locator(f"li[data-ma={wrong}] button").click()
    assert second.locator(".cau-do-cham").inner_text().startswith("Chưa đúng")
    second.locator(f"li[data-ma={second.get_attribute('data-dap-an')}] button").click()
    assert page.inner_text(".cau-do-diem").startswith("Đúng 1 trong 2 câu"), "a second try counts as no new answer"


def test_slides_turn_by_key_and_end(page, address):
    page.goto(address + SLIDES)
    slides = page.locator(".trang-chieu")
    page.get_by_role("button", name="Trình chiếu").click()
    assert slides.nth(0).is_visible() and not slides.nth(1).is_visible()
    page.keyboard.press("ArrowRight")
    assert slides.nth(1).is_visible() and not slides.nth(0).is_visible()
    assert page.inner_text(".tc-thanh [role=status]") == f"Trang 2 trên {slides.count()}"
    page.keyboard.press("End")
    assert page.get_by_role("button", name="Trang sau").is_disabled()
    page.keyboard.press("Escape")
    assert all(slides.nth(at).is_visible() for at in range(slides.count()))


def test_slides_print_one_a_page(page, address):
    page.goto(address + SLIDES)
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('.trang-chieu')).breakAfter") == "page"


def test_without_javascript_all_slides_can_be_read(plain_page, address):
    plain_page.goto(address + SLIDES)
    headings = plain_page.locator("article h2")
    assert headings.count() >= 10 and all(headings.nth(at).is_visible() for at in range(headings.count()))


def test_without_javascript_the_answers_can_be_opened(plain_page, address):
    plain_page.goto(address + QUIZ)
    answer = plain_page.locator(".cau-do-cau details").first
    answer.locator("summary").click()
    assert answer.locator("a").first.is_visible()
