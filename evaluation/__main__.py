"""``python -m evaluation``: measure now and print the table; ``--json`` for machines, ``--loi`` for each wrong answer."""

import argparse
import json
import time
from collections.abc import Iterator

from evaluation.measure import Figures, Row, measure
from site_builder.compile import compile_catalogue
from site_builder.evaluated import label, percent
from site_builder.facts import load_facts
from site_builder.phrases import Speaker


def main(arguments: list[str] | None = None) -> None:
    """Print the figures of a fresh run; nothing is taken from an earlier one."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description="Đo bộ kiểm tra trên danh mục thật.")
    parser.add_argument("--json", action="store_true", help="in số đếm dạng JSON")
    parser.add_argument("--loi", action="store_true", help="in thêm từng câu trả lời sai")
    options = parser.parse_args(arguments)
    facts = load_facts()
    begin = time.perf_counter()
    figures = measure(compile_catalogue(facts))
    seconds = time.perf_counter() - begin
    if options.json:
        print(json.dumps(figures.as_json(), ensure_ascii=False, indent=1))
        return
    print("\n".join(_table(figures, Speaker(facts, "vi"))))
    print(f"\nĐo trong {seconds:.1f} giây.")
    if options.loi:
        print("\n".join(_wrong(figures)))


def _table(figures: Figures, speaker: Speaker) -> Iterator[str]:
    yield speaker.say(
        "dg_da_hoi",
        so_dang=figures.forms,
        so_ten=figures.names,
        so_mon=figures.items,
        so_ca=figures.cases,
        ngay=speaker.day(figures.day),
    )
    for name, rows in figures.sections.items():
        yield f"\n{speaker.say(f'dg_bang_{name}')}"
        yield from (_line(row, speaker) for row in rows)


def _line(row: Row, speaker: Speaker) -> str:
    low, high = (percent(end, "vi") for end in row.share.interval)
    counted = f"{row.share.hits}/{row.share.total}"
    return f"  {label(speaker, row.key):58}{counted:>13}{percent(row.share.value, 'vi'):>9}   [{low}; {high}]"


def _wrong(figures: Figures) -> Iterator[str]:
    yield "\nMón cấm mà máy nói gửi được:"
    for one in figures.yes_to_banned:
        yield f"  {one.item} · {one.name} · {one.form.kind.value} · “{one.form.text}” → {one.given.value}"
    yield "\nCa viết tay trả lời sai:"
    for one in figures.wrong_cases:
        accepted = "|".join(sorted(one.case.accepted))
        yield f"  {one.case.theme} · “{one.case.text}” → {one.given.value}, đúng ra {accepted}: {one.case.name}"


if __name__ == "__main__":
    main()
