"""References in scripts: facts taken from data/, and claims that data/ must bear out.

``{{luat-cam: vape | thuốc lá điện tử}}`` says that the law bans the item domestically, in words that must be
one of its names; without words the claim is checked and nothing is said. Claims: ``cam`` (banned, whoever bans), ``luat-cam`` (by law), ``hang-cam`` (refused by carriers),
``dieu-kien``, ``duoc-gui``, ``hoi`` (depends on an answer), ``hoi-ve`` (the same inbound), ``cam-di``, ``cam-ve``, ``cam-bay`` (banned outbound,
inbound, by air), ``mon`` (no claim). Facts: ``nhom``, ``co-quan``, ``goi`` (how to call an agency), ``phat``,
``van-ban``, ``can-cu``, ``hieu-luc``, ``chung`` (shared words), ``cong`` (the portal's name), ``xa`` (the place),
``luu-y-phat`` (the sentence that goes with every fine), ``theo`` (a provision that the sentence rests on; says nothing).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from site_builder.citations import find_provision
from site_builder.records.item import Item
from site_builder.spoken.reader import PLACE
from site_builder.views import Viewer

_MARKER = re.compile(r"\{\{([^{}]*)\}\}")
_INSIDE = re.compile(r"\s*([a-z-]+)\s*(?::\s*([a-z0-9/-]+)(?:\s+(ca-nhan|to-chuc))?)?\s*(?:\|\s*(.+?))?\s*")
_BRACKETS = re.compile(r"\s*\([^)]*\)")


class UnknownReference(ValueError):
    """A marker that data/ cannot fill; the message says why and what to do, in Vietnamese."""

    def __init__(self, wrong: str, remedy: str):
        super().__init__(wrong)
        self.wrong, self.remedy = wrong, remedy


@dataclass(frozen=True)
class Reference:
    """One marker: its kind, the id it names, for whom (fines), the words to say instead of the name."""

    kind: str
    code: str = ""
    who: str = ""
    words: str = ""


def references(text: str) -> Iterator[Reference]:
    """Every marker of a text. Raises UnknownReference for one that is badly written."""
    for found in _MARKER.finditer(text):
        yield _parse(found[0], found[1])


def expand(text: str, viewer: Viewer) -> str:
    """The text with every marker filled as written text. Raises UnknownReference."""
    for _ in range(3):  # shared words may hold markers themselves
        text = _MARKER.sub(lambda found: _fill(_parse(found[0], found[1]), viewer), text)
    return text


def _parse(marker: str, inside: str) -> Reference:
    found = _INSIDE.fullmatch(inside)
    if found is None or found[1] not in KINDS:
        raise UnknownReference(
            f"dấu chèn {marker} không đúng dạng",
            "viết {{loại: mã}} hoặc {{loại: mã | lời}}, loại lấy trong data/README.md",
        )
    return Reference(found[1], found[2] or "", found[3] or "", found[4] or "")


def _fill(reference: Reference, viewer: Viewer) -> str:
    return KINDS[reference.kind](reference, viewer)


def _known(store: dict, code: str, place: str):
    if code not in store:
        raise UnknownReference(f"không có “{code}” trong {place}", f"sửa mã, hoặc thêm mục vào {place}")
    return store[code].record


def _lower_first(text: str) -> str:
    """A name inside a sentence; abbreviations keep their capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def names_of(item: Item) -> set[str]:
    """Everything by which a script may call an item, in lower case."""
    bare = _BRACKETS.sub("", item.name.vi)
    return {name.casefold() for name in (item.name.vi, bare, *bare.split(", "), *item.aliases.vi, *item.ambiguous)}


def _item(reference: Reference, viewer: Viewer) -> str:
    item = _known(viewer.facts.items, reference.code, "data/vat-pham")
    _bear_out(reference, item, viewer)
    if not reference.words and reference.kind in _CLAIMS:
        return ""  # a claim without words only ties the sentence to the item
    if not reference.words:
        return _lower_first(_BRACKETS.sub("", item.name.vi))
    if reference.words.casefold() not in names_of(item):
        raise UnknownReference(
            f"“{reference.words}” không phải tên gọi nào của món “{reference.code}”",
            "dùng một tên trong ten hoặc ten_khac của món, hoặc thêm tên ấy vào món",
        )
    return reference.words


# Claim -> which direction it is about, the verdict it states, and whose ban it must be.
_CLAIMS = {
    "cam": ("domestic", "cam", None),
    "luat-cam": ("domestic", "cam", "luat"),
    "hang-cam": ("domestic", "cam", "doanh_nghiep"),
    "dieu-kien": ("domestic", "co_dieu_kien", None),
    "duoc-gui": ("domestic", "duoc_gui", None),
    "hoi": ("domestic", "hoi", None),
    "hoi-ve": ("inbound", "hoi", None),
    "cam-di": ("outbound", "cam", None),
    "cam-ve": ("inbound", "cam", None),
    "cam-bay": ("by_air", "cam", None),
}


