"""Result files that pages of the site show: written whole by the commands, never by hand."""

import json
import os
import platform
from pathlib import Path

from site_builder.facts import PROJECT


def machine() -> str:
    """The machine in a few words, as pages name it."""
    return f"{platform.machine()}, {os.cpu_count()} CPU, {platform.system()}"


def write_result(path: Path, result: dict) -> None:
    """Write ``result`` with the machine's name, in one step, and say where it is."""
    half = path.with_suffix(".moi")
    half.write_text(json.dumps({"may": machine(), **result}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    half.replace(path)
    print(f"\nĐã ghi {path.relative_to(PROJECT)}; dựng lại trang để thấy số mới.")
