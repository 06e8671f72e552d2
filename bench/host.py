"""A static host as slow as wanted: one line shared by all connections, and a wait before each answer.

It packs with brotli like a good host, or not at all like a bare one, counts the bytes that it sends, and can fall
silent, which for the visitor is a lost network.
"""

import hashlib
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from site_builder.facts import PROJECT
from site_builder.headers import YEAR, headers_for
from site_builder.serve import Handler

PACKED = PROJECT / "build" / "do-toc-do" / "br"
_CHUNK = 8192
_NODE = (
    "const { readFileSync, writeFileSync } = require('fs'), { brotliCompressSync } = require('zlib');"
    "const [from, to] = process.argv.slice(1); writeFileSync(to, brotliCompressSync(readFileSync(from)));"
)


class Line:
    """The line between host and visitor. ``rate`` in bits a second (None: unbounded), ``wait`` in seconds.

    ``policies``: whether the host sends the headers with which the site is to be served.
    """

    def __init__(self, policies: bool = False, packs: bool = True):
        self.policies, self.packs = policies, packs
        self.rate: float | None = None
        self.wait = 0.0
        self.sent = 0
        self.down = False
        self._lock = threading.Lock()
        self._free = 0.0

    def pass_on(self, count: int) -> None:
        """Wait until the line has carried ``count`` bytes more; bytes of all connections queue up together."""
        with self._lock:
            self.sent += count
            if not self.rate:
                return
            self._free = max(self._free, time.perf_counter()) + 8 * count / self.rate
            until = self._free
        time.sleep(max(0.0, until - time.perf_counter()))


class _SlowHandler(SimpleHTTPRequestHandler):
    extensions_map = Handler.extensions_map
    protocol_version = "HTTP/1.1"  # connections stay open, as on a real host

    def __init__(self, *arguments, line: Line, **named):
        self.line = line
        super().__init__(*arguments, **named)

    def setup(self):
        super().setup()
        time.sleep(self.line.wait)  # the handshake

    def do_GET(self):
        if self.line.down:
            self.close_connection = True
            return
        time.sleep(self.line.wait)
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path = path / "index.html"
        if not path.is_file():
            self.send_error(404)
            return
        self._send(path)

    def do_HEAD(self):
        """The same headers as for GET: by them a page learns how the host packs."""
        self.do_GET()

    def log_message(self, format, *arguments):
        """Stay quiet."""

    def _send_policies(self) -> None:
        """The site's own headers; other pages get none that hinder them, and may be kept for a year."""
        path = self.path.split("?")[0]
        given = headers_for(path) if self.line.policies else {"Cache-Control": "no-cache" if path == "/" else YEAR}
        for name, value in given.items():
            self.send_header(name, value)

    def _send(self, path: Path) -> None:
        packed = self.line.packs and "br" in self.headers.get("Accept-Encoding", "")
        body, is_packed = _packed(path) if packed else (path.read_bytes(), False)
        tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
        if self.headers.get("If-None-Match") == tag:
            self.send_response(304)
            self.end_headers()
            self.line.pass_on(100)
            return
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", tag)
        self._send_policies()
        if is_packed:
            self.send_header("Content-Encoding", "br")
        self.end_headers()
        if self.command == "HEAD":
            return
        for start in range(0, len(body), _CHUNK):
            part = body[start : start + _CHUNK]
            self.line.pass_on(len(part))
            self.wfile.write(part)


_packing = threading.Lock()


def _packed(path: Path) -> tuple[bytes, bool]:
    """The file after brotli, made once; the file itself where packing gains nothing."""
    plain = path.read_bytes()
    kept = PACKED / hashlib.sha256(plain).hexdigest()
    with _packing:
        if not kept.exists():
            PACKED.mkdir(parents=True, exist_ok=True)
            subprocess.run(["node", "-e", _NODE, str(path), str(kept)], check=True)
    packed = kept.read_bytes()
    return (packed, True) if len(packed) < len(plain) else (plain, False)


class _Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A visitor that closes in the middle of a file is no error of the host."""


@contextmanager
def hosted(folder: Path, line: Line) -> Iterator[str]:
    """Serve ``folder`` over ``line``; yields the address, ending in a slash."""
    server = _Server(("127.0.0.1", 0), partial(_SlowHandler, directory=str(folder), line=line))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
