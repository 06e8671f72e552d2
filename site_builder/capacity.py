"""What a feast day costs and whether one server bears it: measured visits times the assumptions of data/.

Formulas, with ``a`` the assumptions and ``v`` the measured visits (bench/ket-qua-luot-xem.json):

first visits   = people × share × (1 - been before)
later visits   = people × share × visits each - first visits
a first visit  = asks × (question + keeps × what is kept) + (1 - asks) × (keeps × page read and site kept + (1 - keeps) × page read)
a later visit  = keeps × later + (1 - keeps) × later from the browser's cache alone
peak           = the day × share of the busiest hour ÷ 3600 seconds
at the server  = peak × (1 - what the cache in front of it spares)
"""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.facts import Facts
from site_builder.phrases import Speaker
from site_builder.records.capacity import Scene
from site_builder.results import LOAD, VISITS, figure, read_result, recorded

CROWD, MOST = "dam_dong", 1000  # the row of the load test that stands for a rush

Table = tuple[list[str], list[list[str]]]


@dataclass(frozen=True)
class Day:
    """One place on a feast day. Bytes and requests are those that visitors ask for; ``spared`` is what a cache takes."""

    visits: float
    first: float
    bytes: float
    requests: float
    peak_bytes: float
    peak_requests: float
    behind: Mapping[str, float]
    """Way of keeping -> bytes a second that still reach the server in the busiest hour."""

    @property
    def peak_mbit(self) -> float:
        """The line that the busiest hour fills, in Mbit/s, on average over the hour."""
        return self.peak_bytes * 8 / 1e6


def day_of(scene: Scene, assumed: Mapping[str, float], measured: Mapping) -> Day:
    """The day of a place; ``assumed`` as in data/gia-dinh.yaml, ``measured`` as in the result of the visits."""
    part = {code: value / 100 for code, value in assumed.items()}
    people = scene.people * scene.share / 100
    first = people * (1 - part["da-tung-mo"])
    later = people * assumed["luot-moi-nguoi"] - first

    def total(what: str) -> float:
        visit = {name: figures[what] for name, figures in measured["luot"].items()}
        asks, keeps = part["co-hoi"], part["giu-ban"]
        asking = visit["hoi_lan_dau"] + keeps * visit["giu_lai"]
        reading = keeps * visit["doc_va_giu"] + (1 - keeps) * visit["doc_mot_trang"]
        new = asks * asking + (1 - asks) * reading
        again = keeps * visit["hoi_lan_sau"] + (1 - keeps) * visit["hoi_lan_sau_khong_luu"]
        return first * new + later * again

    all_bytes, all_requests = total("byte"), total("lan_hoi")
    peak = part["gio-cao-diem"] / 3600
    ways = {way: spared for way, spared in measured["bo_dem"].items() if isinstance(spared, dict)}
    behind = {way: all_bytes * peak * (1 - spared["byte"]) for way, spared in ways.items()}
    return Day(first + later, first, all_bytes, all_requests, all_bytes * peak, all_requests * peak, behind)


@dataclass(frozen=True)
class Capacity:
    """The parts of the page, in one language; a table is None where nothing was measured."""

    measured: str
    visits: Table | None
    cache: Table | None
    assumptions: Table
    days: Table | None


def capacity(facts: Facts, speaker: Speaker) -> Capacity:
    """What was measured, what is assumed, and what follows."""
    visits, load = read_result(VISITS), read_result(LOAD)
    assumptions = _assumptions(facts, speaker)
    if visits is None:
        return Capacity(speaker.say("kq_chua_do", lenh="make capacity"), None, None, assumptions, None)
    return Capacity(
        recorded(visits, speaker),
        _visits(visits, speaker),
        _cache(visits, speaker),
        assumptions,
        _days(facts, visits, load, speaker),
    )


