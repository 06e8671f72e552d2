"""The check box on somebody else's site: one line, another origin, no cookie, the height it needs."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

import pytest

from site_builder.day import build_day
from site_builder.embed import plain_snippet, snippet
from site_builder.views import Viewer
from tests.browser.conftest import PHONE, READY, until

pytestmark = pytest.mark.counts("trien_khai", part="nhung")


@pytest.fixture
def host(address, built_site, facts):
    """Another site's address, whose page holds the line that our page of snippets gives."""

    pages = {}
    for language in ("vi", "en"):
        viewer = Viewer(facts, language, build_day())
        pages[f"/{language}"] = snippet(viewer)
        pages[f"/{language}/khung"] = plain_snippet(viewer)
    own = {path: line.replace(facts.portal.address, address) for path, line in pages.items()}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            body = f"<!doctype html><title>Xã</title><h1>Trang của xã</h1>{own.get(self.path, '')}<p id=sau>Sau</p>".encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def outside(browser, address, host):
    """A page of the other site; only the two hosts may be asked."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    allowed = {urlsplit(address).netloc, urlsplit(host).netloc}
    foreign, errors = [], []
    page.on(
        "request", lambda request: foreign.append(request.url) if urlsplit(request.url).netloc not in allowed else None
    )
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert context.cookies() == []
    context.close()
    assert not foreign and not errors


def _ask(page, text: str) -> str:
    frame = page.frame_locator("iframe")
    frame.locator("#kiem-tra").fill(text)
    frame.locator(".kt-nut").click()
    frame.locator("#kt-ket-qua[data-verdict]").wait_for(timeout=READY)
    return frame.locator("#kt-ket-qua").get_attribute("data-verdict")


def test_one_line_answers_grows_and_leads_to_the_portal(outside, host, address):
    outside.goto(host + "/vi")
    before = outside.locator("iframe").bounding_box()["height"]
    assert _ask(outside, "pháo nổ") == "cam"
    outside.wait_for_function("before => document.querySelector('iframe').offsetHeight > before", arg=before)
    inside = outside.frames[1]
    fits = "document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth"
    until(inside, fits)
    inside.locator("#kt-ket-qua[data-tang=day-du]").wait_for(timeout=READY)
    until(inside, fits)
    blank = "innerHeight - document.querySelector('main').lastElementChild.getBoundingClientRect().bottom"
    assert inside.evaluate(blank) < 40
    assert outside.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert inside.evaluate("document.querySelector('base').target") == "_blank"
    assert (
        inside.locator("#kt-ket-qua a[href*='/van-ban/']")
        .first.evaluate("a => a.href")
        .startswith(address + "van-ban/")
    )


def test_english_line_gives_the_english_page(outside, host):
    outside.goto(host + "/en")
    outside.frame_locator("iframe").locator("#kiem-tra").wait_for()
    assert outside.frames[1].evaluate("document.documentElement.lang") == "en"


def test_frame_without_a_script_works_too(outside, host):
    outside.goto(host + "/vi/khung")
    outside.frame_locator("iframe").locator("#kiem-tra").wait_for()
    assert outside.locator("iframe").bounding_box()["height"] >= 400


def test_a_message_from_elsewhere_does_not_resize(outside, host):
    outside.goto(host + "/vi")
    outside.frame_locator("iframe").locator("#kiem-tra").wait_for()
    outside.wait_for_timeout(300)
    before = outside.locator("iframe").bounding_box()["height"]
    outside.evaluate("window.postMessage({nguon: 'an-toan-buu-chinh', cao: 5000}, '*')")
    outside.wait_for_timeout(200)
    assert outside.locator("iframe").bounding_box()["height"] == before


def test_other_pages_refuse_to_be_framed(outside, host, address):
    outside.goto(host + "/trong")
    outside.evaluate(
        "address => { const f = document.createElement('iframe'); f.src = address; document.body.append(f); }", address
    )
    outside.wait_for_timeout(800)
    assert outside.frames[1].url.startswith(("chrome-error:", "about:")) or not outside.frames[1].query_selector(
        "#kiem-tra"
    )


def test_maker_shows_the_line_for_what_is_chosen(page, address):
    page.goto(address + "nhung/tao/")
    assert page.input_value("#nhung-dong").startswith("<script async src=")
    page.check("input[name=cach][value=co_dinh]")
    page.check("input[name=ngon-ngu][value=en]")
    line = page.input_value("#nhung-dong")
    assert line.startswith("<iframe") and "/en/nhung/" in line
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("#nhung-chep")
    page.wait_for_function("document.getElementById('nhung-da-chep').textContent !== ''")
    assert page.evaluate("navigator.clipboard.readText()") == line
