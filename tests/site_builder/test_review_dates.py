"""What is past its date is listed under its law, shown on the site, and links that lead nowhere are found."""

from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from site_builder.links import broken, official_links
from site_builder.markers import expand_markers
from site_builder.review_dates import next_day, overdue
from site_builder.views import review_day
from tests.data.world import SWEETS


def test_nothing_is_overdue_on_the_day_of_the_checks(world):
    facts = world.load()
    assert overdue(facts, date(2026, 2, 1)) == []


def test_item_is_listed_under_each_law_it_rests_on(world):
    facts = world.load()
    cracker = facts.items["phao-thu"]
    found = {
        law.instrument: [due.id for due in law.items]
        for law in overdue(facts, review_day(cracker.record) + timedelta(1))
    }
    assert "phao-thu" in found["luat-thu"]


def test_an_item_is_due_the_day_after_its_date_and_not_on_it(world):
    facts = world.load()
    day = review_day(facts.items["keo-thu"].record)
    assert "keo-thu" not in {due.id for law in overdue(facts, day) for due in law.items}
    assert "keo-thu" in {due.id for law in overdue(facts, day + timedelta(1)) for due in law.items}


def test_next_day_is_none_when_all_have_passed(world):
    facts = world.load()
    assert next_day(facts, date(2200, 1, 1)) is None
    assert next_day(facts, date(2020, 1, 1)) == min(
        *(review_day(kept.record) for kept in facts.items.values()),
        *(kept.record.check.day + timedelta(182) for kept in facts.instruments.values()),
    )


@pytest.mark.parametrize("uri", ["x.md", "x.en.md"])
def test_the_site_shows_what_is_overdue(world, uri):
    facts = world.load()
    before = expand_markers("<!-- chen: qua-han -->", uri, facts, date(2026, 2, 1))
    after = expand_markers("<!-- chen: qua-han -->", uri, facts, date(2100, 1, 1))
    assert "vat-pham/keo-thu.md" in after and "vat-pham/keo-thu.md" not in before
    assert SWEETS.endswith("keo-thu.yaml")


def test_links_that_lead_nowhere_are_found():
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200 if self.path == "/co" else 404)
            self.end_headers()

        def log_message(self, format, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}"
    found = broken([f"{root}/co", f"{root}/khong-co", "http://127.0.0.1:1/tat"])
    server.shutdown()
    server.server_close()
    assert found.keys() == {f"{root}/khong-co", "http://127.0.0.1:1/tat"} and found[f"{root}/khong-co"] == "HTTP 404"


def test_official_links_come_with_their_files(facts):
    links = official_links(facts)
    assert all(address.startswith("http") and file.startswith("data/van-ban/") for address, file in links.items())
