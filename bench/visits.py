"""What visits load, from nginx's own access log: requests and bytes of first and later visits in a real Chromium,
and how many of them a cache in front of the server keeps away from it. Written to bench/ket-qua-luot-xem.json.

Bytes are those that nginx sent, headers and all, each file with its ready brotli or gzip twin. No figure is a time,
so the machine may be busy.
"""

import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, sync_playwright

from bench.edge import hit_rates
from bench.kept import write_result
from bench.measure import say, share, table
from bench.nginx import MISSING, Request, available, read_log, started
from bench.small_site import ITEM, copy_of
from bench.visit import CHROMIUM, FLAGS, LIMIT
from site_builder.facts import PROJECT
from site_builder.site import SITE

RESULT = PROJECT / "bench" / "ket-qua-luot-xem.json"
QUESTION = "xe tăng bơm hơi"  # not in the quick table: the full checker has to answer
_QUIET = 4.0  # seconds without a request after which a visit counts as over


def main() -> None:
    """Measure, print, write."""
    if not (SITE / "sw.js").exists() or not available():
        print(f"Cần site/ (make site) và nginx ({MISSING}).")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        root = copy_of(SITE, folder / "trang")
        visits = measured_visits(root, folder)
        rates = hit_rates(root, folder, visits["hoi_lan_dau"] + visits["giu_lai"], visits["hoi_lan_sau_khong_luu"])
    rows = {name: _counted(requests) for name, requests in visits.items()}
    table(
        "Một lượt xem",
        ["lượt", *next(iter(rows.values()))],
        [[name, *map(str, row.values())] for name, row in rows.items()],
    )
    table("Bộ đệm đứng trước máy chủ giữ được", ["cách giữ", "lần hỏi", "byte"], [[name, share(round(1e6 * row["lan_hoi"]), 10**6), share(round(1e6 * row["byte"]), 10**6)] for name, row in rates.items() if isinstance(row, dict)])  # fmt: skip
    write_result(RESULT, {"ngay": datetime.now().astimezone().date().isoformat(), "luot": rows, "bo_dem": rates})


def measured_visits(root: Path, folder: Path) -> dict[str, list[Request]]:
    """Kind of visit -> the requests that it made."""
    own = folder / "nginx-luot"
    own.mkdir()
    with sync_playwright() as playwright, started(root, own, own / "luot.log") as port:
        return _Visitor(playwright, f"http://127.0.0.1:{port}/", own / "luot.log").visits()


class _Visitor:
    def __init__(self, playwright, address: str, log: Path):
        self._chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        self._address, self._log = address, log

    def visits(self) -> dict[str, list[Request]]:
        """A page read; a question asked, first and later; the same where the browser keeps nothing but its cache."""
        found = {}
        reader, keeper, asker, careless = (self._context(kept) for kept in ("block", "allow", "allow", "block"))
        found["doc_mot_trang"] = self._during(lambda: self._open(reader, ITEM))
        found["doc_va_giu"] = self._during(lambda: self._open(keeper, ITEM))
        asked = self._during(lambda: self._ask(asker))
        found["hoi_lan_dau"] = self._during(lambda: self._ask(careless))
        found["giu_lai"] = _beyond(asked, found["hoi_lan_dau"])
        found["hoi_lan_sau"] = self._during(lambda: self._ask(asker))
        found["hoi_lan_sau_khong_luu"] = self._during(lambda: self._ask(careless))
        self._chromium.close()
        return found

    def _context(self, workers: str) -> BrowserContext:
        return self._chromium.new_context(viewport={"width": 390, "height": 844}, service_workers=workers)

    def _during(self, act: Callable[[], Page]) -> list[Request]:
        """The requests from the act until the server has been quiet for a while."""
        before = len(read_log(self._log))
        page = act()
        count, since = -1, time.monotonic()
        while time.monotonic() - since < _QUIET:
            if (now := len(read_log(self._log))) != count:
                count, since = now, time.monotonic()
            time.sleep(0.2)
        page.close()
        return read_log(self._log)[before:]

    def _open(self, context: BrowserContext, path: str) -> Page:
        say(f"mở /{path}")
        page = context.new_page()
        page.goto(self._address + path, timeout=LIMIT)
        return page

    def _ask(self, context: BrowserContext) -> Page:
        page = self._open(context, "")
        page.fill("#kiem-tra", QUESTION)
        page.click(".kt-nut")
        page.wait_for_selector("#kt-ket-qua[data-tang=day-du]", timeout=LIMIT)
        return page


def _beyond(all_: list[Request], first: list[Request]) -> list[Request]:
    """What the visit that also keeps the site for use without a network asked for in addition."""
    left = [(one.method, one.path) for one in first]
    beyond = []
    for one in all_:
        if (one.method, one.path) in left:
            left.remove((one.method, one.path))
        else:
            beyond.append(one)
    return beyond


def _counted(requests: list[Request]) -> dict[str, int]:
    return {
        "lan_hoi": len(requests),
        "byte": sum(one.sent for one in requests),
        "khong_doi_304": sum(one.status == 304 for one in requests),
        "giu_mot_nam": sum(one.kept for one in requests),
        "loi": sum(one.status >= 400 for one in requests),
    }
