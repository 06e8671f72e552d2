"""Site search finds things typed without diacritics, in the language of the page."""

import pytest


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ruou", "rượu"),
        ("phao hoa", "pháo hoa"),
        ("xang dau", "xăng"),
        ("RƯỢU", "rượu"),
        ("sac du phong", "sạc dự phòng"),
    ],
)
def test_search_finds_without_diacritics(page, address, query, expected):
    page.goto(address + "huong-dan/")
    page.click("#tim-nut")
    page.fill(".tim-hop input", query)
    page.wait_for_selector(".tim-hop li a")
    titles = [title.lower() for title in page.locator(".tim-hop li a").all_inner_texts()[:5]]
    assert any(expected in title for title in titles), titles


def test_english_search_stays_in_english(page, address):
    page.goto(address + "en/huong-dan/")
    page.click("#tim-nut")
    page.fill(".tim-hop input", "fireworks")
    page.wait_for_selector(".tim-hop li a")
    assert all("/en/" in link.get_attribute("href") for link in page.locator(".tim-hop li a").all())
