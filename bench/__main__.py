"""``python -m bench [TABLE …]``: all tables, or those named. With make: ``make bench TABLES="speed bars"``.

``BENCH_REPEATS=1`` before either makes a short run, to see whether all works: results go to build/, marked.

bars      how soon and with how many bytes the site answers, beside a plain Pyodide page and PyScript
speed     CPython: lookups a second, p99 and accuracy, beside substring search, SQLite FTS5 and rapidfuzz
growth    load time, speed and p99 with the catalogue 1×, 10× and 100× as large
memory    memory of a process of its own, at the same sizes
browser   the same in Pyodide, in a real Chromium
sizes     what a visitor loads
visits    requests and bytes of first and later visits, from nginx's own log, and what a cache in front of it spares
load      nginx with the built site under wrk: the home page, and a crowd that loads the runtime at once
"""

import os
import platform
import sys
import time

from bench import bars, browser, growth, load, memory, sizes, speed, visits
from bench.measure import REPEATS, SHORT, say

TABLES = {
    "bars": bars.main,
    "speed": speed.main,
    "growth": growth.main,
    "memory": memory.main,
    "browser": browser.main,
    "sizes": sizes.main,
    "visits": visits.main,
    "load": load.main,
}


def main(arguments: list[str]) -> int:
    """Print the tables; returns the exit status."""
    if set(arguments) - set(TABLES):
        print(__doc__, file=sys.stderr)
        return 2
    busy = " ".join(f"{value:.2f}" for value in os.getloadavg())
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} lõi, tải máy {busy}")
    print(f"Mỗi số là trung vị của {REPEATS} lần. Máy có việc khác thì số dao động: hãy đọc tỉ số trong cùng lần chạy.")
    if SHORT:
        print("CHẠY THỬ: chưa đủ ba lần đo, số chỉ để xem lệnh có chạy hết không.")
    chosen = arguments or list(TABLES)
    failed: list[str] = []
    for number, name in enumerate(chosen, 1):
        say(f"Bảng {number}/{len(chosen)}: {name}")
        begin = time.monotonic()
        try:
            TABLES[name]()
            say(f"Bảng {name}: {time.monotonic() - begin:.0f} s")
        except Exception as error:  # the other tables are still worth having
            failed.append(name)
            say(f"Bảng {name} không đo được: {type(error).__name__}: {error}")
    if failed:
        print(f"\nKhông đo được: {', '.join(failed)}. Chạy riêng từng bảng để xem: python -m bench {failed[0]}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
