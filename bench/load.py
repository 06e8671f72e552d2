"""How much one small machine serves: nginx with the built site under wrk, both on this machine, on loopback.

First the home page; then a cold crowd: everybody loads what a first visit with a question loads, the runtime
included, in the order in which a real browser asked for it. wrk shares the cores with nginx, so the figures are a
lower bound. Written to bench/ket-qua-chiu-tai.json.
"""

import re
import shutil
import statistics
import subprocess
import tempfile
from datetime import datetime
from pathlib import Path

from bench.kept import write_result
from bench.measure import REPEATS, SHORT, say, table
from bench.nginx import MISSING, Request, available, started
from bench.small_site import copy_of
from bench.visits import measured_visits
from site_builder.facts import PROJECT
from site_builder.site import SITE

RESULT = PROJECT / "bench" / "ket-qua-chiu-tai.json"
CONNECTIONS = (50, 200, 1000)
_SECONDS = 2 if SHORT else 8
# Every thread of wrk counts for itself; with many connections all parts of the visit are under way at any moment.
_CROWD = """
local asked = {{{asked}}}
local at = 0
request = function()
  at = at % #asked + 1
  return wrk.format("GET", asked[at])
end
"""
# Figures that no rounding for people has touched.
_DONE = """
done = function(summary, latency)
  local e = summary.errors
  print(string.format("so: %d %d %d %d %d %d %d", summary.requests, summary.duration, summary.bytes,
    latency:percentile(99), e.status, e.connect + e.read + e.write, e.timeout))
end
"""


def main() -> None:
    """Print and record requests a second, p99 and errors."""
    if not (SITE / "sw.js").exists() or not available() or not shutil.which("wrk"):
        print(f"Cần site/ (make site), wrk (apt install wrk) và nginx ({MISSING}).")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        root = copy_of(SITE, folder / "trang")
        visit = measured_visits(root, folder)["hoi_lan_dau"]
        # wrk would wait for the body that an answer to HEAD names and never has; 304s need a browser's memory.
        crowd = [one for one in visit if (one.method, one.status) == ("GET", 200)]
        rows = _measured(root, folder, crowd)
    print(f"Đám đông: {len(crowd)} lần hỏi, {sum(one.sent for one in crowd)} byte mỗi người.")
    heads = ["viec", "ket_noi", "lan_hoi_giay", "p99_ms", "mb_giay", "luot_giay", "lan_hoi", "loi"]
    table("Một máy nginx chịu tải", heads, [[str(row[head]) for head in heads] for row in rows])
    day = datetime.now().astimezone().date().isoformat()
    write_result(RESULT, {"ngay": day, "giay": _SECONDS, "so_lan": REPEATS, "hang": rows})


def _measured(root: Path, folder: Path, crowd: list[Request]) -> list[dict]:
    own = folder / "nginx-tai"
    own.mkdir()
    scripts = {"trang_chu": (_DONE, 1), "dam_dong": (_crowd_script(crowd) + _DONE, len(crowd))}
    rows = []
    with started(root, own) as port:
        for name, (text, requests_a_visit) in scripts.items():
            script = own / f"{name}.lua"
            script.write_text(text, encoding="utf-8")
            for count in CONNECTIONS:
                say(f"{name}, {count} kết nối")
                runs = [_run(port, count, script) for _ in range(REPEATS)]
                rows.append({"viec": name, "ket_noi": count, **_summary(runs, requests_a_visit)})
    return rows


def _crowd_script(crowd: list[Request]) -> str:
    return _CROWD.format(asked=", ".join(f'"{one.path}"' for one in crowd))


def _run(port: int, connections: int, script: Path) -> list[int]:
    """What ``_DONE`` prints: requests, microseconds, bytes, p99 in microseconds, bad statuses, broken, timed out."""
    command = ["wrk", "-t2", f"-c{connections}", f"-d{_SECONDS}s", "--timeout", "10s", "-s", str(script)]
    command += ["-H", "Accept-Encoding: gzip, deflate, br", f"http://127.0.0.1:{port}/"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = re.search(r"^so: ([\d ]+)$", done.stdout, re.MULTILINE)
    if not found:
        raise RuntimeError(f"wrk không in số: {done.stdout[-500:]}{done.stderr[-500:]}")
    return [int(figure) for figure in found[1].split()]


def _summary(runs: list[list[int]], requests_a_visit: int) -> dict[str, float]:
    """Medians over the runs; requests and errors are sums, so that no single error is lost in a median."""
    rate = statistics.median(run[0] / run[1] * 1e6 for run in runs)
    return {
        "lan_hoi_giay": round(rate),
        "p99_ms": round(statistics.median(run[3] for run in runs) / 1000, 1),
        "mb_giay": round(statistics.median(run[2] / run[1] for run in runs), 1),
        "luot_giay": round(rate / requests_a_visit, 1),
        "lan_hoi": sum(run[0] for run in runs),
        "loi": sum(sum(run[4:]) for run in runs),
    }
