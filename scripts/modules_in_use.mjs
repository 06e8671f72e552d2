// Prints, one a line, the files of Python's standard library that the checker loads under Pyodide.
// Usage: node modules_in_use.mjs PYODIDE_FOLDER CHECKER_ZIP CATALOGUE_JSON QUESTIONS_JSON
import { askAll, start } from "./checker_in_node.mjs";

const { python, entry } = await start();
askAll(entry);
const files = python.runPython(`
import sys
sorted({module.__file__.split(".zip/", 1)[1] for module in list(sys.modules.values())
        if ".zip/" in (getattr(module, "__file__", None) or "")})
`);
console.log(files.toJs().join("\n"));
