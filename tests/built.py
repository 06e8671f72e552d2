"""The site, built once for all tests that look at the result, and served on a free port."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from site_builder.facts import PROJECT
from site_builder.serve import Handler
from site_builder.site import build_site

TARGET = PROJECT / "build" / "trang-kiem-thu"
READY_MADE = "TRANG_DA_DUNG"  # names a folder with a built site, for who tries one test again and again


def build() -> Path:
    """Build the site as ``make site`` does, into a folder of the tests' own, unless one is named as ready-made."""
    return Path(os.environ[READY_MADE]) if READY_MADE in os.environ else build_site(TARGET)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve ``folder`` on 127.0.0.1; yields the address, ending in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
