"""Facts -> the compiled catalogue that the checker loads: one JSON document, no YAML."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date

from checker.catalogue import MODIFIER_ITEMS, PLAIN_WORDS
from checker.tables import NAMED_IN, TOLD_IN, tables_of
from checker.text import clean, fold, split_words, toned
from site_builder.citations import find_provision, in_force_from, page_of
from site_builder.facts import Facts, Kept
from site_builder.records.common import Record
from site_builder.records.law import Instrument, Provision
from site_builder.records.words import FunctionWord
from site_builder.talk import learn

SCHEMA = 1  # checker.catalogue.SCHEMA must agree; a test says so

_TO = (
    "đi",
    "sang",
    "qua",
    "tới",
    "đến",
    "gửi",
    "gửi đi",
    "gửi sang",
    "gửi qua",
    "gởi qua",
    "ship",
    "ship đi",
    "ship sang",
    "to",
    "gửi bên",
    "gửi cho bên",
    "gửi tới",
    "gửi đến",
    "chuyển sang",
)
_AT = (
    "bên",
    "ở",
    "ở bên",
    "đang ở",
    "sống ở",
    "đang sống ở",
    "học ở",
    "đang học ở",
    "làm ở",
    "làm việc ở",
    "đang làm ở",
    "lao động ở",
    "đi lao động ở",
    "định cư ở",
)
_FROM = (
    "từ {}",
    "từ {} về",
    "gửi từ {} về",
    "ở {} về",
    "ở {} gửi về",
    "bên {} về",
    "bên {} gửi về",
    "mang từ {}",
    "mua ở {}",
    "from {}",
)


def compile_catalogue(facts: Facts) -> dict:
    """A JSON-ready mapping with everything the checker needs and nothing that must not be public."""
    cited = _cited(facts)
    samples = tuple(kept.record.text for kept in facts.samples)
    body = {
        "luoc_do": SCHEMA,
        "ngay_du_lieu": max(kept.record.check.day for kept in facts.items.values()).isoformat(),
        "vat_pham": {code: {"nhom": kept.folder, **dump(kept.record)} for code, kept in sorted(facts.items.items())},
        "nhom": {code: _chosen(dump(kept.record), "ten", "bao_cho", "thu_tu") for code, kept in facts.groups.items()},
        "van_ban": {code: citation_label(facts, code) for code in sorted(cited)},
        "muc_phat": {
            code: dump(kept.record) | {"tu": _penalty_since(facts, code)} for code, kept in facts.penalties.items()
        },
        "co_quan": {
            code: _chosen(dump(kept.record), "ten", "viec", "lien_he") for code, kept in facts.agencies.items()
        },
        "va_cham": {form: dump(kept.record) for form, kept in facts.collisions.items()},
        "hu_tu": {form: _neighbours(kept.record) for form, kept in facts.function_words.items()},
        "cau_mau": learn(samples),
        "tieng_long": [dump(kept.record) for kept in facts.slang],
        "du_dau": [dump(kept.record) for kept in facts.marked_names if not kept.record.alone],
        "mot_minh": {kept.record.word: kept.record.item for kept in facts.marked_names if kept.record.alone},
        "ngu_canh": _context(facts),
        **{code: _modifier_items(facts, code) for code in MODIFIER_ITEMS},
        **{code: _plain_words(facts, code) for code in PLAIN_WORDS},
        "noi_den": {code: dump(kept.record.name) for code, kept in facts.places.items()},
        "phan_quyet": {code: dump(kept.record) for code, kept in facts.verdicts.items()},
        "cau_chu": {key: dump(facts.phrases[key]) for key in sorted(facts.answer_phrases)},
        "luu_y": _notes(facts),
    }
    body["am_tiet"] = _syllables(body, samples)
    return {"phien_ban": version_of(body), **body}


# Texts of both languages that the checker reads when it recognises things and answers to its questions.
_READ_IN_BOTH = {"ten", "ten_khac", "tra_loi", "nghia"}


def in_one_language(catalogue: dict, language: str) -> dict:
    """The compiled catalogue without the other language's texts, where they are only shown, never matched."""

    def kept(value: object, key: str = "") -> object:
        if isinstance(value, list):
            return [kept(entry, key) for entry in value]
        if not isinstance(value, dict):
            return value
        if language in value and value.keys() <= {"vi", "en"} and key not in _READ_IN_BOTH:
            return {language: value[language]}
        return {name: kept(entry, name) for name, entry in value.items()}

    return kept(catalogue)


def for_browser(catalogue: dict, language: str) -> dict:
    """The catalogue as a page loads it: one language's texts, and the index's tables made beforehand."""
    return with_tables(in_one_language(catalogue, language))


def with_tables(catalogue: dict) -> dict:
    """The catalogue with its names as the ready tables of the index, and nowhere else."""
    items = {code: _without(item, NAMED_IN) for code, item in catalogue["vat_pham"].items()}
    return {**_without(catalogue, TOLD_IN), "vat_pham": items, "chi_muc": tables_of(catalogue)}


def _without(value: dict, keys: tuple[str, ...]) -> dict:
    return {key: kept for key, kept in value.items() if key not in keys}


