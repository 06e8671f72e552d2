"""A record of data/ together with where it stands."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import BaseModel

from site_builder.problems import Problem
from site_builder.read_yaml import Document, Location, dotted

R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True)
class Kept(Generic[R]):
    """A record together with where it stands, so that a later rule can name file and line."""

    id: str
    record: R
    file: str
    document: Document = field(repr=False)
    base: Location = ()
    folder: str = ""

    def problem(self, location: Location, wrong: str, remedy: str) -> Problem:
        """A problem at ``location`` inside this record."""
        full = (*self.base, *location)
        return Problem(self.file, self.document.line_of(full), dotted(full), wrong, remedy)
