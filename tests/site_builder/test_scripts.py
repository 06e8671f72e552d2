"""Scripts written in parts are shipped whole, as classic scripts that parse, and small enough to read."""

import subprocess

import pytest

from site_builder.scripts import DOCS, JOINED, PARTS, joined, source


@pytest.mark.parametrize("path", JOINED)
def test_a_joined_script_is_its_parts_in_order_in_one_function(path, tmp_path):
    text = joined(path)
    places = [text.index(source(part).rstrip()) for part in JOINED[path]]
    assert places == sorted(places) and text.startswith("(function (root) {")
    (tmp_path / "script.cjs").write_text(text, encoding="utf-8")
    subprocess.run(["node", "--check", str(tmp_path / "script.cjs")], check=True)


def test_every_part_is_shipped_somewhere_and_no_joined_script_lies_beside_its_parts():
    parts = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob(f"{PARTS}/*.js")}
    workers = {f"assets/kiem-tra/{PARTS}/{name}.js" for name in ("chon", "phan-sau", "tho")}
    assert parts == workers | {part for each in JOINED.values() for part in each}
    assert not [path for path in JOINED if (DOCS / path).exists()]


def test_names_of_different_parts_do_not_collide():
    for path, parts in JOINED.items():
        names = [
            line.split("(")[0] for part in parts for line in source(part).splitlines() if line.startswith("function ")
        ]
        names += [line.split("=")[0] for part in parts for line in source(part).splitlines() if line.startswith("var ")]
        short = [name.split(" ")[1] for name in names]
        assert len(short) == len(set(short)), path


def test_own_scripts_stay_small():
    long = {
        path.name: lines for path in DOCS.rglob("*.js") if (lines := len(path.read_text("utf-8").splitlines())) > 250
    }
    assert not long
