"""A server of static files that a test can stop, switch to another build, or make fail file by file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page

from site_builder.serve import Handler
from tests.browser.conftest import READY

Fault = Callable[[Handler], None]
"""Answers a request instead of the file: it may send an error, half a file, or nothing."""


class SaysBrotli(Handler):
    """Says of the big file that it comes packed, as a good host does: then the browser takes the plain files."""

    def do_HEAD(self):
        self.send_response(200)
        self.send_header("Content-Encoding", "br")
        self.end_headers()


class UnreliableServer:
    """Serves ``folder``; ``faults`` maps the end of a path, as a shell pattern, to what happens to requests for it.

    ``down`` means no network: every connection is closed without a word.
    """

    def __init__(self, folder: Path, kind: type[Handler] = Handler):
        self.folder = folder
        self.faults: dict[str, Fault] = {}
        self.asked: list[str] = []
        self.down = False
        outer = self

        class _Handler(kind):
            def parse_request(self):
                if outer.down:
                    self.close_connection = True
                return not outer.down and super().parse_request()

            def do_GET(self):
                self.directory = str(outer.folder)  # now, not when the browser opened the connection
                path = self.path.split("?")[0]
                outer.asked.append(path)
                fault = next((fault for end, fault in outer.faults.items() if fnmatch(path, f"*{end}")), None)
                fault(self) if fault else super().do_GET()

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        self.address = f"http://127.0.0.1:{self.port}/"
        Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        """Be gone: from now on connections are refused."""
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def unreliable(folder: Path, kind: type[Handler] = Handler) -> Iterator[UnreliableServer]:
    """An UnreliableServer for the time of a test, made from one of the project's own servers."""
    server = UnreliableServer(folder, kind)
    try:
        yield server
    finally:
        server.stop()


def server_error(request: Handler) -> None:
    """A server in trouble."""
    request.send_error(500)


def dropped_half_way(request: Handler) -> None:
    """The connection breaks in the middle of the file."""
    content = Path(request.translate_path(request.path)).read_bytes()
    _begin(request, len(content))
    request.wfile.write(content[: len(content) // 2])
    request.close_connection = True


def truncated(request: Handler) -> None:
    """Half a file, said to be whole."""
    content = Path(request.translate_path(request.path)).read_bytes()
    half = content[: len(content) // 2]
    _begin(request, len(half))
    request.wfile.write(half)


def _begin(request: Handler, length: int) -> None:
    request.send_response(200)
    request.send_header("Content-Type", request.guess_type(request.path))
    request.send_header("Content-Length", str(length))
    request.end_headers()


def ask_in_vain(page: Page, text: str) -> None:
    """Ask where the checker cannot come: the person gets the way to the catalogue, and no answer."""
    page.fill("#kiem-tra", text)
    page.click(".kt-nut")
    page.wait_for_selector("html[data-bo-kiem-tra=hong]", timeout=READY)
    assert page.locator("#kt-ket-qua a[href$='danh-muc/']").count() == 1
    assert page.get_attribute("#kt-ket-qua", "data-tang") is None


def fail_and_recover(page: Page, server: UnreliableServer, faults: dict[str, Fault]) -> None:
    """With the faults a question leads to the catalogue; when they are gone, the button to try again answers it."""
    server.faults = faults
    page.goto(server.address)
    ask_in_vain(page, "xe tăng bơm hơi")
    server.faults = {}
    page.click("#kt-thu-lai")
    page.wait_for_selector("#kt-ket-qua[data-tang=day-du]", timeout=READY)
