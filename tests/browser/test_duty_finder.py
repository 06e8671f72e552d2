"""The duty finder with and without JavaScript: two taps, state in the fragment, keyboard, print."""

import pytest

from tests.browser.conftest import PHONE

PATH = "viec-can-lam/"


def visible(page) -> list[str]:
    """The anchors of the answers that can be seen."""
    return page.evaluate(
        "[...document.querySelectorAll('.vl-viec')].filter(one => one.offsetParent).map(one => one.querySelector('h3').id)"
    )


def test_two_taps_lead_to_one_answer(page, address):
    page.goto(address + PATH)
    assert visible(page) == []
    page.get_by_role("button", name="Người nhận", exact=True).click()
    assert page.url.endswith("#nguoi-nhan") and visible(page) == []
    page.get_by_role("button", name="Gói hàng rò rỉ").click()
    assert page.url.endswith("#nguoi-nhan-goi-nguy-hiem")
    page.wait_for_selector(".vl[data-buoc='xong']")  # the address changes at once, the page with the next event
    assert visible(page) == ["nguoi-nhan-goi-nguy-hiem"]
    assert page.get_by_role("link", name="Gọi 114.").first.get_attribute("href") == "tel:114"


def test_fragment_opens_the_answer_and_back_returns(page, address):
    page.goto(address + PATH)
    page.goto(address + PATH + "#giao-dich-vien-da-nhan")
    assert visible(page) == ["giao-dich-vien-da-nhan"]
    page.go_back()
    page.wait_for_selector(".vl[data-buoc='la-ai']")
    assert visible(page) == []


def test_choose_again_starts_over(page, address):
    page.goto(address + PATH + "#nguoi-gui-gui-ho")
    page.get_by_role("button", name="Chọn lại từ đầu").click()
    page.wait_for_selector(".vl[data-buoc='la-ai']")
    assert visible(page) == [] and page.get_by_role("button", name="Người gửi", exact=True).is_visible()


@pytest.mark.parametrize("fragment", ["#khong-co", "#%E0%A4%A", "#q=dao", "#bao-tin"])
def test_unknown_fragment_shows_the_first_question(page, address, fragment):
    page.goto(address + PATH + fragment)
    assert page.locator(".vl").get_attribute("data-buoc") == "la-ai"


def test_keyboard_alone_is_enough_and_focus_follows(page, address):
    page.goto(address + PATH)
    page.get_by_role("button", name="Người gửi", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".vl[data-buoc='thay-gi']")
    assert page.evaluate("document.activeElement.textContent") == "2. Bạn thấy gì hoặc cần gì?"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".vl[data-buoc='xong']")
    assert page.evaluate("document.activeElement.id") == "nguoi-gui-chua-biet"


def test_english_page_works_alike(page, address):
    page.goto(address + "en/" + PATH)
    page.get_by_role("button", name="A recipient", exact=True).click()
    page.get_by_role("button", name="A parcel that leaks").click()
    page.locator("#nguoi-nhan-goi-nguy-hiem").wait_for()
    assert visible(page) == ["nguoi-nhan-goi-nguy-hiem"]


def test_chosen_answer_alone_is_printed_and_all_when_none_is_chosen(page, address):
    page.goto(address + PATH + "#nguoi-nhan-goi-la")
    page.emulate_media(media="print")
    assert visible(page) == ["nguoi-nhan-goi-la"]
    page.emulate_media(media="screen")
    page.goto(address + PATH + "#bang")
    page.emulate_media(media="print")
    assert len(visible(page)) > 50


def test_without_script_every_answer_is_there_and_the_table_leads_to_it(browser, address):
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PATH)
    assert page.locator("#nguoi-nhan-goi-nguy-hiem").is_visible()
    page.get_by_role("link", name="gói hàng rò rỉ").first.click()
    assert page.url.endswith("#nguoi-nhan-goi-nguy-hiem")
    assert page.locator(".vl-nut").count() == 0
    context.close()
