"""Wrongly shaped records: every problem at once, each with place, what is wrong and what to do; nothing lost."""

import re

import pytest

from site_builder.facts import load_facts
from site_builder.problems import DataError
from tests.data.world import BATTERY, CRACKER, SWEETS

# English words that pydantic uses; an official must not meet them.
ENGLISH = re.compile(r"\b(or|input|should|valid|value|field|string|list|must|be|is|expected|type)\b")


def only_problem(world):
    """The one problem of reading, which must be said in Vietnamese."""
    (problem,) = world.read().problems
    assert not ENGLISH.search(f"{problem.wrong} {problem.remedy}".lower()), problem
    return problem


@pytest.mark.parametrize(
    ("path", "old", "new", "key", "line", "wrong", "remedy"),
    [
        (SWEETS, "kiem_tra:", "lien_qan: [pin-thu]\nkiem_tra:", "lien_qan", "lien_qan", "lien_qan", "“lien_quan”"),
        (SWEETS, "kiem_tra:", "Ghi_Chu: x\nkiem_tra:", "Ghi_Chu", "Ghi_Chu", "Ghi_Chu", "xóa dòng này"),
        (SWEETS, "kiem_tra:", "str: x\nkiem_tra:", "str", "str: x", "“str”", "xóa dòng này"),
        (SWEETS, "den: 2023-12-31", "denn: 2023-12-31", "quy_tac[1].denn", "denn", "denn", "“den”"),
        (SWEETS, "kiem_tra: {ngay: 2026-02-06, ", "kiem_tra: {", "kiem_tra.ngay", "kiem_tra", "thiếu", "“ngay: …”"),
        (CRACKER, "en: Test cracker", "en: ''", "ten.en", "Pháo thử", "để trống", "điền"),
        (CRACKER, "trong_nuoc: cam", "trong_nuoc: cấm", "quy_tac[1].chieu.trong_nuoc", "cấm", "cấm", "'hoi'"),
        (CRACKER, "tu: 2020-02-01", "tu: 01/02/2020", "quy_tac[1].tu", "01/02/2020", "không phải ngày", "2026-07-01"),
        (CRACKER, "tu: 2020-02-01", "tu: 2020-02-30", "quy_tac[1].tu", "2020-02-30", "không phải ngày", "2026-07-01"),
        (CRACKER, "tu: 2020-02-01", "tu: 2020-2-1", "quy_tac[1].tu", "2020-2-1", "không phải ngày", "2026-07-01"),
        (CRACKER, "tu: 2020-02-01", "tu: 2020", "quy_tac[1].tu", "tu: 2020", "không phải ngày", "2026-07-01"),
        (CRACKER, "tu: 2020-02-01", "tu: 0", "quy_tac[1].tu", "tu: 0", "không phải ngày", "2026-07-01"),
        (CRACKER, "tu: 2020-02-01", "tu: '86400'", "quy_tac[1].tu", "86400", "không phải ngày", "2026-07-01"),
        (CRACKER, "[dây chuột]", "dây chuột", "tu_mo_ho", "tu_mo_ho", "chữ", "gạch ngang"),
        (CRACKER, "[dây chuột]", "[36]", "tu_mo_ho[1]", "tu_mo_ho", "số", "nháy kép"),
        (CRACKER, "[dây chuột]", "[dây chuột, ]\nbao_cho:", "bao_cho", "bao_cho", "trống", "gạch ngang"),
        (CRACKER, "[keo-thu]", "[Kẹo thử]", "lien_quan[1]", "lien_quan", "sai dạng mã", "không dấu"),
        (CRACKER, "[pháo thử, bánh pháo thử]", "[]", "ten_khac.vi", "vi: []", "còn thiếu", "1 dòng"),
        (CRACKER, "ly_do: {vi: Nó nổ., en: It explodes.}", "ly_do: Nó nổ.", "quy_tac[1].ly_do", "ly_do", "chữ", "khóa"),
        (BATTERY, "ket_luan: duoc_gui", "ket_luan: duoc", "quy_tac[1].cau_hoi[1].cac_tra_loi[1].ket_luan",
         "ket_luan: duoc", "duoc", "hoặc"),
        ("muc-phat.yaml", "to_chuc_tu: 2000000", "to_chuc_tu: 2.000.000", "[1].to_chuc_tu", "2.000.000", "số", "dấu chấm"),
        ("muc-phat.yaml", "to_chuc_tu: 2000000", "to_chuc_tu: 500.000", "[1].to_chuc_tu", "500.000", "số", "dấu chấm"),
        ("muc-phat.yaml", "to_chuc_tu: 2000000", "to_chuc_tu: true", "[1].to_chuc_tu", "true", "số", "số nguyên"),
        ("muc-phat.yaml", "to_chuc_tu: 2000000", "to_chuc_tu: 0", "[1].to_chuc_tu", "to_chuc_tu: 0", "số", "dương"),
        ("muc-phat.yaml", "[nguoi_gui]", "[nguoi_nhan]", "[1].doi_tuong[1]", "nguoi_nhan", "nguoi_nhan", "'nguoi_gui'"),
        ("cong.yaml", "en: Test portal", "en: 5", "ten_cong.en", "ten_cong", "số", "nháy kép"),
    ],
)  # fmt: skip
def test_problem_names_place_defect_and_remedy(world, path, old, new, key, line, wrong, remedy):
    world.replace(path, old, new)
    problem = only_problem(world)
    assert (problem.file, problem.key) == (f"data/{path}", key)
    assert problem.line == world.line_of(path, line)
    assert wrong in problem.wrong
    assert remedy in problem.remedy


