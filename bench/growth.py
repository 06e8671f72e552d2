"""How load time, speed and p99 grow when the catalogue is 1×, 10× and 100× as large; the peers beside the checker.

The checker's rows are written to bench/ket-qua-lon-dan.json, which the page on speed shows.
"""

import statistics
from datetime import datetime
from pathlib import Path

from bench.child import TEXTS, checker_runs, peer_run
from bench.grow import SIZES
from bench.kept import write_result
from bench.measure import REPEATS, Timing, number, ratio, table, timing_of
from site_builder.speed_figures import GROWTH

_HEADS = ["danh mục", "nạp s", "so 1×", "gõ lạ lần đầu s", "lượt/giây", "so 1×", "p50 ms", "p99 ms", "so 1×"]


def main() -> None:
    """Print a table for the checker and one for the peers."""
    measured = {times: summary(checker_runs(times)) for times in SIZES}
    table(
        f"Khi danh mục lớn lên, CPython: bộ kiểm tra, cả lời giải thích, {TEXTS} câu",
        _HEADS,
        growth_rows(measured),
    )
    write_growth(GROWTH, {times: (load, timing) for times, (load, _, timing) in measured.items()})
    rows = []
    for name in peer_run(SIZES[0]):
        first = peer_run(SIZES[0])[name]
        for times in SIZES:
            now = peer_run(times)[name]
            rows.append(
                [
                    f"{name} {times}×", number(now["build"]), number(now["rate"]), ratio(now["rate"], first["rate"]),
                    number(now["middle"]), number(now["worst"]), ratio(now["worst"], first["worst"]), str(now["asked"]),
                ]
            )  # fmt: skip
    table(
        "Khi danh mục lớn lên, cách tra khác (chỉ tìm, chưa giải thích)",
        ["cách tra", "dựng s", "lượt/giây", "so 1×", "p50 ms", "p99 ms", "so 1×", "số câu"],
        rows,
    )


def write_growth(path: Path, measured: dict[int, tuple[float, Timing] | None]) -> None:
    """Write load time and timing of each size; None where it could not be run."""
    rows = {
        str(times): found and {"nap_giay": round(found[0], 3), "luot_giay": round(found[1].rate), "p99_ms": round(found[1].worst, 3)}
        for times, found in measured.items()
    }  # fmt: skip
    day = datetime.now().astimezone().date().isoformat()
    write_result(path, {"ngay": day, "so_lan": REPEATS, "hang": rows})


def summary(runs: list[dict]) -> tuple[float, float, Timing]:
    """Median load time, median time of the first unheard word, and timing of all lookups."""
    load = statistics.median(run["parse"] + run["build"] for run in runs)
    return load, statistics.median(run["first"] for run in runs), timing_of([run["times"] for run in runs])


def growth_rows(measured: dict[int, tuple[float, float, Timing]]) -> list[list[str]]:
    """Rows for the heads of the growth table, with ratios to the first size."""
    load_one, _, one = next(iter(measured.values()))
    return [
        [
            f"{times}×", number(load), ratio(load, load_one), number(first),
            number(now.rate), ratio(now.rate, one.rate),
            number(now.middle), number(now.worst), ratio(now.worst, one.worst),
        ]
        for times, (load, first, now) in measured.items()
    ]  # fmt: skip
