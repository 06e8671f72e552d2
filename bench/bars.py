"""The bars: how soon and with how many bytes the site answers, beside a plain Pyodide page and PyScript.

Every time is the median of REPEATS visits with a fresh browser profile. The result goes to bench/ket-qua.json,
which a page of the site shows.
"""

import os
import statistics
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from bench.bar_rows import BARS, Measured
from bench.browser_requests import request_of
from bench.host import Line, hosted
from bench.kept import write_result
from bench.measure import REPEATS, number, percentile, say, table
from bench.rivals import default_page, pyscript_page
from bench.subject import queries
from bench.visit import Browser, Visit, VisitError
from site_builder.facts import PROJECT, read_facts
from site_builder.instant import KEPT
from site_builder.site import SITE

RESULT = PROJECT / "bench" / "ket-qua.json"
QUESTION = "pháo hoa nổ"
TEXTS = 252
# Name -> bits a second, seconds of waiting, how many times slower the processor is.
LINES = {
    "khong_gioi_han": (None, 0.0, 1),
    "9_mbit": (9e6, 0.165, 1),
    "1_6_mbit": (1.6e6, 0.15, 1),
    "cpu_4": (None, 0.0, 4),
}
COLUMNS = (*LINES, "byte", "byte_khong_nen")
PAGES = ("cong", "mac_dinh", "pyscript")
ALONE = "nhung/"  # the check box for other sites: the quick answers alone on a page
AFTERWARDS = 8.0  # seconds after the answer in which a later visit may look for a new build
PHONE = (1.6e6, 0.15, 4)


def main() -> None:
    """Measure, print the table, write the result."""
    if not (SITE / "index.html").exists():
        print("Chưa có site/: chạy “make site” để đo các mức.")
        return
    load = round(os.getloadavg()[0], 2)  # before this command itself keeps the machine busy
    with sync_playwright() as playwright:
        measured = _Measurer(playwright).measure()
    bars = [bar.as_json(measured) for bar in BARS]
    _print(bars, measured)
    _write(bars, measured, load)


def _print(bars: list[dict], measured: Measured) -> None:
    phrases = read_facts().phrases
    states = {None: "td_chua_co", "nen": "td_dat_nen", "phai": "td_dat", "chua": "td_chua_dat"}
    table(
        "Các mức: trang này, và tỉ số so với trang Pyodide mặc định cùng lần đo",
        ["mức", "đo được", "đơn vị", "phải ≤", "nên ≤", ""],
        [
            [
                phrases[f"td_{bar['ma']}"].vi, _shown(bar["do"]), bar["don_vi"],
                number(bar["phai"]), number(bar["nen"]), phrases[states[bar["dat"]]].vi,
            ]
            for bar in bars
        ],
    )  # fmt: skip
    table(
        "Giây đến câu trả lời đầy đủ, và byte (brotli), lần đầu",
        ["trang", *COLUMNS],
        [[page, *(_shown(measured[f"{page}.{column}"]) for column in COLUMNS)] for page in PAGES],
    )


def _shown(value: float | None) -> str:
    return "–" if value is None else number(value)


def _write(bars: list[dict], measured: Measured, load: float) -> None:
    result = {
        "ngay": datetime.now().astimezone().date().isoformat(),
        "tai_may": load,
        "so_lan": REPEATS,
        "muc": bars,
        "trang": {page: {column: measured[f"{page}.{column}"] for column in COLUMNS} for page in PAGES},
    }
    write_result(RESULT, result)


