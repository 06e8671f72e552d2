"""Places at home whose names begin like a country's: "ở Nga Sơn" is Thanh Hóa, not Russia."""

import pytest

from checker import Direction, Understood

LEADS = ("ở", "sang", "bên", "gửi qua", "từ", "học ở")


def _way(catalogue, text):
    return Understood(text, catalogue).context.direction


@pytest.mark.parametrize("place", ["Nga Sơn", "Lào Cai", "Mỹ Tho", "Mỹ Đình", "Đức Thọ", "Pháp Vân", "Anh Sơn"])
@pytest.mark.parametrize("lead", LEADS)
def test_a_place_at_home_is_no_country(catalogue, lead, place):
    assert _way(catalogue, f"áo len {lead} {place}") is Direction.DOMESTIC


@pytest.mark.parametrize("place", ["o Nga Son", "tu Lao Cai", "hoc o My Tho"])
def test_without_marks_where_somebody_is(catalogue, place):
    assert _way(catalogue, f"gui ao len {place}") is Direction.DOMESTIC


def test_a_filler_gives_way_to_a_place_too(catalogue):
    """Without marks "ngoai lang" may be "ngoài làng", and "son" a lipstick."""
    reading = Understood("gui ao len ngoai lang son", catalogue).reading
    assert "son" not in [mention.words for mention in reading.mentions]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("áo len sang Nga", Direction.OUTBOUND),
        ("áo len ở Mỹ", Direction.OUTBOUND),
        ("áo len từ Đức về", Direction.INBOUND),
        ("gui ao len sang Nga son moi", Direction.OUTBOUND),  # lipstick to Russia
        ("gui banh cho con dang o My an Tet", Direction.OUTBOUND),  # who eats in America lives in no Mỹ An
        ("gửi mỹ phẩm", None),
    ],
)
def test_countries_stay_countries(catalogue, text, way):
    assert _way(catalogue, text) is way
