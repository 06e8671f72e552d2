"""May I post this? Text in, an explained verdict out.

Pure standard library, the same on CPython 3.11+ and in Pyodide. The package knows no files, no HTML
and no MkDocs: it is given a compiled catalogue (a plain mapping, usually read from JSON).

>>> from checker import Catalogue, Query, check
>>> result = check(Catalogue.from_mapping(mapping), Query("gửi pháo hoa nổ"))   # doctest: +SKIP
>>> result.verdict                                                              # doctest: +SKIP
<Verdict.PROHIBITED: 'cam'>
"""

from checker.catalogue import Catalogue, CatalogueError
from checker.engine import check, decide
from checker.model import Direction, Query, Result, Verdict
from checker.understood import Understood

__all__ = ["Catalogue", "CatalogueError", "Direction", "Query", "Result", "Understood", "Verdict", "check", "decide"]
