// Prints, one a line, the files of Python's standard library that the checker loads under Pyodide.
// Usage: node modules_in_use.mjs PYODIDE_FOLDER CHECKER_ZIP CATALOGUE_JSON QUESTIONS_JSON
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, archive, catalogue, questions] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const python = await loadPyodide({ indexURL: `${folder}/` });
python.unpackArchive(new Uint8Array(readFileSync(archive)), "zip");
const entry = python.pyimport("checker.browser");
entry.load(readFileSync(catalogue, "utf8"));
for (const request of JSON.parse(readFileSync(questions, "utf8"))) {
  try {
    entry.answer(typeof request === "string" ? request : JSON.stringify(request));
  } catch {
    // A broken request is among the questions on purpose: its error path loads modules too.
  }
}
const files = python.runPython(`
import sys
sorted({module.__file__.split(".zip/", 1)[1] for module in list(sys.modules.values())
        if ".zip/" in (getattr(module, "__file__", None) or "")})
`);
console.log(files.toJs().join("\n"));
