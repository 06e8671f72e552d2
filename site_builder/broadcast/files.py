"""Every file of the kit that is no page, below ``phat-thanh/``."""

from collections.abc import Iterator
from datetime import date

from site_builder.broadcast.archive import pack
from site_builder.broadcast.calendar import broadcasting_calendar
from site_builder.broadcast.contents import contents
from site_builder.broadcast.feeds import atom_feed, json_feed, podcast
from site_builder.broadcast.kit import FOLDER, Kit, kit_of
from site_builder.broadcast.word_files import word_file
from site_builder.facts import Facts
from site_builder.generated import GeneratedFile

_LATEST = {"moi-nhat.txt": 60, "moi-nhat-30.txt": 30, "moi-nhat-60.txt": 60, "moi-nhat-180.txt": 180}


def broadcast_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """Texts, Word files, archive, table of contents, feeds and calendar."""
    kit = kit_of(facts, day)
    if not kit.holds:
        return
    by_script = dict(_script_files(kit))
    for name, content in (*by_script.items(), *_weekly(kit), *_whole_kit(kit, by_script)):
        yield GeneratedFile(f"{FOLDER}{name}", content)
    for (script, slot), recording in kit.recordings.items():
        yield GeneratedFile(f"{FOLDER}ghi-am/{script}-{slot}.mp3", recording.path.read_bytes())


def _whole_kit(kit: Kit, by_script: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    table = contents(kit)
    yield "muc-luc.json", table
    yield "tron-bo.zip", pack([*by_script.items(), ("muc-luc.json", table)])
    yield "atom.xml", atom_feed(kit)
    yield "feed.json", json_feed(kit)
    yield "lich.ics", broadcasting_calendar(kit)
    rss = podcast(kit)
    if rss:
        yield "podcast.xml", rss


def _script_files(kit: Kit) -> Iterator[tuple[str, bytes]]:
    for kept in kit.scripts:
        made = kit.editions[kept.id]
        for edition in made:
            yield f"{kept.id}/{edition.seconds}.txt", edition.text.encode()
        yield f"{kept.id}/{kept.id}.docx", word_file(kept, made, kit.speaker)


def _weekly(kit: Kit) -> Iterator[tuple[str, bytes]]:
    """Stable addresses: the text of this week, and one file for each week to come."""
    for week in kit.weeks:
        yield f"tuan/{week.code}.txt", kit.edition(week.script, 60).text.encode()
    for name, seconds in _LATEST.items() if kit.weeks else ():
        yield name, kit.edition(kit.weeks[0].script, seconds).text.encode()
