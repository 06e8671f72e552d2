"""Ids that one record uses for another must exist."""

from collections.abc import Iterator

from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.rules import Rule


def check(facts: Facts) -> Iterator[Problem]:
    for kept, location, code, store, place in _references(facts):
        if code not in store:
            yield kept.problem(location, f"không có “{code}” trong {place}", f"sửa mã, hoặc thêm mục vào {place}")


def _references(facts: Facts):
    portal = facts.files.get("cong")
    for index, code in enumerate(portal.record.examples if portal else ()):
        yield portal, ("vi_du", index), code, facts.items, "data/vat-pham"
    for kept in facts.items.values():
        yield kept, (), kept.folder, facts.groups, "data/nhom"
        for index, code in enumerate(kept.record.report_to):
            yield kept, ("bao_cho", index), code, facts.agencies, "data/co-quan.yaml"
        for index, code in enumerate(kept.record.related):
            yield kept, ("lien_quan", index), code, facts.items, "data/vat-pham"
        for at, rule in enumerate(kept.record.rules):
            for index, code in enumerate(rule.penalties):
                yield kept, ("quy_tac", at, "muc_phat", index), code, facts.penalties, "data/muc-phat.yaml"
    for kept in facts.groups.values():
        for index, code in enumerate(kept.record.report_to):
            yield kept, ("bao_cho", index), code, facts.agencies, "data/co-quan.yaml"
    yield from _guidance_references(facts)
    for kept in facts.share_cards.values():
        for index, code in enumerate(kept.record.items):
            yield kept, ("vat_pham", index), code, facts.items, "data/vat-pham"
    for code, kept in facts.sheet_names.items():
        yield kept, ("ma",), code, facts.items, "data/vat-pham"
        if kept.record.group:
            yield kept, ("nhom",), kept.record.group, facts.groups, "data/nhom"
    for kept in facts.sheet_lines.values():
        for index, code in enumerate(kept.record.penalties):
            yield kept, ("muc_phat", index), code, facts.penalties, "data/muc-phat.yaml"
        for index, code in enumerate(kept.record.agencies):
            yield kept, ("bao_cho", index), code, facts.agencies, "data/co-quan.yaml"
    for kept in (*facts.slang, *facts.marked_names):
        yield kept, ("vat_pham",), kept.record.item, facts.items, "data/vat-pham"
    for kept in facts.look_alikes:
        yield kept, ("vat_pham",), kept.record.item, facts.items, "data/vat-pham"
        yield kept, ("nham_voi",), kept.record.mistaken_for, facts.items, "data/vat-pham"
    for kept in facts.modifiers.values():
        for index, code in enumerate(kept.record.items):
            yield kept, ("vat_pham", index), code, facts.items, "data/vat-pham"
    for kept in facts.collisions.values():
        for index, meaning in enumerate(kept.record.meanings):
            if meaning.item:
                yield kept, ("cac_nghia", index, "vat_pham"), meaning.item, facts.items, "data/vat-pham"
    for kept in facts.warnings.values():
        for index, code in enumerate(kept.record.items):
            yield kept, ("vat_pham", index), code, facts.items, "data/vat-pham"
    for kept in facts.quiz.values():
        yield kept, ("vat_pham",), kept.record.item, facts.items, "data/vat-pham"
    for kept in facts.scripts.values():
        for index, code in enumerate(kept.record.groups):
            yield kept, ("nhom", index), code, facts.groups, "data/nhom"
        for index, code in enumerate(kept.record.instruments):
            yield kept, ("van_ban", index), code, facts.instruments, "data/van-ban"
    for kept in facts.seasons.values():
        for index, code in enumerate(kept.record.scripts):
            yield kept, ("bai", index), code, facts.scripts, "data/phat-thanh/kich-ban"
    for kept in facts.instruments.values():
        if kept.record.replaced_by:
            yield kept, ("thay_bang",), kept.record.replaced_by, facts.instruments, "data/van-ban"


def _guidance_references(facts: Facts):
    situations = set()
    for kept in facts.actors.values():
        for at, situation in enumerate(kept.record.situations):
            situations.add(f"{kept.id}/{situation.code}")
            for index, code in enumerate(situation.tell):
                yield kept, ("tinh_huong", at, "bao_cho", index), code, facts.agencies, "data/co-quan.yaml"
    for kept in facts.duties.values():
        yield kept, ("ma",), kept.id.split("/")[0], facts.instruments, "data/van-ban"
        for index, code in enumerate(kept.record.bodies):
            yield kept, ("giao_cho", index), code, facts.agencies, "data/co-quan.yaml"
        for index, code in enumerate(kept.record.situations):
            yield kept, ("tinh_huong", index), code, situations, "data/viec-can-lam.yaml"
    for kept in facts.terms.values():
        for index, code in enumerate(kept.record.see):
            yield kept, ("xem", index), code, facts.terms, "data/thuat-ngu.yaml"


RULE = Rule("Mã dùng để nối hai mục phải có thật.", check)
