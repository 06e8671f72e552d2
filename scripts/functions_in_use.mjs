// Prints, one a line, the slots that the noting module (site_builder/wasm/profile.py) fills while Pyodide starts and
// the checker answers, as the page's worker has it do.
// Usage: node functions_in_use.mjs PYODIDE_FOLDER CHECKER_ZIP CATALOGUE_JSON QUESTIONS_JSON
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, archive, catalogue, questions] = process.argv.slice(2);
process.argv.length = 1; // else Pyodide takes the program's path from there, and starts otherwise than in a browser
let noted = null;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (source, imports) => {
  const { module, instance } = await instantiate.call(WebAssembly, source, imports);
  noted = noted || instance.exports["~"];
  const shown = Object.entries(instance.exports).filter(([name]) => name !== "~");
  return { module, instance: { exports: Object.fromEntries(shown) } };
};
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const { info } = JSON.parse(readFileSync(`${folder}/pyodide-lock.json`, "utf8"));
const python = await loadPyodide({
  indexURL: `${folder}/`,
  lockFileContents: { info, packages: {} },
  packageBaseUrl: `${folder}/`,
  env: { PYTHONHASHSEED: "0" }, // so that the same sources give the same list
});
python.unpackArchive(new Uint8Array(readFileSync(archive)), "zip");
const entry = python.pyimport("checker.browser");
entry.load(readFileSync(catalogue, "utf8"));
for (const request of JSON.parse(readFileSync(questions, "utf8"))) {
  try {
    entry.answer(typeof request === "string" ? request : JSON.stringify(request));
  } catch {
    // A broken request is among the questions on purpose: its error path calls functions too.
  }
}
if (!noted) throw new Error("the module has no table of called functions");
const slots = Array.from({ length: noted.length }, (_, slot) => slot).filter((slot) => noted.get(slot));
console.log(slots.join("\n"));
