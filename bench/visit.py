"""One visit to a page in a real Chromium: when the first and the full verdict stood there, and what was fetched."""

import os
import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from bench.host import Line

# As in tests/browser/conftest.py, which cannot be imported without pytest.
CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
LIMIT = 200_000  # milliseconds after which a visit counts as failed
_STARTED = 2.0  # seconds that a new browser gets to start: a person's has long been running when a page is opened
_SLICE = 0.004  # seconds that a slowed process runs before it is stopped

# Notes when each kind of answer first stood there, in milliseconds since the navigation began, and keeps the worker.
_WATCH = """(() => {
  window.moc = {};
  const look = () => {
    const result = document.getElementById("kt-ket-qua");
    const kind = result && result.getAttribute("data-verdict") && result.getAttribute("data-tang");
    if (kind && !(kind in window.moc)) window.moc[kind] = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  const Plain = window.Worker;
  window.Worker = class extends Plain { constructor(...given) { super(...given); window.thoDo = this; } };
})()"""
_ASK = """(requests) => new Promise((resolve, reject) => {
  const times = [];
  let begin = 0;
  const next = () => {
    begin = performance.now();
    window.thoDo.postMessage({ id: 1e6 + times.length, request: requests[times.length] });
  };
  window.thoDo.addEventListener("message", ({ data }) => {
    if (data.kind === "failed" || data.kind === "broken") reject(new Error(data.reason));
    if (data.kind !== "answer" || data.id < 1e6) return;
    times.push(performance.now() - begin);
    if (times.length === requests.length) resolve(times); else next();
  });
  next();
})"""
_STANDS = "(kind) => window.moc && (kind in window.moc || 'hong' in window.moc)"
_KEPT = """() => navigator.serviceWorker && navigator.serviceWorker.getRegistration().then(
  (found) => Boolean(found && found.active && navigator.serviceWorker.controller))"""


class VisitError(Exception):
    """The page said that it cannot answer; the message is what it said."""


@dataclass
class Visit:
    """``first`` and ``full`` in seconds (None: never came), bytes sent by the host, other hosts asked."""

    first: float | None
    full: float | None
    sent: int
    foreign: set[str] = field(default_factory=set)
    verdict: str = ""


class Browser:
    """A browser with a fresh profile, in which one page may be visited several times."""

    def __init__(self, playwright, line: Line, slowed: int = 1):
        self._folder = tempfile.TemporaryDirectory(prefix="do-toc-do-")
        self.context = playwright.chromium.launch_persistent_context(
            self._folder.name, executable_path=CHROMIUM, args=FLAGS, viewport={"width": 390, "height": 844}
        )
        self.context.add_init_script(_WATCH)
        self.line, self.slowed = line, slowed
        self._process = _process_of(self._folder.name)
        self.page = None
        self._foreign: set[str] = set()
        self.context.on("request", self._note)
        time.sleep(_STARTED)

    def _note(self, request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1":
            self._foreign.add(parts.netloc)

    def visit(self, address: str, query: str, until: str = "day-du", linger: float = 0.0) -> Visit:
        """Open ``address`` with the question; wait for the answer of a kind. ``linger``: seconds for which
        the page then stays, and what is sent still counts.
        """
        if self.page:
            self.page.close()
        self.page = self.context.new_page()
        self._foreign.clear()
        before = self.line.sent
        with _slowed(self._process, self.slowed):
            self.page.goto(f"{address}#q={quote(query)}", wait_until="commit", timeout=LIMIT)
            self.page.wait_for_function(_STANDS, arg=until, timeout=LIMIT)
        times = self.page.evaluate("window.moc")
        if until not in times:
            raise VisitError(self.page.inner_text("#kt-ket-qua"))
        verdict = self.page.get_attribute("#kt-ket-qua", "data-verdict") or ""
        time.sleep(linger)
        sent = self.line.sent - before
        first, full = times.get("tuc-thi"), times.get("day-du")
        return Visit(first and first / 1000, full and full / 1000, sent, set(self._foreign), verdict)

    def keeps_itself(self, seconds: float = 60.0) -> bool:
        """Whether a service worker holds the page before ``seconds`` are over, and has stopped fetching."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            before = self.line.sent
            time.sleep(1.5)
            if not self.page.evaluate("Boolean(navigator.serviceWorker)"):
                return False
            if self.page.evaluate(_KEPT) and self.line.sent == before:
                return True
        return False

    def ask(self, requests: list[dict]) -> list[float]:
        """Seconds of each question asked of the page's own worker, one after another."""
        return [time / 1000 for time in self.page.evaluate(_ASK, requests)]

    def close(self) -> None:
        """End the browser and forget its profile."""
        self.context.close()
        self._folder.cleanup()


@contextmanager
def _slowed(browser: int, factor: int) -> Iterator[None]:
    """Let the page's processes run a ``factor``-th of the time: a browser's own throttle does not reach workers."""
    if factor == 1:
        yield
        return
    over = threading.Event()

    def brake():
        while not over.is_set():
            processes = _renderers(browser)
            for _ in range(25):
                _signal(processes, signal.SIGSTOP)
                time.sleep(_SLICE * (factor - 1))
                _signal(processes, signal.SIGCONT)
                time.sleep(_SLICE)

    thread = threading.Thread(target=brake, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _process_of(profile: str) -> int:
    """The browser that was started with this profile: the first process that names it (Linux)."""
    named = [int(path.parent.name) for path in Path("/proc").glob("[0-9]*/cmdline") if _names(path, profile)]
    return min(named)


def _names(path: Path, text: str) -> bool:
    try:
        return text.encode() in path.read_bytes()
    except OSError:
        return False


def _renderers(browser: int) -> list[int]:
    """The processes below ``browser`` that run pages (Linux)."""
    below: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(path.read_text().rsplit(")", 1)[1].split()[1])
        except (OSError, IndexError):
            continue
        below.setdefault(parent, []).append(int(path.parent.name))
    found, left = [], [browser]
    while left:
        children = below.get(left.pop(), [])
        left += children
        found += [child for child in children if _is_renderer(child)]
    return found


def _is_renderer(process: int) -> bool:
    return _names(Path(f"/proc/{process}/cmdline"), "--type=renderer")


def _signal(processes: list[int], kind: signal.Signals) -> None:
    for process in processes:
        try:
            os.kill(process, kind)
        except ProcessLookupError:
            continue
