"""A module taken apart, made lighter and split does what it did before; what is not known is refused."""

import json
import subprocess

import pytest

from site_builder.facts import PROJECT
from site_builder.wasm.binary import CODE, MAGIC, WasmError, number, sections, written, written_signed
from site_builder.wasm.bodies import read_body
from site_builder.wasm.glue import lean_exports, lean_glue
from site_builder.wasm.module import Module
from site_builder.wasm.profile import noting
from site_builder.wasm.split import Split

# (module (import "m" "add" (func $add (param i32 i32) (result i32)))   ;; function 0
#   (import "m" "memory" (memory 1)) (import "m" "table" (table 2 funcref))
#   (global $calls (mut i32) (i32.const 0))
#   (func $twice (param i32) (result i32) …add(x, x))                     ;; 1
#   (func $count (result i32) calls = calls + 1; …)                       ;; 2
#   (func $both (param i32) (result i32) …twice(x) + count())             ;; 3
#   (func $never (unreachable))                                           ;; 4
#   (export "twice" (func 1)) (export "both" (func 3)) (export "count" (func 2))
#   (elem (i32.const 0) func 1 4))
_TYPES = "01 13 04 60027f7f017f 60017f017f 6000017f 600000"
_IMPORTS = "02 25 03 016d 03616464 0000 016d 066d656d6f7279 020001 016d 057461626c65 01700002"
_FUNCTIONS, _GLOBALS = "03 05 04 01020103", "06 06 01 7f0141000b"
_EXPORTS = "07 18 03 057477696365 0001 04626f7468 0003 05636f756e74 0002"
_ELEMENTS = "09 08 01 00 41000b 020104"
_BODIES = "0a 25 04 08 00 2000 2000 1000 0b 0b 00 2300 4101 6a 2400 2300 0b 09 00 2000 1001 1002 6a 0b 03 00 00 0b"
_RUN = """
const { readFileSync } = require("fs");
const [first, second, ...calls] = process.argv.slice(1);
let fetched = 0;
globalThis.self = globalThis;
require("vm").runInThisContext(readFileSync("docs/assets/kiem-tra/phan/phan-sau.js", "utf8"));
const table = new WebAssembly.Table({ element: "anyfunc", initial: 2 });
const imports = { m: { add: (a, b) => a + b, memory: new WebAssembly.Memory({ initial: 1 }), table } };
const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(first)), imports);
const bring = () => { fetched += 1; return readFileSync(second); };
const { exports } = self.ghepPhanSau(instance, imports, bring);
const noted = instance.exports["~"];
const answers = calls.map((call) => (call === "table" ? table.get(0)(21) : exports[call](21)));
const filled = noted ? Array.from({ length: noted.length }, (_, at) => Boolean(noted.get(at))) : [];
console.log(JSON.stringify({ answers, fetched, filled, names: Object.keys(exports) }));
"""


def _module() -> bytes:
    parts = [_TYPES, _IMPORTS, _FUNCTIONS, _GLOBALS, _EXPORTS, _ELEMENTS, _BODIES]
    made = b""
    for part in parts:
        kind, _, *content = part.split(" ")
        body = bytes.fromhex("".join(content))
        made += bytes.fromhex(kind) + written(len(body)) + body
    return MAGIC + made


def _run(folder, first: bytes, second: bytes, *calls: str) -> dict:
    (folder / "1.wasm").write_bytes(first)
    (folder / "2.wasm").write_bytes(second)
    command = ["node", "-e", _RUN, str(folder / "1.wasm"), str(folder / "2.wasm"), *calls]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize("value", [0, 1, 63, 64, 127, 128, 300_000])
def test_numbers_are_read_as_they_are_written(value):
    assert number(written(value) + b"x", 0) == (value, len(written(value)))
    assert not written_signed(value)[-1] & 0x40, "would be read as a negative number"


def test_a_module_put_together_again_is_the_same():
    assert Module.read(_module()).bytes() == _module()


CALLS = ("twice", "both", "count", "both", "table")
ANSWERS = [42, 43, 2, 45, 42]


@pytest.mark.parametrize("used", [[], [0], [1], [2], [0, 1], [0, 2], [1, 2]], ids=str)
def test_a_split_module_gives_the_same_answers_whatever_was_moved(tmp_path, used):
    split = Split.of(_module(), used)
    ran = _run(tmp_path, split.first(), split.second(), *CALLS)
    assert ran["answers"] == ANSWERS
    assert ran["fetched"] == 1
    assert ran["names"] == ["twice", "both", "count"]


def test_the_second_part_is_fetched_only_when_called(tmp_path):
    split = Split.of(_module(), [0, 1])
    assert _run(tmp_path, split.first(), split.second(), "twice", "count")["fetched"] == 0
    everything = Split.of(_module(), [0, 1, 2, 3])
    assert everything.moved == []
    assert _run(tmp_path, everything.first(), everything.second(), *CALLS)["answers"] == ANSWERS


def test_called_functions_are_noted(tmp_path):
    script = _RUN.replace("self.ghepPhanSau(instance, imports, bring)", "instance")
    (tmp_path / "1.wasm").write_bytes(noting(_module()))
    command = ["node", "-e", script, str(tmp_path / "1.wasm"), "-", "both"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    ran = json.loads(done.stdout)
    assert ran["answers"] == [43] and ran["filled"] == [True, True, True, False]


def test_names_that_nobody_takes_are_dropped():
    taken = 'var _both=Module["_both"]=wasmExports["both"];'
    script = f'var _twice=Module["_twice"]=wasmExports["twice"];{taken}run(_both);'
    lean = lean_glue(script, ["nothing"])
    assert lean == f"{taken}run(_both);"
    assert lean_glue(script, ["x._twice()"]) == script
    module = lean_exports(_module(), [lean])
    assert [one.name for one in Module.read(module).exports] == ["both"]


@pytest.mark.parametrize("body", ["00fd000b", "00ff0b", "0020000b0b0041"], ids=["vector", "unknown", "cut"])
def test_what_is_not_known_is_refused(body):
    with pytest.raises((WasmError, IndexError)):
        read_body(bytes.fromhex(body))


def test_what_is_no_module_is_refused():
    with pytest.raises(WasmError):
        dict(sections(b"<!doctype html>"))
    assert CODE in dict(sections(_module()))
