"""A script as a Word file: large type, one paragraph a breath group, each length on pages of its own."""

import io
from datetime import UTC, datetime, time

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from site_builder.broadcast.archive import repack
from site_builder.broadcast.editions import ANYWHERE, Edition
from site_builder.facts import Kept
from site_builder.phrases import Speaker
from site_builder.records.broadcast import Script
from site_builder.spoken.reader import PLACE

LINE_STYLE = "Lời đọc"
_FONT = "Times New Roman"


def word_file(kept: Kept[Script], editions: list[Edition], speaker: Speaker) -> bytes:
    """The bytes of the .docx; the same for the same data."""
    document = Document()
    _set_up(document, kept.record)
    title = speaker.pick(kept.record.title)
    document.add_heading(title, 0)
    document.add_paragraph(speaker.say("pt_tham_khao"))
    for number, edition in enumerate(editions):
        _add(document, edition, speaker, new_page=number > 0)
    buffer = io.BytesIO()
    document.save(buffer)
    return repack(buffer.getvalue())


def slot_name(edition: Edition, speaker: Speaker) -> str:
    """ "60 giây", or "5 phút, hai giọng"."""
    if edition.two_voices:
        return speaker.say("pt_phut_hai_giong", so=edition.seconds // 60)
    return speaker.say("pt_giay", so=edition.seconds)


def timing_words(edition: Edition, speaker: Speaker) -> str:
    """ "192 âm tiết; đọc mất 58–64 giây…"."""
    timing = edition.timing
    return speaker.say(
        "pt_thoi_luong", am_tiet=timing.syllables, nhanh=round(timing.seconds(200)), cham=round(timing.seconds(180))
    )


def _add(document, edition: Edition, speaker: Speaker, new_page: bool) -> None:
    style = document.styles[LINE_STYLE].style_id
    heading = document.add_heading(slot_name(edition, speaker), 1)
    heading.paragraph_format.page_break_before = new_page
    document.add_paragraph(timing_words(edition, speaker) + ".")
    for turn in edition.turns:
        voice = speaker.say(f"pt_giong_{turn.voice}") if turn.voice else ""
        for number, group in enumerate(turn.groups):
            line = document.add_paragraph()
            line._p.style = style  # by id: looking a style up by name for every line takes most of the time
            if voice and not number:
                _name_the_voice(line, voice)
            line.add_run(group.replace(PLACE, ANYWHERE))


def _name_the_voice(line, voice: str) -> None:
    """Above the words, in their own paragraph: Writer would let a paragraph of its own stand alone at a page's foot."""
    label = line.add_run(voice)
    label.bold, label.font.size = True, Pt(14)
    label.add_break()
    line.paragraph_format.keep_together = True


def _set_up(document, record: Script) -> None:
    """Page, fonts, language and dates; every date comes from the data."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    style = document.styles.add_style(LINE_STYLE, 1)
    style.element.set(qn("w:styleId"), "LoiDoc")  # plain letters: some readers stumble over others
    style.base_style = document.styles["Normal"]
    style.font.size = Pt(18)
    style.paragraph_format.space_after = Pt(8)
    style.paragraph_format.line_spacing = 1.3
    for name in ("Normal", "Title", "Heading 1", LINE_STYLE):
        _set_font(document.styles[name])
    _set_language(document.styles["Normal"])
    properties = document.core_properties
    properties.title, properties.language, properties.author = record.title.vi, "vi-VN", ""
    properties.created = datetime.combine(record.published, time(), UTC).replace(tzinfo=None)
    properties.modified = datetime.combine(record.updated, time(), UTC).replace(tzinfo=None)


def _set_font(style) -> None:
    """One font for every script; the template's theme fonts would win otherwise and lack Vietnamese forms."""
    style.font.name = _FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{key}"), None)
    for key in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{key}"), _FONT)


def _set_language(style) -> None:
    language = OxmlElement("w:lang")
    for key in ("val", "eastAsia"):
        language.set(qn(f"w:{key}"), "vi-VN")
    style.element.get_or_add_rPr().append(language)
