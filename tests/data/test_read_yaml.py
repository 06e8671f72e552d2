"""Strict reading of YAML: nothing typed by hand changes its meaning, and errors name the exact line."""

import pytest

from site_builder import read_yaml as module
from site_builder.facts import PROJECT
from site_builder.read_yaml import dotted, read_yaml


@pytest.fixture
def read(tmp_path):
    """Reads a text, or bytes, as the file ``x.yaml``."""

    def read_text(content: str | bytes):
        path = tmp_path / "x.yaml"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_yaml(path, "x.yaml")

    return read_text


def only_problem(document):
    """The one problem of a document, as (line, key, what is wrong)."""
    (problem,) = document.problems
    assert problem.file == "x.yaml" and problem.remedy
    return problem.line, problem.key, problem.wrong


@pytest.mark.parametrize(
    "written",
    [
        "NO",
        "no",
        "on",
        "off",
        "yes",
        "True",
        "TRUE",
        "Null",
        "~",
        "012",
        "0o14",
        "0x1F",
        "8:30",
        "1_000",
        "3.000",
        "500.000",
        "1,000",
        "1e3",
        "-5",
        "+84",
        ".inf",
        "=",
        "2025-07-01",
    ],
)
def test_plain_text_stays_text(read, written):
    document = read(f"khoa: {written}\n")
    assert document.value == {"khoa": written}
    assert document.problems == []


@pytest.mark.parametrize(
    ("written", "value"),
    [("true", True), ("false", False), ("null", None), ("", None), ("0", 0), ("3000000", 3000000)],
)
def test_the_few_typed_values(read, written, value):
    found = read(f"khoa: {written}\n").value["khoa"]
    assert found == value and type(found) is type(value)


@pytest.mark.parametrize("written", ['"12"', "'12'", '"true"', "'null'", '""'])
def test_quoted_values_are_text(read, written):
    assert read(f"khoa: {written}\n").value == {"khoa": written[1:-1]}


def test_keys_are_text(read):
    assert read("NO: a\n012: b\n1: c\n").value == {"NO": "a", "012": "b", "1": "c"}


def test_block_text(read):
    assert read("a: |\n  12\n  13\nb: >-\n  true\n").value == {"a": "12\n13\n", "b": "true"}


def test_duplicate_key_names_both_lines(read):
    document = read("# ghi chú\nten: một\nkhac: x\n\nten: hai\n")
    line, key, wrong = only_problem(document)
    assert (line, key) == (5, "ten")
    assert "dòng 2" in wrong
    assert document.value == {"ten": "một", "khac": "x"}


def test_duplicate_key_inside_a_list(read):
    line, key, wrong = only_problem(read("- a: 1\n- b: 1\n  c: 2\n  b: 3\n"))
    assert (line, key) == (4, "[2].b")
    assert "dòng 2" in wrong


def test_equal_keys_in_two_records_are_no_duplicates(read):
    assert read("- a: 1\n- a: 2\n").problems == []


def test_each_of_several_duplicates_is_named(read):
    assert [problem.line for problem in read("a: 1\na: 2\na: 3\nb: 1\nb: 2\n").problems] == [2, 3, 5]


def test_merge_key_is_refused(read):
    document = read("goc: {a: 1}\nmoi:\n  <<: {a: 2}\n  b: 3\n")
    line, key, wrong = only_problem(document)
    assert (line, key) == (3, "moi.<<")
    assert "khóa gộp" in wrong
    assert document.value["moi"] == {"b": 3}


@pytest.mark.parametrize("text", ["a: 1\nb: &moc\n  c: 1\nd: *moc\n", "a: 1\nb: &moc\n  c: 1\nd:\n  <<: *moc\n"])
def test_reference_to_another_place_is_refused(read, text):
    line, _, wrong = only_problem(read(text))
    assert line == text.splitlines().index(next(row for row in text.splitlines() if "*moc" in row)) + 1
    assert "*" in wrong


def test_value_that_holds_itself_is_refused(read):
    line, _, wrong = only_problem(read("a: 1\nb: &moc\n  - *moc\n"))
    assert line == 3
    assert "*" in wrong


def test_own_tag_is_refused(read):
    line, key, wrong = only_problem(read("a: 1\nb:\n  c: !so 5\n"))
    assert (line, key) == (3, "b.c")
    assert "!so" in wrong


@pytest.mark.parametrize(
    "tag", ["!!int", "!!bool", "!!timestamp", "!!python/name:os.system", "!!python/object/new:list"]
)
def test_standard_tag_converts_nothing_and_runs_nothing(read, tag):
    assert read(f"a: {tag} 012\n").value == {"a": "012"}


