"""Markers in hand-written pages, filled with facts from data/.

``<!-- chen: NAME -->`` or ``<!-- chen: NAME ARGUMENT -->`` puts in a generated part:

kiem-tra            the check box
nam-cau-tra-loi     the five answers explained
muc-phat nguoi-gui  the fines for an audience (nguoi_gui, doanh_nghiep, toa_nha, moi_nguoi)
co-quan             the agencies, then and now
viec-duoc-giao BODY what a body was called and is called now, and its duties under the two directives
don-vi              publisher, responsible person, contact
khong-chinh-thuc    the sentence that the site is not official
luu-y-muc-phat      the sentence that goes with every fine
so-lieu             how many things the catalogue holds, and the day of the data
anh-xa-chi-thi      the duties of the two directives and the pages that serve them
du-lieu-mo PART     an example of the open data, or the list of its files
phu-thuoc           the packages that a build uses, each with version, licence and reason
qua-han             what is past its review date, law by law
nhung               the maker of the line that embeds the check box
toc-do              the last recorded measurement of speed
so-do NAME          a figure of the page on speed, or a row's cells: phan-1, ten-1, cach-ma, lon-10 (see speed_figures)
tin-cay PART        what was tried and what went wrong: a line of tests/ket-qua.json, tai, giay_phep or xem_lai
suc-chiu PART       cost and capacity: measured visits, cache, assumptions, a feast day (luot, bo_dem, gia_dinh, ket_qua)
danh-gia            the tables of the project's own evaluation, measured on these facts
to-in bang          the ready PDFs of a kind (bang, the, …), as links
phien-ban           the version code of the posted notice, and the day of its data
canh-bao            the warnings: how a trick shows itself, what to do, who reported it
cau-do AUDIENCE     the quiz of an audience (nguoi_gui, giao_dich_vien, xa_phuong)
trinh-chieu         the words that the slide buttons need, on a page whose sections are slides
tieng               the languages of the site and how far each has been reviewed
lich-su-thong-bao   the recorded versions of the notice and what has changed since each, with a box for the code
tao-bang            the form with which a post office puts its own words on the notice
quay                the counter: several things at once, slips to print
anh-chia-se         the pictures to share, each with the text that stands for it

In running text ``[[luat-49-2010/12/1]]`` is a link to a provision, ``{{luat: luat-49-2010/12/1}}`` what it
says with that link behind it, ``{{mon: phao-hoa-no}}`` a link to an item,
``{{mon: phao-hoa-no ve_viet_nam}}`` that link with the verdict of a direction, ``{{nhom: phao}}`` a link
to a group, ``{{co-quan: cong-an-xa}}`` the name of an agency as it stands in a sentence, linked to its page or to its telephone,
``{{tu: buu-gui}}`` a word with its meaning as a tooltip and a link to the glossary (``{{tu: buu-gui | Bưu gửi}}``
the same under the words that the sentence needs),
``{{hieu-luc: nd-174-2026}}`` the day an instrument came into force, and
``{{phat: nd-174-2026/11/1/b ca-nhan}}`` or ``… to-chuc`` the band of a fine.
An unknown name raises KeyError, so that a page cannot cite what data/ does not hold.
"""

import re
from collections.abc import Callable
from datetime import date

from site_builder import embed, review_dates, supply
from site_builder.abbreviations import with_explanations
from site_builder.capacity import capacity
from site_builder.citations import find_provision
from site_builder.evaluated import evaluation_tables
from site_builder.facts import Facts
from site_builder.guidance_views import agency_view, directive_tables
from site_builder.measured import measurement
from site_builder.notices.parts import SheetParts
from site_builder.open_data.examples import OpenData
from site_builder.quiz import quiz
from site_builder.reliability import Reliability
from site_builder.speed_figures import speed_figure
from site_builder.templating import environment, escape_markdown
from site_builder.views import WAYS, Viewer

_PART = re.compile(r"<!--\s*chen:\s*([a-z0-9-]+)(?:\s+([a-z0-9_-]+))?\s*-->")
_CITATION = re.compile(r"\[\[([a-z0-9-]+(?:/[0-9a-z]+){0,3})\]\]")
_REFERENCE = re.compile(r"\{\{\s*(mon|nhom|luat|phat|hieu-luc):\s*([a-z0-9/-]+)(?:\s+([a-z_-]+))?\s*\}\}")
# An agency; group 1 matches where it begins a line, a cell or a sentence.
_AGENCY = re.compile(r"(^[ \d.>-]*|[|.?!]\s*|\*\*)?\{\{\s*co-quan:\s*([a-z0-9-]+)\s*\}\}", re.MULTILINE)
_TERM = re.compile(r"\{\{\s*tu:\s*([a-z0-9-]+)(?:\s*\|\s*([^{}|]+?))?\s*\}\}")


def expand_markers(markdown: str, uri: str, facts: Facts, day: date) -> str:
    """The page's Markdown with every marker filled. Raises KeyError naming what is unknown."""
    viewer = Viewer(facts, "en" if uri.endswith(".en.md") else "vi", day)
    root = "../" * uri.count("/")
    markdown = _PART.sub(lambda found: _part(found[1], found[2], viewer, root, site_root_of(uri)), markdown)
    markdown = _CITATION.sub(lambda found: _citation(found[1], viewer, root), markdown)
    markdown = _AGENCY.sub(lambda found: _agency(found[1], found[2], viewer, root), markdown)
    markdown = _REFERENCE.sub(lambda found: _REFERENCES[found[1]](found[2], found[3], viewer, root), markdown)
    markdown = _TERM.sub(lambda found: _term(found[1], found[2], viewer, root), markdown)
    return with_explanations(markdown, viewer.speaker)


