"""The same lookups in Pyodide, in a real Chromium: a plain Pyodide page with the catalogue as our pages load it.

A row "0×" loads a catalogue without items: what is above it is the catalogue's own share of the load time. Written to bench/ket-qua-lon-dan-trinh-duyet.json.
"""

import json
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from bench.browser_requests import request_of
from bench.child import TEXTS, UNHEARD, status
from bench.grow import SIZES, grow
from bench.growth import write_growth
from bench.measure import REPEATS, Timing, number, ratio, say, table, timing_of
from bench.rivals import default_page
from bench.subject import mapping, queries
from bench.visit import CHROMIUM, FLAGS
from checker import Query
from site_builder.compile import with_tables
from site_builder.speed_figures import GROWTH_IN_BROWSER
from tests.built import served

LIMIT = 240_000  # milliseconds after which a run counts as failed
LONG = 60.0  # seconds; a run that takes longer is not repeated, and the table says how many there were

# Starts the worker, asks one after another, and tells when it stood and how long each answer took, in milliseconds;
# an answer that fails ends the run, and what was measured until then is kept.
_ASK_ALL = """async ([address, requests, limit]) => await new Promise((resolve, reject) => {
  const begin = performance.now();
  const worker = new Worker(address);
  const times = [];
  let ready = 0, asked = 0, number = 0;
  const next = () => { asked = performance.now(); worker.postMessage({ id: number, request: requests[number] }); };
  setTimeout(() => { worker.terminate(); reject(new Error("quá giờ")); }, limit);
  worker.onerror = (event) => reject(new Error(event.message));
  worker.onmessage = (event) => {
    const kind = event.data.kind;
    if (kind === "broken") reject(new Error(event.data.reason));
    if (kind === "failed") { worker.terminate(); resolve({ ready, times, failed: event.data.reason }); }
    if (kind === "ready") { ready = performance.now() - begin; next(); }
    if (kind === "answer") {
      times.push(performance.now() - asked);
      number += 1;
      if (number === requests.length) { worker.terminate(); resolve({ ready, times }); } else next();
    }
  };
})"""


def main() -> None:
    """Print the table for 0×, 1×, 10× and 100×."""
    compiled = mapping()
    runs = {0: _runs({**compiled, "vat_pham": {}, "tieng_long": [], "va_cham": {}}, 0)}
    runs |= {times: _runs(grow(compiled, times), times) for times in SIZES}
    table(
        f"Pyodide trong Chromium, trang Pyodide mặc định: cả lời giải thích, {TEXTS} câu; 0× là danh mục rỗng",
        [
            "danh mục", "sẵn sàng s", "riêng danh mục s", "gõ lạ lần đầu s", "lượt/giây", "so 1×",
            "p50 ms", "p99 ms", "so 1×", "MB cao nhất", "lần",
        ],
        _rows(runs),
    )  # fmt: skip
    write_growth(GROWTH_IN_BROWSER, {times: _recorded(done) for times, done in runs.items() if times})


def _recorded(done: list[dict]) -> tuple[float, Timing] | None:
    """Seconds until the page stood ready, and the timing; None where a run failed."""
    if not done or any("failed" in run for run in done):
        return None
    return statistics.median(run["ready"] for run in done), timing_of([run["times"] for run in done])


def _rows(runs: dict[int, list[dict]]) -> Iterator[list[str]]:
    empty = statistics.median(run["ready"] for run in runs[0]) if runs[0] else 0.0
    one = timing_of([run["times"] for run in runs[1]]) if runs[1] and all("times" in run for run in runs[1]) else None
    for times, done in runs.items():
        if not done:
            yield [f"{times}×", "không chạy được", *["–"] * 9]
            continue
        ready, memory = (statistics.median(run[key] for run in done) for key in ("ready", "memory"))
        if any("failed" in run for run in done):
            blank = ["trả lời hỏng", *["–"] * 5]
            yield [f"{times}×", number(ready), number(ready - empty), *blank, number(memory), str(len(done))]
            continue
        first = statistics.median(run["first"] for run in done)
        now = timing_of([run["times"] for run in done])
        compared = [ratio(now.rate, one.rate), ratio(now.worst, one.worst)] if one else ["–", "–"]
        yield [
            f"{times}×", number(ready), number(ready - empty), number(first), number(now.rate), compared[0],
            number(now.middle), number(now.worst), compared[1], number(memory), str(len(done)),
        ]  # fmt: skip


def _runs(compiled: dict, times: int) -> list[dict]:
    """REPEATS runs, fewer where one takes LONG, each in a new browser; none when the browser cannot do it, which is said."""
    from playwright.sync_api import Error, sync_playwright

    asked = [Query(UNHEARD), *queries()[:TEXTS]]
    requests = [request_of(query) for query in asked]
    done: list[dict] = []
    text = json.dumps(with_tables(compiled), ensure_ascii=False, separators=(",", ":"))
    with served(default_page(text, "lon-dan")) as address, sync_playwright() as playwright:
        for number_ in range(1, REPEATS + 1):
            say(f"Pyodide, danh mục {times}×: lần {number_}/{REPEATS}")
            begin = time.monotonic()
            try:
                done.append(_run(playwright, address, requests))
            except Error as error:
                say(f"không chạy được: {str(error).splitlines()[0]}")
                break
            if time.monotonic() - begin > LONG:
                break
    return done


def _run(playwright, address: str, requests: list[dict]) -> dict:
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    try:
        page = browser.new_page()
        page.goto(address)
        found = page.evaluate(_ASK_ALL, [f"{address}tho.js", requests, LIMIT])
        run = {"ready": found["ready"] / 1000, "memory": _peak(browser)}
        if "failed" in found:
            say(f"đã nạp, nhưng câu thứ {len(found['times']) + 1} hỏng: {found['failed']}")
            return run | {"failed": found["failed"]}
        first, *rest = (time / 1000 for time in found["times"])
        return run | {"first": first, "times": rest}
    finally:
        browser.close()


def _peak(browser) -> float:
    """Peak memory, in megabytes, of the largest page process."""
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    return max(status(Path(f"/proc/{one['id']}/status"), "VmHWM") for one in processes if one["type"] == "renderer")
