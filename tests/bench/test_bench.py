"""The benchmark measures what it says: the grown catalogue is valid, the peers answer, the figures are right.

Nothing here is timed. rapidfuzz is no need of the tests; the peers that need nothing are tested.
"""

import pytest

from bench.grow import grow
from bench.measure import number, percentile, ratio, share, timing_of
from bench.peers import FullText, Substring, folded, named, verdict_by
from bench.speed import Score, score
from checker import Catalogue, Query, Verdict, check
from checker.text import key_of
from tests.cases import DAY, load_cases

CODES = {verdict.value for verdict in Verdict}
TIMES = 3


@pytest.fixture(scope="module")
def grown(compiled):
    return grow(compiled, TIMES)


@pytest.fixture(scope="module", params=[Substring, FullText], ids=lambda kind: kind.name)
def peer(request, compiled):
    return request.param(named(compiled))


def _aliases(item):
    return [alias for names in item["ten_khac"].values() for alias in names]


def test_the_grown_catalogue_is_one_that_the_checker_loads(grown, compiled):
    assert len(Catalogue.from_mapping(grown).items) == TIMES * len(compiled["vat_pham"])


def test_the_grown_catalogue_is_the_same_every_time(grown, compiled):
    again = grow(compiled, TIMES)
    assert again == grown
    assert list(again["vat_pham"]) == list(grown["vat_pham"])


def test_once_as_large_is_the_catalogue_itself(compiled):
    assert grow(compiled, 1) is compiled
    with pytest.raises(ValueError):
        grow(compiled, 0)


def test_growing_leaves_the_real_catalogue_alone(grown, compiled):
    real = compiled["vat_pham"]
    assert {code: grown["vat_pham"][code] for code in real} == real
    assert not any(code.startswith("lam-") for code in real)


def test_made_up_aliases_are_new_and_of_real_syllables(grown, compiled):
    real = {key_of(alias) for item in compiled["vat_pham"].values() for alias in _aliases(item)}
    syllables = {syllable for key in real for syllable in key} | set(Catalogue.from_mapping(compiled).index.syllables)
    made = [
        key_of(alias) for code, item in grown["vat_pham"].items() if code.startswith("lam-") for alias in _aliases(item)
    ]
    assert len(made) == len(set(made))
    assert not real & set(made)
    assert {syllable for key in made for syllable in key} <= syllables


def test_made_up_items_have_as_many_aliases_as_the_real_ones(grown, compiled):
    for code, item in compiled["vat_pham"].items():
        assert len(_aliases(grown["vat_pham"][f"lam-1-{code}"])) == len(_aliases(item))


def test_a_made_up_item_answers_by_its_own_name(grown):
    catalogue = Catalogue.from_mapping(grown)
    made = [code for code in grown["vat_pham"] if code.startswith("lam-2-")][::50]
    for code in made:
        result = check(catalogue, Query(f"#{code}", day=DAY))
        assert result.verdict.value in CODES
        assert result.findings[0].item.id == code


def test_a_peer_answers_every_case_with_a_verdict_code(peer, catalogue):
    assert {verdict_by(peer, case.query, catalogue) for case in load_cases()} <= CODES


@pytest.mark.parametrize("text", ["' or *", "NEAR(a b)", 'a" OR "b', "ten:x^2", "con " * 2000])
def test_signs_of_a_query_language_break_no_peer(peer, catalogue, text):
    assert verdict_by(peer, Query(text, day=DAY), catalogue) in CODES


@pytest.mark.parametrize("text", ["", "   ", "???", '"', "zzzz qqqq", "😀", "a" * 5000])
def test_a_peer_finds_nothing_in_nonsense(peer, catalogue, text):
    assert verdict_by(peer, Query(text, day=DAY), catalogue) == Verdict.UNKNOWN.value


@pytest.mark.parametrize("text", ["gửi pháo hoa nổ", "gui phao hoa no", "GỬI PHÁO HOA NỔ!"])
def test_a_peer_finds_a_plain_name(peer, catalogue, text):
    assert peer.find(text) == "phao-hoa-no"
    assert verdict_by(peer, Query(text, day=DAY), catalogue) == Verdict.PROHIBITED.value


def test_peers_see_text_without_diacritics():
    assert folded("Đạn, SÚNG  hoà!") == "dan sung hoa"


def test_the_score_counts_false_allow_and_false_alarm(catalogue):
    cases = load_cases()
    always = score(lambda query: Verdict.PROHIBITED.value, cases)
    assert always.cases == len(cases)
    assert (always.false_allow, always.false_alarm) == (0, always.no_ban)
    yes = Score()
    yes.add(frozenset({"cam"}), "duoc_gui")
    yes.add(frozenset({"duoc_gui", "can_hoi_them"}), "co_dieu_kien")
    assert (yes.cases, yes.accepted, yes.no_yes, yes.false_allow) == (2, 0, 1, 1)
    assert (yes.no_ban, yes.false_alarm) == (1, 0)


def test_figures():
    assert percentile(range(1, 101), 0.99) == 99
    assert percentile([5.0], 0.99) == 5.0
    timing = timing_of([[0.001, 0.001, 0.002], [0.002, 0.002, 0.004], [0.5, 0.5, 0.5]])
    assert timing.rate == pytest.approx(375)
    assert (timing.middle, timing.worst, timing.asked) == (2, 4, 3)
    assert (number(12345), number(0.0123), ratio(3, 2), ratio(1, 0)) == ("12.345", "0,0123", "×1,5", "–")
    assert (share(1, 8), share(0, 0)) == ("12,5%", "–")
