"""What search engines and browsers read about a page is true: dates, descriptions, types, search."""

import json
import re
import struct
from datetime import date
from html import unescape
from xml.etree import ElementTree

import pytest

from site_builder.day import build_day
from site_builder.page_dates import PageDates

_NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "o": "http://a9.com/-/spec/opensearch/1.1/"}
_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def linked(built_site, path: str) -> dict[str, dict]:
    html = (built_site / path / "index.html").read_text(encoding="utf-8")
    values = [json.loads(text) for text in _SCRIPT.findall(html)]
    assert all(value["@context"] == "https://schema.org" for value in values)
    return {value["@type"]: value for value in values}


@pytest.fixture(scope="module")
def sitemap(built_site, facts):
    root = ElementTree.parse(built_site / "sitemap.xml").getroot()
    address = facts.portal.address
    return {
        url.find("s:loc", _NAMES).text.removeprefix(address): getattr(url.find("s:lastmod", _NAMES), "text", None)
        for url in root.findall("s:url", _NAMES)
    }


def test_item_is_a_defined_term_with_its_trail(built_site, facts):
    code, kept = next(iter(facts.items.items()))
    found = linked(built_site, f"vat-pham/{code}")
    assert found["DefinedTerm"]["name"] == kept.record.name.vi
    assert found["DefinedTerm"]["termCode"] == code
    assert [step["position"] for step in found["BreadcrumbList"]["itemListElement"]] == [1, 2, 3]


def test_instrument_page_is_about_legislation_and_claims_no_unknown_day(built_site, facts):
    for code, kept in facts.instruments.items():
        about = linked(built_site, f"van-ban/{code}")["WebPage"]["about"]
        assert about["@type"] == "Legislation"
        assert about["legislationIdentifier"] == kept.record.number
        assert ("legislationDate" in about) is (kept.record.issued is not None)
        assert ("legislationLegalForce" in about) is (kept.record.status != "chua_kiem_chung")


def test_dataset_links_lead_to_files(built_site, facts):
    dataset = linked(built_site, "du-lieu-mo")["Dataset"]
    for download in dataset["distribution"]:
        assert (built_site / download["contentUrl"].removeprefix(facts.portal.address)).is_file()


def test_search_from_the_address_bar_stays_on_the_device(built_site):
    for path, root in (("opensearch.xml", ""), ("en/opensearch.xml", "en/")):
        url = ElementTree.parse(built_site / path).getroot().find("o:Url", _NAMES)
        before, after = url.get("template").split("#")
        name = ElementTree.parse(built_site / path).getroot().findtext("o:ShortName", namespaces=_NAMES)
        assert 0 < len(name) <= 16, "OpenSearch 1.1 allows no longer name, and a name cut off is none"
        assert after == "q={searchTerms}" and before.endswith("/" + root) and "?" not in before
    action = linked(built_site, "")["WebSite"]["potentialAction"]["target"]["urlTemplate"]
    assert "{search_term_string}" in action.split("#")[1]


def test_sitemap_lists_every_page_with_a_day_from_its_facts(sitemap, facts, built_site):
    dates = PageDates(facts, build_day())
    pages = {path.parent.relative_to(built_site).as_posix() + "/" for path in built_site.rglob("index.html")}
    pages = {"" if path == "./" else path for path in pages} - {"nhung/", "en/nhung/"}
    assert sitemap.keys() == pages
    for code, kept in facts.items.items():
        days = [kept.record.check.day, *(rule.since for rule in kept.record.rules)]
        wanted = max(day for day in days if day <= build_day()).isoformat()
        assert sitemap[f"vat-pham/{code}/"] == sitemap[f"en/vat-pham/{code}/"] == wanted
    assert all(day == (str(dates.of(path)) if dates.of(path) else None) for path, day in sitemap.items())


def test_page_without_facts_or_history_claims_no_day(facts):
    dates = PageDates(facts, date(2026, 11, 22), written={})
    assert dates.of("ky-thuat/kien-truc/") is None
    assert PageDates(facts, date(2026, 11, 22), {"docs/ky-thuat/kien-truc.md": date(2026, 1, 2)}).of("ky-thuat/kien-truc/") == date(2026, 1, 2)  # fmt: skip


def test_every_page_has_its_own_description_and_share_picture(built_site, facts):
    seen: dict[str, list[str]] = {}
    for path in built_site.rglob("index.html"):
        name = path.parent.relative_to(built_site).as_posix()
        if name in ("nhung", "en/nhung"):
            continue
        html = path.read_text(encoding="utf-8")
        description = re.search(r'<meta name="description" content="([^"]+)">', html)
        assert description, name
        seen.setdefault(unescape(description[1]), []).append(name)
        picture = re.search(r'property="og:image" content="([^"]+)"', html)[1].removeprefix(facts.portal.address)
        assert (built_site / picture).is_file(), name
    # Records may say the same in one sentence; pages that people wrote may not.
    of_records = re.compile(r"(en/)?(vat-pham|van-ban|thay-doi)/")
    shared = [names for names in seen.values() if len(names) > 1 and not all(map(of_records.match, names))]
    assert not shared, "these pages share a description"


def test_share_pictures_are_png_of_the_usual_size(built_site):
    for path in (built_site / "assets" / "anh" / "chia-se").glob("*.png"):
        content = path.read_bytes()
        assert content.startswith(b"\x89PNG") and struct.unpack(">II", content[16:24]) == (1200, 630)


def test_security_and_robots_files(built_site, facts):
    security = (built_site / ".well-known" / "security.txt").read_text(encoding="utf-8")
    fields = dict(line.split(": ", 1) for line in security.splitlines() if not line.startswith("#"))
    assert {"Contact", "Expires", "Canonical"} <= fields.keys()
    assert facts.portal.contact.vi in security
    page, anchor = fields["Contact"].removeprefix(facts.portal.address).split("#")
    assert f'id="{anchor}"' in (built_site / page / "index.html").read_text(encoding="utf-8")
    robots = (built_site / "robots.txt").read_text(encoding="utf-8")
    assert f"Sitemap: {facts.portal.address}sitemap.xml" in robots
    assert robots.count("Disallow: ") == robots.count("nhung/$") == 2, "the page below nhung/ is for everybody"
