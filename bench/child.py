"""One run in a process of its own, so that neither memory nor caches of one run help or hurt the next.

``python -m bench.child checker FILE``  loads a catalogue and asks; prints times and memory as JSON
``python -m bench.child peers FILE``    the same for the peers
"""

import gc
import json
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

from bench.grow import grown_file, loaded_file
from bench.measure import FEWEST, REPEATS, measure, one_pass, say, seconds
from bench.subject import answer, mapping, queries
from checker import Catalogue, Query

TEXTS = 252  # a third of the cases; the largest catalogue takes its time
UNHEARD = "gulubamba"  # nothing is spelled like it: the first such word makes the index of near spellings
_PROJECT = Path(__file__).resolve().parent.parent


@cache
def checker_runs(times: int) -> list[dict]:
    """REPEATS runs on the catalogue ``times`` as large; kept, so that two tables can show the same runs."""
    say(f"Làm danh mục {times}×")
    path = loaded_file(mapping(), times)
    runs = []
    for number in range(1, REPEATS + 1):
        say(f"CPython, danh mục {times}×: lần {number}/{REPEATS}")
        runs.append(_run("checker", path))
    return runs


@cache
def peer_run(times: int) -> dict:
    """The peers on the catalogue ``times`` as large: name -> seconds to build, and a Timing as a mapping."""
    say(f"Cách tra khác, danh mục {times}×")
    return _run("peers", grown_file(mapping(), times))


def _run(mode: str, path: Path) -> dict:
    command = [sys.executable, "-m", "bench.child", mode, str(path)]
    done = subprocess.run(command, cwd=_PROJECT, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


def _checker(path: Path) -> dict:
    asked = queries()[:TEXTS]
    text = path.read_text(encoding="utf-8")
    memory = {"empty": _resident()}
    begin = time.perf_counter()
    loaded = json.loads(text)
    parsed = time.perf_counter()
    catalogue = Catalogue.from_mapping(loaded)
    built = time.perf_counter()
    del loaded, text
    gc.freeze()  # as the page's worker does
    memory["loaded"] = _resident()
    first = seconds(lambda: answer(Query(UNHEARD), catalogue), repeats=1)
    gc.freeze()
    memory["near"] = _resident()
    for query in asked[:FEWEST]:
        answer(query, catalogue)
    times = one_pass(lambda query: answer(query, catalogue), asked)
    memory["peak"] = _status("VmHWM")
    return {"parse": parsed - begin, "build": built - parsed, "first": first, "times": times, "memory": memory}


def _peers(path: Path) -> dict:
    from bench.peers import KINDS, named

    names = named(json.loads(path.read_text(encoding="utf-8")))
    texts = [query.text for query in queries()[:TEXTS]]
    found = {}
    for kind in KINDS:
        begin = time.perf_counter()
        peer = kind(names)
        built = time.perf_counter() - begin
        gc.freeze()
        found[peer.name] = {"build": built, **measure(peer.find, texts).as_dict()}
    return found


def _resident() -> float:
    return _status("VmRSS")


def _status(field: str) -> float:
    """Megabytes of this process, from /proc (Linux)."""
    return status(Path("/proc/self/status"), field)


def status(path: Path, field: str) -> float:
    """A field of a process's status file, in megabytes."""
    line = next(line for line in path.read_text().splitlines() if line.startswith(field + ":"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    print(json.dumps({"checker": _checker, "peers": _peers}[sys.argv[1]](Path(sys.argv[2]))))
