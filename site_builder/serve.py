"""Serves the built site and builds it again when data or words change.

A change that does not build prints its errors; the last good site goes on being served.
"""

import time
import traceback
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar
from urllib.parse import urlsplit

from site_builder.facts import PROJECT
from site_builder.headers import headers_for
from site_builder.site import SITE, BuildError, build_site

ADDRESS = ("127.0.0.1", 8000)
WATCHED = (
    "data",
    "docs",
    "overrides",
    "site_builder",
    "checker",
    "evaluation",
    "bench",
    "tests/cases",
    "tests/ket-qua.json",
    "mkdocs.yml",
)
PAUSE = 1.0  # seconds between two looks at the files


class Handler(SimpleHTTPRequestHandler):
    """Static files with the types that browsers want, and the site's own page for what is missing."""

    extensions_map: ClassVar = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".wasm": "application/wasm",
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".json": "application/json",
    }

    def end_headers(self):
        """The headers of a real deployment, so that what they forbid shows while developing."""
        for name, value in headers_for(urlsplit(getattr(self, "path", "/")).path).items():
            self.send_header(name, "no-cache" if name == "Cache-Control" else value)
        super().end_headers()

    def log_message(self, format, *arguments):
        """Stay quiet: the terminal is for build messages."""

    def send_error(self, code, message=None, explain=None):
        """Show 404.html for a missing page."""
        missing = Path(self.directory) / "404.html"
        if code != 404 or not missing.exists():
            super().send_error(code, message, explain)
            return
        body = missing.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class Workshop(Handler):
    """For whoever edits: a browser that kept the site takes each new build at once, without asking."""

    def do_GET(self):
        """Put one line before the service worker; everything else is served as it is."""
        if self.path.split("?")[0] != "/sw.js":
            super().do_GET()
            return
        worker = Path(self.directory) / "sw.js"
        if not worker.exists():
            self.send_error(404)
            return
        body = b"self.LAY_NGAY = true;\n" + worker.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def serve() -> None:
    """Build, serve and watch until interrupted."""
    watch = Watch([PROJECT / name for name in WATCHED], build_site)
    watch.build()
    server = ThreadingHTTPServer(ADDRESS, partial(Workshop, directory=str(SITE)))
    Thread(target=server.serve_forever, daemon=True).start()
    print(f"Mở http://{ADDRESS[0]}:{ADDRESS[1]}/ trong trình duyệt. Dừng: Ctrl+C.", flush=True)
    try:
        while True:
            time.sleep(PAUSE)
            watch.look()
    except KeyboardInterrupt:
        server.shutdown()


class Watch:
    """Builds when a file below ``places`` changes, comes or goes. A build that fails is told and changes nothing."""

    def __init__(self, places: Sequence[Path], build: Callable[[], object]):
        self._places, self._build = places, build
        self._seen = _state_of(places)  # before the first build: what changes during a build is seen after it

    def look(self) -> bool:
        """Build if something has changed since the last look; returns whether it had."""
        now = _state_of(self._places)
        if now == self._seen:
            return False
        self._seen = now
        self.build()
        return True

    def build(self) -> None:
        """Build; whatever goes wrong, whoever edits reads it and can go on."""
        try:
            self._build()
        except BuildError as error:
            print(error, flush=True)
        except Exception:
            traceback.print_exc()
        else:
            return
        print("Trang chưa đổi: vẫn phục vụ bản dựng được gần nhất. Sửa lỗi rồi lưu lại.", flush=True)


def _state_of(places: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """Time and size of every file; one that goes away while we look, as editors' own files do, is left out."""
    state = {}
    for place in places:
        for path in place.rglob("*") if place.is_dir() else [place]:
            if "__pycache__" not in path.parts and path.is_file():
                with suppress(FileNotFoundError):
                    told = path.stat()
                    state[path] = (told.st_mtime_ns, told.st_size)
    return state
