"""Atom, JSON Feed and calendar: valid by their specifications, stable, dated by the data, full text inside."""

import json
import re
from datetime import date, timedelta
from xml.etree import ElementTree

import feedparser
import icalendar
import jsonschema
import pytest

from site_builder.broadcast.calendar import broadcasting_calendar
from site_builder.broadcast.feeds import atom_feed, json_feed
from site_builder.broadcast.kit import Kit
from site_builder.broadcast.news import entries
from site_builder.facts import read_facts
from tests.site_builder.broadcast.conftest import DAY

ATOM = "{http://www.w3.org/2005/Atom}"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00\+07:00")
# Written from the text of JSON Feed 1.1.
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": {"type": "string", "pattern": "^https?://"},
        "feed_url": {"type": "string", "pattern": "^https?://"},
        "language": {"const": "vi"},
        "authors": {"type": "array", "items": {"type": "object", "minProperties": 1}},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
                "properties": {
                    "id": {"type": "string", "minLength": 1},
                    "url": {"type": "string", "pattern": "^https?://"},
                    "date_published": {"type": "string", "pattern": _MOMENT.pattern},
                    "date_modified": {"type": "string", "pattern": _MOMENT.pattern},
                    "tags": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
    },
}


@pytest.fixture(scope="module")
def atom(files):
    return ElementTree.fromstring(files["phat-thanh/atom.xml"])


@pytest.fixture(scope="module")
def calendar(files):
    return icalendar.Calendar.from_ical(files["phat-thanh/lich.ics"])


def test_the_atom_feed_is_what_rfc_4287_asks_for(atom):
    assert atom.tag == f"{ATOM}feed"
    for parent in (atom, *atom.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(parent.findall(f"{ATOM}{name}")) == 1, name
            assert parent.find(f"{ATOM}{name}").text.strip()
        assert _MOMENT.fullmatch(parent.find(f"{ATOM}updated").text)
    assert atom.find(f"{ATOM}author/{ATOM}name").text
    assert [link.get("rel") for link in atom.findall(f"{ATOM}link")] == ["self", "alternate"]
    identities = [entry.find(f"{ATOM}id").text for entry in atom.findall(f"{ATOM}entry")]
    assert len(set(identities)) == len(identities) and all(one.startswith("urn:uuid:") for one in identities)
    for entry in atom.findall(f"{ATOM}entry"):
        alternates = [link for link in entry.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        assert len(alternates) == 1 and alternates[0].get("href").startswith("http")


def test_a_feed_reader_reads_it(files):
    read = feedparser.parse(files["phat-thanh/atom.xml"])
    assert not read.bozo and read.version == "atom10"
    assert len(read.entries) >= 37
    assert all(entry.updated_parsed and entry.content[0].value for entry in read.entries)


def test_the_json_feed_fits_its_specification_and_equals_the_atom_feed(files, atom):
    feed = json.loads(files["phat-thanh/feed.json"])
    jsonschema.Draft202012Validator(JSON_FEED).validate(feed)
    assert [item["id"] for item in feed["items"]] == [
        entry.find(f"{ATOM}id").text for entry in atom.findall(f"{ATOM}entry")
    ]
    assert [item["title"] for item in feed["items"]] == [
        entry.find(f"{ATOM}title").text for entry in atom.findall(f"{ATOM}entry")
    ]


def test_the_full_text_is_inside(kit):
    by_title = {entry.title: entry for entry in entries(kit)}
    for kept in kit.scripts:
        content = by_title[kept.record.title.vi].content
        assert all(line in content for made in kit.editions[kept.id] for line in made.lines), kept.id


def test_times_come_from_the_data_not_from_the_build(facts):
    """Built a week later, what both builds tell is told with the same times and ids."""
    first = {entry.id: entry for entry in entries(Kit(facts, DAY))}
    later = {entry.id: entry for entry in entries(Kit(facts, DAY + timedelta(days=7)))}
    assert [one for one in first if one in later and first[one] != later[one]] == []
    assert len(first.keys() & later.keys()) >= len(first) - 1
    assert all(entry.updated <= DAY for entry in first.values())


def test_ids_do_not_hang_on_the_address(facts):
    moved = read_facts()
    moved.portal = moved.portal.model_copy(update={"address": "https://example.org/buu-chinh/"})
    assert {entry.id for entry in entries(Kit(facts, DAY))} == {entry.id for entry in entries(Kit(moved, DAY))}
    assert b"https://example.org/buu-chinh/phat-thanh/phao/" in atom_feed(Kit(moved, DAY))


def test_a_changed_script_has_a_later_time(facts):
    changed = read_facts()
    kept = changed.scripts["phao"]
    record = kept.record.model_copy(update={"updated": date(2026, 12, 1)})
    changed.scripts["phao"] = type(kept)(kept.id, record, kept.file, kept.document)
    told = entries(Kit(changed, date(2026, 12, 2)))
    assert next(entry.updated for entry in told if entry.title == record.title.vi) == date(2026, 12, 1)
    assert told[0].updated == date(2026, 12, 1), "the newest comes first"


@pytest.mark.parametrize(
    ("day", "is_there"), [(date(2026, 12, 25), False), (date(2026, 12, 26), True), (date(2027, 2, 20), True)]
)
def test_the_tet_pack_appears_two_weeks_before_its_season(facts, day, is_there):
    packs = [entry for entry in entries(Kit(facts, day)) if entry.tags == ("dip", "tet")]
    assert any(entry.published == date(2026, 12, 26) for entry in packs) is is_there


def test_rule_changes_are_told_with_their_things_and_sources(kit):
    told = [entry for entry in entries(kit) if entry.tags[0] == "quy_dinh"]
    assert any("01/7/2026" in entry.title for entry in told)
    assert all("<li>" in entry.content and "Nghị định" in "".join(one.content for one in told) for entry in told)


def test_the_calendar_is_what_rfc_5545_asks_for(files, calendar):
    content = files["phat-thanh/lich.ics"]
    lines = content.split(b"\r\n")
    assert b"\n" not in b"".join(lines) and max(map(len, lines)) <= 75
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    events = calendar.walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == len(events) >= 60
    for event in events:
        assert event["DTSTAMP"].dt.utcoffset() == timedelta(0)
        assert event["DTEND"].dt > event["DTSTART"].dt
        assert str(event["SUMMARY"]) and str(event["URL"]).startswith("http")


def test_the_calendar_tells_what_to_read_with_the_text(calendar, kit):
    first = calendar.walk("VEVENT")[0]
    week = kit.weeks[0]
    assert (first["DTSTART"].dt, first["DTEND"].dt) == (week.monday, week.monday + timedelta(days=7))
    assert str(first["DESCRIPTION"]) == kit.edition(week.script, 60).text
    summaries = " ".join(str(event["SUMMARY"]) for event in calendar.walk("VEVENT"))
    assert "Gửi quà Tết" in summaries and "Ngày Bưu chính Thế giới" in summaries


def test_an_event_keeps_its_id_from_build_to_build(facts):
    ids = [
        {
            str(event["UID"])
            for event in icalendar.Calendar.from_ical(broadcasting_calendar(Kit(facts, day))).walk("VEVENT")
        }
        for day in (DAY, DAY + timedelta(days=14))
    ]
    assert len(ids[0] & ids[1]) >= 60


def test_there_is_no_podcast_without_recordings(files):
    assert "phat-thanh/podcast.xml" not in files
    assert b"attachments" not in json_feed(Kit(read_facts(), DAY))
