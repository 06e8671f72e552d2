self.MAY = {"tep": {"pyodide.js": {"tep": "may/pyodide.7f832a3502.js", "byte": 18597, "goi": 7334}, "pyodide.asm.js": {"tep": "may/pyodide.asm.356c42f69e.js", "byte": 1074322, "goi": 220732}, "pyodide.asm.wasm": {"tep": "may/pyodide.asm.54309a5a2c.wasm", "byte": 8647684, "goi": 2817770}, "python_stdlib.zip": {"tep": "may/python_stdlib.804085bf72.zip", "byte": 3126518, "goi": 1255855}, "checker.zip": {"tep": "may/checker.bc1c4c85d3.zip", "byte": 180504, "goi": 79856}, "danh-muc.vi.json": {"tep": "may/danh-muc.vi.ebb92429a8.json", "byte": 1256416, "goi": 275791}, "danh-muc.en.json": {"tep": "may/danh-muc.en.5cad3b82df.json", "byte": 1193721, "goi": 277562}}, "info": {"abi_version": "2025_0", "arch": "wasm32", "platform": "emscripten_4_0_9", "python": "3.13.2"}};
// Which form of the big files this browser takes. The build puts this text before the checker's worker
// and before the service worker, so that both choose the same files and nothing is fetched twice.
"use strict";

// Can the browser unpack our own packed files?
self.mayGiaiNen = () => {
  try {
    return Boolean(new DecompressionStream("gzip"));
  } catch (error) {
    return false;
  }
};

// Does the host pack better than gzip by itself? Then the plain file costs less than our packed one.
self.mayChuNen = async (address) => {
  try {
    const answer = await fetch(address, { method: "HEAD" });
    return answer.ok && /\b(br|zstd)\b/.test(answer.headers.get("content-encoding") || "");
  } catch (error) {
    return false;
  }
};

// The worker: starts Python, loads the checker and its catalogue, passes messages. No rule, no word of law.
// The build puts chon.js and `self.MAY` before this text: the runtime's files, their names and sizes.
"use strict";

const BASE = new URL(".", self.location.href);
const LANGUAGE = self.location.hash === "#en" ? "en" : "vi";
const SCRIPTS = ["pyodide.js", "pyodide.asm.js"];
const WASM = "pyodide.asm.wasm";
const LIBRARY = "python_stdlib.zip";
const CHECKER = "checker.zip";
const CATALOGUE = `danh-muc.${LANGUAGE}.json`;

const fileOf = (name) => self.MAY.tep[name];
const addressOf = (name) => new URL(fileOf(name).tep, BASE).href;

let answer = null;
let broken = false;

function post(kind, extra) {
  self.postMessage(Object.assign({ kind }, extra));
}

// loadPyodide may neither end nor fail when a part of it breaks; so whoever sees a failure says it.
function giveUp(error) {
  if (!broken) post("broken", { reason: String(error) });
  broken = true;
}

// Fetching ---------------------------------------------------------------------------------------------

// Our own packed file, or the plain file: what is kept on the device already, else what costs fewer bytes here.
async function takesPacked() {
  if (!self.mayGiaiNen()) return false;
  if (self.caches) {
    try {
      if (await caches.match(addressOf(WASM) + ".goi")) return true;
      if (await caches.match(addressOf(WASM))) return false;
    } catch (error) {
      // Storage forbidden: then nothing is kept.
    }
  }
  return !(await self.mayChuNen(addressOf(WASM)));
}

let read = 0;
let total = 0;

function count(bytes) {
  read += bytes;
  post("progress", { read, total });
}

// A file's bytes as a stream, counted as they come and checked to be all of them.
async function open(name, packed) {
  const file = fileOf(name);
  const response = await fetch(addressOf(name) + (packed ? ".goi" : ""));
  if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
  const expected = packed ? file.goi : file.byte;
  const reader = response.body.getReader();
  let size = 0;
  const counted = new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) {
          size += value.byteLength;
          count(value.byteLength);
          controller.enqueue(value);
          return;
        }
        if (size !== expected) throw new Error(`${name}: ${size} of ${expected} bytes`);
        controller.close();
      } catch (error) {
        giveUp(error);
        controller.error(error);
      }
    },
  });
  return packed ? counted.pipeThrough(new DecompressionStream("gzip")) : counted;
}

function importPyodide() {
  self.importScripts(...SCRIPTS.map(addressOf));
  SCRIPTS.forEach((name) => count(fileOf(name).goi));
}

// Starting ---------------------------------------------------------------------------------------------

// Pyodide asks for its files by name; it gets what is on its way already, with the type that it wants.
function handOver(wasm, library) {
  const realFetch = self.fetch;
  self.fetch = (address, options) => {
    const name = String(address && address.url ? address.url : address).split("/").pop();
    if (name === WASM) return wasm.then((body) => new Response(body, { headers: { "content-type": "application/wasm" } }));
    if (name === LIBRARY) return library.then((body) => new Response(body));
    return realFetch(address, options);
  };
  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = (source, imports) => {
    const made = instantiate.call(WebAssembly, source, imports);
    made.then(() => post("starting"), giveUp);
    return made;
  };
}

async function start() {
  const choice = takesPacked(); // asks the host while the scripts come
  const parts = [WASM, LIBRARY, CHECKER, CATALOGUE];
  total = [...parts, ...SCRIPTS].reduce((bytes, name) => bytes + fileOf(name).goi, 0);
  importPyodide();
  const packed = await choice;
  if (!packed) total = read + parts.reduce((bytes, name) => bytes + fileOf(name).byte, 0);
  const [wasm, ...others] = parts.map((name) => open(name, packed));
  const [library, checker, catalogue] = others.map((body) => body.then((stream) => new Response(stream).arrayBuffer()));
  [wasm, library, checker, catalogue].forEach((part) => part.catch(giveUp));
  handOver(wasm, library);
  const python = await self.loadPyodide({
    indexURL: BASE.href,
    lockFileContents: { info: self.MAY.info, packages: {} },
    packageBaseUrl: BASE.href,
  });
  python.unpackArchive(new Uint8Array(await checker), "zip");
  const entry = python.pyimport("checker.browser");
  entry.load(new TextDecoder().decode(await catalogue));
  answer = entry.answer;
  if (!broken) post("ready");
}

self.onmessage = (event) => {
  const { id, request } = event.data;
  try {
    post("answer", { id, shown: JSON.parse(answer(JSON.stringify(request))) });
  } catch (error) {
    post("failed", { id, reason: String(error) });
  }
};

self.addEventListener("unhandledrejection", (event) => giveUp(event.reason));
start().catch(giveUp);
