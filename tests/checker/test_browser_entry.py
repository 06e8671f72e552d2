"""JSON in, JSON out: the entry that JavaScript calls."""

import json

import pytest

from checker.browser import answer, load, query_from, warm
from checker.catalogue import Catalogue, CatalogueError
from checker.model import Direction


@pytest.fixture
def loaded(compiled):
    return load(json.dumps(compiled, ensure_ascii=False))


def ask(**request):
    return json.loads(answer(json.dumps(request, ensure_ascii=False)))


def test_load_tells_the_version(loaded, compiled):
    assert loaded == compiled["phien_ban"]


@pytest.mark.parametrize(
    ("request_", "verdict"),
    [
        ({"query": "gửi heroin", "ngay": "2026-11-22"}, "cam"),
        ({"query": "gửi vape", "ngay": "2026-02-28"}, "khong_ro"),
        ({"query": "gửi nem chua", "ngay": "2026-11-22", "huong": "di_nuoc_ngoai"}, "cam"),
        ({"query": "gửi sạc dự phòng", "ngay": "2026-11-22", "hang_khong": True}, "cam"),
        ({"query": "gửi pháo giấy", "ngay": "2026-11-22", "tra_loi": [0]}, "co_dieu_kien"),
        ({"query": "", "huong": None, "ngay": None, "tra_loi": None}, "khong_ro"),
    ],
)
def test_a_request_is_answered(loaded, request_, verdict):
    assert ask(**request_)["verdict"] == verdict


def test_warming_up_changes_no_answer(loaded):
    odd = ["gui quan aoo ve que", "lụu đạn", "phaohoa", "xyz abc"]
    before = [ask(query=text, ngay="2026-11-22") for text in odd]
    warm()
    assert [ask(query=text, ngay="2026-11-22") for text in odd] == before


def test_the_language_is_chosen_in_the_request(loaded):
    vietnamese = ask(query="gửi heroin", ngay="2026-11-22")["blocks"][0]["nhan"]
    assert vietnamese != ask(query="gửi heroin", ngay="2026-11-22", ngon_ngu="en")["blocks"][0]["nhan"]


@pytest.mark.parametrize(
    "request_",
    [
        {},
        {"query": None},
        {"query": 5},
        {"query": "a", "huong": "bay"},
        {"query": "a", "ngay": "2026-13-01"},
        {"query": "a", "ngay": "hôm nay"},
    ],
)
def test_a_wrong_request_is_a_value_error(loaded, request_):
    with pytest.raises(ValueError):
        query_from(request_)


def test_the_parts_of_a_request_become_the_query():
    query = query_from({"query": "a", "huong": "ve_viet_nam", "hang_khong": False, "tra_loi": [1, 0]})
    assert (query.direction, query.by_air, query.day, query.answers) == (Direction.INBOUND, False, None, (1, 0))


@pytest.mark.parametrize("wrong", [None, [], {}, {"luoc_do": 99}, {"luoc_do": 1}, {"luoc_do": 1, "vat_pham": {}}])
def test_anything_but_a_compiled_catalogue_is_refused(wrong):
    with pytest.raises(CatalogueError):
        Catalogue.from_mapping(wrong)