def version_of(body: dict) -> str:
    """Twelve hexadecimal digits that change whenever a fact changes."""
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def dump(record: Record) -> dict:
    """A record as plain JSON values under its Vietnamese keys, without empty parts."""
    return record.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)


def _chosen(value: dict, *keys: str) -> dict:
    return {key: value[key] for key in keys if key in value}


def _cited(facts: Facts) -> set[str]:
    rules = [rule for kept in facts.items.values() for rule in kept.record.rules]
    return {code for rule in rules for code in (*rule.citations, *rule.criminal)}


def citation_label(facts: Facts, code: str) -> dict:
    """How a citation reads in both languages, what it says, and how sure the reading is."""
    kept = facts.instruments[code.split("/")[0]]
    provision = find_provision(facts, code)
    return {
        "ten": {language: _label(facts, kept, provision, language) for language in ("vi", "en")},
        "tom_tat": dump(provision.summary if provision else kept.record.summary),
        "trang": page_of(code),
        "tu": _iso(in_force_from(facts, code)),
        "do_tin": provision.confidence if provision else kept.record.check.confidence,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def penalty_label(facts: Facts, code: str, language: str) -> str:
    """Where a fine stands, in words; the code itself spells article, clause and point."""
    instrument, *place = code.split("/")
    return _spelled(facts, facts.instruments[instrument], place, language)


def _label(facts: Facts, kept: Kept[Instrument], provision: Provision | None, language: str) -> str:
    if provision is None:
        return getattr(kept.record.short, language)
    place = [str(part) for part in (provision.article, provision.clause, provision.point) if part is not None]
    return _spelled(facts, kept, place, language)


def _spelled(facts: Facts, kept: Kept[Instrument], place: list[str], language: str) -> str:
    """``["12", "1", "dd"]`` -> "Luật Bưu chính 2010, Điều 12 khoản 1 điểm đ"."""
    annex = place[0].startswith("pl")
    words = ("phu_luc" if annex else "dieu", "khoan", "diem")
    parts = [place[0].removeprefix("pl"), *place[1:2], *(point_letter(point) for point in place[2:])]
    spelled = " ".join(
        f"{_word(facts, word, language)} {part}".strip() for word, part in zip(words, parts, strict=False)
    )
    return f"{getattr(kept.record.short, language)}, {spelled}"


def point_letter(point: str) -> str:
    """The letter of a point as the law writes it: codes have no đ."""
    return "đ" if point == "dd" else point


def _word(facts: Facts, key: str, language: str) -> str:
    return getattr(facts.phrases[key], language)


def _penalty_since(facts: Facts, code: str) -> str | None:
    kept = facts.instruments.get(code.split("/")[0])
    return kept.record.since.isoformat() if kept and kept.record.since else None


def _context(facts: Facts) -> dict[str, list[str]]:
    phrases = {code: list(kept.record.words) for code, kept in facts.context.items()}
    for code, kept in facts.modifiers.items():
        if code not in PLAIN_WORDS:
            phrases[f"bo_nghia:{code}"] = list(kept.record.words)
    if "hinh_anh" in facts.modifiers:  # the words of an edition tell a picture too
        phrases["bo_nghia:hinh_anh"] += _plain_words(facts, "an_ban")
    for code, kept in facts.places.items():
        words = kept.record.words
        phrases[f"den:{code}"] = [f"{lead} {word}" for lead in (*_TO, *_AT) for word in words]
        phrases[f"o:{code}"] = [f"{lead} {word}" for lead in _AT for word in words]
        phrases[f"tu:{code}"] = [pattern.format(word) for pattern in _FROM for word in words]
    return phrases


def _neighbours(record: FunctionWord) -> dict[str, list[str] | bool]:
    """Beside which words, with and without marks, the form is a word of grammar; and whether it seldom is a thing."""
    sides = {
        "dung_sau": record.after,
        "dung_truoc": record.before,
        "luon_truoc": record.always_before,
        "ket_bang": record.closed_by,
    }
    told = {side: sorted({way(clean(word)) for word in words for way in (str, fold)}) for side, words in sides.items()}
    return {**told, "it_khi_la_mon": record.seldom_a_thing}


def _plain_words(facts: Facts, code: str) -> list[str]:
    kept = facts.modifiers.get(code)
    return [clean(word) for word in kept.record.words] if kept else []


def _syllables(body: dict, samples: tuple[str, ...]) -> list[str]:
    """Toned keys of all syllables that the Vietnamese texts of the catalogue and the sample sentences hold."""
    texts = {*_vietnamese(body), *samples}
    keys = {toned(word) for text in texts for word in split_words(clean(text))}
    return sorted(key for key in keys if not any(letter.isdigit() for letter in key))


def _vietnamese(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "vi" and isinstance(inner, str):
                yield inner
            else:
                yield from _vietnamese(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _vietnamese(inner)


def _modifier_items(facts: Facts, code: str) -> list[str]:
    kept = facts.modifiers.get(code)
    return list(kept.record.items) if kept else []


def _notes(facts: Facts) -> dict:
    portal = facts.portal
    return {
        "khong_chinh_thuc": dump(portal.not_official),
        "khong_tu_van": dump(portal.not_advice),
        "muc_phat": dump(portal.fines_note),
    }
