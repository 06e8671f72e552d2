// Prints, one a line, the files of Python's standard library that the checker loads under Pyodide: those that come out
// of the archive, for the runtime has some modules in itself.
// Usage: node modules_in_use.mjs PYODIDE_FOLDER CHECKER_ZIP CATALOGUE_JSON QUESTIONS_JSON
import { askAll, start } from "./checker_in_node.mjs";

const { python, entry } = await start();
askAll(entry);
const files = python.runPython(`
import sys
from zipimport import zipimporter
loaders = [(module, getattr(getattr(module, "__spec__", None), "loader", None)) for module in list(sys.modules.values())]
sorted({module.__file__.split(".zip/", 1)[1] for module, loader in loaders
        if isinstance(loader, zipimporter) and not module.__name__.startswith("checker")})
`);
console.log(files.toJs().join("\n"));
