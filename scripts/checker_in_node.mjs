// The checker under Pyodide in Node, for the scripts beside this one. All are called with
// PYODIDE_FOLDER CHECKER_ZIP CATALOGUE_JSON QUESTIONS_JSON
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, archive, catalogue, questions] = process.argv.slice(2);
process.argv.length = 1; // else Pyodide takes the program's path from there, and starts otherwise than in a browser
// Starts Pyodide as a browser does, and the checker in it; `env`: Python's environment. Returns { python, entry },
// where `entry` is checker.browser.
export async function start(env = {}) {
  const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
  const { info } = JSON.parse(readFileSync(`${folder}/pyodide-lock.json`, "utf8"));
  const python = await loadPyodide({
    indexURL: `${folder}/`,
    lockFileContents: { info, packages: {} },
    packageBaseUrl: `${folder}/`,
    env,
  });
  python.FS.writeFile("/checker.zip", new Uint8Array(readFileSync(archive)));
  python.pyimport("sys").path.append("/checker.zip");
  const entry = python.pyimport("checker.browser");
  const { buffer, byteOffset, byteLength } = readFileSync(catalogue);
  const bytes = python.toPy(buffer.slice(byteOffset, byteOffset + byteLength));
  entry.load(bytes);
  bytes.destroy();
  python.pyimport("gc").freeze(); // as the page's worker does, so that what it needs counts as in use
  return { python, entry };
}

// The questions as texts, ready to be asked; a broken one stands there as it is.
export function requests() {
  return JSON.parse(readFileSync(questions, "utf8")).map((one) => (typeof one === "string" ? one : JSON.stringify(one)));
}

// Asks everything. Broken requests are among the questions on purpose: their error path belongs to what is in use.
export function askAll(entry) {
  entry.warm();
  for (const request of requests()) {
    try {
      entry.answer(request);
    } catch {
      // Seen by whoever counts what was called or loaded.
    }
  }
}
