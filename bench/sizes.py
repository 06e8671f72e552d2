"""Sizes of what a visitor loads."""

import gzip
from pathlib import Path

from bench.measure import share, table
from site_builder.site import SITE


def main() -> None:
    """Print the size of the main pages and of everything that the check needs."""
    if not SITE.exists():
        print("Chưa có site/: chạy “make site” để đo dung lượng.")
        return
    folder = SITE / "assets" / "kiem-tra"
    pages = [SITE / "index.html", SITE / "vat-pham" / "phao-hoa-no" / "index.html"]
    files = [
        (path, path.stat().st_size, _packed(path))
        for path in [*pages, *(one for one in sorted(folder.iterdir()) if one.is_file())]
    ]
    rows = [
        [path.relative_to(SITE).as_posix(), str(raw), str(packed), share(packed, raw)] for path, raw, packed in files
    ]
    raw, packed = (sum(file[at] for file in files) for at in (1, 2))
    table(
        "Dung lượng người xem tải",
        ["tệp", "byte", "gzip", "tỉ lệ"],
        [*rows, ["cộng", str(raw), str(packed), share(packed, raw)]],
    )


def _packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))
