"""The real records: valid, complete, sourced, and found by the checker under their own names."""

import json
from collections import Counter
from pathlib import Path
from statistics import median

import pytest

from checker import Query, Verdict, check
from checker.text import clean, split_words
from site_builder.facts import DATA, read_facts
from site_builder.render import render_pages
from site_builder.rules import all_rules
from site_builder.schema import FILES, README, SCHEMAS, readme_text, schema_text
from tests.checker.conftest import verdict_of_name

REPLACED_DECREE = "nd-15-2020"  # its postal chapter ended; only history may mention it
LISTED_FIRST = {"vi": "Còn gọi là", "en": "Also called"}


@pytest.fixture(scope="module")
def day(facts):
    """The day on which the records were last checked: "today" for tests that must not age."""
    return max(kept.record.check.day for kept in facts.items.values())


@pytest.fixture(scope="module")
def pages(facts, day):
    """Every rendered page by its place."""
    return {page.uri: page.text for page in render_pages(facts, day)}


@pytest.fixture(scope="module")
def raw_facts():
    """The facts as read, whether or not a rule complains."""
    return read_facts()


def rules_of(facts):
    """(where, rule) of every dated rule of every item."""
    return [(kept.file, rule) for kept in facts.items.values() for rule in kept.record.rules]


def cited_instruments(rule):
    """Ids of the instruments behind one rule."""
    return {code.split("/")[0] for code in (*rule.citations, *rule.penalties, *rule.criminal)}


def plain_words(text):
    """A text as its cleaned syllables between single spaces, so that whole words can be looked up in it."""
    return f" {' '.join(split_words(clean(text)))} "


def test_everything_can_be_read(raw_facts):
    assert [str(problem) for problem in raw_facts.problems] == []


@pytest.mark.parametrize("name", all_rules())
def test_every_rule_is_kept(raw_facts, name):
    assert [str(problem) for problem in all_rules()[name].check(raw_facts)] == []


def test_the_catalogue_is_large_enough(facts):
    assert len(facts.items) >= 356


def test_things_have_many_names(facts):
    counts = [len(kept.record.aliases.vi) + len(kept.record.aliases.en) for kept in facts.items.values()]
    assert median(counts) >= 6


def test_every_group_has_items(facts):
    assert {kept.folder for kept in facts.items.values()} == set(facts.groups)


def test_no_two_groups_share_a_place_in_the_catalogue(facts):
    orders = Counter(kept.record.order for kept in facts.groups.values())
    assert [order for order, count in orders.items() if count > 1] == []


def test_every_ban_has_a_basis_or_says_that_carriers_refuse(facts):
    bare = []
    for file, rule in rules_of(facts):
        ways, source = rule.directions, rule.ban_source
        home, abroad = ways.domestic == "cam", "cam" in (ways.outbound, ways.inbound, ways.by_air)
        layers = ({source.domestic} if home else set()) | ({source.abroad} if abroad else set()) if source else {None}
        if (home or abroad) and not (rule.citations or layers <= {"doanh_nghiep", "chua_ro"}):
            bare.append(file)
    assert bare == []


def test_nothing_rests_on_the_replaced_decree(facts):
    assert REPLACED_DECREE in facts.instruments, "the decree is kept for history; if it is gone, drop this test"
    resting = [file for file, rule in rules_of(facts) if REPLACED_DECREE in cited_instruments(rule)]
    resting += [
        kept.file
        for kept in facts.groups.values()
        if any(code.split("/")[0] == REPLACED_DECREE for code in kept.record.citations)
    ]
    assert resting == []


def test_fines_come_from_the_decree_in_force(facts):
    assert {code.split("/")[0] for code in facts.penalties} == {"nd-174-2026"}


def test_hidden_words_are_no_names_on_any_page(facts, pages):
    """Ambiguous words of an item, and slang, never stand among the names that its page shows."""
    slang = {key: set() for key in facts.items}
    for kept in facts.slang:
        slang[kept.record.item].add(clean(kept.record.word))
    shown = []
    for code, kept in facts.items.items():
        hidden = slang[code] | {clean(word) for word in kept.record.ambiguous}
        for uri, heading in ((f"vat-pham/{code}.md", "vi"), (f"vat-pham/{code}.en.md", "en")):
            named = pages[uri].split(f"## {LISTED_FIRST[heading]}\n")[1].split("\n---\n")[0].split("\n##")[0]
            names = {clean(name).strip(" .\n") for name in named.split(",")}
            shown += [(code, word) for word in names & hidden]
    assert shown == []


