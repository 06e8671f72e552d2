"""One walk over all items: every channel says the same name, verdicts and legal basis.

A channel is a function ``(Sources) -> {item id: Said}``. To add one, write it and put it into CHANNELS.
``None`` in a field means that the channel does not say that.
"""

import csv
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from checker import Catalogue, Direction, Query, Result, Verdict, check
from site_builder.facts import Facts
from site_builder.open_data.database import PATH as DATABASE
from site_builder.open_data.table import PATH as TABLE
from site_builder.open_data.wheel import FOLDER, wheel_name
from site_builder.views import WAYS

CODES = [code for code, _ in WAYS]


@dataclass(frozen=True)
class Said:
    """What a channel says of an item: Vietnamese name, verdict by way, citations in order."""

    name: str | None
    verdicts: tuple[str | None, ...]
    citations: tuple[str, ...] | None


@dataclass(frozen=True)
class Sources:
    """Where channels read: the facts and all that is made of them."""

    facts: Facts
    compiled: dict
    catalogue: Catalogue
    documents: dict
    published: dict[str, bytes]
    site: Path
    day: date


def _rule(sources: Sources, kept):
    return next(
        (r for r in kept.record.rules if r.since <= sources.day and (r.until is None or sources.day <= r.until)), None
    )


def from_records(sources: Sources) -> dict[str, Said]:
    """The facts themselves, read without the code that renders."""
    said = {}
    for code, kept in sources.facts.items.items():
        rule = _rule(sources, kept)
        verdicts = tuple(getattr(rule.directions, name) for _, name in WAYS) if rule else ("khong_ro",) * 4
        said[code] = Said(kept.record.name.vi, verdicts, tuple(rule.citations) if rule else ())
    return said


def from_api_list(sources: Sources) -> dict[str, Said]:
    return {
        row["id"]: Said(row["ten"]["vi"], tuple(row["chieu"][code] for code in CODES), None)
        for row in sources.documents["vat-pham.json"]["du_lieu"]
    }


def from_api_items(sources: Sources) -> dict[str, Said]:
    said = {}
    for code in sources.facts.items:
        item = sources.documents[f"vat-pham/{code}.json"]["du_lieu"]
        today = sources.day.isoformat()
        rule = next((r for r in item["quy_tac"] if r["tu"] <= today <= r.get("den", "9999")), None)
        verdicts = tuple(rule["chieu"][way] for way in CODES) if rule else ("khong_ro",) * 4
        said[item["id"]] = Said(item["ten"]["vi"], verdicts, tuple(rule["can_cu"]) if rule else ())
    return said


def from_table(sources: Sources) -> dict[str, Said]:
    text = sources.published[TABLE].decode("utf-8-sig")
    return {
        row["id"]: Said(row["ten_vi"], tuple(row[code] for code in CODES), tuple(row["can_cu"].split()))
        for row in csv.DictReader(io.StringIO(text))
    }


def from_database(sources: Sources) -> dict[str, Said]:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(sources.published[DATABASE])
    today = sources.day.isoformat()
    said = {}
    for code, name in connection.execute("SELECT id, ten FROM vat_pham").fetchall():
        within = "SELECT id FROM quy_tac WHERE vat_pham = ? AND tu <= ? AND ? <= coalesce(den, '9999')"
        rule = connection.execute(within, (code, today, today)).fetchone()
        found = dict(connection.execute("SELECT chieu, ket_luan FROM ket_luan WHERE quy_tac = ?", rule or ("",)))
        cited = connection.execute("SELECT can_cu FROM quy_tac_can_cu WHERE quy_tac = ? ORDER BY thu_tu", rule or ("",))
        verdicts = tuple(found.get(way, "khong_ro") for way in CODES)
        said[code] = Said(name, verdicts, tuple(row[0] for row in cited))
    connection.close()
    return said


def _from_pages(sources: Sources, folder: str, basis: str) -> dict[str, tuple]:
    said = {}
    for code in sources.facts.items:
        html = (sources.site / folder / "vat-pham" / code / "index.html").read_text(encoding="utf-8")
        table = html[html.index("<tbody>") : html.index("</tbody>")]
        verdicts = re.findall(r'class="pq pq-(\w+)"', table)
        part = re.search(rf'<h2 id="{basis}">.*?</ul>', html, re.DOTALL)
        links = re.findall(r'href="[./]*van-ban/([^"]+)"', part[0]) if part else []
        name = unescape(re.search(r"<h1[^>]*>(.*?)</h1>", html)[1])
        said[code] = (name, tuple(verdicts), tuple(_code_of(link) for link in links))
    return said


