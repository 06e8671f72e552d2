"""Timing and tables. Every figure is a median over repeats; every table has ratios to a baseline of the same run."""

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

REPEATS = int(os.environ.get("BENCH_REPEATS", "3"))
"""Of every figure. Fewer than three make a short run: a look whether all works, whose results no page shows."""
SHORT = REPEATS < 3
PASS_SECONDS = 8.0  # a pass over the texts ends after this time, so that slow peers do not take hours
FEWEST = 20  # texts that a pass asks at least


@dataclass(frozen=True)
class Timing:
    """Lookups a second, and how long one takes in milliseconds, over ``asked`` texts a pass."""

    rate: float
    middle: float
    worst: float
    asked: int

    def as_dict(self) -> dict:
        """Plain values, to hand from a child process to its parent."""
        return asdict(self)


def timing_of(passes: Sequence[Sequence[float]]) -> Timing:
    """Medians over the passes; each pass is a list of seconds, one for each lookup."""
    return Timing(
        rate=statistics.median(len(times) / sum(times) for times in passes),
        middle=1000 * statistics.median(statistics.median(times) for times in passes),
        worst=1000 * statistics.median(percentile(times, 0.99) for times in passes),
        asked=min(len(times) for times in passes),
    )


def percentile(times: Iterable[float], share: float) -> float:
    """The smallest value that at least ``share`` of the values do not exceed (nearest rank)."""
    ordered = sorted(times)
    rank = -int(-share * len(ordered) // 1)
    return ordered[max(rank, 1) - 1]


def measure(ask: Callable[[object], object], asked: Sequence, repeats: int = REPEATS) -> Timing:
    """Ask all, ``repeats`` times over. A few are asked before, unmeasured, to fill caches."""
    return measure_together({"": ask}, asked, repeats)[""]


def measure_together(
    asks: Mapping[str, Callable[[object], object]], asked: Sequence, repeats: int = REPEATS
) -> dict[str, Timing]:
    """Measure several in turns, a pass of each, so that a busy moment of the machine hurts all alike."""
    passes: dict[str, list[list[float]]] = {name: [] for name in asks}
    for ask in asks.values():
        for one in asked[:FEWEST]:
            ask(one)
    for number_ in range(1, repeats + 1):
        for name, ask in asks.items():
            if name:
                say(f"Tốc độ, lần {number_}/{repeats}: {name}")
            passes[name].append(one_pass(ask, asked))
    return {name: timing_of(times) for name, times in passes.items()}


def one_pass(ask: Callable[[object], object], asked: Sequence) -> list[float]:
    """Seconds of each lookup; ends early when the pass takes too long."""
    times: list[float] = []
    until = time.perf_counter() + PASS_SECONDS
    for one in asked:
        begin = time.perf_counter()
        ask(one)
        end = time.perf_counter()
        times.append(end - begin)
        if end > until and len(times) >= FEWEST:
            break
    return times


def seconds(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Median seconds of one piece of work."""
    times = []
    for _ in range(repeats):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def say(text: str) -> None:
    """A progress line; on standard error, so that tables can be kept apart."""
    print(f"   … {text}", file=sys.stderr, flush=True)


def table(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table: the first column to the left, the others to the right."""
    cells = [list(map(str, heads)), *(list(map(str, row)) for row in rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(heads))]
    print(f"\n== {title}")
    for row in cells:
        rest = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        print("  ".join([row[0].ljust(widths[0]), *rest]).rstrip())
    sys.stdout.flush()


def number(value: float) -> str:
    """Three figures that matter: 12345 -> 12.345 and 0.0123 -> 0,0123, in Vietnamese writing."""
    if value >= 100:
        return f"{value:,.0f}".replace(",", ".")
    return f"{value:.3g}".replace(".", ",")


def ratio(value: float, baseline: float) -> str:
    """``value`` over the baseline of the same run."""
    return f"×{number(value / baseline)}" if baseline else "–"


def share(part: int, whole: int) -> str:
    """A share in percent, with one decimal."""
    return f"{100 * part / whole:.1f}%".replace(".", ",") if whole else "–"
