"""The recorded versions of the notice as shown on the page that tells whether a sheet is current."""

from dataclasses import dataclass, replace
from datetime import date

from site_builder.notices.history import Change, read_history, since, with_today
from site_builder.views import Viewer


@dataclass(frozen=True)
class ShownVersion:
    """A version: its code, its day in words, whether it is the current one, what has changed since, in words."""

    code: str
    day: str
    current: bool
    changes: tuple[str, ...]


def shown_versions(viewer: Viewer) -> list[ShownVersion]:
    """All versions, the newest first; today's facts come first even when nobody has recorded them yet."""
    history = with_today(read_history(), viewer.facts, viewer.day)
    last = history.versions[-1].code
    shown = {}
    for version in history.versions:  # a version that came back counts as it stands last
        said = tuple(_words(viewer, change) for change in since(_until_last(history, version.code), version.code))
        day = viewer.speaker.day(date.fromisoformat(version.day))
        shown[version.code] = ShownVersion(version.code, day, version.code == last, said)
    return list(reversed(shown.values()))


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
