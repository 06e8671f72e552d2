"""Memory of a process of its own (RSS): after loading, after the first unheard word, and at its peak."""

import statistics

from bench.child import checker_runs
from bench.grow import SIZES
from bench.measure import number, ratio, table


def main() -> None:
    """Print the table."""
    rows, first = [], 0.0
    for times in SIZES:
        runs = [run["memory"] for run in checker_runs(times)]
        empty, loaded, near, peak = (
            statistics.median(run[step] for run in runs) for step in ("empty", "loaded", "near", "peak")
        )
        own = loaded - empty
        first = first or own
        rows.append([f"{times}×", number(own), ratio(own, first), number(near - loaded), number(peak)])
    table(
        "Bộ nhớ trên CPython, MB (RSS của tiến trình riêng)",
        ["danh mục", "danh mục đã nạp", "so 1×", "thêm khi có chữ lạ", "cao nhất cả tiến trình"],
        rows,
    )
