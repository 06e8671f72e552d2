"""``python -m checker`` in a process of its own."""

import json
import os
import subprocess
import sys

import pytest

from site_builder.facts import PROJECT


@pytest.fixture(scope="module")
def run(compiled, tmp_path_factory):
    """Arguments (and standard input) -> the finished process, on the real catalogue."""
    path = tmp_path_factory.mktemp("danh-muc") / "danh-muc.json"
    path.write_text(json.dumps(compiled, ensure_ascii=False), encoding="utf-8")

    def started(*arguments, stdin=b"", catalogue=path):
        environment = os.environ | {"CHECKER_CATALOGUE": str(catalogue), "PYTHONUTF8": "1"}
        return subprocess.run(
            [sys.executable, "-m", "checker", *arguments],
            input=stdin,
            capture_output=True,
            cwd=PROJECT,
            env=environment,
            timeout=60,
            check=False,
        )

    return started


def verdict(process):
    assert process.returncode == 0, process.stderr.decode()
    return json.loads(process.stdout)["verdict"]


def test_the_answer_is_readable_text(run):
    shown = run("gửi", "heroin", "được", "không", "--ngay", "2026-11-22")
    assert shown.returncode == 0
    text = shown.stdout.decode()
    assert "Heroin" in text and "22/11/2026" in text and "{" not in text


def test_a_question_lists_numbered_answers(run):
    text = run("gửi pháo giấy", "--ngay", "2026-11-22").stdout.decode()
    assert "  1. " in text and "  3. " in text


def test_json_is_the_whole_answer(run):
    shown = json.loads(run("gửi heroin", "--json").stdout)
    assert shown["verdict"] == "cam" and shown["blocks"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["gửi nem chua"], "co_dieu_kien"),
        (["gửi nem chua", "--huong", "di_nuoc_ngoai"], "cam"),
        (["gửi vape", "--ngay", "2026-02-28"], "khong_ro"),
        (["gửi vape", "--ngay", "2026-03-01"], "cam"),
        (["gửi sạc dự phòng"], "co_dieu_kien"),
        (["gửi sạc dự phòng", "--hang-khong"], "cam"),
        (["gửi pháo giấy", "--tra-loi", "1"], "co_dieu_kien"),
        (["gửi pháo giấy", "--tra-loi", "2"], "cam"),
        ([], "khong_ro"),
    ],
)
def test_options(run, arguments, expected):
    day = [] if "--ngay" in arguments else ["--ngay", "2026-11-22"]
    assert verdict(run(*arguments, *day, "--json")) == expected


def test_the_answer_speaks_english_when_asked(run):
    vietnamese, english = (run("gửi heroin", "--ngon-ngu", language).stdout for language in ("vi", "en"))
    assert vietnamese != english and english.strip()


@pytest.mark.parametrize(
    "arguments", [["a", "--ngay", "2026-02-30"], ["a", "--ngay", "hôm nay"], ["a", "--huong", "lên trời"], ["--lạ"]]
)
def test_wrong_options_end_with_status_two_and_a_message(run, arguments):
    ended = run(*arguments)
    assert ended.returncode == 2 and ended.stderr and not ended.stdout


@pytest.mark.parametrize("content", [None, "không phải JSON", "{}", "[]"])
def test_a_missing_or_damaged_catalogue_is_told(run, tmp_path, content):
    path = tmp_path / "hong.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    ended = run("gửi heroin", catalogue=path)
    assert ended.returncode == 1
    assert "make setup" in ended.stderr.decode() and "Traceback" not in ended.stderr.decode()


LINES = [
    b'{"id": "a", "query": "g\xe1\xbb\xadi heroin", "ngay": "2026-11-22"}',
    b"not json",
    b'{"id": "b", "query": "", "ngay": "2026-11-22"}',
    b"[1, 2]",
    b'{"id": "c"}',
    b'{"id": "d", "query": "a", "ngay": "2026-02-30"}',
    b'{"id": "e", "query": "a", "huong": "bay"}',
    b"\xff\xfe broken bytes",
    b'{"id": "g", "query": "a", "tra_loi": "x"}',
    b'{"id": "h", "query": "a", "tra_loi": 5}',
    b'{"id": "i", "query": "a", "ngay": 20261122}',
    b"",
    b'{"id": 7, "query": "gui quan ao", "ngay": "2026-11-22"}',
]


def test_jsonl_answers_every_line_in_order_and_survives_broken_ones(run):
    ended = run("--jsonl", stdin=b"\n".join(LINES) + b"\n")
    assert ended.returncode == 0, ended.stderr.decode()
    shown = [json.loads(line) for line in ended.stdout.decode().splitlines()]
    assert len(shown) == len(LINES)
    assert [entry["id"] for entry in shown] == ["a", None, "b", None, "c", "d", "e", None, "g", "h", "i", None, 7]
    assert [number for number, entry in enumerate(shown) if "error" not in entry][:2] == [0, 2]
    assert (shown[0]["verdict"], shown[2]["verdict"], shown[-1]["verdict"]) == ("cam", "khong_ro", "duoc_gui")
    assert all(entry["error"] for entry in (shown[1], *shown[3:8]))
    assert "blocks" not in shown[0]


@pytest.mark.parametrize(
    "hostile",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"id": "\\ud800", "query": "a"}',
        b'{"id": 1, "query": "\\ud800 heroin"}',
        b'{"id": 1, "query": 1' + b"0" * 5000 + b"}",
    ],
    ids=["deep list", "deep object", "lone surrogate in the id", "lone surrogate in the text", "huge number"],
)
def test_jsonl_survives_a_hostile_line(run, hostile):
    ended = run("--jsonl", stdin=hostile + b"\n" + LINES[0] + b"\n")
    assert ended.returncode == 0, ended.stderr.decode()[-300:]
    assert len(ended.stdout.splitlines()) == 2
    assert json.loads(ended.stdout.splitlines()[-1])["verdict"] == "cam"


def test_jsonl_without_a_last_newline_and_without_lines(run):
    assert len(run("--jsonl", stdin=LINES[0]).stdout.splitlines()) == 1
    assert run("--jsonl", stdin=b"").stdout == b""


def test_jsonl_gives_the_same_codes_as_one_question(run):
    line = json.loads(run("--jsonl", stdin=LINES[0]).stdout)
    single = json.loads(run("gửi heroin", "--ngay", "2026-11-22", "--json").stdout)
    assert {key: value for key, value in line.items() if key != "id"} == {
        key: value for key, value in single.items() if key != "blocks"
    }
