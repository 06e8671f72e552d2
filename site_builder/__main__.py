"""``python -m site_builder STEP``

compile   check data/ and write build/danh-muc.json, which the command line and the browser load
site      build the site into site/
serve     build, serve at http://127.0.0.1:8000/ and build again on changes
compress  put a .br and a .gz beside each file of site/ that gains from it
zip       pack site/ for intranets and USB sticks into build/
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
from site_builder.stick import pack

CATALOGUE = PROJECT / "build" / "danh-muc.json"


def write_catalogue() -> None:
    """Check the facts and write the compiled catalogue, in one step that leaves the old file on failure."""
    catalogue = compile_catalogue(load_facts())
    CATALOGUE.parent.mkdir(exist_ok=True)
    fresh = CATALOGUE.with_suffix(".moi")
    fresh.write_text(json.dumps(catalogue, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    fresh.replace(CATALOGUE)
    print(f"Danh mục: {len(catalogue['vat_pham'])} mục, phiên bản {catalogue['phien_ban']} → {CATALOGUE}")


STEPS = {
    "compile": write_catalogue,
    "site": build_site,
    "serve": serve,
    "schemas": write_schemas,
    "compress": compress,
    "zip": pack,
}


def main(arguments: list[str]) -> int:
    """Run one step; returns the exit status."""
    if len(arguments) != 1 or arguments[0] not in STEPS:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        STEPS[arguments[0]]()
    except (DataError, BuildError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