def _assumptions(facts: Facts, speaker: Speaker) -> Table:
    number = _numbers(speaker)
    rows = [
        [speaker.pick(one.name), f"{number(one.value)} {speaker.pick(one.unit)}", speaker.pick(one.why)]
        for one in (kept.record for kept in facts.assumptions.values())
    ]
    for scene in (kept.record for kept in facts.scenes.values()):
        name = speaker.pick(scene.name)
        rows.append([speaker.say("sc_so_dan", noi=name), number(scene.people), speaker.say("sc_so_tron")])
        rows.append([speaker.say("sc_mo_trang", noi=name), f"{scene.share} %", speaker.say("sc_so_tron")])
    return [speaker.say(f"sc_{head}") for head in ("gia_dinh", "con_so", "vi_sao")], rows


def _visits(measured: dict, speaker: Speaker) -> Table:
    number = _numbers(speaker)
    heads = ("luot", "lan_hoi", "byte", "khong_doi_304")
    rows = [
        [speaker.say(f"sc_luot_{name}"), *(number(figures[head]) for head in heads[1:])]
        for name, figures in measured["luot"].items()
    ]
    return [speaker.say(f"sc_cot_{head}") for head in heads], rows


def _cache(measured: dict, speaker: Speaker) -> Table:
    number = _numbers(speaker)
    rows = [
        [speaker.say(f"sc_dem_{way}"), *(f"{number(100 * spared[what])} %" for what in ("lan_hoi", "byte"))]
        for way, spared in measured["bo_dem"].items()
        if isinstance(spared, dict)
    ]
    return [speaker.say(f"sc_{head}") for head in ("cach_giu", "do_lan_hoi", "do_byte")], rows


def _days(facts: Facts, measured: dict, load: dict | None, speaker: Speaker) -> Table:
    assumed = {code: kept.record.value for code, kept in facts.assumptions.items()}
    scenes = [kept.record for kept in facts.scenes.values()]
    days = [day_of(scene, assumed, measured) for scene in scenes]
    number, say = _numbers(speaker), speaker.say
    line, rush = assumed["duong-truyen"], _rush(load)
    rows = [
        [say("sc_so_luot"), *(number(day.visits) for day in days)],
        [say("sc_lan_dau"), *(number(day.first) for day in days)],
        [say("sc_gui_di"), *(number(day.bytes / 1e9) for day in days)],
        [say("sc_tien"), *(number(day.bytes / 1e9 * assumed["gia-mot-gb"]) for day in days)],
        [say("sc_lan_hoi_giay"), *(number(day.peak_requests) for day in days)],
        [say("sc_mbit"), *(number(day.peak_mbit) for day in days)],
        *([say(f"sc_sau_{way}"), *(number(day.behind[way] * 8 / 1e6) for day in days)] for way in days[0].behind),
        [say("sc_so_voi_do"), *(_against(day, rush, speaker) for day in days)],
        [say("sc_mot_may"), *(say(_enough(day, rush, line)) for day in days)],
    ]
    return [say("sc_ngay_le"), *(speaker.pick(scene.name) for scene in scenes)], rows


def _rush(load: dict | None) -> float | None:
    """Requests a second of the cold crowd at the most connections; None when not measured."""
    rows = load["hang"] if load else []
    return next((row["lan_hoi_giay"] for row in rows if (row["viec"], row["ket_noi"]) == (CROWD, MOST)), None)


def _against(day: Day, rush: float | None, speaker: Speaker) -> str:
    if not rush:
        return speaker.say("kq_chua_co")
    return f"{figure(100 * day.peak_requests / rush, speaker.language)} %"


def _enough(day: Day, rush: float | None, line: float) -> str:
    """The phrase: one machine is enough; its line is not; neither is."""
    if day.peak_mbit <= line and rush and day.peak_requests <= rush:
        return "sc_du"
    return "sc_thieu_duong" if rush and day.peak_requests <= rush else "sc_thieu"


def _numbers(speaker: Speaker):
    return lambda value: figure(value, speaker.language)
