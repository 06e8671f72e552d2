"""``--giai-thich`` shows the steps of the same answer that ``check`` gives."""

import pytest

from checker import Query, check
from checker.explain import explain


@pytest.mark.parametrize("text", ["gửi phaos hoa nổ đi Nhật", "", "zzz", "áo hoa", "#heroin", "quần áo, dao găm"])
def test_steps_end_in_the_verdict_of_check(catalogue, text):
    lines = list(explain(catalogue, Query(text)))
    assert [line[0] for line in lines if line[0].isdigit()] == list("1234567")
    assert f": {check(catalogue, Query(text)).verdict.value} " in lines[-1]


def test_steps_name_mended_syllables_matches_and_basis(catalogue):
    text = "\n".join(explain(catalogue, Query("heroinn và sách")))
    assert "heroinn→heroin" in text
    assert "sach-vo" in text
    assert "luat-49-2010" in text
