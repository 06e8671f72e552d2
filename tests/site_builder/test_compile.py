"""Facts -> compiled catalogue: the checker can read it, it changes with each fact, and hides what must hide."""

import json
from datetime import date

import pytest

from checker import Catalogue, CatalogueError, Query, Verdict, check
from checker.answer import present
from checker.catalogue import SCHEMA as CHECKER_SCHEMA
from checker.tables import NAMED_IN, TOLD_IN
from site_builder.compile import SCHEMA, compile_catalogue, for_browser
from tests.cases import load_cases
from tests.data.world import BATTERY, CRACKER, SWEETS

DAY = date(2026, 3, 1)


def asked(world, text, day=DAY, **more):
    """What is shown for a text in the tiny world."""
    catalogue = Catalogue.from_mapping(compile_catalogue(world.load()))
    return present(check(catalogue, Query(text, day=day, **more)), catalogue)


def test_both_sides_agree_on_the_schema(compiled):
    assert SCHEMA == CHECKER_SCHEMA == compiled["luoc_do"]


def test_other_schema_is_refused(compiled):
    with pytest.raises(CatalogueError):
        Catalogue.from_mapping({**compiled, "luoc_do": SCHEMA + 1})


def test_it_survives_json(world):
    compiled = compile_catalogue(world.load())
    assert json.loads(json.dumps(compiled, ensure_ascii=False)) == compiled


def test_every_item_is_compiled_with_its_group(world):
    compiled = compile_catalogue(world.load())
    assert {code: item["nhom"] for code, item in compiled["vat_pham"].items()} == {
        "keo-thu": "do-thu",
        "phao-thu": "do-thu",
        "pin-thu": "do-thu",
    }


def test_day_of_the_data_is_the_newest_check(world):
    assert compile_catalogue(world.load())["ngay_du_lieu"] == "2026-02-06"


def test_same_facts_same_version(world):
    assert compile_catalogue(world.load()) == compile_catalogue(world.load())


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (CRACKER, "Nó nổ.", "Nó nổ to."),
        (CRACKER, "[dây chuột]", "[dây chuồn]"),
        (SWEETS, "den: 2023-12-31", "den: 2023-12-30"),
        (SWEETS, "ngay: 2026-02-06", "ngay: 2026-02-07"),
        (BATTERY, "ket_luan: duoc_gui", "ket_luan: cam"),
        ("muc-phat.yaml", "Sending exploding", "Posting exploding"),
        ("tu-ngu/tieng-long.yaml", "mưa đêm", "mưa ngày"),
        ("tu-ngu/va-cham.yaml", "Món khác", "Món kia"),
        ("phan-quyet.yaml", "Đừng gửi.", "Chớ gửi."),
        ("cong.yaml", "Mức phạt chép lại.", "Mức phạt chép tay."),
        ("van-ban/luat-thu.yaml", "vi: Luật Thử 2020", "vi: Luật Thử 2021"),
    ],
)
def test_version_changes_when_a_fact_changes(world, path, old, new):
    before = compile_catalogue(world.load())["phien_ban"]
    world.replace(path, old, new)
    assert compile_catalogue(world.load())["phien_ban"] != before


def test_version_does_not_change_with_a_remark_in_the_file(world):
    before = compile_catalogue(world.load())["phien_ban"]
    world.write(CRACKER, "# ghi chú\n" + world.text(CRACKER))
    assert compile_catalogue(world.load())["phien_ban"] == before


def test_citation_reads_in_both_languages(world):
    cited = compile_catalogue(world.load())["van_ban"]["luat-thu/12/2/dd"]
    assert cited["ten"] == {
        "vi": "Luật Thử 2020, Điều 12 khoản 2 điểm đ",
        "en": "Trial Law 2020, Article 12 clause 2 point đ",
    }
    assert (cited["trang"], cited["do_tin"]) == ("luat-thu/dieu-12", "chua_kiem_chung")


def test_fine_knows_from_when_it_holds(world):
    assert compile_catalogue(world.load())["muc_phat"]["nd-thu/11/1/b"]["tu"] == "2020-02-01"


def test_what_the_public_must_not_see_is_not_compiled(world):
    text = json.dumps(compile_catalogue(world.load()), ensure_ascii=False)
    assert str(world.data) not in text
    assert "Người thử" not in text, "the responsible person is shown on pages only, from the portal file"


@pytest.mark.parametrize("word", ["mưa đêm", "dây chuột"])
def test_hidden_word_is_recognised_and_only_asks(world, word):
    shown = asked(world, word)
    assert shown["verdict"] == Verdict.ASK
    assert [finding["ung_vien"] for finding in shown["vat_pham"]] == [[]]
    assert "phao" not in json.dumps(shown["blocks"]), "the answer must not teach what the word can mean"


@pytest.mark.parametrize("text", ["pháo thử", "#phao-thu", "bánh pháo thử", "phao thu", "pháo thử và kẹo thử", "pháo"])
def test_hidden_words_are_never_shown(world, text):
    blocks = json.dumps(asked(world, text)["blocks"], ensure_ascii=False)
    assert "mưa đêm" not in blocks
    assert "dây chuột" not in blocks


def test_asking_one_hidden_word_does_not_show_the_other(world):
    assert "dây chuột" not in json.dumps(asked(world, "mưa đêm")["blocks"], ensure_ascii=False)
    assert "mưa đêm" not in json.dumps(asked(world, "dây chuột")["blocks"], ensure_ascii=False)


def test_verdicts_of_the_record_reach_the_checker(world):
    assert asked(world, "gửi pháo thử được không")["verdict"] == "cam"
    assert asked(world, "kẹo thử")["verdict"] == "duoc_gui"
    assert asked(world, "kẹo thử", day=date(2023, 12, 31))["verdict"] == "co_dieu_kien"
    assert asked(world, "kẹo thử", day=date(2019, 12, 31))["verdict"] == "khong_ro"
    assert asked(world, "pin thử")["verdict"] == "can_hoi_them"
    assert asked(world, "pin thử", answers=(1, 0))["verdict"] == "cam"
    assert asked(world, "pin thử đi nhật")["verdict"] == "cam"


def test_fines_in_an_answer_come_with_the_note(world):
    blocks = asked(world, "pháo thử")["blocks"]
    (fined,) = [block for block in blocks if "1.000.000" in json.dumps(block)]
    assert fined["doan"] == ["Mức phạt chép lại."]


def test_no_fine_is_named_for_a_day_before_its_decree(world):
    world.replace(CRACKER, "tu: 2020-02-01", "tu: 2020-01-15")
    assert "1.000.000" in json.dumps(asked(world, "pháo thử", day=date(2020, 2, 1))["blocks"])
    assert "1.000.000" not in json.dumps(asked(world, "pháo thử", day=date(2020, 1, 31))["blocks"])


def test_what_a_page_loads_answers_as_the_whole_catalogue_does(compiled):
    loaded = Catalogue.from_mapping(json.loads(json.dumps(for_browser(compiled, "vi"))))
    whole = Catalogue.from_mapping(compiled)
    for case in load_cases():
        assert present(check(loaded, case.query), loaded, "vi") == present(check(whole, case.query), whole, "vi"), case


def test_what_a_page_loads_holds_each_name_once(compiled):
    loaded = for_browser(compiled, "vi")
    assert not {key for item in loaded["vat_pham"].values() for key in NAMED_IN if key in item}
    assert not set(TOLD_IN) & set(loaded)
