"""The JSON API as files: documents, their JSON Schemas and the OpenAPI description, all under ``api/v1/``."""

import json
from collections.abc import Iterator
from datetime import date

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import models_json_schema

from site_builder.facts import Facts
from site_builder.generated import GeneratedFile
from site_builder.open_data import shapes
from site_builder.open_data.documents import Library

ROOT = "api/v1/"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
ONE_ITEM = "mot-vat-pham"


def api_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """Every file of the API."""
    library = Library(facts, day)
    lists = library.lists()
    lists = {"index": _index(lists), **lists}
    for name, content in lists.items():
        yield GeneratedFile(f"{ROOT}{name}.json", document_bytes(name, library.wrapped(content)))
    for item in library.items():
        yield GeneratedFile(f"{ROOT}vat-pham/{item.id}.json", document_bytes(ONE_ITEM, library.wrapped(item)))
    for name in shapes.DOCUMENTS:
        yield GeneratedFile(f"{ROOT}schemas/{name}.json", _bytes(schema(name, facts.portal.address)))
    yield GeneratedFile(f"{ROOT}openapi.json", _bytes(description(facts)))


def document_type(name: str) -> type[BaseModel]:
    """The model of a whole document."""
    return shapes.Document[shapes.DOCUMENTS[name]]


def document_bytes(name: str, document: shapes.Document) -> bytes:
    """A document as JSON in UTF-8, under its Vietnamese keys, without absent parts."""
    whole = TypeAdapter(document_type(name))
    return whole.dump_json(document, by_alias=True, exclude_none=True, ensure_ascii=False) + b"\n"


def schema(name: str, address: str) -> dict:
    """The JSON Schema of a document."""
    made = TypeAdapter(document_type(name)).json_schema(by_alias=True)
    return {"$schema": DIALECT, "$id": f"{address}{ROOT}schemas/{name}.json", **made, "title": name}


def description(facts: Facts) -> dict:
    """The OpenAPI 3.1 description of the API."""
    models = {name: document_type(name) for name in shapes.DOCUMENTS}
    references, definitions = models_json_schema(
        [(model, "validation") for model in models.values()],
        by_alias=True,
        ref_template="#/components/schemas/{model}",
    )
    portal = facts.portal
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{portal.title.vi} · {portal.title.en}",
            "version": shapes.SCHEMA_VERSION,
            "summary": "May I post this? Static JSON files, read only.",
            "description": f"{portal.not_official.vi} {portal.not_official.en} {portal.not_advice.vi} {portal.not_advice.en}",
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": portal.address + ROOT.rstrip("/")}],
        "security": [],
        "tags": [{"name": "du-lieu", "description": "Dữ liệu mở · Open data"}],
        "paths": {
            _path(name): {"get": _operation(name, references[(model, "validation")], facts)}
            for name, model in models.items()
        },
        "components": {"schemas": definitions["$defs"]},
    }


def _path(name: str) -> str:
    return "/vat-pham/{id}.json" if name == ONE_ITEM else f"/{name}.json"


def _operation(name: str, reference: dict, facts: Facts) -> dict:
    answer = {"description": "OK", "content": {"application/json": {"schema": reference}}}
    operation = {
        "operationId": "get_" + name.replace("-", "_"),
        "summary": (document_type(name).model_fields["data"].description or "") + f" {name}",
        "tags": ["du-lieu"],
        "responses": {"200": answer, "404": {"description": "No such document"}},
    }
    if name == ONE_ITEM:
        some = min(facts.items)
        operation["parameters"] = [
            {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}, "example": some}
        ]
    return operation


def _index(lists: dict[str, object]) -> list[shapes.Entry]:
    return [
        shapes.Entry(
            ten=name,
            dia_chi=f"{name}.json",
            luoc_do=f"schemas/{name}.json",
            so_muc=len(content) if isinstance(content, list) else 1,
        )
        for name, content in lists.items()
    ]


def _bytes(value: dict) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"
