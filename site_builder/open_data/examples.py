"""Examples for the page of open data, each taken from the very files that are published."""

import csv
import hashlib
import io
import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from checker import Catalogue, Query, check
from site_builder.compile import compile_catalogue
from site_builder.facts import Facts
from site_builder.open_data import api, database, table
from site_builder.open_data.documents import Library
from site_builder.open_data.shapes import DOCUMENTS, SCHEMA_VERSION
from site_builder.open_data.wheel import wheel_files, wheel_name
from site_builder.views import Viewer

QUERY = """SELECT can_cu.ten, count(DISTINCT quy_tac.vat_pham) AS so_mon
FROM quy_tac_can_cu
JOIN can_cu ON can_cu.ma = quy_tac_can_cu.can_cu
JOIN quy_tac ON quy_tac.id = quy_tac_can_cu.quy_tac
GROUP BY can_cu.ma ORDER BY so_mon DESC, can_cu.ma LIMIT 3;"""
# The downloads of the facts and day last asked for: both languages, and three parts of each page, show them.
_made: list[tuple[Facts, date, dict[str, bytes]]] = []
_SHOWN_COLUMNS = 10  # of the table's columns; the rest are reasons, dates and citations


@dataclass(frozen=True)
class Download:
    """A file to download: its place in the site, size in bytes, SHA-256."""

    path: str
    size: int
    digest: str


@dataclass(frozen=True)
class OpenData:
    """What the page of open data shows, for one viewer."""

    viewer: Viewer

    @property
    def schema_version(self) -> str:
        """The version of the API's form."""
        return SCHEMA_VERSION

    @property
    def item(self) -> str:
        """The id of the item in the examples: the first that the publisher finds surprising."""
        return self.viewer.surprises()[0]

    def documents(self) -> list[str]:
        """The names of the documents of the API."""
        return [name for name in DOCUMENTS if name != api.ONE_ITEM]

    def json(self) -> str:
        """The item's line in ``vat-pham.json``."""
        library = Library(self.viewer.facts, self.viewer.day)
        rows = json.loads(api.document_bytes("vat-pham", library.wrapped(library.lists()["vat-pham"])))["du_lieu"]
        (row,) = [row for row in rows if row["id"] == self.item]
        return json.dumps(row, ensure_ascii=False, indent=2)

    def csv(self) -> list[tuple[str, str]]:
        """The first columns of the item's line of the table: name of the column, cell."""
        content = self._files()[table.PATH]
        rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
        (row,) = [row for row in rows if row["id"] == self.item]
        return list(row.items())[:_SHOWN_COLUMNS]

    def sql(self) -> tuple[str, list[tuple]]:
        """A query and what the published database answers."""
        with_data = sqlite3.connect(":memory:")
        with_data.deserialize(self._files()[database.PATH])
        rows = with_data.execute(QUERY).fetchall()
        with_data.close()
        return QUERY, rows

    def package(self) -> dict[str, str]:
        """Name of the wheel, a question, and the verdict that the three lines print."""
        catalogue = compile_catalogue(self.viewer.facts)
        question = self.viewer.facts.items[self.item].record.aliases.vi[0]
        verdict = check(Catalogue.from_mapping(catalogue), Query(question)).verdict
        return {"name": wheel_name(catalogue), "question": question, "verdict": str(verdict)}

    def downloads(self) -> list[Download]:
        """The table, the database and the wheel."""
        made = self._files().items()
        return [Download(path, len(content), hashlib.sha256(content).hexdigest()) for path, content in made]

    def _files(self) -> dict[str, bytes]:
        facts, day = self.viewer.facts, self.viewer.day
        if not (_made and _made[0][0] is facts and _made[0][1] == day):
            makers: tuple[Callable, ...] = (table.table_files, database.database_files, wheel_files)
            _made[:] = [(facts, day, {file.path: file.content for make in makers for file in make(facts, day)})]
        return _made[0][2]
