"""Phục vụ trang trong thư mục này trên chính máy đang chạy, rồi mở trình duyệt. Dừng: Ctrl+C.

Chỉ cần Python 3.8 trở lên:  python3 may-chu.py  [cổng]
Serves the site beside this file on this computer only, and opens the browser. Stop with Ctrl+C.
"""

import contextlib
import sys
import webbrowser
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TYPES = {".wasm": "application/wasm", ".mjs": "text/javascript", ".js": "text/javascript", ".json": "application/json"}


class Handler(SimpleHTTPRequestHandler):
    """Static files with the types that browsers want."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **TYPES}  # noqa: RUF012

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format, *arguments):
        pass


def main():
    """Serve until interrupted; port 0 lets the system choose."""
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    folder = str(Path(__file__).resolve().parent / "trang")
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=folder))
    address = f"http://127.0.0.1:{server.server_port}/"
    print(address, flush=True)
    if len(sys.argv) == 1:
        webbrowser.open(address)
    with contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()


main()