class _Measurer:
    """Visits every page in every way; keys are ``page.what``."""

    def __init__(self, playwright):
        self.playwright = playwright
        self.found: dict[str, float | None] = {}

    def measure(self) -> Measured:
        """All figures; a page that cannot be measured is said and left out."""
        self._pages({"cong": lambda: SITE, "mac_dinh": default_page, "pyscript": pyscript_page})
        self._instant()
        self._again("cong", SITE, offline=True)
        self._again("mac_dinh", default_page(), offline=False)
        return self.found

    def _pages(self, pages: dict[str, Callable[[], Path]]) -> None:
        for name, make in pages.items():
            for line in COLUMNS:
                self.found[f"{name}.{line}"] = None
            try:
                folder = make()
                self._cold(name, folder)
            except (FileNotFoundError, RuntimeError, VisitError, Error) as error:
                say(f"{name} không đo được: {str(error).splitlines()[0]}")

    def _cold(self, name: str, folder: Path) -> None:
        """First visits over each line; the first, which packs the host's files, does not count."""
        line = Line(policies=name == "cong")
        foreign: set[str] = set()
        with hosted(folder, line) as address:
            say(f"{name}: nén sẵn các tệp")
            self._one(line, address)
            for way, (rate, wait, slowed) in LINES.items():
                line.rate, line.wait = rate, wait
                visits = self._repeat(f"{name}, {way}", line, address, slowed=slowed)
                self.found[f"{name}.{way}"] = _median(visit.full for visit in visits)
                foreign |= {host for visit in visits for host in visit.foreign}
                self.found[f"{name}.byte"] = _median(visit.sent for visit in visits)
            line.rate, line.wait, line.packs = None, 0.0, False
            self.found[f"{name}.byte_khong_nen"] = float(self._one(line, address).sent)
        self.found[f"{name}.may_chu_la"] = float(len(foreign))

    def _instant(self) -> None:
        """The first verdict: unthrottled, on the page that has little but the box and on the home page; on a cheap
        phone's line; bytes until it stands.
        """
        line = Line(policies=True)
        with hosted(SITE, line) as address:
            self._one(line, address)
            for key, page in (("nhanh", ALONE), ("nhanh_trang_chu", "")):
                visits = self._repeat(f"câu trả lời nhanh, /{page}", line, address + page, until="tuc-thi")
                self.found[f"cong.{key}"] = _median(visit.first for visit in visits)
            line.rate, line.wait, slowed = PHONE
            visits = self._repeat("câu trả lời nhanh, điện thoại yếu", line, address, until="tuc-thi", slowed=slowed)
            self.found["cong.nhanh_dien_thoai"] = _median(visit.first for visit in visits)
        self.found["cong.byte_trang"], self.found["cong.byte_nhanh"] = map(float, page_bytes(SITE))

    def _again(self, name: str, folder: Path, offline: bool) -> None:
        """A second visit with the same profile, the questions of a loaded page, and a visit without network."""
        again, sent, lost, times = [], [], [], []
        for number_ in range(1, REPEATS + 1):
            say(f"{name}, lần sau: {number_}/{REPEATS}")
            line = Line(policies=offline)
            with hosted(folder, line) as address:
                browser = Browser(self.playwright, line)
                try:
                    browser.visit(address, QUESTION)
                    kept = browser.keeps_itself() if offline else False
                    second = browser.visit(address, QUESTION, linger=AFTERWARDS)
                    again.append(second.full)
                    sent.append(second.sent)
                    times.append(browser.ask([request_of(query) for query in queries()[:TEXTS]]))
                    if kept:
                        line.down = True
                        lost.append(browser.visit(address, QUESTION).full)
                finally:
                    browser.close()
        self.found[f"{name}.lan_sau"], self.found[f"{name}.byte_lan_sau"] = _median(again), _median(sent)
        self.found[f"{name}.mat_mang"] = _median(lost) if len(lost) == REPEATS else None
        self.found[f"{name}.hoi_p99"] = _median(percentile(one, 0.99) for one in times)

    def _repeat(self, label: str, line: Line, address: str, until: str = "day-du", slowed: int = 1) -> list[Visit]:
        visits = []
        for number_ in range(1, REPEATS + 1):
            say(f"{label}: lần {number_}/{REPEATS}")
            visits.append(self._one(line, address, until, slowed))
        return visits

    def _one(self, line: Line, address: str, until: str = "day-du", slowed: int = 1) -> Visit:
        browser = Browser(self.playwright, line, slowed)
        try:
            return browser.visit(address, QUESTION, until)
        finally:
            browser.close()


def _median(values) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.median(known) if known else None


def page_bytes(site: Path) -> tuple[int, int]:
    """Bytes after brotli of the home page with all that comes with it, and of the instant tier alone."""
    from tests.instant import brotli_size, tier_size
    from tests.pages.weight import files_of

    return brotli_size(*files_of(site / "index.html")), tier_size(KEPT / "chi-muc-1.vi.js")
