"""Each rule catches its bad examples, alone and at the right place, and lets near misses pass.

The examples stand in ``broken/RULE.yaml``: changes to the tiny world and the complaint they must bring.
"""

from pathlib import Path

import pytest
import yaml

from site_builder.rules import all_rules
from tests.data.world import SWEETS, World

BROKEN = Path(__file__).parent / "broken"
RULES = all_rules()
TWIN = "vat-pham/do-thu/keo-hai.yaml"


def _cases(kind: str) -> list:
    """(rule, case) for every example of one kind in every file."""
    cases = []
    for path in sorted(BROKEN.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))[kind]:
            cases.append(pytest.param(path.stem, case, id=f"{path.stem}: {case['about']}"))
    return cases


def _apply(world: World, case: dict) -> None:
    for change in case["change"]:
        if "text" in change:
            (world.data / change["file"]).parent.mkdir(exist_ok=True)
            world.write(change["file"], change["text"])
        else:
            world.replace(change["file"], change["old"], change["new"])


def _complaints(world: World) -> dict[str, list]:
    """What each rule finds, without the rules that find nothing."""
    facts = world.read()
    assert facts.problems == [], "the example must be readable, or the rule is not what is tested"
    found = {name: list(rule.check(facts)) for name, rule in RULES.items()}
    return {name: problems for name, problems in found.items() if problems}


def _line(world: World, case: dict) -> int:
    """The last line of the named file that holds the example's ``line``; examples keep it unique."""
    lines = world.text(case["file"].removeprefix("data/")).splitlines()
    found = [number for number, line in enumerate(lines, 1) if case["line"] in line]
    assert len(found) == case.get("times", 1), f"“{case['line']}” stands in lines {found}"
    return found[-1]


def test_the_tiny_world_is_valid(world):
    assert len(world.load().items) == 3


@pytest.mark.parametrize("kind", ["breaks", "passes"])
def test_every_rule_has_examples(kind):
    assert {case.values[0] for case in _cases(kind)} == set(RULES)


@pytest.mark.parametrize("name", RULES)
def test_every_rule_says_what_it_demands(name):
    assert RULES[name].about.endswith(".")


@pytest.mark.parametrize(("rule", "case"), _cases("breaks"))
def test_bad_record_is_caught(world, rule, case):
    _apply(world, case)
    found = _complaints(world)
    assert list(found) == [rule]
    (problem,) = found[rule]
    assert (problem.file, problem.line, problem.key) == (case["file"], _line(world, case), case["key"])
    assert case["says"] in str(problem)
    assert problem.wrong and problem.remedy


@pytest.mark.parametrize(("rule", "case"), _cases("passes"))
def test_near_miss_passes(world, rule, case):
    _apply(world, case)
    assert _complaints(world) == {}, f"{rule} must let this pass"


def test_names_of_things_answered_alike_may_meet(world):
    """Asking would change nothing; once one of the two may not be sent, it must be declared again."""
    old = world.text(SWEETS)
    now = old[: old.index("  - tu: 2020")] + old[old.index("  - tu: 2024") :]
    for path in (SWEETS, TWIN):
        world.write(path, now)
    assert _complaints(world) == {}
    world.replace(TWIN, "trong_nuoc: duoc_gui", "trong_nuoc: co_dieu_kien")
    assert list(_complaints(world)) == ["aliases_collide_declared"]