def site_root_of(uri: str) -> str:
    """The way from a page, as served, up to the root of the site: for files that are no pages."""
    page = uri.removesuffix(".md").removesuffix(".en")
    depth = uri.count("/") + (page.split("/")[-1] != "index") + uri.endswith(".en.md")
    return "../" * depth or "./"


def _part(name: str, argument: str | None, viewer: Viewer, root: str, site_root: str) -> str:
    try:
        template = environment().get_template(f"part-{name}.jinja")
    except Exception as error:
        raise KeyError(name) from error
    facts = viewer.facts
    return template.render(
        say=viewer.speaker.say,
        pick=viewer.speaker.pick,
        fine=viewer.speaker.fine,
        viewer=viewer,
        portal=facts.portal,
        facts=facts,
        agency_view=lambda code: agency_view(viewer, facts.agencies[code]),
        directive_tables=directive_tables,
        to_in=SheetParts(viewer, site_root),
        measurement=lambda: measurement(viewer.speaker),
        speed_figure=lambda name: speed_figure(name, facts, viewer.speaker),
        reliability=Reliability(viewer),
        capacity=lambda: capacity(facts, viewer.speaker),
        evaluation=lambda: evaluation_tables(facts, viewer.speaker),
        open_data=OpenData(viewer),
        embed=embed,
        quiz=lambda lesson: quiz(viewer, lesson),
        supply=supply,
        review_dates=review_dates,
        argument=argument,
        root=root,
        site_root=site_root,
        language=viewer.language,
    )


def _citation(code: str, viewer: Viewer, root: str) -> str:
    if "/" in code and find_provision(viewer.facts, code) is None:
        raise KeyError(code)
    link = viewer.citation(code)
    note = f" ({link.note})" if link.note else ""
    return f"[{escape_markdown(link.label)}]({root}{link.page}){note}"


def _provision(code: str, _: str | None, viewer: Viewer, root: str) -> str:
    """What a provision says, in the words of data/, with its citation; no full stop, the page sets it."""
    citation = _citation(code, viewer, root)
    instrument = viewer.facts.instruments[code.split("/")[0]].record
    summary = viewer.speaker.pick((find_provision(viewer.facts, code) or instrument).summary)
    note = f"; {viewer.speaker.say('hd_con_hieu_luc_khong')}" if instrument.status == "chua_kiem_chung" else ""
    return f"{escape_markdown(summary.removesuffix('.'))} ({citation}{note})"


def _item(code: str, way: str | None, viewer: Viewer, root: str) -> str:
    link = viewer.item_link(code)
    return f"[{escape_markdown(link.label)}]({root}{link.page})" + (_verdict(code, way, viewer) if way else "")


def _verdict(code: str, way: str, viewer: Viewer) -> str:
    ways = [direction for direction, _ in WAYS]
    if way not in ways:
        raise KeyError(way)
    rule = viewer.rule(viewer.facts.items[code].record)
    shown = viewer.ways(rule.directions if rule else None)[ways.index(way)]
    sign = f'<span class="pq-dau" aria-hidden="true">{shown.sign}</span>'
    chip = f' <span class="pq pq-{shown.code}">{sign} {shown.label}</span>'
    if shown.code != "cam" or rule is None or rule.ban_source is None:
        return chip
    source = rule.ban_source.domestic if way == "trong_nuoc" else rule.ban_source.abroad
    return f"{chip} <small>({viewer.speaker.say(source)})</small>"


def _group(code: str, _: str | None, viewer: Viewer, root: str) -> str:
    link = viewer.group_link(code)
    return f"[{escape_markdown(link.label)}]({root}{link.page})"


def _agency(before: str | None, code: str, viewer: Viewer, root: str) -> str:
    record, pick = viewer.facts.agencies[code].record, viewer.speaker.pick
    name = pick(record.running or record.name)
    label = escape_markdown(name if before is None else name[:1].upper() + name[1:])
    shown = f"[{label}]({root}co-quan/{code}.md)"
    if record.call:
        shown = (
            f"[{label}](tel:{record.call})" if record.call in name else f"{shown}, [{record.call}](tel:{record.call})"
        )
    return (before or "") + shown


def _fine(code: str, who: str | None, viewer: Viewer, root: str) -> str:
    penalty = viewer.facts.penalties[code].record
    return viewer.speaker.fine(penalty, {None: "person", "ca-nhan": "person", "to-chuc": "organisation"}[who])


def _term(code: str, words: str | None, viewer: Viewer, root: str) -> str:
    record, pick = viewer.facts.terms[code].record, viewer.speaker.pick
    # A title stands in quotes, where Markdown wants them escaped and reads no other markup.
    meaning = " ".join(pick(record.meaning).split()).replace("&", "&amp;").replace('"', "&quot;")
    return f'[{escape_markdown(words or pick(record.name))}]({root}thuat-ngu/index.md#{code} "{meaning}")'


def _in_force(code: str, _: str | None, viewer: Viewer, root: str) -> str:
    return viewer.speaker.day(viewer.facts.instruments[code].record.since)


_REFERENCES: dict[str, Callable[[str, str | None, Viewer, str], str]] = {
    "mon": _item,
    "nhom": _group,
    "luat": _provision,
    "hieu-luc": _in_force,
    "phat": _fine,
}
