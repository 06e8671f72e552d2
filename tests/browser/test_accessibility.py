"""axe finds nothing to complain about on each kind of page, on a phone and on a desktop."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import DESKTOP, PHONE, READY

KINDS = [
    "",
    "en/",
    "danh-muc/",
    "danh-muc/phao/",
    "danh-muc/a-z/",
    "danh-muc/theo-chieu/",
    "vat-pham/phao-hoa-no/",
    "vat-pham/phao-giay/",
    "en/vat-pham/dao-lam-bep/",
    "van-ban/",
    "van-ban/luat-49-2010/",
    "van-ban/nd-174-2026/dieu-11/",
    "van-ban/dong-thoi-gian/",
    "van-ban/sap-doi/",
    "van-ban/luat-da-doi/",
    "viec-can-lam/",
    "viec-can-lam/#nguoi-nhan",
    "viec-can-lam/#nguoi-nhan-goi-nguy-hiem",
    "co-quan/",
    "co-quan/so-khcn/",
    "thuat-ngu/",
    "ky-thuat/anh-xa-chi-thi/",
    "phat-thanh/",
    "phat-thanh/phao/",
    "en/phat-thanh/phao/",
    "huong-dan/",
    "huong-dan/truoc-khi-gui/",
    "huong-dan/muc-phat/",
    "huong-dan/co-quan/",
    "huong-dan/khieu-nai/",
    "huong-dan/canh-bao/",
    "huong-dan/theo-mua/",
    "huong-dan/tieng-dan-toc/",
    "huong-dan/tap-huan/",
    "huong-dan/bai-giao-dich-vien/",
    "en/huong-dan/cau-do-nguoi-gui/",
    "gioi-thieu/",
    "dung-khi-mat-mang/",
    "thong-bao/",
    "thong-bao/tao/",
    "thong-bao/con-dung-khong/",
    "thong-bao/anh-chia-se/",
    "quay/",
    "en/quay/",
    "404.html",
]


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("path", KINDS)
def test_page_has_no_violation(page, address, path, viewport):
    page.set_viewport_size(viewport)
    page.goto(address + path)
    _assert_clean(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"


@pytest.mark.parametrize("query", ["pháo hoa nổ", "pháo giấy", "sách", "zzzz qqqq"])
def test_answer_has_no_violation(page, address, query):
    page.goto(address)
    page.fill("#kiem-tra", query)
    page.click(".kt-nut")
    page.wait_for_selector("#kt-ket-qua[data-verdict]", timeout=READY)
    _assert_clean(page)


def test_search_dialog_has_no_violation(page, address):
    page.goto(address + "danh-muc/")
    page.click("#tim-nut")
    page.fill(".tim-hop input", "ruou")
    page.wait_for_selector(".tim-hop li a")
    _assert_clean(page)


def _assert_clean(page):
    violations = Axe().run(page).response["violations"]
    assert not violations, [
        (violation["id"], [node["target"] for node in violation["nodes"][:3]]) for violation in violations
    ]
