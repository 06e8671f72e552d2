"""The Wilson score interval against values worked out elsewhere (Newcombe 1998, Statistics in Medicine 17:857, table I)."""

import pytest

from evaluation.share import Share, wilson


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (29, 29, 0.8830, 1.0),
    ],
)
def test_known_intervals(hits, total, low, high):
    assert wilson(hits, total) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


def test_nothing_asked_tells_nothing():
    assert wilson(0, 0) == (0.0, 1.0)
    assert Share(0, 0).value is None


@pytest.mark.parametrize(("hits", "total"), [(3, 2), (-1, 2)])
def test_what_is_no_share_is_refused(hits, total):
    with pytest.raises(ValueError):
        wilson(hits, total)


@pytest.mark.parametrize("total", [1, 7, 100, 25000])
def test_the_share_lies_in_its_interval_and_more_questions_narrow_it(total):
    for hits in {0, 1, total // 2, total}:
        share = Share(hits, total)
        low, high = share.interval
        assert 0 <= low <= share.value <= high <= 1
        assert wilson(hits * 4, total * 4)[1] - wilson(hits * 4, total * 4)[0] < high - low
