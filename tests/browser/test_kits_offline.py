"""The kits for post offices and broadcasters on a device that visited the site once and has no network now."""

import io

import pypdfium2

from tests.browser.conftest import DESKTOP, READY
from tests.browser.test_offline import page, server, visited

__all__ = ["page", "server", "visited"]


def test_presenter_reads_and_takes_along_the_text_of_the_week(page, server):
    server.down = True
    page.goto(f"{server.address}phat-thanh/")
    page.click(".pt-hom-nay .pt-bai")
    said = page.locator(".pt-ban .pt-loi").nth(1).inner_text()
    assert "bà con" in said
    page.locator(".pt-mo").nth(1).click()
    assert page.locator(".pt-dang-doc").inner_text().strip() in said.replace("\n", " ")
    page.keyboard.press("Escape")
    with page.expect_download() as waiting:
        page.locator(".pt-tai").first.click()
    assert waiting.value.suggested_filename.endswith("-30.txt")


def test_notice_is_filled_and_printed_in_colour_with_its_own_type(page, server):
    server.down = True
    page.set_viewport_size(DESKTOP)
    page.goto(f"{server.address}thong-bao/tao/")
    page.fill("#to-ten", "Bưu cục Hạc Thành")
    page.select_option("#to-mau-muc", "co")
    page.wait_for_selector("#to-bang .to-mau")
    drawn = "[...document.querySelectorAll('#to-bang img')].every(one => one.naturalWidth > 0)"
    assert page.evaluate(drawn), "a drawing or a QR code is missing"
    printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    assert len(printed) == 1
    assert "Bưu cục Hạc Thành" in printed[0].get_textpage().get_text_bounded()
    fonts = page.evaluate("[...document.fonts].filter(one => one.family.includes('To in')).map(one => one.status)")
    assert fonts == ["loaded", "loaded"]


def test_counter_answers_several_things(page, server):
    server.down = True
    page.goto(f"{server.address}quay/")
    page.fill("#quay-o", "quần áo\npháo hoa nổ")
    page.click("#quay-mau .kt-nut")
    page.wait_for_selector("#quay-ra[data-verdict=cam]", timeout=READY)
