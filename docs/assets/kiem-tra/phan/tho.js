// The worker: starts Python, loads the checker and its catalogue, passes messages. No rule, no word of law.
// The build puts chon.js, phan-sau.js and `self.MAY` before this text: the runtime's files, their names and sizes.
"use strict";

const BASE = new URL(".", self.location.href);
const LANGUAGE = self.location.hash === "#en" ? "en" : "vi";
const SCRIPTS = ["pyodide.js", "pyodide.asm.js"];
const WASM = "pyodide.asm.wasm";
const WASM_TYPE = "application/wasm";
const SECOND_PART = "pyodide.sau.wasm";
const LIBRARY = "python_stdlib.zip";
const CHECKER = "checker.zip";
const CATALOGUE = `danh-muc.${LANGUAGE}.json`;

const PROGRESS_EVERY = 100; // milliseconds: a page that draws more often is slower, not clearer
const WARM_AFTER = 1000; // milliseconds since the checker is ready: the first answer goes before

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

// What the device keeps already: our own packed files (true), the plain ones (false), or nothing (null).
async function keptPacked() {
  try {
    if (self.mayGiaiNen() && (await caches.match(addressOf(WASM) + ".goi"))) return true;
    if (await caches.match(addressOf(WASM))) return false;
  } catch (error) {
    // No storage, or forbidden: then nothing is kept.
  }
  return null;
}

// Else what costs fewer bytes from this host.
async function costsLessPacked() {
  return self.mayGiaiNen() && !(await self.mayChuNen(addressOf(WASM)));
}

let read = 0;
let total = 0;
let telling = 0; // until this timer is over no progress is told

function count(bytes) {
  read += bytes;
  if (!telling) tell();
}

// What comes while nothing is told is told at the end of the wait, though nothing may come after it.
function tell() {
  const before = read;
  post("progress", { read, total });
  telling = setTimeout(() => {
    telling = 0;
    if (read !== before) tell();
  }, PROGRESS_EVERY);
}

async function ask(name, packed) {
  const response = await fetch(addressOf(name) + (packed ? ".goi" : ""));
  if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
  return response;
}

// A file's bytes as a stream, counted as they come and checked to be all of them.
function counted(name, packed, response) {
  const file = fileOf(name);
  const expected = packed ? file.goi : file.byte;
  const reader = response.body.getReader();
  let size = 0;
  return new ReadableStream({
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
}

async function open(name, packed) {
  const body = counted(name, packed, await ask(name, packed));
  return packed ? body.pipeThrough(new DecompressionStream("gzip")) : body;
}

// Browsers keep the machine code of a module only when it is compiled from the host's own answer, not from a stream
// made here; so then a copy of the answer is counted. Whatever has to be unpacked or says another type is made anew.
async function openModule(packed) {
  const typed = { headers: { "content-type": WASM_TYPE } };
  if (packed) return new Response(await open(WASM, true), typed);
  const response = await ask(WASM, false);
  if (response.headers.get("content-type") !== WASM_TYPE) return new Response(counted(WASM, false, response), typed);
  drain(counted(WASM, false, response.clone())).catch(giveUp);
  return response;
}

async function drain(body) {
  const reader = body.getReader();
  while (!(await reader.read()).done);
}

// A file's name carries the first digits of its SHA-256. Altered words of law could load well: the digits tell.
async function unaltered(name, bytes) {
  if (self.crypto && crypto.subtle) { // not on plain http
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const digits = Array.from(digest.slice(0, 5), (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (!fileOf(name).tep.includes(`.${digits}.`)) throw new Error(`${name}: not the file of this name`);
  }
  return bytes;
}

function importPyodide() {
  self.importScripts(...SCRIPTS.map(addressOf));
  SCRIPTS.forEach((name) => count(fileOf(name).goi));
}

// Starting ---------------------------------------------------------------------------------------------

// Pyodide asks for its files by name; it gets what is on its way already, with the type that it wants.
function handOver(compiling, library) {
  const realFetch = self.fetch;
  self.fetch = (address, options) => {
    const name = String(address && address.url ? address.url : address).split("/").pop();
    if (name === WASM) return Promise.resolve(new Response()); // it is being compiled
    if (name === LIBRARY) return library.then((body) => new Response(body));
    return realFetch(address, options);
  };
  WebAssembly.instantiateStreaming = async (_, imports) => {
    try {
      const module = await compiling;
      const instance = await WebAssembly.instantiate(module, imports);
      post("starting");
      return { module, instance: self.ghepPhanSau(instance, imports, secondPart) };
    } catch (error) {
      giveUp(error);
      throw error;
    }
  };
}

// The bytes of the runtime's second part, at once: it is Python itself that waits for them, in the middle of a call.
function secondPart() {
  const request = new XMLHttpRequest();
  request.open("GET", addressOf(SECOND_PART), false);
  request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new Error(`${SECOND_PART}: HTTP ${request.status}`);
  return request.response;
}

async function start() {
  const parts = [WASM, LIBRARY, CHECKER, CATALOGUE];
  const weigh = (names, kind) => names.reduce((bytes, name) => bytes + fileOf(name)[kind], 0);
  total = weigh([...SCRIPTS, ...parts], "goi");
  const kept = await keptPacked();
  const choice = kept === null ? costsLessPacked() : kept;
  if (kept === null) importPyodide(); // the host is asked meanwhile
  const packed = await choice;
  if (!packed) total = weigh(SCRIPTS, "goi") + weigh(parts, "byte");
  const wasm = openModule(packed);
  const compiling = WebAssembly.compileStreaming(wasm);
  const [library, checker, catalogue] = parts.slice(1).map(async (name) => unaltered(name, await new Response(await open(name, packed)).arrayBuffer()));
  [compiling, library, checker, catalogue].forEach((part) => part.catch(giveUp));
  if (kept !== null) {
    await wasm; // so that it is compiled while the scripts are read
    importPyodide();
  }
  handOver(compiling, library);
  const python = await self.loadPyodide({
    indexURL: BASE.href,
    lockFileContents: { info: self.MAY.info, packages: {} },
    packageBaseUrl: BASE.href,
  });
  python.FS.writeFile("/" + CHECKER, new Uint8Array(await checker));
  python.pyimport("sys").path.append("/" + CHECKER);
  const entry = python.pyimport("checker.browser");
  const collector = python.pyimport("gc");
  const bytes = python.toPy(await catalogue);
  entry.load(bytes);
  bytes.destroy();
  collector.freeze(); // the catalogue lives as long as the page: no search for garbage need go through it
  answer = entry.answer;
  clearTimeout(telling);
  if (!broken) post("ready");
  setTimeout(() => {
    entry.warm();
    collector.freeze();
  }, WARM_AFTER);
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
