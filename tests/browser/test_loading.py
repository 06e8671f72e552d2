"""How the checker is loaded: progress, manners towards small devices, and memory given back."""

import pytest

from tests.browser.conftest import READY, ask, until
from tests.browser.unreliable import SaysBrotli, unreliable

STARTED = "document.documentElement.hasAttribute('data-bo-kiem-tra') || performance.getEntriesByName('tho').length"


def _device(page, **properties):
    """Make the browser say so of the device."""
    for name, value in properties.items():
        page.add_init_script(f"Object.defineProperty(navigator, '{name}', {{ get: () => ({value}) }})")


def _until_no_worker_lives(page):
    """The browser tells of a worker's end a moment after the page has ended it."""
    for _ in range(100):
        if page.workers:
            page.wait_for_timeout(100)
    assert page.workers == []


def test_the_checker_comes_while_the_person_is_still_reading(page, address):
    page.goto(address)
    page.wait_for_selector("html[data-bo-kiem-tra=san-sang]", timeout=READY)


def test_a_host_that_packs_has_its_own_answer_compiled(browser, built_site):
    """Of an answer made in the worker Chromium keeps no machine code: every later visit would compile anew."""
    told = """const compile = WebAssembly.compileStreaming;
        WebAssembly.compileStreaming = async (source) => {
          self.postMessage({ kind: "compiles", address: (await source).url });
          return compile.call(WebAssembly, source);
        };"""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.add_init_script("""const Plain = window.Worker; window.compiled = [];
        window.Worker = class extends Plain { constructor(...given) { super(...given);
          this.addEventListener("message", ({ data }) => data.kind === "compiles" && window.compiled.push(data.address));
        } };""")
    with unreliable(built_site, SaysBrotli) as server:
        script = (built_site / "assets/kiem-tra/tho.js").read_text(encoding="utf-8")
        page.route("**/tho.js*", lambda route: route.fulfill(body=told + script, content_type="text/javascript"))
        page.goto(server.address)
        page.wait_for_selector("html[data-bo-kiem-tra=san-sang]", timeout=READY)
        (compiled,) = page.evaluate("window.compiled")
    context.close()
    assert compiled.startswith(server.address)
    assert compiled.endswith(".wasm")


def test_loading_shows_progress_and_can_be_stopped_and_started_again(page, address):
    page.route("**/*.wasm.goi", lambda route: None)  # never answered
    page.goto(address)
    page.fill("#kiem-tra", "súng")
    page.click(".kt-nut")
    page.wait_for_selector("#kt-tai:not([hidden])")
    until(page, "document.getElementById('kt-tai-thanh').value > 0")
    assert "MB" in page.inner_text("#kt-tai-chu")
    page.click("#kt-huy")
    page.wait_for_selector("#kt-thu-lai:not([hidden])")
    page.unroute("**/*.wasm.goi")
    page.click("#kt-thu-lai")
    page.wait_for_selector("html[data-bo-kiem-tra=san-sang]", timeout=READY)
    assert ask(page, "súng") == "cam"


@pytest.mark.parametrize(
    "device",
    [{"connection": "{ saveData: true, effectiveType: '4g' }"}, {"deviceMemory": "1"}],
    ids=["saves-data", "little-memory"],
)
def test_a_device_that_spares_loads_the_checker_only_when_asked(page, address, device):
    _device(page, **device)
    big = []
    page.on("request", lambda request: big.append(request.url) if "/may/" in request.url else None)
    page.goto(address)
    page.wait_for_selector("#kt-thu-lai:not([hidden])")
    assert "MB" in page.inner_text("#kt-thu-lai")
    page.focus("#kiem-tra")
    page.fill("#kiem-tra", "xe tăng bơm hơi màu tím")
    page.click(".kt-nut")
    page.wait_for_selector("#kt-ket-qua a[href$='danh-muc/']")
    assert not big
    page.click("#kt-thu-lai")
    page.wait_for_selector("#kt-ket-qua[data-tang=day-du]", timeout=READY)


def test_a_page_long_out_of_sight_gives_its_memory_back_and_wakes_up(page, address):
    page.clock.install()
    page.goto(address)
    page.focus("#kiem-tra")
    page.wait_for_selector("html[data-bo-kiem-tra=san-sang]", timeout=READY)
    assert len(page.workers) == 1
    page.evaluate("Object.defineProperty(document, 'hidden', { get: () => true, configurable: true })")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.clock.fast_forward(240_000)
    assert len(page.workers) == 1
    page.clock.fast_forward(61_000)
    until(page, "!document.documentElement.hasAttribute('data-bo-kiem-tra')")
    _until_no_worker_lives(page)
    page.evaluate("delete document.hidden")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_selector("html[data-bo-kiem-tra=san-sang]", timeout=READY)
    assert ask(page, "súng") == "cam"


def test_a_load_that_falls_silent_is_given_up_and_can_be_tried_again(page, address):
    page.route("**/*.wasm.goi", lambda route: None)  # neither an answer nor an error
    page.clock.install()
    page.goto(address)
    page.focus("#kiem-tra")
    until(page, "document.getElementById('kt-tai-thanh').value > 0")
    before = None
    while before != (before := page.inner_text("#kt-tai-chu")):  # until all else has come: each byte is a sign of life
        page.wait_for_timeout(1500)
    page.clock.fast_forward(100_000)
    assert page.get_attribute("html", "data-bo-kiem-tra") is None
    page.clock.fast_forward(21_000)
    page.wait_for_selector("html[data-bo-kiem-tra=hong]")
    _until_no_worker_lives(page)
    page.unroute("**/*.wasm.goi")
    page.click("#kt-thu-lai")
    page.wait_for_selector("html[data-bo-kiem-tra=san-sang]", timeout=READY)


def test_typing_goes_on_while_the_checker_loads(page, address):
    page.route("**/*.wasm.goi", lambda route: None)
    page.goto(address)
    page.fill("#kiem-tra", "xe tăng bơm hơi")
    page.click(".kt-nut")
    page.wait_for_selector("#kt-tai:not([hidden])")
    page.fill("#kiem-tra", "")
    page.focus("#kiem-tra")
    page.keyboard.type("súng và áo")
    assert page.input_value("#kiem-tra") == "súng và áo"


def test_the_back_button_finds_a_working_checker(page, address):
    page.goto(address)
    ask(page, "súng")
    page.goto(f"{address}danh-muc/")
    page.go_back()
    assert ask(page, "heroin") == "cam"