def test_key_that_is_no_text_is_refused(read):
    line, _, wrong = only_problem(read("a: 1\n? [b, c]\n: 2\n"))
    assert line == 2
    assert "khóa" in wrong


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: c: d\n", 2),
        ("a: 1\n\tb: 2\n", 2),
        ("a: 1\nb: 'mở\nc: 2\n", 2),
        ("a: 1\nb: [1, 2\n", 2),
        ("a: 1\n  b: 2\n", 2),
        ("a: 1\nb: 2\nc: %x\n", 3),
        ("a: 1\n---\nb: 2\n", 2),
        ("a: 1\nb: \x01\n", 2),
        ("a: 1\n\nb: @x\n", 3),
    ],
)
def test_broken_syntax_names_the_line(read, text, line):
    document = read(text)
    found, key, wrong = only_problem(document)
    assert (found, key) == (line, "")
    assert "cú pháp" in wrong
    assert document.value is None


def test_nesting_without_end_is_a_problem_not_a_crash(read):
    assert "quá sâu" in only_problem(read("[" * 5000))[2]


@pytest.mark.parametrize("text", ["", "\n\n", "# chỉ có ghi chú\n", "---\n", "null\n"])
def test_empty_file(read, text):
    line, key, wrong = only_problem(read(text))
    assert (line, key, wrong) == (1, "", "tệp trống")


@pytest.mark.parametrize("content", ["ten: Pháo".encode("cp1258", "replace") + b"\xe1", "ten: Pháo".encode("utf-16")])
def test_other_encodings_are_refused(read, content):
    document = read(content)
    assert "UTF-8" in only_problem(document)[2]
    assert document.value is None


def test_byte_order_mark_and_windows_line_ends(read):
    document = read("\ufeffa: 1\r\nb: 2\r\n")
    assert document.value == {"a": 1, "b": 2}
    assert document.lines[("b",)] == 2


def test_every_value_knows_its_line(read):
    document = read(
        "# đầu tệp\n"
        "ten: {vi: a, en: b}\n"
        "ten_khac:\n"
        "  vi:\n"
        "  - một\n"
        "\n"
        "  - hai\n"
        "quy_tac:\n"
        "- tu: x\n"
        "  chieu:\n"
        "    trong_nuoc: cam\n"
    )
    assert {location: line for location, line in document.lines.items() if location} == {
        ("ten",): 2,
        ("ten", "vi"): 2,
        ("ten", "en"): 2,
        ("ten_khac",): 3,
        ("ten_khac", "vi"): 4,
        ("ten_khac", "vi", 0): 5,
        ("ten_khac", "vi", 1): 7,
        ("quy_tac",): 8,
        ("quy_tac", 0): 9,
        ("quy_tac", 0, "tu"): 9,
        ("quy_tac", 0, "chieu"): 10,
        ("quy_tac", 0, "chieu", "trong_nuoc"): 11,
    }


def test_missing_key_takes_the_line_of_what_should_hold_it(read):
    document = read("a: 1\nb:\n  c: 2\n")
    assert document.line_of(("b", "khong_co", "gi")) == 2
    assert document.line_of(("khong_co",)) == 1


@pytest.mark.parametrize(
    ("location", "shown"),
    [((), ""), (("a",), "a"), (("quy_tac", 0, "tu"), "quy_tac[1].tu"), ((2, "ma"), "[3].ma"), ((0, 1), "[1][2]")],
)
def test_places_are_written_as_people_count(location, shown):
    assert dotted(location) == shown


def test_both_parsers_read_the_data_alike(monkeypatch):
    paths = sorted((PROJECT / "data").rglob("*.yaml"))[::9]
    quick = [read_yaml(path, path.name) for path in paths]
    monkeypatch.setattr(module, "_Quick", module._Loader)
    assert len(paths) > 50
    assert quick == [read_yaml(path, path.name) for path in paths]


@pytest.mark.parametrize("text", ["ten: a\tb", "ten:\ta", "-\ta", "\ufeffa: 1\n\ufeffb: 2"])
def test_what_only_the_quick_parser_would_take_is_read_carefully(read, monkeypatch, text):
    given = read(text)
    monkeypatch.setattr(module, "_Quick", module._Loader)
    assert given == read(text)


def test_the_quick_parser_is_there_and_used(read, monkeypatch):
    monkeypatch.setattr(module, "_Loader", None)
    assert read("ten: a").value == {"ten": "a"}
