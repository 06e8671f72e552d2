"""What one visit leaves on the device: check, catalogue and guides without a network, told and erasable."""

import pytest

from site_builder.headers import headers_for
from site_builder.serve import Handler
from tests.browser.conftest import PHONE, READY, ask, until
from tests.browser.unreliable import unreliable

KEPT = "html[data-bo-kiem-tra=san-sang]"
NOTICE = "#nt-bao"


@pytest.fixture
def visitor(browser):
    """A person's own browser: what one page keeps, the next page finds."""
    context = browser.new_context(viewport=PHONE)
    errors = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert not errors, f"a script failed: {errors}"


def visit_once(visitor, address: str):
    """One visit as a person makes it: touch the box, wait until the site says that it is kept."""
    page = visitor.new_page()
    page.goto(address)
    page.focus("#kiem-tra")
    page.wait_for_selector(KEPT, timeout=READY)
    page.wait_for_selector(NOTICE, timeout=READY)
    return page


def keep_by_hand(page, address: str) -> None:
    """Press the button that keeps everything and wait until the page says so; its bar may be gone very soon."""
    page.goto(f"{address}dung-khi-mat-mang/")
    page.wait_for_selector("#nt-luu:not([hidden])", timeout=READY)
    pressed = "document.getElementById('nt-luu').click(); return !document.getElementById('nt-thanh').hidden"
    assert page.evaluate(f"() => {{ {pressed} }}"), "no bar tells that something is going on"
    until(page, "document.getElementById('nt-tinh-trang').textContent.startsWith('Đã lưu đủ')")
    assert page.locator("#nt-thanh[hidden]").count() == 1


@pytest.fixture(scope="module")
def visited(browser, built_site):
    """A browser after one visit, and the server."""
    context = browser.new_context(viewport=PHONE)
    with unreliable(built_site) as server:
        visit_once(context, server.address).close()
        yield context, server
    context.close()


@pytest.fixture
def page(visited):
    """A page opened later by the same person; the network is there until a test takes it away."""
    context, server = visited
    server.down = False
    server.asked.clear()
    page = context.new_page()
    yield page
    page.close()


@pytest.fixture
def server(visited):
    """The server of that visit."""
    return visited[1]


def test_without_a_network_the_checker_answers_in_both_languages(page, server):
    server.down = True
    page.goto(server.address)
    assert ask(page, "gui heroin di nhat dc k") == "cam"
    assert page.get_attribute("#kt-ket-qua", "data-tang") == "day-du"
    page.goto(f"{server.address}en/")
    assert ask(page, "vape") == "cam"


def test_without_a_network_catalogue_and_guides_can_be_read(page, server):
    server.down = True
    for path, heading in [
        ("danh-muc/", "Danh mục"),
        ("danh-muc/a-z/", "Tra theo chữ cái"),
        ("vat-pham/heroin/", "Heroin"),
        ("en/vat-pham/heroin/", "Heroin"),
        ("huong-dan/truoc-khi-gui/", "Trước khi gửi"),
        ("huong-dan", "Hướng dẫn"),
    ]:
        page.goto(server.address + path)
        assert heading in page.inner_text("h1")
        assert page.evaluate("document.styleSheets[0].cssRules.length") > 1


def test_without_a_network_an_unknown_page_is_explained(page, server):
    server.down = True
    page.goto(f"{server.address}khong-co-trang-nay/")
    page.wait_for_selector("#nt-chua-luu:not([hidden])")


def test_pages_from_the_device_keep_the_policy_of_the_site(page, server):
    for path in ("", "vat-pham/heroin/"):
        answer = page.goto(server.address + path)
        assert answer.from_service_worker
        assert "default-src 'none'" in answer.header_value("content-security-policy")


def test_a_return_visit_asks_the_network_for_nothing_but_news(page, server):
    page.goto(server.address)
    assert ask(page, "súng") == "cam"
    page.goto(f"{server.address}danh-muc/")
    assert set(server.asked) <= {"/sw.js"}


