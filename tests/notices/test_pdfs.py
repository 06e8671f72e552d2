"""The ready PDFs say what the catalogue says, no more and no less, and are what they promise to be."""

import io
import re

import pypdf
import pypdfium2
import pytest
import zxingcpp

from site_builder.notices import pdf
from site_builder.notices.basis import compact
from site_builder.notices.content import SECTIONS, listed, notice, printed_group, printed_name
from site_builder.notices.ready import VARIANTS, ready_pdf
from site_builder.notices.sheets import check_address, kit_address, status_address

BY_ID = {variant.id: variant for variant in VARIANTS}
WHOLE_NOTICES = ["bang-a4", "bang-a4-mau", "bang-a3", "bang-a3-mau", "bang-chu-lon"]
NUMBERS = re.compile(r"\[(\d+(?:[–, ]+\d+)*)\]")


def type_size(page, words: str) -> float:
    """Points of the type in which these words are drawn."""
    text = page.get_textpage()
    index, _ = text.search(words).get_next()
    drawn = text.get_textobj(index)
    return round(drawn.get_font_size() * drawn.get_matrix().d, 1)


@pytest.mark.parametrize(
    ("name", "least", "group"), [("bang-a4", 8, 9.5), ("bang-a3", 9, 20), ("bang-chu-lon", 18, 18)]
)
def test_sheet_can_be_read_on_a_wall(pdfs, viewers, name, least, group):
    """Names of things near by; on A3 the names of the groups from two metres."""
    first = notice(viewers["vi"]).sections["luat"].blocks[0]
    page = pypdfium2.PdfDocument(pdfs[name])[0]
    assert type_size(page, first.entries[0].name) >= least
    assert type_size(page, first.title) >= group


def squeezed(text: str) -> str:
    """Without spaces: where a line or a word wraps says nothing."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("name", BY_ID)
def test_sheet_keeps_its_pages_and_paper(pdfs, name):
    variant, document = BY_ID[name], pypdfium2.PdfDocument(pdfs[name])
    assert variant.pages is None or len(document) == variant.pages
    for page in document:
        millimetres = [round(points / 72 * 25.4) for points in page.get_size()]
        assert millimetres == [variant.paper.width, variant.paper.height]


@pytest.mark.parametrize("name", BY_ID)
def test_sheet_is_tagged_and_carries_its_fonts(pdfs, name):
    reader = pypdf.PdfReader(io.BytesIO(pdfs[name]))
    assert reader.trailer["/Root"]["/Lang"] == "vi"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    assert b"pdfuaid" in reader.trailer["/Root"]["/Metadata"].get_data()
    assert reader.metadata.title
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            font = font.get_object()
            inner = font["/DescendantFonts"][0].get_object()
            assert "+To-in" in inner["/BaseFont"], "a font of the machine crept in"
            assert "/FontFile2" in inner["/FontDescriptor"].get_object()
            assert "/ToUnicode" in font


@pytest.mark.parametrize("name", BY_ID)
def test_sheet_says_who_made_it_and_does_not_pose_as_the_state(texts, viewers, facts, name):
    text = squeezed(" ".join(texts[name]))
    speaker = viewers["vi"].speaker
    assert squeezed(speaker.pick(facts.portal.publisher)) in text
    assert squeezed(speaker.say("tb_khong_phai_nha_nuoc")) in text
    assert not re.search(r"CỘNGHÒAXÃHỘI|Độclập[–-]Tựdo", text, re.IGNORECASE)
    assert "\ufffd" not in text


def sections_of(text: str, viewer) -> dict[str, str]:
    """The part of a notice's text below each of its three headings, squeezed."""
    say = viewer.speaker.say
    marks = [say(f"tb_muc_{section}") for section in SECTIONS]
    marks.append(say("tb_khong_nhan_them"))
    text, places = squeezed(text), []
    for mark in map(squeezed, marks):
        places.append(text.index(mark, places[-1] + 1 if places else 0))
    return {section: text[places[at] : places[at + 1]] for at, section in enumerate(SECTIONS)}


