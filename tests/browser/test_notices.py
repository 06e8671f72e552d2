"""The notice, its form and the counter in a real browser: few clicks, nothing leaves, nothing is cut."""

import io

import pypdfium2
import pytest

from tests.browser.conftest import DESKTOP, READY, open_and_let_rest

SIZES = {"a4": (210, 297), "a3": (297, 420), "a5": (148, 210)}
LONG = "Bưu điện văn hóa xã – Điểm phục vụ bưu chính số 2, thôn Nguyên Thắng, xã Thiệu Hóa, tỉnh Thanh Hóa"


def printed(page) -> list[tuple[tuple[int, int], str]]:
    """Paper in millimetres and text of each page that the browser would print."""
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    return [
        (
            tuple(round(points / 72 * 25.4) for points in one.get_size()),
            " ".join(one.get_textpage().get_text_bounded().split()),
        )
        for one in document
    ]


def test_from_home_to_a_printed_notice_in_two_clicks(page, address):
    page.goto(address)
    page.click("article a[href='thong-bao/']")
    href = page.get_attribute("article a[href$='bang-a4.pdf']", "href")
    answer = page.request.get(page.evaluate("href => new URL(href, location.href).href", href))
    assert answer.ok
    assert answer.body().startswith(b"%PDF-1.7")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("points", [0, 4, 30])
def test_form_prints_every_word_on_the_right_paper(page, address, size, points):
    page.set_viewport_size(DESKTOP)
    page.goto(address + "thong-bao/tao/")
    refused = [f"Kiện quá khổ loại {number}" for number in range(points)]
    conditions = [f"Điều kiện riêng số {number}: báo trước cho bưu cục một ngày làm việc" for number in range(points)]
    page.select_option("#to-kho", size)
    page.fill("#to-ten", LONG)
    page.fill("#to-khong-nhan", "\n".join(refused))
    page.fill("#to-dieu-kien", "\n".join(conditions))
    sheets = printed(page)
    assert {paper for paper, _ in sheets} == {SIZES[size]}
    assert len(sheets) <= (1 if points < 30 else 3 if size == "a5" else 2)
    text = "".join(text for _, text in sheets).replace(" ", "")
    for words in [LONG, *refused, *conditions]:
        assert words.replace(" ", "") in text.replace("\x02", "-").replace("\ufffe", "-"), words
    assert page.locator(".md-header").is_visible(), "the page came back after printing"


def test_form_asks_for_nothing_after_loading_and_works_offline(page, address):
    open_and_let_rest(page, address + "thong-bao/tao/")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.context.set_offline(True)
    page.fill("#to-ten", "Bưu cục thử")
    page.select_option("#to-kho", "a3")
    assert "Bưu cục thử" in printed(page)[0][1]
    assert not asked


def test_colour_and_the_large_signs_of_a3_load_nothing_more(page, address):
    open_and_let_rest(page, address + "thong-bao/tao/")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    shown = "[...document.querySelectorAll('#to-bang .to-luat img')].filter(one => one.offsetWidth).map(one => [one.src.includes('cam-mau-'), one.naturalWidth > 0, one.offsetWidth])"
    black = page.evaluate(shown)
    assert not any(red for red, _, _ in black)
    page.select_option("#to-mau-muc", "co")
    page.select_option("#to-kho", "a3")
    page.wait_for_selector("#to-bang .to-xa.to-mau")
    red = page.evaluate(shown)
    assert len(red) == len(black)
    assert all(red and loaded for red, loaded, _ in red)
    assert red[0][2] > 1.8 * black[0][2], "two centimetres and more"
    assert not asked
    page.reload()
    assert page.input_value("#to-mau-muc") == "co"


def test_names_on_the_plain_a4_form_are_at_least_eight_points(page, address):
    page.goto(address + "thong-bao/tao/")
    page.evaluate("document.fonts.ready.then(() => true)")
    pixels = page.evaluate("parseFloat(getComputedStyle(document.querySelector('#to-bang .to-mon')).fontSize)")
    assert pixels * 72 / 96 >= 8


