"""The kit on the built site: two clicks from the home page, every file in its place."""

import json
import re

import pytest


@pytest.fixture(scope="module")
def folder(built_site):
    return built_site / "phat-thanh"


def _links(path):
    return re.findall(r'href="([^"#]*)"', path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["", "en/"])
def test_two_clicks_lead_from_home_to_a_text_for_today(built_site, folder, language):
    assert "phat-thanh/" in _links(built_site / language / "index.html")
    page = (built_site / language / "phat-thanh" / "index.html").read_text(encoding="utf-8")
    script = re.search(r'class="pt-bai" href="([a-z0-9-]+)/"', page)[1]
    text = (built_site / language / "phat-thanh" / script / "index.html").read_text(encoding="utf-8")
    lines = (folder / script / "60.txt").read_text(encoding="utf-8").splitlines()
    assert (folder / "moi-nhat.txt").read_text(encoding="utf-8").splitlines() == lines
    shown = re.sub(r"<[^>]+>", "", text)
    assert all(line in shown for line in lines)


def test_what_the_table_of_contents_names_is_there(folder):
    table = json.loads((folder / "muc-luc.json").read_text(encoding="utf-8"))
    named = [made["txt"] for script in table["bai"] for made in script["ban"]]
    named += [script["word"] for script in table["bai"]] + [week["txt"] for week in table["tuan"]]
    assert [name for name in named if not (folder / name).is_file()] == []
    assert [script["ma"] for script in table["bai"] if not (folder / script["trang"] / "index.html").is_file()] == []


def test_an_occasion_named_by_a_feed_is_on_the_page(folder):
    page = (folder / "index.html").read_text(encoding="utf-8")
    for anchor in set(re.findall(r"/phat-thanh/#(dip-[a-z0-9-]+)", (folder / "feed.json").read_text(encoding="utf-8"))):
        assert f'id="{anchor}"' in page


def test_the_vietnamese_text_says_so_on_the_english_page(built_site):
    page = (built_site / "en" / "phat-thanh" / "phao" / "index.html").read_text(encoding="utf-8")
    texts = re.findall(r'<div class="pt-loi"[^>]*>', page)
    assert len(texts) == 4 and all('lang="vi"' in text and "data-pagefind-ignore" in text for text in texts)


def test_no_promise_of_a_voice(folder):
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert "không có tiếng đọc sẵn" in page and "<audio" not in page