def test_words_that_are_only_slang_stand_on_no_page(facts, pages):
    openly = "|".join(
        plain_words(name)
        for kept in facts.items.values()
        for name in (kept.record.name.vi, kept.record.name.en, *kept.record.aliases.vi, *kept.record.aliases.en)
    )
    only_slang = {kept.record.word for kept in facts.slang if plain_words(kept.record.word) not in openly}
    assert only_slang, "if every slang word is an open name, this test sees nothing"
    texts = {uri: plain_words(text) for uri, text in pages.items()}
    shown = [(uri, word) for word in only_slang for uri, text in texts.items() if plain_words(word) in text]
    assert shown == []


def test_slang_is_not_in_the_names_that_the_checker_shows(compiled):
    texts = plain_words(json.dumps({key: compiled[key] for key in ("nhom", "van_ban", "co_quan")}, ensure_ascii=False))
    assert [entry["tu"] for entry in compiled["tieng_long"] if plain_words(entry["tu"]) in texts] == []


def test_every_item_answers_to_its_first_name(facts, catalogue, day):
    """The verdict of the record for the domestic way, or a question; never another item's verdict."""
    wrong = []
    for code, kept in facts.items.items():
        alias = kept.record.aliases.vi[0]
        result = check(catalogue, Query(alias, day=day))
        rule = catalogue.items[code].rule_on(day)
        wanted = verdict_of_name(rule, alias) if rule else Verdict.UNKNOWN
        candidates = {candidate for finding in result.findings for candidate in finding.mention.candidates}
        asked = {choice.item for choice in result.asked.choices} if result.asked else set()
        reached = code in candidates or code in asked
        if not reached or result.verdict not in (wanted, Verdict.ASK):
            wrong.append((code, alias, result.verdict.value, wanted.value))
    assert wrong == []


def test_every_item_answers_to_its_id(facts, catalogue, day):
    wrong = []
    for code in facts.items:
        result = check(catalogue, Query(f"#{code}", day=day))
        if result.findings[0].item.id != code or result.findings[0].gap:
            wrong.append(code)
    assert wrong == []


def test_every_item_has_a_rule_on_the_day_of_the_records(facts, catalogue, day):
    assert [code for code, item in catalogue.items.items() if item.rule_on(day) is None] == []


@pytest.mark.parametrize("name", FILES)
def test_schema_is_up_to_date(name):
    stored = (SCHEMAS / f"{name}.json").read_text(encoding="utf-8")
    assert stored == schema_text(name), "run “make schemas”"


def test_no_schema_is_left_over():
    assert {path.stem for path in SCHEMAS.iterdir()} == set(FILES)


def test_readme_tables_are_up_to_date():
    assert README.exists(), "data/README.md, which every error message points to, is missing"
    text = README.read_text(encoding="utf-8")
    assert "<!-- bang: vat-pham -->" in text, "data/README.md has no table of the fields of an item"
    assert text == readme_text(text), "run “make schemas”"


def _schema_of(path: Path) -> str:
    """The schema by a file's place: lists have one each, folders of records one a folder."""
    if path.parent in (DATA, DATA / "tu-ngu", DATA / "phat-thanh"):
        return path.stem
    return {"doc": "cach-doc"}.get(
        path.parent.name, path.relative_to(DATA).parts[0 if path.parent.parent == DATA / "vat-pham" else -2]
    )


def test_every_file_names_its_schema():
    wrong = []
    for path in DATA.rglob("*.yaml"):
        name = _schema_of(path)
        up = "../" * (len(path.relative_to(DATA).parts) - 1)
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        if first != f"# yaml-language-server: $schema={up}luoc-do/{name}.json":
            wrong.append(str(path.relative_to(DATA)))
    assert wrong == []


def test_no_word_is_both_a_filler_and_an_everyday_word_that_counts_only_as_typed(facts):
    fillers, everyday = (set(facts.context[code].record.words) for code in ("dem", "tu_thuong"))
    assert not fillers & everyday  # the filler counts however it is typed, so the other entry would say nothing
