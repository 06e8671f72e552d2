// Answers questions in the untrimmed Pyodide of the npm package, for comparison with what the site ships.
// Usage: node answers_in_full_pyodide.mjs PYODIDE_FOLDER CHECKER_ZIP CATALOGUE_JSON QUESTIONS_JSON
// Prints the answers as one JSON list.
import { requests, start } from "./checker_in_node.mjs";

const { entry } = await start();
process.stdout.write(JSON.stringify(requests().map((request) => JSON.parse(entry.answer(request)))));
