"""The kit in the browser: the place is filled in on the device, the text can be taken along and read large."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.browser.conftest import open_and_let_rest

PLACE, CONTACT = "xã Hoa Sen", "0912 345 678"
SAID = "không chín một hai, ba bốn năm, sáu bảy tám"


@pytest.fixture
def script(page, address):
    open_and_let_rest(page, f"{address}phat-thanh/phao/")
    page.click(".pt-dia-phuong summary")
    return page


def _minute(page):
    return page.locator('.pt-ban[data-ten="phao-60"]')


def test_the_place_and_its_number_come_into_the_text_and_stay_on_the_device(script, address):
    requests = []
    script.on("request", lambda request: requests.append(request.url))
    script.fill("#pt-ten", PLACE)
    script.fill("#pt-lien-he", CONTACT)
    text = _minute(script).locator(".pt-loi").inner_text()
    assert f"Đài truyền thanh {PLACE}." in text and SAID in text
    assert requests == []
    script.goto(f"{address}phat-thanh/ma-tuy/")
    assert PLACE in script.locator(".pt-loi").nth(1).inner_text()
    assert script.input_value("#pt-lien-he") == CONTACT


def test_erasing_leaves_nothing(script):
    script.fill("#pt-ten", PLACE)
    script.fill("#pt-lien-he", CONTACT)
    script.click(".pt-xoa")
    assert script.evaluate("Object.keys(localStorage).filter(key => key.includes('phat-thanh'))") == []
    text = " ".join(script.locator(".pt-loi").all_inner_texts())
    assert PLACE not in text and SAID not in text and "Đài truyền thanh cơ sở." in text
    assert script.locator(".pt-da-xoa").inner_text().strip()


def test_markup_typed_as_a_name_stays_text(script):
    script.fill("#pt-ten", "<img src=x onerror=alert(1)>")
    assert script.locator(".pt-loi img").count() == 0
    assert "<img" in _minute(script).locator(".pt-loi").inner_text()


def test_the_download_holds_the_filled_text(script, built_site):
    script.fill("#pt-ten", PLACE)
    script.fill("#pt-lien-he", CONTACT)
    with script.expect_download() as waiting:
        _minute(script).locator(".pt-tai").click()
    assert waiting.value.suggested_filename == "phao-60.txt"
    lines = Path(waiting.value.path()).read_text(encoding="utf-8").splitlines()
    plain = (built_site / "phat-thanh" / "phao" / "60.txt").read_text(encoding="utf-8").splitlines()
    assert [line.replace(PLACE, "cơ sở") for line in lines if SAID not in line] == plain
    assert len(lines) == len(plain) + 1


def test_reading_large_works_by_keyboard(script):
    button = _minute(script).locator(".pt-mo")
    button.focus()
    script.keyboard.press("Enter")
    screen = script.locator(".pt-man-hinh")
    assert screen.is_visible()
    current = screen.locator(".pt-dang-doc")
    first = current.inner_text()
    script.keyboard.press("ArrowDown")
    assert current.inner_text() != first
    script.keyboard.press("ArrowUp")
    assert current.inner_text() == first
    for _ in range(10):
        script.keyboard.press("Tab")
        assert script.evaluate("document.querySelector('.pt-man-hinh').contains(document.activeElement)")
    script.keyboard.press("Escape")
    assert screen.is_hidden()
    assert script.evaluate("document.activeElement.className").split()[-1] == "pt-mo"


def test_the_text_scrolls_by_itself(script):
    _minute(script).locator(".pt-mo").click()
    before = script.evaluate("document.querySelector('.pt-chu').scrollTop")
    script.keyboard.press(" ")
    for _ in range(100):  # the site's policy forbids what wait_for_function does
        if script.evaluate("document.querySelector('.pt-chu').scrollTop") > before + 5:
            break
        script.wait_for_timeout(100)
    assert script.evaluate("document.querySelector('.pt-chu').scrollTop") > before + 5
    script.keyboard.press(" ")


def test_the_page_picks_the_script_of_the_readers_day(page, address, built_site):
    """A site built long ago still shows the right week."""
    table = json.loads((built_site / "phat-thanh" / "muc-luc.json").read_text(encoding="utf-8"))
    week = table["tuan"][9]
    noon = date.fromisoformat(week["tu"]) + timedelta(days=2)
    page.clock.set_fixed_time(f"{noon.isoformat()}T05:00:00Z")
    page.goto(f"{address}phat-thanh/")
    page.wait_for_selector(f'.pt-hom-nay[data-tuan="{week["ma"]}"]')
    assert page.locator(".pt-bai").get_attribute("href") == f"{week['bai']}/"
    assert week["hien"] in page.locator(".pt-khoang").inner_text()


def test_from_home_to_a_text_for_today_in_two_clicks(page, address, built_site):
    page.goto(address)
    page.click("article a[href='phat-thanh/']")
    page.click(".pt-hom-nay .pt-bai")
    code = page.url.rstrip("/").split("/")[-1]
    plain = (built_site / "phat-thanh" / code / "30.txt").read_text(encoding="utf-8").splitlines()
    said = " ".join(page.locator(".pt-loi").first.inner_text().split())
    assert all(line in said for line in plain)


def test_without_javascript_the_text_is_there_and_dead_buttons_are_not(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}phat-thanh/phao/")
    assert "Pháp luật cấm pháo nổ và pháo hoa nổ." in page.locator(".pt-loi").first.inner_text()
    assert not page.locator("button.pt-nut:visible").count()
    context.close()


def test_the_printed_page_holds_the_text_only(page, address):
    page.goto(f"{address}phat-thanh/phao/")
    page.emulate_media(media="print")
    assert page.locator(".pt-loi").first.is_visible()
    assert page.locator(".pt-nut-hang").first.is_hidden() and page.locator(".pt-cong-cu").is_hidden()
