"""Each kind of page, used as people use it, under the real headers: nothing is blocked, nobody else is asked, nothing is stored."""

import pytest

from tests.browser.conftest import ask, until

PLACES = [
    "", "en/", "gioi-thieu/", "danh-muc/", "danh-muc/a-z/", "danh-muc/theo-chieu/", "danh-muc/pin/", "vat-pham/sac-du-phong/",
    "en/vat-pham/sac-du-phong/", "van-ban/", "van-ban/luat-49-2010/", "huong-dan/", "huong-dan/muc-phat/", "ky-thuat/danh-gia/",
    "du-lieu-mo/", "nhung/tao/", "nhung/", "khong-co-trang-nay/", "van-ban/nd-174-2026/dieu-11/", "van-ban/dong-thoi-gian/", "viec-can-lam/",
    "co-quan/", "co-quan/so-khcn/", "thuat-ngu/", "thong-bao/", "thong-bao/tao/", "thong-bao/con-dung-khong/", "thong-bao/anh-chia-se/", "quay/",
    "en/quay/", "phat-thanh/", "phat-thanh/phao/", "huong-dan/tap-huan/", "huong-dan/cau-do-nguoi-gui/", "dung-khi-mat-mang/",
    "ky-thuat/do-tin-cay/", "ky-thuat/chi-phi/",
]  # fmt: skip
_LISTEN = """
window.__violations = [];
document.addEventListener("securitypolicyviolation", (event) => window.__violations.push(
  event.violatedDirective + " " + event.blockedURI + " " + event.sourceFile + ":" + event.lineNumber));
"""


@pytest.fixture
def watched(page):
    """The page with a list of everything that the policy blocked, in frames and workers too."""
    blocked = []
    page.add_init_script(_LISTEN)
    page.on(
        "console", lambda message: blocked.append(message.text) if "Content Security Policy" in message.text else None
    )
    page.blocked = lambda: blocked + page.evaluate("window.__violations")
    return page


@pytest.mark.counts("chinh_sach")
@pytest.mark.parametrize("place", PLACES)
def test_page_asks_for_nothing_that_the_policy_forbids(watched, address, place):
    watched.goto(address + place, wait_until="networkidle")
    _keeps_nothing(watched)
    _use(watched)
    assert watched.blocked() == []
    assert watched.context.cookies() == []
    # What a person has filled in may be kept for them, under names that the page about storage shows and erases.
    keys = watched.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert all(key.startswith("atbc.") for key in keys), keys


def test_what_a_person_filled_in_is_erased_with_the_rest(page, address):
    page.goto(address + "phat-thanh/phao/")
    page.click(".pt-dia-phuong summary")
    page.fill("#pt-ten", "xã Hoa Sen")
    page.dispatch_event("#pt-ten", "change")
    page.goto(address + "thong-bao/tao/")
    page.fill("#to-ten", "Bưu cục Hoa Sen")
    until(page, "Object.keys(localStorage).length === 2")
    page.goto(address + "dung-khi-mat-mang/")
    page.click("#nt-xoa")
    until(page, "JSON.stringify(Object.keys(localStorage)) === '[\"atbc.luu\"]'")


@pytest.mark.counts("chinh_sach")
def test_asking_and_searching_are_allowed(watched, address):
    watched.goto(address)
    assert ask(watched, "pháo nổ") == "cam"
    watched.click("#tim-nut")
    watched.fill("dialog input", "pin")
    watched.wait_for_selector("dialog ol li")
    assert watched.blocked() == []
    _keeps_nothing(watched)


def test_the_listener_hears_a_violation(watched, address):
    watched.goto(address)
    watched.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')")
    assert watched.blocked()


def _use(page):
    """Open what can be opened and write into what can be written into, as a curious reader does."""
    for summary in page.locator("details:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()
    for field in page.locator("article :is(input[type=text], input[type=search], input:not([type]), textarea)").all():
        if field.is_visible() and field.is_editable():
            field.fill("pháo nổ")
            field.dispatch_event("change")
    page.wait_for_load_state("networkidle")


def _keeps_nothing(page):
    assert page.context.cookies() == []
    assert page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage)]") == [[], []]
