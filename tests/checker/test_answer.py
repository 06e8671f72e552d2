"""What is shown: blocks of plain text for people and codes for machines, in both languages."""

import json
from datetime import date

import pytest

from checker import Query, check
from checker.answer import present, shown_date, shown_sum

DAY = date(2026, 11, 22)
TEXTS = ("", "gửi quần áo", "gửi heroin", "gửi pháo giấy", "gửi vape", "gui dan", "gửi gulubamba", "quần áo, vape")
MACHINE = {"verdict", "topic", "huong", "hang_khong", "ngay", "noi_den", "phien_ban", "vat_pham", "goi_y", "blocks"}


def show(catalogue, text, language="vi", **parts):
    return present(check(catalogue, Query(text, **{"day": DAY, **parts})), catalogue, language)


def words_of(shown):
    return json.dumps(shown["blocks"], ensure_ascii=False)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("text", TEXTS)
def test_every_answer_is_json_ready_and_complete(catalogue, text, language):
    shown = show(catalogue, text, language)
    assert set(shown) >= MACHINE
    assert json.loads(json.dumps(shown)) == shown
    assert shown["blocks"][0]["phan_quyet"] == shown["verdict"]
    assert shown["phien_ban"] == catalogue.version


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("text", TEXTS)
def test_no_slot_and_no_code_is_left_in_the_words(catalogue, text, language):
    for block in show(catalogue, text, language)["blocks"]:
        for line in (*block.get("doan", ()), *block.get("danh_sach", ()), block.get("tieu_de", "")):
            assert "{" not in line and "None" not in line


def test_both_languages_carry_the_same_codes(catalogue):
    for text in TEXTS:
        one, other = show(catalogue, text), show(catalogue, text, "en")
        one.pop("blocks"), other.pop("blocks")
        assert one == other


def test_the_verdict_is_also_said_in_words(catalogue):
    shown = show(catalogue, "gửi heroin")
    assert shown["blocks"][0]["nhan"] == catalogue.words["phan_quyet"]["cam"]["nhan"]["vi"]


def test_a_ban_names_its_basis_and_links_to_it(catalogue):
    links = [link for block in show(catalogue, "gửi heroin")["blocks"] for link in block.get("lien_ket", ())]
    assert any(link["trang"].startswith("van-ban/") for link in links)
    assert any(link["trang"] == "vat-pham/heroin/" for link in links)


def test_a_question_offers_its_answers_in_order(catalogue):
    choices = [choice for block in show(catalogue, "gửi pháo giấy")["blocks"] for choice in block.get("chon", ())]
    assert len(choices) > 1
    assert [choice["tra_loi"] for choice in choices] == list(range(len(choices)))


def test_a_question_about_a_meaning_says_what_to_ask_next(catalogue):
    choices = [choice for block in show(catalogue, "gui dan")["blocks"] for choice in block.get("chon", ())]
    assert choices and all(choice["hoi"] for choice in choices)


def test_every_offered_meaning_can_be_asked_in_turn(catalogue):
    for form in catalogue.words["va_cham"]:
        asked = check(catalogue, Query(form, day=DAY)).asked
        for choice in asked.choices if asked else ():
            if choice.query and choice.query.startswith("#"):
                assert check(catalogue, Query(choice.query, day=DAY)).findings[0].item


def test_slang_is_never_shown(catalogue, compiled):
    for entry in compiled["tieng_long"]:
        word = entry["tu"]
        shown = show(catalogue, f"gửi {word}")
        names = [choice["nhan"].lower() for block in shown["blocks"] for choice in block.get("chon", ())]
        assert word.lower() not in names


def test_a_gap_names_the_first_day_that_is_known(catalogue):
    shown = show(catalogue, "gửi vape", day=date(2026, 2, 28))
    assert shown["verdict"] == "khong_ro"
    assert shown_date(min(rule.since for rule in catalogue.items["vape"].rules).isoformat()) in words_of(shown)


def test_the_text_typed_is_not_echoed_as_markup(catalogue):
    assert "<script>" not in words_of(show(catalogue, "<script>alert(1)</script> heroin"))


def test_codes_of_what_was_found(catalogue):
    found = show(catalogue, "gửi quần áo và heroin")["vat_pham"]
    assert [entry["id"] for entry in found] == ["heroin", "quan-ao"]
    assert found[0]["verdict"] == "cam" and found[0]["can_cu"]


@pytest.mark.parametrize(
    ("day", "shown"), [("2026-07-01", "01/7/2026"), ("2026-02-05", "05/02/2026"), ("2026-11-22", "22/11/2026")]
)
def test_dates_are_written_as_documents_write_them(day, shown):
    assert shown_date(day) == shown


@pytest.mark.parametrize(("amount", "shown"), [(10_000_000, "10.000.000"), (500, "500")])
def test_sums_have_dots(amount, shown):
    assert shown_sum(amount) == shown
