"""The broadcasting calendar (RFC 5545): one event a week with its text, one an occasion."""

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from site_builder.broadcast.kit import Kit, stable_id
from site_builder.broadcast.seasons import Occurrence, Week

_SPOT = 60  # seconds; the length whose text stands in the calendar


def broadcasting_calendar(kit: Kit) -> bytes:
    """The .ics file, all-day events in Việt Nam's days."""
    calendar = Calendar()
    calendar.add("prodid", "-//An toan buu chinh Thanh Hoa//Phat thanh//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", kit.speaker.say("pt_lich_ten"))
    for week in kit.weeks:
        calendar.add_component(_week_event(kit, week))
    for occurrence in kit.occurrences:
        if occurrence.until >= kit.day:
            calendar.add_component(_occasion_event(kit, occurrence))
    return calendar.to_ical()


def _week_event(kit: Kit, week: Week) -> Event:
    record = kit.facts.scripts[week.script].record
    event = _event(f"tuan/{week.code}", week.monday, week.sunday, record.updated)
    event.add("summary", kit.speaker.say("pt_lich_tuan", bai=record.title.vi))
    event.add("description", kit.edition(week.script, _SPOT).text)
    event.add("url", kit.address(f"{week.script}/"))
    return event


def _occasion_event(kit: Kit, occurrence: Occurrence) -> Event:
    record = occurrence.season.record
    updated = max(kit.facts.scripts[code].record.updated for code in record.scripts)
    event = _event(f"dip/{occurrence.code}", occurrence.since, occurrence.until, updated)
    event.add("summary", kit.speaker.say("pt_lich_dip", dip=record.name.vi))
    titles = "\n".join(f"{kit.title(code)}: {kit.address(f'{code}/')}" for code in record.scripts)
    event.add("description", f"{record.summary.vi}\n{titles}")
    event.add("url", kit.address(""))
    return event


def _event(name: str, first: date, last: date, updated: date) -> Event:
    """An all-day event that blocks nobody's time; its stamp is the day of the data."""
    event = Event()
    event.add("uid", str(stable_id(name)))
    event.add("dtstamp", datetime.combine(updated, time(), UTC))
    event.add("last-modified", datetime.combine(updated, time(), UTC))
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event