def _bear_out(reference: Reference, item: Item, viewer: Viewer) -> None:
    """Raise unless the item's rule of the day says what the script claims."""
    if reference.kind not in _CLAIMS:
        return
    direction, verdict, source = _CLAIMS[reference.kind]
    rule = viewer.rule(item)
    stated = getattr(rule.directions, direction) if rule else "khong_ro"
    banned_by = rule.ban_source.domestic if rule and rule.ban_source else None
    if stated != verdict or (source and banned_by != source):
        raise UnknownReference(
            f"bài nói “{reference.kind}” về “{reference.code}”, danh mục ghi “{stated}”"
            + (f" ({banned_by})" if banned_by else ""),
            "sửa lời bài cho khớp danh mục",
        )


def _group(reference: Reference, viewer: Viewer) -> str:
    return _lower_first(_known(viewer.facts.groups, reference.code, "data/nhom").name.vi)


def _agency(reference: Reference, viewer: Viewer) -> str:
    name = _BRACKETS.sub("", _known(viewer.facts.agencies, reference.code, "data/co-quan.yaml").name.vi)
    if reference.words and reference.words.casefold() not in name.casefold():
        raise UnknownReference(f"“{reference.words}” không nằm trong tên “{name}”", "dùng một phần của tên cơ quan")
    return reference.words or name


def _call(reference: Reference, viewer: Viewer) -> str:
    contact = _known(viewer.facts.agencies, reference.code, "data/co-quan.yaml").contact
    if contact is None:
        raise UnknownReference(f"“{reference.code}” chưa có liên hệ đã kiểm chứng", "bỏ dấu chèn này")
    return _lower_first(contact.vi.rstrip("."))


def _fine(reference: Reference, viewer: Viewer) -> str:
    penalty = _known(viewer.facts.penalties, reference.code, "data/muc-phat.yaml")
    return viewer.speaker.fine(penalty, "organisation" if reference.who == "to-chuc" else "person")


def _instrument(reference: Reference, viewer: Viewer) -> str:
    return _known(viewer.facts.instruments, reference.code, "data/van-ban").short.vi


def _provision(reference: Reference, viewer: Viewer) -> str:
    short = _known(viewer.facts.instruments, reference.code.split("/")[0], "data/van-ban").short.vi
    found = find_provision(viewer.facts, reference.code)
    if found is None:
        raise UnknownReference(
            f"không có điều khoản “{reference.code}”", "thêm điều khoản vào tệp văn bản, hoặc sửa mã"
        )
    point = f"điểm {found.point} " if found.point else ""
    clause = f"khoản {found.clause} " if found.clause else ""
    return f"{point}{clause}Điều {found.article} {short}"


def _silent_basis(reference: Reference, viewer: Viewer) -> str:
    _provision(reference, viewer) if "/" in reference.code else _instrument(reference, viewer)
    return ""


def _in_force(reference: Reference, viewer: Viewer) -> str:
    record = _known(viewer.facts.instruments, reference.code, "data/van-ban")
    if record.since is None:
        raise UnknownReference(f"“{reference.code}” chưa có ngày hiệu lực đã kiểm chứng", "bỏ dấu chèn này")
    return f"ngày {viewer.speaker.day(record.since)}"


def _shared(reference: Reference, viewer: Viewer) -> str:
    return _known(viewer.facts.shared_words, reference.code, "data/phat-thanh/loi-chung.yaml").text


def _portal(_: Reference, viewer: Viewer) -> str:
    return viewer.speaker.pick(viewer.facts.portal.title)


def _place(_: Reference, __: Viewer) -> str:
    return PLACE


def _fines_note(_: Reference, viewer: Viewer) -> str:
    """The note as it is said after a fine: the decree has just been named, so its number is not said again."""
    note = viewer.speaker.pick(viewer.facts.portal.fines_note)
    for kept in viewer.facts.instruments.values():
        note = note.replace(kept.record.short.vi, _THIS_INSTRUMENT)
    return note


_THIS_INSTRUMENT = "nghị định này"

KINDS: dict[str, Callable[[Reference, Viewer], str]] = {
    **dict.fromkeys(("mon", *_CLAIMS), _item),
    "nhom": _group,
    "co-quan": _agency,
    "goi": _call,
    "phat": _fine,
    "van-ban": _instrument,
    "can-cu": _provision,
    "theo": _silent_basis,
    "hieu-luc": _in_force,
    "chung": _shared,
    "cong": _portal,
    "xa": _place,
    "luu-y-phat": _fines_note,
}

__all__ = ["KINDS", "Reference", "UnknownReference", "expand", "names_of", "references"]
