"""A real Chromium on the built site; what leaves the own host is recorded, and no test may let it pass."""

import time
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
READY = 90_000  # milliseconds until the full checker must stand on a slow test machine


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright):
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield chromium
    chromium.close()


@pytest.fixture
def page(browser, address):
    """A fresh page that keeps nothing; after the test no error was thrown and no foreign host was asked.

    The service worker has tests of its own (test_offline.py); here it would answer before a test's faults do.
    """
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    foreign, errors = [], []
    host = urlsplit(address).netloc
    page.on("request", lambda request: foreign.append(request.url) if _foreign(request.url, host) else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not foreign, f"another host was asked: {foreign}"
    assert not errors, f"a script failed: {errors}"


def _foreign(url: str, host: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != host


def ask(page, text: str) -> str:
    """Type a question, press the button, wait for the full checker's answer; returns the verdict's code."""
    page.fill("#kiem-tra", text)
    page.click(".kt-nut")
    page.wait_for_selector("#kt-ket-qua[data-tang=day-du]", timeout=READY)
    return page.get_attribute("#kt-ket-qua", "data-verdict")


def until(page, expression: str) -> None:
    """Wait until the expression holds; Playwright's own way needs eval, which the site's policy forbids."""
    end = time.monotonic() + READY / 1000
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"never came true: {expression}"
        page.wait_for_timeout(50)


def open_and_let_rest(page, url: str) -> None:
    """Open a page and wait for the last that it asks for by itself: its icon, and the service worker's script, which
    waits until the browser is idle. On a busy machine both come after Playwright's "networkidle"."""
    with (
        page.expect_request_finished(lambda request: request.url.endswith("/favicon.png"), timeout=READY),
        page.expect_request_finished(lambda request: request.url.endswith("/sw.js"), timeout=READY),
    ):
        page.goto(url)
    page.wait_for_load_state("networkidle")