def _code_of(link: str) -> str:
    """``luat-49-2010/dieu-12/#dieu-12-1`` -> ``luat-49-2010/12/1``; without an anchor the instrument as a whole."""
    path, _, anchor = link.partition("#")
    parts = anchor.removeprefix("dieu-").split("-") if anchor else []
    return "/".join([path.split("/")[0], *parts])


def from_pages(sources: Sources) -> dict[str, Said]:
    return {code: Said(*_shown(said)) for code, said in _from_pages(sources, "", "can-cu").items()}


def from_english_pages(sources: Sources) -> dict[str, Said]:
    found = _from_pages(sources, "en", "legal-basis")
    return {code: Said(None, *_shown(said)[1:]) for code, said in found.items()}


def _shown(said: tuple) -> tuple:
    """A page shows "hoi" as the verdict "can_hoi_them"; back to the word of the data."""
    name, verdicts, citations = said
    return name, tuple("hoi" if verdict == "can_hoi_them" else verdict for verdict in verdicts), citations


def from_checker(sources: Sources) -> dict[str, Said]:
    said = {}
    for code, item in sources.catalogue.items.items():
        results = {
            str(way): check(sources.catalogue, Query(f"#{code}", direction=way, by_air=False, day=sources.day))
            for way in Direction
        }
        rule = next(iter(results.values())).findings[0].rule
        air = str(rule.verdicts["hang_khong"]) if rule else "khong_ro"
        verdicts = (*(_before_answers(result, way) for way, result in results.items()), air)
        said[code] = Said(*_shown((item.name["vi"], verdicts, rule.citations if rule else ())))
    return said


def from_wheel(sources: Sources) -> dict[str, Said]:
    """The catalogue inside the Python package that is offered for download, asked by the checker."""
    with zipfile.ZipFile(io.BytesIO(sources.published[FOLDER + wheel_name(sources.compiled)])) as wheel:
        (name,) = (name for name in wheel.namelist() if name.endswith("danh-muc.json"))
        catalogue = Catalogue.from_mapping(json.loads(wheel.read(name)))
    return from_checker(replace(sources, catalogue=catalogue))


def _before_answers(result: Result, way: str) -> str:
    """The verdict; "can_hoi_them" where the checker asks but already says what holds until it is answered."""
    rule = result.findings[0].rule
    asks = result.asked is not None and rule is not None and rule.verdicts[way] is Verdict.ASK
    return str(Verdict.ASK) if asks and result.verdict is rule.meanwhile else str(result.verdict)


CHANNELS: dict[str, Callable[[Sources], dict[str, Said]]] = {
    "api list": from_api_list,
    "api items": from_api_items,
    "csv": from_table,
    "sqlite": from_database,
    "pages": from_pages,
    "english pages": from_english_pages,
    "checker": from_checker,
    "wheel": from_wheel,
}


@pytest.fixture(scope="module")
def sources(facts, compiled, catalogue, documents, published, built_site, day):
    return Sources(facts, compiled, catalogue, documents, published, built_site, day)


@pytest.fixture(scope="module")
def truth(sources):
    return from_records(sources)


@pytest.mark.counts("kenh")
@pytest.mark.parametrize("channel", CHANNELS)
def test_channel_says_of_every_item_what_the_facts_say(channel, sources, truth, tally):
    said = CHANNELS[channel](sources)
    differing = [code for code in truth if code not in said or not _agree(said[code], truth[code])]
    tally(len(truth), len(differing), part=channel.replace(" ", "_"))
    assert said.keys() == truth.keys()
    assert not differing, [(code, said[code], truth[code]) for code in differing[:3]]


def _agree(said: Said, truth: Said) -> bool:
    return (
        said.name in (None, truth.name)
        and len(said.verdicts) == len(truth.verdicts)
        and all(mine in (None, true) for mine, true in zip(said.verdicts, truth.verdicts, strict=True))
        and said.citations in (None, truth.citations)
    )