@pytest.mark.parametrize("name", [*WHOLE_NOTICES, "bang-a4-song-ngu", "bang-a3-song-ngu"])
def test_notice_names_exactly_what_the_catalogue_bans(texts, viewers, facts, name):
    languages = BY_ID[name].languages
    for at, language in enumerate(languages):
        viewer = viewers[language]
        text = texts[name][at] if len(languages) > 1 else " ".join(texts[name])
        wanted = {section: {} for section in SECTIONS}
        for section, kept, _ in listed(viewer):
            wanted[section][kept.id] = squeezed(viewer.speaker.pick(printed_name(facts, kept)))
        for section, said in sections_of(text, viewer).items():
            for code, words in wanted[section].items():
                assert words in said, (section, code)
            rest = said
            for words in sorted(wanted[section].values(), key=len, reverse=True):
                rest = rest.replace(words, "|")
            others = {
                code: (squeezed(viewer.speaker.pick(name)) for name in (kept.record.name, printed_name(facts, kept)))
                for code, kept in facts.items.items()
                if code not in wanted[section]
            }
            found = [code for code, names in others.items() if any(len(name) > 8 and name in rest for name in names)]
            assert not found, section


@pytest.mark.parametrize("name", ["bang-a4", "bang-chu-lon"])
def test_basis_of_each_block_is_that_of_its_rules(texts, viewers, facts, name):
    viewer = viewers["vi"]
    text = " ".join(texts[name])
    legend = text[text.index(viewer.speaker.say("tb_so_can_cu")) :]
    provisions = _legend(legend, viewer)
    for section in SECTIONS:
        groups: dict[str, set[str]] = {}
        for at, kept, rule in listed(viewer):
            if at == section:
                groups.setdefault(printed_group(facts, kept), set()).update(rule.citations)
        said = sections_of(text, viewer)[section]
        printed = [{provisions[number] for number in _numbers(found)} for found in NUMBERS.findall(said)]
        shared = printed.pop(0) if notice(viewer).sections[section].shared else set()
        wanted = [{squeezed(compact(facts, [code], viewer.speaker)) for code in codes} for codes in groups.values()]
        assert all(shared <= codes for codes in wanted), section
        assert printed == [codes - shared for codes in wanted if codes - shared], section


def _numbers(found: str) -> list[int]:
    numbers = []
    for part in found.split(","):
        first, _, last = part.strip().partition("–")
        numbers += range(int(first), int(last or first) + 1)
    return numbers


def _legend(text: str, viewer) -> dict[int, str]:
    """Number -> the provision as :func:`compact` words it, squeezed."""
    found = {}
    for instrument, places in notice(viewer).provisions:
        start = squeezed(text).index(squeezed(f"{instrument}: {places}"))
        printed = squeezed(text)[start:].removeprefix(squeezed(f"{instrument}:"))[: len(squeezed(places))]
        for number, place in re.findall(r"\[(\d+)\]([^\[]*)", printed):
            found[int(number)] = squeezed(instrument) + place.removesuffix(",")
    return found


@pytest.mark.parametrize("name", BY_ID)
def test_codes_on_the_sheet_lead_to_the_right_pages(pdfs, viewers, facts, name):
    document, portal = pypdfium2.PdfDocument(pdfs[name]), facts.portal
    code = notice(viewers["vi"]).code
    for at, language in enumerate(BY_ID[name].languages):
        page = document[at if len(BY_ID[name].languages) > 1 or BY_ID[name].kind == "bang" else len(document) - 1]
        seen = {found.text for found in zxingcpp.read_barcodes(page.render(scale=4).to_pil().convert("L"))}
        kit = BY_ID[name].kind not in ("bang", "the")
        wanted = {check_address(portal, language), status_address(portal, language, code)}
        assert seen == ({kit_address(portal, language)} if kit else wanted)


@pytest.mark.parametrize("name", ["bang-a4", "the-a5-song-ngu"])
def test_same_facts_give_the_same_bytes(pdfs, viewers, name):
    assert ready_pdf(BY_ID[name], viewers, kept=None) == pdfs[name]


def test_sheet_that_cannot_fit_stops_with_a_clear_error(viewers):
    long = "<article class='to'>" + "<p>Món rất dài</p>" * 300 + "</article>"
    with pytest.raises(pdf.SheetError, match="dài hơn 1 trang A5"):
        pdf.make_pdf((long,), BY_ID["the-a5"].paper, "Thử", "vi", 1)


def test_sheet_fetches_nothing_from_elsewhere():
    with pytest.raises(BaseException, match=r"disallowed protocol|Error when fetching|http"):
        pdf.make_pdf(
            ("<article class='to'><img src='http://127.0.0.1:9/x.png' alt=''></article>",),
            BY_ID["the-a5"].paper,
            "Thử",
            "vi",
            None,
        )
