"""The recorded versions of the notice as shown on the page that tells whether a sheet is current."""

from dataclasses import dataclass, replace
from datetime import date

from site_builder.notices.history import Change, read_history, since, with_today
from site_builder.views import Viewer

_PRINTED = {"ten", "nhom"}  # what a thing is called on the sheet, beside which sign it stands


@dataclass(frozen=True)
class ShownVersion:
    """A version: its code, its day in words, whether it is the current one, what has changed since, in words.

    ``printed``: the things whose rule is the same and which are only called or placed otherwise on the sheet.
    """

    code: str
    day: str
    current: bool
    changes: tuple[str, ...]
    printed: tuple[str, ...]


def shown_versions(viewer: Viewer) -> list[ShownVersion]:
    """All versions, the newest first; today's facts come first even when nobody has recorded them yet."""
    history = with_today(read_history(), viewer.facts, viewer.day)
    last = history.versions[-1].code
    shown = {}
    for version in history.versions:  # a version that came back counts as it stands last
        told, printed = said(viewer, since(_until_last(history, version.code), version.code))
        day = viewer.speaker.day(date.fromisoformat(version.day))
        shown[version.code] = ShownVersion(version.code, day, version.code == last, told, printed)
    return list(reversed(shown.values()))


def said(viewer: Viewer, changes: tuple[Change, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A sentence for each change of what holds, and the names of things only called or placed otherwise."""
    printed = [change for change in changes if change.kind == "doi" and set(change.what) <= _PRINTED]
    names = dict.fromkeys(change.name[viewer.language] for change in printed)
    return tuple(_words(viewer, change) for change in changes if change not in printed), tuple(names)


def _until_last(history, code: str):
    """The history from the last time that ``code`` was recorded."""
    at = max(index for index, version in enumerate(history.versions) if version.code == code)
    return replace(history, versions=history.versions[at:])


def _words(viewer: Viewer, change: Change) -> str:
    say, language = viewer.speaker.say, viewer.language
    kind, section, *_ = change.place.split("/")
    where = say(f"tb_muc_{section}") if kind == "mon" else say("tb_neu_van_gui")
    if change.kind != "doi":
        return say(f"tb_doi_{change.kind}", ten=change.name[language], muc=where)
    what = ", ".join(dict.fromkeys(say(f"tb_gi_{part}") for part in change.what)) or say("tb_gi_ten")
    return say("tb_doi_doi", ten=change.name[language], muc=where, gi=what)
