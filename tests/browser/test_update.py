"""A new build: told to the reader, taken when they say, whole or not at all."""

import json
import shutil

import pytest

from site_builder.fingerprints import write_fingerprints
from site_builder.offline import write_offline
from site_builder.serve import Workshop
from tests.browser.conftest import READY, until
from tests.browser.test_offline import NOTICE, visit_once, visitor  # noqa: F401 (fixture)
from tests.browser.test_same_answers import answers_of_site, different
from tests.browser.unreliable import dropped_half_way, server_error, truncated, unreliable

BUILD = """async () => (await (await fetch("assets/ngoai-tuyen/tom-tat.json")).json()).ma"""

# Keeps the kind of the service worker's last final message.
_HEAR = """() => {
  window.heard = "";
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data.loai !== "dang-luu") window.heard = data.loai;
  });
}"""


@pytest.fixture(scope="module")
def next_build(built_site, tmp_path_factory):
    """The site as another build makes it: a page, a script and the catalogue changed."""
    site = shutil.copytree(built_site, tmp_path_factory.mktemp("ban-moi") / "site")
    for path, old, new in [
        ("index.html", "</h1>", " (bản mới)</h1>"),
        ("danh-muc/index.html", "</h1>", " (bản mới)</h1>"),
        ("assets/tim.js", '"use strict";', '"use strict"; document.documentElement.dataset.ban = "moi";'),
    ]:
        text = (site / path).read_text(encoding="utf-8")
        assert old in text
        (site / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    write_fingerprints(site)
    write_offline(site)
    return site


def _look_for_news(page):
    page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update()).catch(() => undefined)")


@pytest.mark.counts("su_co", part="ban_moi")
def test_an_update_is_told_and_taken_when_the_reader_says(visitor, built_site, next_build, compiled):  # noqa: F811
    with unreliable(built_site) as server:
        page = visit_once(visitor, server.address)
        page.goto(server.address)
        old = page.evaluate(BUILD)
        server.folder = next_build
        server.asked.clear()
        _look_for_news(page)
        page.wait_for_selector(NOTICE, timeout=READY)
        assert not [path for path in server.asked if "wasm" in path], "what did not change was fetched again"
        page.goto(f"{server.address}danh-muc/")
        assert "bản mới" not in page.inner_text("h1"), "the new build came before the reader said so"
        page.goto(f"{server.address}#q=s%C3%BAng")
        page.wait_for_selector("#kt-ket-qua[data-verdict=cam]", timeout=READY)
        page.wait_for_selector(NOTICE)
        with page.expect_navigation():
            page.click(f"{NOTICE} button >> nth=0")
        assert "bản mới" in page.inner_text("h1")
        assert page.get_attribute("html", "data-ban") == "moi"
        assert page.evaluate(BUILD) != old
        page.wait_for_selector("#kt-ket-qua[data-verdict=cam]", timeout=READY)
        assert len(page.evaluate("caches.keys()")) == 1, "the build before stays on the device"
        server.down = True
        page.goto(f"{server.address}danh-muc/")
        assert "bản mới" in page.inner_text("h1")
        page.goto(server.address)
        assert not different(compiled, "vi", answers_of_site(page, server.address, "vi"))


def test_a_return_visit_finds_an_update_by_itself(visitor, built_site, next_build):  # noqa: F811
    with unreliable(built_site) as server:
        visit_once(visitor, server.address).close()
        server.folder = next_build
        page = visitor.new_page()
        page.goto(server.address)
        page.wait_for_selector(NOTICE, timeout=READY)


@pytest.mark.counts("su_co", part="ban_moi")
def test_a_broken_update_leaves_the_build_before_and_the_next_try_works(visitor, built_site, next_build):  # noqa: F811
    def of_the_build_before(request):
        """A server in the middle of a change: the new service worker beside a file of the old build."""
        content = (built_site / "assets" / "tim.js").read_bytes()
        request.send_response(200)
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)

    with unreliable(built_site) as server:
        page = visit_once(visitor, server.address)
        old = page.evaluate(BUILD)
        page.evaluate(_HEAR)
        server.folder = next_build
        for fault in (server_error, dropped_half_way, truncated, of_the_build_before):
            server.faults = {"/assets/tim.js": fault}
            _look_for_news(page)
            until(page, "window.heard === 'khong-luu-duoc'")
            page.goto(f"{server.address}danh-muc/")
            assert "bản mới" not in page.inner_text("h1"), fault.__name__
            assert page.get_attribute("html", "data-ban") is None, fault.__name__
            page.goto(server.address)
            assert page.evaluate(BUILD) == old, fault.__name__
            page.evaluate(_HEAR)
        server.faults = {}
        for _ in range(20):  # a look that began before the fault was gone may still be failing
            _look_for_news(page)
            page.wait_for_timeout(500)
            if page.locator(NOTICE).count():
                break
        page.wait_for_selector(NOTICE, timeout=READY)


def test_whoever_edits_sees_a_new_build_at_once(visitor, built_site, next_build):  # noqa: F811
    with unreliable(built_site, Workshop) as server:
        page = visit_once(visitor, server.address)
        page.goto(server.address)
        server.folder = next_build
        _look_for_news(page)
        page.locator("h1", has_text="bản mới").wait_for(timeout=READY)


def test_the_build_id_changes_with_any_file(built_site, next_build):
    one, other = (
        json.loads((site / "assets/ngoai-tuyen/tom-tat.json").read_text(encoding="utf-8"))["ma"]
        for site in (built_site, next_build)
    )
    assert one != other
