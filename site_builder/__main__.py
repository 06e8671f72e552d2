"""``python -m site_builder STEP``

compile   check data/ and write build/danh-muc.json, which the command line and the browser load
site      build the site into site/
serve     build, serve at http://127.0.0.1:8000/ and build again on changes
compress  put a .br and a .gz beside each file of site/ that gains from it
zip       pack site/ for intranets and USB sticks into build/
history   record what the posted notice says today, so that old sheets can be looked up
stale REV list the notices, cards and scripts that the data of now makes stale, compared with a git revision
schemas   write the JSON Schemas for editors and the field tables of data/README.md
"""

import json
import sys

from site_builder.compile import compile_catalogue
from site_builder.compress import compress
from site_builder.facts import PROJECT, load_facts
from site_builder.problems import DataError
from site_builder.schema import write_schemas
from site_builder.serve import serve
from site_builder.site import BuildError, build_site
from site_builder.stale import RevisionError, record_history, report, report_since
from site_builder.stick import pack

CATALOGUE = PROJECT / "build" / "danh-muc.json"


def write_catalogue() -> None:
    """Check the facts and write the compiled catalogue, in one step that leaves the old file on failure.

    Then tell which printed sheets, cards and scripts the facts of today make stale.
    """
    facts = load_facts()
    catalogue = compile_catalogue(facts)
    CATALOGUE.parent.mkdir(exist_ok=True)
    fresh = CATALOGUE.with_suffix(".moi")
    fresh.write_text(json.dumps(catalogue, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    fresh.replace(CATALOGUE)
    print(f"Danh mục: {len(catalogue['vat_pham'])} mục, phiên bản {catalogue['phien_ban']} → {CATALOGUE}")
    report(facts)


STEPS = {
    "compile": write_catalogue,
    "site": build_site,
    "serve": serve,
    "compress": compress,
    "zip": pack,
    "history": record_history,
    "stale": report_since,
    "schemas": write_schemas,
}
_WITH_REVISION = {"stale"}


def main(arguments: list[str]) -> int:
    """Run one step; returns the exit status."""
    step, *rest = arguments or [""]
    if step not in STEPS or len(rest) != (step in _WITH_REVISION):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        STEPS[step](*rest)
    except (DataError, BuildError, RevisionError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
