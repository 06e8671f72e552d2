// The worker: starts Python, loads the checker and its catalogue, passes messages. No rule, no word of law.
"use strict";

const BASE = new URL(".", self.location.href);
const PARTS = ["pyodide.asm.wasm", "python_stdlib.zip", "checker.zip", "danh-muc.json"];

let answer = null;

function post(kind, extra) {
  self.postMessage(Object.assign({ kind }, extra));
}

// Reads a file and reports its bytes as they come. The sizes are those of the unpacked files, as read.
async function fetchCounted(name, onBytes) {
  const response = await fetch(new URL(name, BASE));
  if (!response.ok) throw new Error(name + ": HTTP " + response.status);
  if (!response.body) {
    const whole = await response.arrayBuffer();
    onBytes(whole.byteLength);
    return new Uint8Array(whole);
  }
  const chunks = [];
  let size = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.byteLength;
    onBytes(value.byteLength);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

async function fetchAll() {
  const sizes = await (await fetch(new URL("tep.json", BASE))).json();
  const total = PARTS.reduce((sum, name) => sum + sizes[name].bytes, 0);
  let read = 0;
  const count = (bytes) => {
    read += bytes;
    post("progress", { read, total });
  };
  const files = await Promise.all(PARTS.map((name) => fetchCounted(name, count)));
  PARTS.forEach((name, at) => {
    if (files[at].byteLength !== sizes[name].bytes) throw new Error(name + ": truncated");
  });
  return { files, info: sizes.info };
}

async function start() {
  const { files, info } = await fetchAll();
  const [wasm, library, checker, catalogue] = files;
  post("starting");
  // Pyodide asks for these by name; it gets what was already fetched, with the type that it wants.
  const ready = {
    "pyodide.asm.wasm": () => new Response(wasm, { headers: { "content-type": "application/wasm" } }),
    "python_stdlib.zip": () => new Response(library, { headers: { "content-type": "application/zip" } }),
  };
  const realFetch = self.fetch;
  self.fetch = (address, options) => {
    const name = String(address && address.url ? address.url : address).split("/").pop().split("?")[0];
    return ready[name] ? Promise.resolve(ready[name]()) : realFetch(address, options);
  };
  importScripts(new URL("pyodide.js", BASE).href);
  const python = await self.loadPyodide({
    indexURL: BASE.href,
    lockFileContents: { info, packages: {} },
    packageBaseUrl: BASE.href,
  });
  self.fetch = realFetch;
  python.unpackArchive(checker, "zip");
  const entry = python.pyimport("checker.browser");
  entry.load(new TextDecoder().decode(catalogue));
  answer = entry.answer;
  post("ready");
}

self.onmessage = (event) => {
  const { id, request } = event.data;
  try {
    post("answer", { id, shown: JSON.parse(answer(JSON.stringify(request))) });
  } catch (error) {
    post("failed", { id, reason: String(error) });
  }
};

self.addEventListener("unhandledrejection", (event) => post("broken", { reason: String(event.reason) }));
start().catch((error) => post("broken", { reason: String(error) }));
