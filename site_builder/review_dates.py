"""``make fresh``: what is past its review date, law by law, and what comes next.

An item stands under each instrument that its rules of the day cite. Instruments are due on the same terms
as items that name no date: six months after the last check.
"""

import sys
from dataclasses import dataclass
from datetime import date

from site_builder.day import build_day
from site_builder.facts import Facts, load_facts
from site_builder.views import REVIEW_AFTER, Viewer, review_day


@dataclass(frozen=True)
class Due:
    """Something to look at again: its id, file, and the day by which."""

    id: str
    file: str
    day: date


@dataclass(frozen=True)
class LawDue:
    """What is overdue under one instrument: the instrument itself (None when it is not) and the items that rest on it."""

    instrument: str
    itself: Due | None
    items: tuple[Due, ...]


def overdue(facts: Facts, day: date) -> list[LawDue]:
    """Every instrument with something past its date on ``day``, by id; items that cite nothing stand under ""."""
    resting: dict[str, list[Due]] = {}
    viewer = Viewer(facts, "vi", day)
    for kept in facts.items.values():
        due = Due(kept.id, kept.file, review_day(kept.record))
        if due.day >= day:
            continue
        rule = viewer.rule(kept.record)
        cited = {code.split("/")[0] for code in (*rule.citations, *rule.criminal)} if rule else set()
        for instrument in cited or {""}:
            resting.setdefault(instrument, []).append(due)
    found = []
    for code in sorted({*facts.instruments, *resting}):
        itself = _instrument_due(facts, code, day)
        items = tuple(sorted(resting.get(code, ()), key=lambda due: (due.day, due.id)))
        if itself or items:
            found.append(LawDue(code, itself, items))
    return found


def next_day(facts: Facts, day: date) -> date | None:
    """The first review date from ``day`` on; None when every one has passed."""
    days = [review_day(kept.record) for kept in facts.items.values()]
    days += [kept.record.check.day + REVIEW_AFTER for kept in facts.instruments.values()]
    return min((known for known in days if known >= day), default=None)


def _instrument_due(facts: Facts, code: str, day: date) -> Due | None:
    kept = facts.instruments.get(code)
    if kept is None or kept.record.status == "het_hieu_luc":
        return None
    due = Due(code, kept.file, kept.record.check.day + REVIEW_AFTER)
    return due if due.day < day else None


def main() -> int:
    """Print the list; 1 when something is overdue."""
    facts, today = load_facts(), build_day()
    found = overdue(facts, today)
    for law in found:
        short = facts.instruments[law.instrument].record.short.vi if law.instrument else "(không viện dẫn văn bản nào)"
        print(f"{short} ({law.instrument or '–'})")
        for due in (*((law.itself,) if law.itself else ()), *law.items):
            print(f"  {due.day}  {due.file}")
    count = len({due.id for law in found for due in law.items})
    upcoming = next_day(facts, today)
    print(f"{count} món và {sum(1 for law in found if law.itself)} văn bản quá hạn xem lại vào ngày {today}.", end=" ")
    print(f"Hạn gần nhất sắp tới: {upcoming}." if upcoming else "Mọi hạn đều đã qua.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
