"""Result files that pages of the site show: written whole by the commands, never by hand.

A short run (BENCH_REPEATS below three) writes the same files below build/, marked, where no page finds them.
"""

import json
import os
import platform
from pathlib import Path

from bench.measure import SHORT
from site_builder.facts import PROJECT

LOOKS = PROJECT / "build" / "do-toc-do" / "chay-thu"


def machine() -> str:
    """The machine in a few words, as pages name it."""
    return f"{platform.machine()}, {os.cpu_count()} CPU, {platform.system()}"


def write_result(path: Path, result: dict) -> None:
    """Write ``result`` with the machine's name, in one step, and say where it is."""
    result = {"may": machine(), **result}
    if SHORT:
        LOOKS.mkdir(parents=True, exist_ok=True)
        path, result = LOOKS / path.name, {"chay_thu": True, **result}
    half = path.with_suffix(".moi")
    half.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    half.replace(path)
    told = "chạy thử, không trang nào hiện." if SHORT else "dựng lại trang để thấy số mới."
    print(f"\nĐã ghi {path.relative_to(PROJECT)}; {told}")
