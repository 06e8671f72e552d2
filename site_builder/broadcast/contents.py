"""The table of contents for machines; addresses are relative to ``phat-thanh/``."""

import json

from site_builder.broadcast.editions import Edition
from site_builder.broadcast.kit import Kit
from site_builder.broadcast.seasons import Week
from site_builder.facts import Kept
from site_builder.phrases import Speaker
from site_builder.records.broadcast import Script

VERSION = 1


def contents(kit: Kit) -> bytes:
    """``muc-luc.json``: scripts with their lengths and files, the weeks, the occasions."""
    english = Speaker(kit.facts, "en")
    table = {
        "phien_ban": VERSION,
        "ten": kit.speaker.say("pt_ten"),
        "ngay_dung": kit.day.isoformat(),
        "bai": [_script(kit, kept) for kept in kit.scripts],
        "tuan": [
            {
                "ma": week.code,
                "tu": week.monday.isoformat(),
                "den": week.sunday.isoformat(),
                "bai": week.script,
                "dip": week.season,
                "txt": f"tuan/{week.code}.txt",
                "hien": _shown(kit.speaker, week),
                "hien_en": _shown(english, week),
            }
            for week in kit.weeks
        ],
        "dip": [
            {
                "ma": occurrence.season.id,
                "ten": occurrence.season.record.name.vi,
                "tu": occurrence.since.isoformat(),
                "den": occurrence.until.isoformat(),
                "bai": list(occurrence.season.record.scripts),
            }
            for occurrence in kit.occurrences
            if occurrence.until >= kit.day
        ],
    }
    return (json.dumps(table, ensure_ascii=False, indent=1) + "\n").encode()


def _shown(speaker: Speaker, week: Week) -> str:
    return f"{speaker.day(week.monday)} – {speaker.day(week.sunday)}"


def _script(kit: Kit, kept: Kept[Script]) -> dict:
    record = kept.record
    return {
        "ma": kept.id,
        "ten": record.title.vi,
        "ten_en": record.title.en,
        "loai": record.kind,
        "nhom": list(record.groups),
        "van_ban": list(record.instruments),
        "tom_tat": record.summary.vi,
        "trang": f"{kept.id}/",
        "word": f"{kept.id}/{kept.id}.docx",
        "ban": [_edition(kit, edition) for edition in kit.editions[kept.id]],
        "dang": record.published.isoformat(),
        "sua": record.updated.isoformat(),
    }


def _edition(kit: Kit, edition: Edition) -> dict:
    entry = {
        "giay": edition.seconds,
        "hai_giong": edition.two_voices,
        "am_tiet": edition.timing.syllables,
        "doc_nhanh": round(edition.timing.seconds(200)),
        "doc_cham": round(edition.timing.seconds(180)),
        "txt": f"{edition.script}/{edition.seconds}.txt",
    }
    if (edition.script, edition.seconds) in kit.recordings:
        entry["ghi_am"] = f"ghi-am/{edition.script}-{edition.seconds}.mp3"
    return entry
