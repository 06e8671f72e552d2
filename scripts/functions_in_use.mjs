// Prints, one a line, the slots that the noting module (site_builder/wasm/profile.py) fills while Pyodide starts and
// the checker answers, as the page's worker has it do.
// Usage: node functions_in_use.mjs PYODIDE_FOLDER CHECKER_ZIP CATALOGUE_JSON QUESTIONS_JSON
import { askAll, start } from "./checker_in_node.mjs";

let noted = null;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (source, imports) => {
  const { module, instance } = await instantiate.call(WebAssembly, source, imports);
  noted = noted || instance.exports["~"];
  const shown = Object.entries(instance.exports).filter(([name]) => name !== "~");
  return { module, instance: { exports: Object.fromEntries(shown) } };
};
const { python, entry } = await start({ PYTHONHASHSEED: "0" }); // so that the same sources give the same list
python.pyimport("os").urandom(1); // in a browser Python salts its hashes: it starts by reading random bytes
askAll(entry);
if (!noted) throw new Error("the module has no table of called functions");
const slots = Array.from({ length: noted.length }, (_, slot) => slot).filter((slot) => noted.get(slot));
console.log(slots.join("\n"));
