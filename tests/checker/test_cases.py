"""Every decision case of tests/cases, on the real catalogue."""

from collections import Counter

import pytest

from checker import Verdict, check
from tests.cases import CaseError, load_cases

CASES = load_cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case, catalogue):
    result = check(catalogue, case.query)
    found = {finding.item.id for finding in result.findings if finding.item}
    offered = {choice.item for finding in result.findings if finding.asked for choice in finding.asked.choices}
    assert result.verdict in case.accepted, f"{case.text!r} → {result.verdict.value}, found {sorted(found)}"
    missing = set(case.items) - found - offered
    assert not missing, f"{case.text!r}: {sorted(missing)} not among {sorted(found)}"


def test_there_are_enough_cases_of_every_verdict():
    counted = Counter(verdict for case in CASES for verdict in case.accepted)
    assert len(CASES) >= 220
    assert all(counted[verdict] >= 20 for verdict in Verdict)


def test_a_case_that_allows_a_ban_does_not_also_allow_a_yes():
    both = [case.name for case in CASES if {Verdict.PROHIBITED, Verdict.ALLOWED} <= case.accepted]
    assert both == []


def test_items_of_the_cases_stand_in_the_catalogue(catalogue):
    named = {code for case in CASES for code in case.items}
    assert sorted(named - set(catalogue.items)) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "- {ten: a, cau_hoi: b}",
        "- {ten: a, cau_hoi: b, ket_luan: cam, thua: 1}",
        "- {ten: a, cau_hoi: b, ket_luan: khong}",
        "- {ten: a, cau_hoi: 5, ket_luan: cam}",
        "- {ten: a, cau_hoi: b, ket_luan: cam, ngay: hôm nay}",
        "- {ten: a, cau_hoi: b, ket_luan: cam, tra_loi: [0]}",
        "- {ten: a, cau_hoi: b, ket_luan: cam, huong: bay}",
        "- một câu",
        "ten: a",
        "- {ten: a, cau_hoi: b, ket_luan: cam}\n- {ten: a, cau_hoi: c, ket_luan: cam}",
    ],
)
def test_a_wrong_case_file_is_refused(wrong, tmp_path):
    (tmp_path / "sai.yaml").write_text(wrong, encoding="utf-8")
    with pytest.raises(CaseError):
        load_cases(tmp_path)
