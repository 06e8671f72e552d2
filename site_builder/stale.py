"""Commands that tell what has become stale, and record the version of today."""

import subprocess
import tempfile
from pathlib import Path

from site_builder.day import build_day
from site_builder.facts import PROJECT, Facts, load_facts, read_facts
from site_builder.freshness import Stale, digests, stale
from site_builder.notices.content import version_code
from site_builder.notices.history import FILE, read_history, write_history

_SHOWN = 12  # changed facts named for each sheet


class RevisionError(Exception):
    """The data of a git revision cannot be had; the message says why."""


def record_history() -> None:
    """Record today's notice in ``data/lich-su-thong-bao.json``."""
    facts, day = load_facts(), build_day()
    fresh = write_history(facts, day, digests(facts, day))
    code = version_code(facts, day)
    print(
        f"Bảng niêm yết {code}: {'phiên bản mới, đã ghi' if fresh else 'không đổi, đã ghi lại dấu của dữ liệu'} → {FILE}"
    )


def report_since(revision: str) -> None:
    """Print what the data of now makes stale, compared with a git revision."""
    facts, day = load_facts(), build_day()
    _print(stale(digests(facts_at(revision), day), facts, day), f"bản {revision}")


def report(facts: Facts) -> None:
    """Print what has become stale since the last recorded version; a build calls it."""
    day, history = build_day(), read_history()
    _print(stale(history.digests or {}, facts, day), "lần ghi gần nhất")
    code = version_code(facts, day)
    if code not in {version.code for version in history.versions}:
        print(f"   Mã {code} chưa ghi: chạy “python -m site_builder history” trước khi phát hành tờ mới.")


def facts_at(revision: str) -> Facts:
    """The facts as they stood in a revision. Raises RevisionError."""
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(["git", "archive", revision, "data"], cwd=PROJECT, capture_output=True, check=False)
        if packed.returncode:
            raise RevisionError(f"Không lấy được data/ của “{revision}”: {packed.stderr.decode().strip()}")
        subprocess.run(["tar", "-x", "-C", folder], input=packed.stdout, check=True)
        facts = read_facts(Path(folder) / "data")
    if facts.problems:
        raise RevisionError(f"data/ của “{revision}” không đọc được bằng bản này: {facts.problems[0]}")
    return facts


def _print(found: list[Stale], since: str) -> None:
    if not found:
        print(f"   Không tờ nào cũ đi so với {since}.")
    for one in found:
        more = f" và {len(one.changed) - _SHOWN} điều khác" if len(one.changed) > _SHOWN else ""
        print(
            f"   Cũ đi so với {since}: {one.artefact.title} ({one.artefact.address}): {', '.join(one.changed[:_SHOWN])}{more}"
        )
