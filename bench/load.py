"""How much one small machine serves: nginx with the built site under wrk, both on this machine, on loopback.

First the home page at 50, 200 and 1,000 connections; then a cold crowd, in which every request is one of the files
that a first visit with a question loads. wrk shares the two cores with nginx, so the figures are a lower bound.
"""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from bench.measure import table
from bench.nginx import MISSING, available, started
from site_builder.compress import compress
from site_builder.site import SITE

CONNECTIONS = (50, 200, 1000)
_SECONDS = 8
_CROWD = """
local paths = {{{paths}}}
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
"""
_FIGURES = {
    "lần/giây": r"Requests/sec:\s+([\d.]+)",
    "p99": r"99%\s+([\d.]+\w+)",
    "MB/giây": r"Transfer/sec:\s+([\d.]+\w+)",
}


def main() -> None:
    """Print requests a second, p99 and errors."""
    if not SITE.exists() or not available() or not shutil.which("wrk"):
        print(f"Cần site/ (make site), wrk (apt install wrk) và nginx ({MISSING}).")
        return
    with tempfile.TemporaryDirectory() as folder:
        root, own = Path(folder) / "trang", Path(folder) / "nginx"
        own.mkdir()
        paths = _first_visit(SITE)
        for path in paths:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(SITE / path, root / path)
        compress(root)
        script = own / "dam-dong.lua"
        script.write_text(_CROWD.format(paths=", ".join(f'"/{path}"' for path in paths)), encoding="utf-8")
        with started(root, own) as port:
            rows = [_row("trang chủ", port, count, None) for count in CONNECTIONS]
            rows += [_row("đám đông lần đầu", port, count, script) for count in CONNECTIONS]
    table("Một máy nginx chịu tải", ["việc", "kết nối", *_FIGURES, "lỗi"], rows)


def _first_visit(site: Path) -> list[str]:
    """What a first visit that asks one question loads, as paths below the site."""
    html = (site / "index.html").read_text(encoding="utf-8")
    linked = re.findall(r'<(?:link rel="stylesheet" href|script(?: defer)? src)="([^"#]+)"', html)
    runtime = [path.relative_to(site).as_posix() for path in sorted((site / "assets" / "kiem-tra").iterdir())]
    found = ["index.html", *(path.removeprefix("./") for path in linked), *runtime]
    return [path for path in dict.fromkeys(found) if (site / path).is_file()]


def _row(name: str, port: int, connections: int, script: Path | None) -> list[str]:
    command = ["wrk", "-t2", f"-c{connections}", f"-d{_SECONDS}s", "--latency", "-H", "Accept-Encoding: br, gzip"]
    command += ["-s", str(script)] if script else []
    done = subprocess.run([*command, f"http://127.0.0.1:{port}/"], capture_output=True, text=True, check=True)
    figures = [found[1] if (found := re.search(pattern, done.stdout)) else "–" for pattern in _FIGURES.values()]
    return [name, str(connections), *figures, _errors(done.stdout)]


def _errors(printed: str) -> str:
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", printed)
    broken = re.search(r"Socket errors: (.*)", printed)
    return "; ".join(part for part in (bad and f"{bad[1]} mã lỗi", broken and broken[1]) if part) or "0"
