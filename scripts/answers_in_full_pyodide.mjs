// Answers questions in the untrimmed Pyodide of the npm package, for comparison with what the site ships.
// Usage: node answers_in_full_pyodide.mjs PYODIDE_FOLDER CHECKER_ZIP CATALOGUE_JSON QUESTIONS_JSON
// Prints the answers as one JSON list.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, archive, catalogue, questions] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const python = await loadPyodide({ indexURL: `${folder}/` });
python.unpackArchive(new Uint8Array(readFileSync(archive)), "zip");
const entry = python.pyimport("checker.browser");
entry.load(readFileSync(catalogue, "utf8"));
const answers = JSON.parse(readFileSync(questions, "utf8")).map((request) => JSON.parse(entry.answer(JSON.stringify(request))));
process.stdout.write(JSON.stringify(answers));
