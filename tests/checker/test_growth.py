"""The work for a long text grows no faster than its length, with the real records: what is looked at around one word
must not depend on how long the text is."""

import sys

import pytest

from checker import Query, check

TIMES = 250


def _calls(catalogue, text: str) -> int:
    """How many functions are called while the text is answered: the work done, on any machine."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        check(catalogue, Query(text))
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    "part",
    [
        "Mô hình xe ô tô, đồ chơi ",  # names with words between theirs
        "tôm hùm đông lạnh ",  # words that answer a question
        "áo len, pháo hoa, ",
        "ao hoodie nam tay bong ",
    ],
)
def test_work_grows_no_faster_than_the_text(catalogue, part):
    check(catalogue, Query(part * 10))  # what is prepared once is prepared now
    assert _calls(catalogue, part * 2 * TIMES) <= 2.2 * _calls(catalogue, part * TIMES) + 1000