def test_what_is_typed_stays_text(page, address):
    page.goto(address + "thong-bao/tao/")
    page.fill("#to-ten", "<b id='hong'>x</b>")
    page.fill("#to-dieu-kien", "<img src=x onerror=alert(1)>")
    page.wait_for_selector("#to-bang [data-o=dieu-kien] li")
    assert page.locator("#hong, #to-bang [data-o] img").count() == 0


def test_form_by_keyboard_remembers_and_forgets(page, address):
    page.goto(address + "thong-bao/tao/")
    page.focus("#to-ten")
    page.keyboard.type("Bưu cục Ba Đình")
    page.reload()
    assert page.input_value("#to-ten") == "Bưu cục Ba Đình"
    page.focus("#to-ten")
    reached = []
    for _ in range(7):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id"))
    assert reached == ["to-dia-chi", "to-dien-thoai", "to-gio", "to-khong-nhan", "to-dieu-kien", "to-in", "to-xoa"]
    page.keyboard.press("Enter")
    assert page.input_value("#to-ten") == ""
    assert page.evaluate("localStorage.getItem('atbc.bang-niem-yet')") is None
    page.reload()
    assert page.input_value("#to-ten") == ""


def test_code_on_paper_leads_to_its_state(page, address, facts):
    page.goto(address + "thong-bao/con-dung-khong/")
    code = page.locator("[data-ma]").first.get_attribute("data-ma")
    said = page.locator("[data-ma] p").first.inner_text()
    page.goto(f"{address}thong-bao/con-dung-khong/#{code}")
    page.wait_for_selector("#to-tra-loi:not(:empty)")
    assert page.inner_text("#to-tra-loi") == said
    page.fill("#to-ma", code.lower().replace("-", " "))
    page.keyboard.press("Enter")
    assert page.inner_text("#to-tra-loi") == said
    page.fill("#to-ma", "0000-0000")
    page.keyboard.press("Enter")
    assert page.inner_text("#to-tra-loi") == facts.phrases["tb_ma_la"].vi


def test_counter_shows_the_strictest_and_leaves_no_trace(page, address):
    page.set_viewport_size(DESKTOP)
    page.goto(address + "quay/")
    page.evaluate("window.print = () => {}")
    page.focus("#quay-o")
    page.keyboard.type("quần áo\nsạc dự phòng\npháo hoa nổ")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#quay-ra[data-verdict]", timeout=READY)
    assert page.get_attribute("#quay-ra", "data-verdict") == "cam"
    assert "Pháo hoa nổ" in page.inner_text("#quay-ra h2")
    assert page.locator(".quay-mon").count() == 3
    page.keyboard.press("Alt+p")
    slip = printed(page)
    assert slip[0][0] == (210, 297)
    for words in ("Pháo hoa nổ", "Sạc dự phòng", "Luật Bưu chính 2010, Điều 12 khoản 1"):
        assert words.replace(" ", "") in slip[0][1].replace(" ", "")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.keyboard.press("Alt+k")
    assert page.input_value("#quay-o") == ""
    assert page.is_hidden("#quay-ra")
    assert "pháo" not in page.content().lower().split('id="quay-ra"')[1].split("</div>")[0]
    assert page.evaluate("[localStorage.length, sessionStorage.length, location.hash]") == [0, 0, ""]


def test_counter_clears_itself_when_nobody_is_there(page, address):
    page.clock.install()
    page.goto(address + "quay/")
    page.fill("#quay-o", "pháo")
    page.clock.run_for(2 * 60_000)
    assert page.input_value("#quay-o") == "pháo"
    page.clock.run_for(61_000)
    assert page.input_value("#quay-o") == ""


def test_counter_takes_the_answer_to_a_question(page, address):
    page.set_viewport_size(DESKTOP)
    page.goto(address + "quay/")
    page.fill("#quay-o", "phao\nsách")
    page.click("#quay-mau .kt-nut")
    page.wait_for_selector("#quay-ra[data-verdict=can_hoi_them]", timeout=READY)
    page.click(".quay-mon .kt-chon button >> nth=0")
    page.wait_for_selector("#quay-ra:not([data-verdict=can_hoi_them])", timeout=READY)
    assert page.locator(".quay-mon").count() == 2
