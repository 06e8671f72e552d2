"""The spreadsheet and the database: readable where people open them, and safe there."""

import csv
import io
import sqlite3

import pytest

from site_builder.open_data.database import PATH as DATABASE
from site_builder.open_data.table import PATH as TABLE
from site_builder.open_data.table import plain_cell, table_files
from tests.data.world import SWEETS


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.fixture
def database(published):
    connection = sqlite3.connect(":memory:")
    connection.deserialize(published[DATABASE])
    yield connection
    connection.close()


def test_table_begins_with_the_mark_by_which_excel_knows_utf_8(published):
    assert published[TABLE].startswith(b"\xef\xbb\xbf")
    assert "Gửi".encode() in published[TABLE] or "gửi".encode() in published[TABLE]


def test_table_holds_every_item_once(published, facts):
    assert sorted(row["id"] for row in rows_of(published[TABLE])) == sorted(facts.items)


@pytest.mark.parametrize("text", ["=1+1", "+84", "-2", "@SUM(A1)", "\t=1", '=HYPERLINK("x")'])
def test_cell_cannot_act_as_a_formula(text):
    assert plain_cell(text).startswith("'")


def test_no_cell_of_the_table_begins_like_a_formula(published):
    for row in rows_of(published[TABLE]):
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_formula_in_the_data_is_disarmed(world, day):
    world.replace(SWEETS, world.load().items["keo-thu"].record.name.vi, "=cmd|x")
    (made,) = table_files(world.read(), day)
    assert "'=cmd|x" in {row["ten_vi"] for row in rows_of(made.content)}


def test_database_is_sound(database):
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_database_counts_what_the_data_counts(database, facts):
    tables = {"vat_pham": facts.items, "nhom": facts.groups, "van_ban": facts.instruments, "muc_phat": facts.penalties, "co_quan": facts.agencies}  # fmt: skip
    for name, kind in tables.items():
        assert database.execute(f"SELECT count(*) FROM {name}").fetchone() == (len(kind),)
    rules = sum(len(kept.record.rules) for kept in facts.items.values())
    assert database.execute("SELECT count(*) FROM tra_cuu").fetchone() == (4 * rules,)


def test_database_keeps_three_kinds_of_basis_apart(database, facts):
    for table, attribute in (("can_cu", "citations"), ("hinh_su", "criminal"), ("muc_phat", "penalties")):
        wanted = sum(len(getattr(rule, attribute)) for kept in facts.items.values() for rule in kept.record.rules)
        assert database.execute(f"SELECT count(*) FROM quy_tac_{table}").fetchone() == (wanted,)


def test_search_without_diacritics_finds_the_thing(database):
    found = {row[0] for row in database.execute("SELECT id FROM tim WHERE tim MATCH 'khong_dau: phao hoa'")}
    assert "phao-hoa-no" in found


def test_database_holds_no_coded_word(database, facts):
    slang = {kept.record.word for kept in facts.slang}
    assert not slang & {row[0] for row in database.execute("SELECT ten FROM ten_khac")}
