"""What breaks on the way leaves the person with an answer or the catalogue, and the next try works."""

import json
from pathlib import Path

import pytest

from tests.browser.conftest import CHROMIUM, FLAGS, PHONE, READY, ask, until
from tests.browser.test_offline import keep_by_hand
from tests.browser.unreliable import (
    SaysBrotli,
    ask_in_vain,
    dropped_half_way,
    fail_and_recover,
    server_error,
    truncated,
    unreliable,
)


@pytest.fixture
def server(built_site):
    with unreliable(built_site) as server:
        yield server


@pytest.fixture
def page(browser):
    """A fresh page without the service worker, which would hide the server's faults."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    yield context.new_page()
    context.close()


def _fault(part: str):
    return pytest.mark.counts("su_co", part=part)


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        pytest.param("/pyodide.asm.*.js", server_error, marks=_fault("may_chu_500")),
        pytest.param("/pyodide.asm.*.wasm.goi", dropped_half_way, marks=_fault("mang_dut")),
        pytest.param("/pyodide.asm.*.wasm.goi", truncated, marks=_fault("tep_cut")),
        pytest.param("/python_stdlib.*.zip.goi", dropped_half_way, marks=_fault("mang_dut")),
        pytest.param("/checker.*.zip.goi", server_error, marks=_fault("may_chu_500")),
    ],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_a_broken_download_leads_to_the_catalogue_and_the_next_try_works(page, server, part, fault):
    fail_and_recover(page, server, {part: fault})


@_fault("tep_sai_ma")
def test_files_that_are_not_what_they_say_are_noticed(page, server):
    def noise(request):
        content = b"\x1f\x8b" + bytes(229_385)
        request.send_response(200)
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)

    fail_and_recover(page, server, {"danh-muc.vi.*.json.goi": noise})


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(server_error, marks=_fault("may_chu_500")),
        pytest.param(dropped_half_way, marks=_fault("mang_dut")),
        pytest.param(truncated, marks=_fault("tep_cut")),
    ],
    ids=lambda value: value.__name__,
)
def test_a_broken_module_that_the_host_packs_itself_leads_to_the_catalogue(page, built_site, fault):
    with unreliable(built_site, SaysBrotli) as server:
        fail_and_recover(page, server, {"/pyodide.asm.*.wasm": fault})


def test_a_module_that_the_host_calls_something_else_is_taken_all_the_same(page, built_site):
    def untyped(request):
        content = Path(request.translate_path(request.path)).read_bytes()
        request.send_response(200)
        request.send_header("Content-Type", "application/octet-stream")
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)

    with unreliable(built_site, SaysBrotli) as server:
        server.faults = {"/pyodide.asm.*.wasm": untyped}
        page.goto(server.address)
        assert ask(page, "heroin") == "cam"
        assert not [path for path in server.asked if path.endswith(".wasm.goi")]


@_fault("tep_sai_ma")
def test_a_file_of_the_right_size_and_the_wrong_hash_answers_nothing(page, built_site):
    """Neither its length nor an unpacking gives it away; an answer from it could call a banned thing allowed."""

    def changed(request):
        content = Path(request.translate_path(request.path)).read_bytes()
        start = content.index(b'"phien_ban":"') + len(b'"phien_ban":"')  # a change that reads as well as the true file
        content = content[:start] + bytes([content[start] ^ 1]) + content[start + 1 :]
        request.send_response(200)
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)

    with unreliable(built_site, SaysBrotli) as server:
        fail_and_recover(page, server, {"danh-muc.vi.*.json": changed})
        assert not [path for path in server.asked if path.endswith(".json.goi")]


@_fault("wasm_tat")
def test_webassembly_that_is_forbidden_leads_to_the_catalogue(page, server):
    def without_wasm(request):
        content = (server.folder / "assets/kiem-tra/tho.js").read_bytes()
        request.send_response(200)
        request.send_header("Content-Type", "text/javascript")
        request.send_header("Content-Security-Policy", "script-src 'self'")
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)

    server.faults = {"/tho.js": without_wasm}
    page.goto(server.address)
    ask_in_vain(page, "xe tăng bơm hơi")
    server.faults = {}
    page.reload()
    assert ask(page, "heroin") == "cam"


@_fault("wasm_tat")
@pytest.mark.parametrize("missing", ["WebAssembly", "Worker", "WebAssembly.Exception", "URLSearchParams"])
def test_a_browser_that_cannot_says_so_in_a_sentence(page, server, missing):
    page.add_init_script(f"delete {missing if '.' in missing else 'window.' + missing}")
    page.goto(server.address)
    page.fill("#kiem-tra", "xe tăng bơm hơi")
    page.click(".kt-nut")
    until(page, "document.body.innerText.includes('Trình duyệt này không chạy được')")
    assert page.locator("article a[href*='danh-muc']").count() >= 3
    assert server.asked.count("/") == 1, "the form was sent to the server"
    assert not [path for path in server.asked if "/may/" in path]


@_fault("luong_chet")
def test_a_worker_that_died_is_started_again_and_answers(page, server):
    page.clock.install()
    page.goto(server.address)
    ask(page, "súng")
    page.workers[0].evaluate("self.close()")
    page.fill("#kiem-tra", "heroin")
    page.click(".kt-nut")
    page.clock.run_for(11_000)
    page.wait_for_selector("#kt-ket-qua h2:has-text('Heroin')", timeout=READY)


@_fault("bo_nho_day")
def test_a_full_disk_leaves_a_site_that_works_from_the_network(browser, server):
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": server.address.rstrip("/"), "quotaSize": 1_000_000})
    page.goto(f"{server.address}dung-khi-mat-mang/")
    page.click("#nt-luu:not([hidden])", timeout=READY)
    until(page, "document.getElementById('nt-tinh-trang').textContent.includes('chỗ trống')")
    page.goto(server.address)
    assert ask(page, "heroin") == "cam"
    session.send("Storage.overrideQuotaForOrigin", {"origin": server.address.rstrip("/")})
    keep_by_hand(page, server.address)
    server.down = True
    page.goto(server.address)
    assert ask(page, "heroin") == "cam"
    context.close()


@_fault("bo_nho_cam")
def test_storage_that_is_forbidden_takes_nothing_away_online(playwright, server, tmp_path):
    """As when a person blocks all cookies and site data in the settings of Chrome."""
    (tmp_path / "Default").mkdir()
    blocked = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(blocked))
    context = playwright.chromium.launch_persistent_context(tmp_path, executable_path=CHROMIUM, args=FLAGS)
    errors = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    page = context.new_page()
    page.goto(server.address)
    assert page.evaluate("(() => { try { return Boolean(localStorage) } catch { return false } })()") is False
    assert ask(page, "heroin") == "cam"
    page.goto(f"{server.address}dung-khi-mat-mang/")
    until(page, "document.getElementById('nt-tinh-trang').textContent.includes('chặn')")
    page.goto(f"{server.address}vat-pham/heroin/")
    assert "Heroin" in page.inner_text("h1")
    context.close()
    assert not [error for error in errors if "__md" not in error], errors