def test_misspelt_key_brings_both_complaints(world):
    world.replace(SWEETS, "ten: {", "tenn: {")
    missing, unknown = sorted(world.read().problems, key=lambda problem: problem.key)
    assert (missing.key, missing.wrong) == ("ten", "thiếu mục bắt buộc")
    assert (unknown.key, unknown.line) == ("tenn", 1)
    assert "có phải “ten”?" in unknown.remedy


def test_two_unknown_keys_are_two_problems(world):
    world.replace(SWEETS, "kiem_tra:", "Mau: x\nCo: y\nkiem_tra:")
    assert {problem.key for problem in world.read().problems} == {"Mau", "Co"}


def test_all_problems_of_all_files_come_at_once(world):
    world.replace(SWEETS, "den: 2023-12-31", "den: hôm qua")
    world.replace(SWEETS, "do_tin: trung_binh", "do_tin: chắc")
    world.replace(CRACKER, "tu_mo_ho", "tu_mo")
    world.replace("muc-phat.yaml", "doi_tuong: [nguoi_gui]", "doi_tuong: []")
    world.replace("nhom/do-thu.yaml", "thu_tu: 1\n", "")
    with pytest.raises(DataError) as error:
        world.load()
    shown = str(error.value).splitlines()
    assert shown[0] == "Dữ liệu có 5 lỗi:"
    places = [line.split(" → ")[0] for line in shown[1:]]
    assert places == [
        "data/muc-phat.yaml:7 · [1].doi_tuong",
        "data/nhom/do-thu.yaml:1 · thu_tu",
        f"data/{SWEETS}:7 · quy_tac[1].den",
        f"data/{SWEETS}:{world.line_of(SWEETS, 'chắc')} · kiem_tra.do_tin",
        f"data/{CRACKER}:5 · tu_mo",
    ]
    assert all(len(line.split(" → ")) == 3 for line in shown[1:])


def test_half_written_file_leaves_the_others_loaded(world):
    text = world.text(CRACKER)
    world.write(CRACKER, text[: text.index("di_nuoc_ngoai")])
    facts = world.read()
    (problem,) = facts.problems
    assert (problem.file, problem.line, problem.key) == (f"data/{CRACKER}", 8, "")
    assert "cú pháp" in problem.wrong
    assert set(facts.items) == {"keo-thu", "pin-thu"}
    assert len(facts.instruments) == 2 and len(facts.penalties) == 1 and facts.portal and facts.phrases


def test_bad_entry_of_a_list_leaves_the_others_loaded(world):
    world.replace("phan-quyet.yaml", "dau: ✓", "dau: []")
    facts = world.read()
    assert [problem.key for problem in facts.problems] == ["[3].dau"]
    assert set(facts.verdicts) == {"cam", "co_dieu_kien", "can_hoi_them", "khong_ro"}


@pytest.mark.parametrize("text", ["", "# chỉ ghi chú\n", "---\n", "null\n"])
def test_empty_file_is_not_lost_in_silence(world, text):
    world.write(CRACKER, text)
    problem = only_problem(world)
    assert (problem.file, problem.wrong) == (f"data/{CRACKER}", "tệp trống")


def test_empty_entry_of_a_list_is_not_lost_in_silence(world):
    world.write("tu-ngu/noi-den.yaml", world.text("tu-ngu/noi-den.yaml") + "-\n")
    problem = only_problem(world)
    assert (problem.line, problem.key) == (2, "[2]")
    assert "trống" in problem.wrong


def test_list_file_that_is_no_list(world):
    world.write("tu-ngu/noi-den.yaml", "ma: nhat-ban\n")
    assert "danh sách" in only_problem(world).wrong


def test_one_id_in_two_groups(world):
    (world.data / "vat-pham" / "khac").mkdir()
    world.write("vat-pham/khac/keo-thu.yaml", world.text(SWEETS))
    problem = only_problem(world)
    assert problem.file == "data/vat-pham/khac/keo-thu.yaml"
    assert f"data/{SWEETS}" in problem.wrong


def test_one_code_twice_in_a_list(world):
    world.write("co-quan.yaml", world.text("co-quan.yaml") * 2)
    problem = only_problem(world)
    assert (problem.line, problem.key) == (6, "[2]")
    assert "bao-ve" in problem.wrong


@pytest.mark.parametrize("path", ["vat-pham/lac.yaml", "vat-pham/do-thu/lac.yml", "lac.yaml", "tu-ngu/lac.yaml"])
def test_file_in_the_wrong_place_is_not_lost_in_silence(world, path):
    world.write(path, world.text(SWEETS))
    problem = only_problem(world)
    assert problem.file == f"data/{path}"
    assert "sai chỗ" in problem.wrong


@pytest.mark.parametrize("name", ["Kẹo", "keo thu", "keo_thu", "keo-thu (copy)", "KEO"])
def test_file_name_that_can_be_no_id(world, name):
    world.write(f"vat-pham/do-thu/{name}.yaml", world.text(SWEETS))
    problem = only_problem(world)
    assert problem.file == f"data/vat-pham/do-thu/{name}.yaml"
    assert "tên tệp" in problem.wrong


@pytest.mark.parametrize("name", ["cong.yaml", "cau-chu/tra-loi.yaml"])
def test_missing_file_that_every_page_needs(world, name):
    (world.data / name).unlink()
    problem = only_problem(world)
    assert (problem.file, problem.wrong) == (f"data/{name}", "thiếu tệp này")


def test_rules_wait_until_everything_can_be_read(world):
    world.replace(CRACKER, "[keo-thu]", "[keo-ma]")
    world.replace(SWEETS, "do_tin: trung_binh", "do_tin: chắc")
    with pytest.raises(DataError) as error:
        load_facts(world.data)
    assert [problem.key for problem in error.value.problems] == ["kiem_tra.do_tin"]
