"""The JSON API: complete, described truly, dated by its data, and silent about what serves recognition only."""

import json

import jsonschema
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from site_builder.open_data.documents import Library, updated_on
from site_builder.open_data.shapes import DOCUMENTS, SCHEMA_VERSION
from site_builder.outputs import render_files

LISTS = [name for name in DOCUMENTS if name != "mot-vat-pham"]


@pytest.mark.parametrize("name", LISTS)
def test_document_fits_its_published_schema(documents, name):
    jsonschema.validate(documents[f"{name}.json"], documents[f"schemas/{name}.json"])


def test_every_item_document_fits_its_schema(documents, facts):
    checker = jsonschema.Draft202012Validator(documents["schemas/mot-vat-pham.json"])
    for code in facts.items:
        checker.validate(documents[f"vat-pham/{code}.json"])


def test_schemas_refuse_what_they_do_not_describe(documents):
    broken = json.loads(json.dumps(documents["vat-pham.json"]))
    broken["du_lieu"][0]["chieu"]["trong_nuoc"] = "chac_la_duoc"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, documents["schemas/vat-pham.json"])


def test_openapi_description_is_valid_and_names_every_document(documents):
    OpenAPIV31SpecValidator(documents["openapi.json"]).validate()
    assert documents["openapi.json"]["paths"].keys() == {f"/{name}.json" for name in LISTS} | {"/vat-pham/{id}.json"}


def test_documents_hold_every_record(documents, facts):
    counts = {entry["ten"]: entry["so_muc"] for entry in documents["index.json"]["du_lieu"]}
    kinds = {"vat-pham": facts.items, "nhom": facts.groups, "van-ban": facts.instruments, "muc-phat": facts.penalties, "co-quan": facts.agencies}  # fmt: skip
    for name, kind in kinds.items():
        assert counts[name] == len(kind) == len(documents[f"{name}.json"]["du_lieu"]), name
    linked = {row["dia_chi"] for row in documents["vat-pham.json"]["du_lieu"]}
    assert linked == {path for path in documents if path.startswith("vat-pham/")}


def test_every_document_says_what_it_is(documents, facts, compiled):
    for path, document in documents.items():
        if path.startswith("schemas/") or path == "openapi.json":
            continue
        assert document["schema_version"] == SCHEMA_VERSION, path
        assert document["phien_ban"] == compiled["phien_ban"], path
        assert document["khong_chinh_thuc"]["vi"] == facts.portal.not_official.vi, path


def test_updated_comes_from_the_data_and_not_from_the_build(facts, day):
    newest = max(kept.record.check.day for kept in facts.items.values())
    assert newest <= updated_on(facts, day) <= day
    assert updated_on(facts, day.replace(year=day.year + 5)) < day.replace(year=day.year + 5)


def _values(value):
    if isinstance(value, dict):
        yield from (inner for key, part in value.items() for inner in (key, *_values(part)))
    elif isinstance(value, list):
        yield from (inner for part in value for inner in _values(part))
    else:
        yield value


def test_words_kept_for_recognition_are_not_published(documents, facts):
    slang = {kept.record.word for kept in facts.slang}
    for path, document in documents.items():
        values = set(_values(document))
        assert not values & slang, path
        assert "tu_mo_ho" not in values and "tieng_long" not in values, path


def test_old_law_stays_beside_the_new(documents, facts):
    for code, kept in facts.items.items():
        assert len(documents[f"vat-pham/{code}.json"]["du_lieu"]["quy_tac"]) == len(kept.record.rules)


def test_item_of_a_day_without_a_rule_is_unknown(world):
    facts = world.load()
    first = min(rule.since for kept in facts.items.values() for rule in kept.record.rules)
    library = Library(facts, first.replace(year=first.year - 1))
    assert {library.directions(kept).domestic for kept in facts.items.values()} == {"khong_ro"}


def test_same_facts_make_the_same_bytes(facts, day, published):
    assert {file.path: file.content for file in render_files(facts, day)} == published
