"""Over five hundred machine-made defects of the real data: each is caught, at its file and line, in a useful sentence.

One defect a file, many files at a time: every problem is reported in one reading, so that the whole takes seconds.
"""

import re
import shutil
from collections import Counter
from dataclasses import dataclass
from random import Random

import pytest

from site_builder.facts import DATA, read_facts
from site_builder.problems import Problem
from site_builder.rules import run_rules
from tests.data.defects import MEANING, READING, Maker

SEED = 20261122
LEAST, KINDS = 500, 15


@dataclass(frozen=True)
class Planted:
    """One defect: its kind, its file as problems name it, the line, the words expected."""

    kind: str
    file: str
    line: int
    says: str

    def caught_by(self, problems: list[Problem]) -> bool:
        return any(
            problem.line == self.line and re.search(self.says, f"{problem.wrong} → {problem.remedy}")
            for problem in problems
        )


def plant(folder, makers: dict[str, Maker]) -> list[Planted]:
    """Break every item's file below ``folder`` in one of the ways, by turns; returns what was planted."""
    random = Random(SEED)
    kinds = list(makers)
    used: Counter[str] = Counter()
    planted = []
    for path in sorted((folder / "vat-pham").glob("*/*.yaml")):
        text = path.read_text(encoding="utf-8")
        for kind in sorted(kinds, key=lambda name: (used[name], name)):  # the one least used so far that fits
            broken = makers[kind](random, text)
            if broken is not None and broken[0] != text:
                break
        else:
            continue
        new, line, says = broken
        path.write_bytes(new if isinstance(new, bytes) else new.encode())
        used[kind] += 1
        planted.append(Planted(kind, f"data/vat-pham/{path.parent.name}/{path.name}", line, says))
    return planted


def _by_file(problems: list[Problem]) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.file, []).append(problem)
    return found


@pytest.fixture(scope="module", params=["reading", "meaning"])
def outcome(request, tmp_path_factory):
    """What was planted and, by file, what was reported."""
    folder = tmp_path_factory.mktemp(request.param) / "data"
    shutil.copytree(DATA, folder)
    planted = plant(folder, READING if request.param == "reading" else MEANING)
    facts = read_facts(folder)
    problems = facts.problems
    if request.param == "meaning":
        assert problems == [], "these defects must be readable, or no rule is tried"
        problems = run_rules(facts)
    return planted, _by_file(problems)


@pytest.mark.counts("loi_du_lieu")
def test_every_planted_defect_is_caught_at_its_line_in_its_words(outcome, tally):
    planted, problems = outcome
    slipped = [defect for defect in planted if not defect.caught_by(problems.get(defect.file, []))]
    missed = Counter(defect.kind for defect in slipped)
    for kind, count in Counter(defect.kind for defect in planted).items():
        tally(count, missed[kind], part=kind)
    shown = [f"{d.kind}: {d.file}:{d.line} “{d.says}” – {problems.get(d.file, [])[:2]}" for d in slipped[:12]]
    assert not slipped, f"{len(slipped)} of {len(planted)} slipped:\n" + "\n".join(shown)


def test_every_complaint_says_what_to_do(outcome):
    _, problems = outcome
    for found in problems.values():
        assert all(problem.wrong and problem.remedy and problem.line >= 1 for problem in found)


def test_enough_defects_of_enough_kinds(outcome):
    planted, _ = outcome
    assert len({defect.kind for defect in planted}) >= KINDS
    assert len(planted) >= LEAST
    assert min(Counter(defect.kind for defect in planted).values()) >= 3
    print(Counter(defect.kind for defect in planted))


def _whole(folder, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text, (name, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _copied(tmp_path):
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def test_files_in_the_wrong_place_doubled_ids_and_odd_names_are_caught(tmp_path):
    folder = _copied(tmp_path)
    some = sorted((folder / "vat-pham" / "pin").glob("*.yaml"))[0]
    shutil.copy(some, folder / "vat-pham" / "phao" / some.name)
    shutil.copy(some, folder / "vat-pham" / "Pin_Moi.yml")
    shutil.copy(some, folder / "vat-pham" / "pin" / "Pin Mới.yaml")
    agencies = (folder / "co-quan.yaml").read_text(encoding="utf-8")
    first = agencies.index("- ma: ")
    second = agencies.index("\n- ma: ", first)
    with (folder / "co-quan.yaml").open("a", encoding="utf-8") as file:
        file.write(agencies[first:second] + "\n")
    _whole(folder, "muc-phat.yaml", "ca_nhan_tu: ", "ca_nhan_tu: 1")
    found = _by_file(read_facts(folder).problems)
    assert any("đã dùng ở" in problem.wrong for problem in found[f"data/vat-pham/pin/{some.name}"])
    assert any("sai chỗ" in problem.wrong for problem in found["data/vat-pham/Pin_Moi.yml"])
    assert any("tên tệp" in problem.wrong for problem in found["data/vat-pham/pin/Pin Mới.yaml"])
    (doubled,) = found["data/co-quan.yaml"]
    assert "bị lặp" in doubled.wrong and doubled.line == agencies.count("\n") + 1
