"""Texts, Word files, archive and table of contents: equal to each other, and made alike every time."""

import io
import json
import re
import shutil
import subprocess
import zipfile
from datetime import date

import jsonschema
import pypdfium2
import pytest
from docx import Document

from site_builder.broadcast.archive import pack
from site_builder.broadcast.files import broadcast_files
from site_builder.broadcast.word_files import LINE_STYLE
from site_builder.facts import read_facts
from tests.site_builder.broadcast.conftest import DAY

SCRIPTS = list(read_facts().scripts)
_DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$"}
_TEXT = {"type": "string", "minLength": 1}
CONTENTS = {
    "type": "object",
    "required": ["phien_ban", "ngay_dung", "bai", "tuan", "dip"],
    "properties": {
        "phien_ban": {"const": 1},
        "ngay_dung": _DAY,
        "bai": {
            "type": "array",
            "minItems": 30,
            "items": {
                "type": "object",
                "required": ["ma", "ten", "ten_en", "loai", "trang", "word", "ban", "dang", "sua"],
                "properties": {
                    "dang": _DAY,
                    "sua": _DAY,
                    "ban": {
                        "type": "array",
                        "minItems": 3,
                        "items": {
                            "type": "object",
                            "required": ["giay", "am_tiet", "doc_nhanh", "doc_cham", "txt", "hai_giong"],
                            "properties": {"giay": {"enum": [30, 60, 180, 300]}, "am_tiet": {"type": "integer"}},
                        },
                    },
                },
            },
        },
        "tuan": {
            "type": "array",
            "minItems": 53,
            "items": {
                "type": "object",
                "required": ["ma", "tu", "den", "bai", "dip", "txt", "hien", "hien_en"],
                "properties": {"ma": {"pattern": r"^\d{4}-W\d\d$"}, "tu": _DAY, "den": _DAY, "bai": _TEXT},
            },
        },
        "dip": {"type": "array", "items": {"type": "object", "required": ["ma", "ten", "tu", "den", "bai"]}},
    },
}


def _word_lines(content: bytes) -> list[str]:
    lines = [line for line in Document(io.BytesIO(content)).paragraphs if line.style.name == LINE_STYLE]
    return [line.text.split("\n")[-1] for line in lines]  # a presenter's name stands above the first line


def test_a_presenters_name_never_stands_alone_at_the_foot_of_a_page(files):
    lines = Document(io.BytesIO(files["phat-thanh/phao/phao.docx"])).paragraphs
    named = [line for line in lines if line.text.split("\n")[0] in ("Nữ", "Nam")]
    assert len(named) > 20
    assert all(line.text.count("\n") == 1 and line.paragraph_format.keep_together for line in named)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_the_word_file_opens_in_libreoffice_with_every_line(files, kit, tmp_path):
    """One file for all: the longest, with two voices. Word is not at hand here."""
    source = tmp_path / "phao.docx"
    source.write_bytes(files["phat-thanh/phao/phao.docx"])
    profile = f"-env:UserInstallation={(tmp_path / 'ho-so').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, source],
        check=True,
        capture_output=True,
    )
    pages = pypdfium2.PdfDocument(source.with_suffix(".pdf"))
    assert {tuple(round(points / 72 * 2.54, 1) for points in page.get_size()) for page in pages} == {(21.0, 29.7)}
    # Which characters pdfium reads back depends on the machine's font; the number of lines and the headings do not.
    starts = [page.get_textpage().get_text_bounded().split("\n")[0] for page in pages]
    assert sum(bool(re.match(r"60|180|5 ph", start)) for start in starts) == 3, "each length begins a page"


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_word_file_says_what_the_text_files_say(files, kit, script):
    texts = [files[f"phat-thanh/{script}/{made.seconds}.txt"].decode() for made in kit.editions[script]]
    assert _word_lines(files[f"phat-thanh/{script}/{script}.docx"]) == "".join(texts).splitlines()


def test_a_text_file_is_nothing_but_lines_to_say(files):
    text = files["phat-thanh/phao/60.txt"].decode("utf-8")
    assert text.endswith("\n") and not text.startswith("\ufeff")
    assert all(line.strip() == line and line for line in text.splitlines())
    assert "Pháp luật cấm pháo nổ và pháo hoa nổ." in text.splitlines()


def test_the_stable_addresses_hold_this_weeks_script(files, kit):
    week = kit.weeks[0]
    assert week.monday <= DAY <= week.sunday
    sixty = files[f"phat-thanh/{week.script}/60.txt"]
    assert files["phat-thanh/moi-nhat.txt"] == files[f"phat-thanh/tuan/{week.code}.txt"] == sixty
    assert files["phat-thanh/moi-nhat-30.txt"] == files[f"phat-thanh/{week.script}/30.txt"]
    assert files["phat-thanh/moi-nhat-180.txt"] == files[f"phat-thanh/{week.script}/180.txt"]
    assert len([path for path in files if path.startswith("phat-thanh/tuan/")]) == 53


def test_the_archive_holds_every_text_and_word_file(files):
    with zipfile.ZipFile(io.BytesIO(files["phat-thanh/tron-bo.zip"])) as archive:
        assert archive.testzip() is None
        inside = {f"phat-thanh/{name}": archive.read(name) for name in archive.namelist()}
    wanted = {path for path in files if path.count("/") == 2 and "/tuan/" not in path} | {"phat-thanh/muc-luc.json"}
    assert set(inside) == wanted
    assert all(files[path] == content for path, content in inside.items())


def test_the_table_of_contents_fits_its_schema_and_names_real_files(files):
    table = json.loads(files["phat-thanh/muc-luc.json"])
    jsonschema.Draft202012Validator(CONTENTS).validate(table)
    named = [made["txt"] for script in table["bai"] for made in script["ban"]]
    named += [script["word"] for script in table["bai"]] + [week["txt"] for week in table["tuan"]]
    assert {f"phat-thanh/{name}" for name in named} <= set(files)
    assert {week["bai"] for week in table["tuan"]} <= {script["ma"] for script in table["bai"]}


def test_the_same_data_make_the_same_bytes(files):
    again = {file.path: file.content for file in broadcast_files(read_facts(), DAY)}
    assert [path for path in files if files[path] != again[path]] == []
    assert list(files) == list(again)


def test_an_archive_carries_no_time_of_its_making():
    content = pack([("a.txt", b"a"), ("b.txt", b"b")])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_word_file_is_vietnamese_and_dated_by_the_data(files, facts):
    document = Document(io.BytesIO(files["phat-thanh/phao/phao.docx"]))
    properties = document.core_properties
    assert properties.language == "vi-VN"
    assert properties.modified.date() == facts.scripts["phao"].record.updated
    assert document.paragraphs[0].text == facts.scripts["phao"].record.title.vi
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "không phải văn bản của cơ quan nhà nước" in text


def test_without_scripts_there_are_no_files(facts):
    empty = type(facts)()
    assert list(broadcast_files(empty, date(2026, 11, 25))) == []
