"""What the project is made of: pinned, licensed, and listed in a bill of materials that others can read."""

import json
import re

import pytest

from site_builder.facts import PROJECT
from site_builder.supply import Package, bill, direct, doubtful, from_npm, indirect, pinned, reasons, write_bill

FILES = sorted(path.stem for path in (PROJECT / "requirements").glob("*.in"))


def test_every_package_has_a_licence_that_lets_us_use_it():
    assert doubtful([*pinned(), *from_npm()]) == []


@pytest.mark.parametrize(
    "licence", ["", "Proprietary", "Sold by X Limited", "GPL-3.0-only", "MIT AND GPL-3.0-only", "SSPL"]
)
def test_a_licence_that_is_unknown_or_unfit_is_found(licence):
    assert doubtful([Package("pypi", "x", "1", licence, ())])


@pytest.mark.parametrize("name", FILES)
def test_every_wanted_package_says_why_and_is_pinned_with_hashes(name):
    lines = [
        line for line in (PROJECT / "requirements" / f"{name}.in").read_text().splitlines() if re.match(r"\w", line)
    ]
    assert len(list(reasons(name))) == len(lines)
    text = (PROJECT / "requirements" / f"{name}.txt").read_text()
    for wanted, version, _ in reasons(name):
        assert re.search(
            rf"^{re.escape(wanted.replace('_', '-'))}=={re.escape(version)} (;[^\n]*)?\\\n    --hash=sha256:",
            text,
            re.MULTILINE,
        ), wanted
    pins = re.findall(r"^\S+==", text, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^\S+==[^\n]*\\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE))


def test_no_registry_is_named():
    for path in [*(PROJECT / "requirements").iterdir(), PROJECT / "package-lock.json"]:
        assert not re.search(r"https?://|index-url", path.read_text(encoding="utf-8")), path.name


def test_every_npm_package_that_a_build_asks_for_has_a_reason():
    about = json.loads((PROJECT / "package.json").read_text(encoding="utf-8"))
    assert about["reasons"].keys() == about["dependencies"].keys()


def test_bill_of_materials_holds_every_package_with_its_hash(tmp_path):
    made = bill()
    assert {part["purl"] for part in made["components"]} == {one.purl for one in (*pinned(), *from_npm())}
    assert all(part["hashes"] and part["licenses"] for part in made["components"])
    assert any(part["purl"].startswith("pkg:npm/pyodide@") for part in made["components"])
    write_bill(tmp_path / "a.json")
    write_bill(tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert json.loads((tmp_path / "a.json").read_text())["bomFormat"] == "CycloneDX"


def test_table_splits_what_was_asked_for_from_what_came_along():
    own = {package.name for package, _ in direct()}
    assert {name.lower() for name, _, _ in reasons()} <= own and "pyodide" in own
    assert own.isdisjoint(package.name for package in indirect())
