"""The command line: ``python -m checker "gửi pháo hoa đi Nhật được không"``.

Reads the compiled catalogue named by ``--danh-muc``, by CHECKER_CATALOGUE, or the project's own
``build/danh-muc.json``, which ``make setup`` writes. This is the only file of the package that opens files.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from checker.answer import present
from checker.browser import query_from
from checker.catalogue import Catalogue, CatalogueError
from checker.engine import check
from checker.explain import explain

DEFAULT = Path(__file__).resolve().parent.parent / "build" / "danh-muc.json"


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    options = _parser().parse_args(arguments)
    catalogue = _load(options.danh_muc)
    if options.jsonl:
        for line in sys.stdin.buffer:
            print(json.dumps(_one_line(line, catalogue), ensure_ascii=False), flush=True)
        return 0
    asked = {
        "query": " ".join(options.cau_hoi),
        "huong": options.huong,
        "ngay": options.ngay,
        "hang_khong": True if options.hang_khong else None,
        "tra_loi": [number - 1 for number in options.tra_loi],
    }
    if options.giai_thich:
        print("\n".join(explain(catalogue, query_from(asked))))
    shown = present(check(catalogue, query_from(asked)), catalogue, options.ngon_ngu)
    print(json.dumps(shown, ensure_ascii=False, indent=2) if options.json else "\n".join(_lines(shown)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m checker", description="Món này có được gửi qua bưu chính không?")
    parser.add_argument("cau_hoi", nargs="*", help="câu hỏi, ví dụ: gửi pháo hoa đi Nhật được không")
    parser.add_argument("--json", action="store_true", help="in toàn bộ kết quả dạng JSON")
    parser.add_argument("--jsonl", action="store_true", help='đọc từng dòng {"id", "query"} từ đầu vào chuẩn')
    parser.add_argument("--giai-thich", action="store_true", help="in từng bước từ câu hỏi đến câu trả lời")
    parser.add_argument("--huong", choices=["trong_nuoc", "di_nuoc_ngoai", "ve_viet_nam"], help="chiều gửi")
    parser.add_argument("--ngay", type=_day, help="trả lời cho ngày nào: 2026-07-01")
    parser.add_argument("--hang-khong", action="store_true", help="gửi bằng máy bay")
    parser.add_argument("--tra-loi", type=int, nargs="*", default=[], help="số thứ tự các câu trả lời, từ 1")
    parser.add_argument("--ngon-ngu", choices=["vi", "en"], default="vi", help="ngôn ngữ")
    parser.add_argument(
        "--danh-muc", type=Path, default=Path(os.environ.get("CHECKER_CATALOGUE", DEFAULT)), help="tệp danh mục"
    )
    return parser


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def _load(path: Path) -> Catalogue:
    try:
        return Catalogue.from_mapping(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        reason = "không hợp lệ" if isinstance(error, CatalogueError | json.JSONDecodeError) else "không đọc được"
        sys.exit(f"Tệp danh mục {path} {reason}: {error}\nChạy “make setup” để tạo lại.")


def _one_line(line: bytes, catalogue: Catalogue) -> dict:
    """One answer for one JSON line; what is wrong with a broken line stands in ``error``."""
    asked: object = None
    try:
        asked = json.loads(line.decode("utf-8-sig"))
        if not isinstance(asked, dict):
            raise ValueError("a line must be a JSON object")
        shown = present(check(catalogue, query_from(asked)), catalogue)
    except (ValueError, TypeError, RecursionError) as error:
        return {"id": asked.get("id") if isinstance(asked, dict) else None, "error": str(error) or type(error).__name__}
    shown.pop("blocks")
    return {"id": asked.get("id"), **shown}


def _lines(shown: dict) -> Iterator[str]:
    for block in shown["blocks"]:
        if "phan_quyet" in block:
            yield f"[{block['dau']}] {block['nhan']}" + (f": {block['mon']}" if block["mon"] else "")
        elif block.get("tieu_de"):
            yield f"\n{block['tieu_de']}"
        yield from (f"  • {line}" for line in block.get("danh_sach", ()))
        yield from (f"  {paragraph}" for paragraph in block.get("doan", ()))
        yield from (f"  • {link['nhan']}" for link in block.get("lien_ket", ()))
        yield from (f"  {number}. {choice['nhan']}" for number, choice in enumerate(block.get("chon", ()), 1))


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.exit(main())
    except BrokenPipeError:  # the reader (head, less) went away: nothing is wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