class Deployed(Handler):
    """As a real host: what the browser may keep, it may keep; ``news`` is said of the service worker's script."""

    news = headers_for("/sw.js")["Cache-Control"]

    def send_header(self, keyword, value):
        if keyword == "Cache-Control":
            path = self.path.split("?")[0]
            value = self.news if path == "/sw.js" else headers_for(path)["Cache-Control"]
        super().send_header(keyword, value)


AFTERWARDS_MS = 8000  # by then a page has looked for news


def test_a_return_visit_within_the_hour_asks_the_network_for_nothing(visitor, built_site):
    with unreliable(built_site, Deployed) as server:
        visit_once(visitor, server.address).close()
        for _ in range(2):
            server.asked.clear()
            page = visitor.new_page()
            page.goto(server.address)
            assert ask(page, "súng") == "cam"
            page.wait_for_timeout(AFTERWARDS_MS)
            assert server.asked == []
            page.close()


def test_once_the_time_is_over_a_return_visit_looks_for_news(visitor, built_site):
    class SoonOver(Deployed):
        news = "private, max-age=1"

    with unreliable(built_site, SoonOver) as server:
        page = visit_once(visitor, server.address)
        assert page.evaluate("navigator.serviceWorker.ready.then((one) => one.updateViaCache)") == "all"
        page.close()
        server.asked.clear()
        page = visitor.new_page()
        page.goto(server.address)
        assert ask(page, "súng") == "cam"
        page.wait_for_timeout(AFTERWARDS_MS)
        assert "/sw.js" in server.asked


def test_the_site_itself_asks_for_news_only_after_the_answer(page, server):
    page.add_init_script("""ServiceWorkerRegistration.prototype.update = async function () {
      window.looked = document.querySelector("#kt-ket-qua[data-tang=day-du]") ? "after" : "before";
    };
    ServiceWorkerContainer.prototype.register = async () => { window.looked = "registered again"; };""")
    page.goto(f"{server.address}#q=s%C3%BAng")
    until(page, "window.looked")
    assert page.evaluate("window.looked") == "after"


def test_every_page_of_the_site_is_kept_but_no_download(page, server, built_site):
    page.goto(server.address)
    addresses, packed = page.evaluate(
        """async () => {
          const name = (await caches.keys()).find((name) => name.startsWith("atbc "));
          const cache = await caches.open(name);
          const addresses = (await cache.keys()).map((request) => request.url);
          const index = await cache.match(addresses.find((url) => /ngoai-tuyen\\/[0-9a-f]{16}\\.json$/.test(url)));
          return [addresses, Object.values(await index.json()).flat().map(([page]) => page)];
        }"""
    )
    files = [url.removeprefix(server.address) for url in addresses]
    pages = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*.html")}
    assert set(packed) | set(files) >= {page for page in pages if not page.endswith("nhung/index.html")}
    assert not [file for file in files if file.endswith((".pdf", ".sqlite", ".docx", ".map"))]


def test_what_is_kept_is_shown_erased_and_kept_again(visitor, built_site):
    with unreliable(built_site) as server:
        page = visit_once(visitor, server.address)
        page.goto(f"{server.address}dung-khi-mat-mang/")
        page.wait_for_selector("#nt-bang:not([hidden])")
        assert "MB" in page.inner_text("#nt-bang tbody tr >> nth=0")
        page.click("#nt-xoa")
        page.wait_for_selector("#nt-luu:not([hidden])")
        assert page.evaluate("caches.keys()") == []
        page.goto(f"{server.address}danh-muc/")
        page.wait_for_timeout(1500)
        assert page.evaluate("caches.keys()") == [], "the site kept itself again although the reader erased it"
        keep_by_hand(page, server.address)
        assert page.evaluate("navigator.serviceWorker.getRegistration().then((one) => Boolean(one.active))")
        server.down = True
        page.goto(f"{server.address}danh-muc/")
        assert "Danh mục" in page.inner_text("h1")


def test_a_device_that_saves_data_keeps_nothing_unasked(visitor, built_site):
    visitor.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } })"
    )
    with unreliable(built_site) as server:
        page = visitor.new_page()
        page.goto(f"{server.address}danh-muc/")
        page.wait_for_timeout(1500)
        assert page.evaluate("caches.keys()") == []
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
