"""``python -m bench``: speed of the checker against plain substring search, and sizes of what a visitor loads."""

import gzip
import json
import platform
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from checker import Catalogue, Query, check
from checker.answer import present
from checker.text import clean, fold
from site_builder.__main__ import CATALOGUE
from site_builder.site import SITE

REPEATS = 5


def main() -> None:
    """Print both tables."""
    mapping = json.loads(CATALOGUE.read_text(encoding="utf-8"))
    aliases = [(code, alias) for code, item in mapping["vat_pham"].items() for alias in item["ten_khac"]["vi"]]
    print(
        f"Python {platform.python_version()}, {platform.machine()}; {len(mapping['vat_pham'])} mục, {len(aliases)} từ khóa\n"
    )
    _speed(mapping, aliases)
    _sizes()


def _speed(mapping: dict, aliases: list[tuple[str, str]]) -> None:
    begin = time.perf_counter()
    catalogue = Catalogue.from_mapping(mapping)
    print(f"Nạp danh mục: {1000 * (time.perf_counter() - begin):.0f} ms")
    texts = [alias for _, alias in aliases[::7]]
    folded = [(code, " ".join(map(fold, clean(alias).split()))) for code, alias in aliases]
    ours = _measure(lambda text: present(check(catalogue, Query(text)), catalogue), texts)
    plain = _measure(
        lambda text: [code for code, alias in folded if alias in " ".join(map(fold, clean(text).split()))], texts
    )
    print(f"{'':28}{'lượt/giây':>12}{'p50 ms':>10}{'p99 ms':>10}")
    for name, (rate, middle, worst) in (("bộ kiểm tra (cả câu trả lời)", ours), ("tìm chuỗi con, bỏ dấu", plain)):
        print(f"{name:28}{rate:12.0f}{middle:10.3f}{worst:10.3f}")
    print(f"Tốc độ so với tìm chuỗi con: {ours[0] / plain[0]:.2f}\n")


def _measure(ask: Callable[[str], object], texts: list[str]) -> tuple[float, float, float]:
    """Runs a second, median and 99th percentile in milliseconds, over REPEATS passes."""
    times = []
    for _ in range(REPEATS):
        for text in texts:
            begin = time.perf_counter()
            ask(text)
            times.append(time.perf_counter() - begin)
    times.sort()
    return len(times) / sum(times), 1000 * statistics.median(times), 1000 * times[int(0.99 * len(times))]


def _sizes() -> None:
    if not SITE.exists():
        print("Chưa có site/: chạy “make site” để đo dung lượng.")
        return
    print(f"{'tệp':34}{'byte':>12}{'gzip':>12}{'tỉ lệ':>8}")
    folder = SITE / "assets" / "kiem-tra"
    for path in [SITE / "index.html", SITE / "vat-pham" / "phao-hoa-no" / "index.html", *sorted(folder.iterdir())]:
        raw, packed = path.stat().st_size, _packed(path)
        print(f"{path.relative_to(SITE).as_posix():34}{raw:12}{packed:12}{packed / raw:8.2f}")


def _packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


if __name__ == "__main__":
    main()
