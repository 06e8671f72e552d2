// Service worker: keeps one build of the site whole on the device and serves it from there.
//
// The build writes `self.BAN` before this text (see site_builder/offline.py): the build's id and the
// SHA-256 of each file. A build is taken only when every file has arrived and matches; until then the
// one before goes on serving, so pages, catalogue and checker never come from two builds.
"use strict";

const PREFIX = "atbc " + self.registration.scope + " ";
const CACHE = PREFIX + self.BAN.ma;
const AT_ONCE = 4; // files asked for at the same time
const TYPES = {
  html: "text/html; charset=utf-8", css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8", json: "application/json", wasm: "application/wasm",
  svg: "image/svg+xml", png: "image/png", webp: "image/webp", ico: "image/x-icon", woff2: "font/woff2",
};

// The site's own headers, its security policy among them, stand on what comes from the device too.
const headersOf = (path) =>
  Object.assign({ "content-type": TYPES[path.split(".").pop()] || "application/octet-stream" }, self.BAN.dau);
const addressOf = (path) => new URL(path, self.registration.scope).href;

// Filling a cache --------------------------------------------------------------------------------------

// What this browser keeps: path -> [bytes, sha256].
async function wanted() {
  const files = Object.assign({}, self.BAN.tep);
  const pairs = Object.entries(self.BAN.cap);
  const biggest = pairs.reduce((one, other) => (one && one[1][0][0] > other[1][0][0] ? one : other), null);
  const plain = biggest && (await self.mayChuNen(addressOf(biggest[0])));
  for (const [path, [asIs, packed]] of pairs) {
    if (plain) files[path] = asIs;
    else files[path + ".goi"] = packed;
  }
  return files;
}

const sum = (files) => Object.values(files).reduce((bytes, [more]) => bytes + more, 0);

async function fill() {
  const files = await wanted();
  const cache = await caches.open(CACHE);
  const kept = await keptElsewhere();
  const total = sum(files);
  const queue = Object.keys(files);
  let read = 0;
  const work = async () => {
    while (queue.length) {
      const path = queue.shift();
      if (!(await cache.match(addressOf(path)))) await store(cache, path, files[path], kept);
      read += files[path][0];
      await tell({ loai: "dang-luu", ma: self.BAN.ma, da: read, tong: total });
    }
  };
  const stopping = async () => {
    try {
      await work();
    } catch (error) {
      queue.length = 0; // the others end with the file they are at, so that the failure is the last word
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, stopping));
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
}

// Digest -> where it lies in the builds kept before: what did not change is not fetched again.
async function keptElsewhere() {
  const found = new Map();
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || name === CACHE) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      found.set(answer.headers.get("x-sha256"), { cache, request });
    }
  }
  return found;
}

async function store(cache, path, [, digest], kept) {
  const before = kept.get(digest);
  const copy = before && (await before.cache.match(before.request));
  const body = copy ? await copy.arrayBuffer() : await download(path, digest);
  const headers = Object.assign({ "x-sha256": digest }, headersOf(path));
  await cache.put(addressOf(path), new Response(body, { headers }));
}

// The address under which pages ask for a file, so that what the browser holds already is not fetched again.
function askedAs(path, digest) {
  const named = !/\.(js|css)$/.test(path) || /\.[0-9a-f]{8,}\./.test(path);
  return addressOf(path.replace(/(^|\/)index\.html$/, "$1")) + (named ? "" : "?v=" + digest.slice(0, 10));
}

// A copy in the browser's own cache may be from another build: then the server is asked afresh, once.
async function download(path, digest) {
  for (const cache of ["default", "reload"]) {
    const answer = await fetch(askedAs(path, digest), { cache, credentials: "omit" });
    if (!answer.ok) throw new Error(path + ": HTTP " + answer.status);
    const body = await answer.arrayBuffer();
    if ((await sha256(body)) === digest) return body;
  }
  throw new Error(path + ": not of this build");
}

async function unpack(body) {
  return new Response(new Blob([body]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

async function sha256(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function tell(message) {
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  pages.forEach((page) => page.postMessage(message));
}

async function fillAndTell() {
  try {
    await fill();
  } catch (error) {
    const full = error.name === "QuotaExceededError";
    await tell({ loai: "khong-luu-duoc", ma: self.BAN.ma, day: full, vi: String(error) });
    throw error;
  }
  // `LAY_NGAY` stands in what `make serve` serves: whoever edits wants to see the new build at once.
  await tell({ loai: "da-luu", ma: self.BAN.ma, ngay: Boolean(self.LAY_NGAY) });
}

// Serving ----------------------------------------------------------------------------------------------

let places = null; // page -> { pack, at, bytes }, read from the build's index when first needed
let last = null; // the pack unpacked last: the next page is often its neighbour

async function kept(path) {
  const cache = await caches.open(CACHE);
  return cache.match(addressOf(path));
}

async function whereIs(path) {
  if (!places) {
    const answer = await kept(self.BAN.muc_luc);
    if (!answer) return undefined;
    places = new Map();
    for (const [pack, pages] of Object.entries(await answer.json())) {
      let at = 0;
      for (const [page, bytes] of pages) {
        places.set(page, { pack, at, bytes });
        at += bytes;
      }
    }
  }
  return places.get(path);
}

async function fromPack(path) {
  const place = await whereIs(path);
  if (!place) return undefined;
  if (!last || last.pack !== place.pack) {
    const answer = await kept(place.pack);
    if (!answer) return undefined;
    last = { pack: place.pack, bytes: new Uint8Array(await unpack(await answer.arrayBuffer())) };
  }
  const body = last.bytes.slice(place.at, place.at + place.bytes);
  return new Response(body, { headers: headersOf(path) });
}

const pathOf = (url) => decodeURIComponent(url.href.split(/[?#]/)[0].slice(self.registration.scope.length));

// The answer kept for an address of this build; undefined when the network has to say.
async function lookUp(url) {
  const path = pathOf(url);
  if (path === self.BAN.tom_tat) return new Response(JSON.stringify({ ma: self.BAN.ma, byte: sum(await wanted()) }));
  const version = url.searchParams.get("v");
  const file = self.BAN.tep[path];
  if (version && file && !file[1].startsWith(version)) return undefined; // a page of another build asks
  if (path === "" || path.endsWith("/")) return (await kept(path + "index.html")) || fromPack(path + "index.html");
  if (await whereIs(path + "/index.html")) return Response.redirect(url.href.replace(/[?#].*/, "") + "/", 302);
  return (await kept(path)) || (await unpacked(path)) || fromPack(path);
}

// A file of which the packed twin is kept, asked for as it is: by whoever cannot wait for the unpacking.
async function unpacked(path) {
  const twin = self.BAN.cap[path] && (await kept(path + ".goi"));
  return twin && new Response(await unpack(await twin.arrayBuffer()), { headers: headersOf(path) });
}

async function fromNetwork(request) {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== "navigate") throw error;
    const english = request.url.startsWith(addressOf("en/")) ? "en/" : "";
    return Response.redirect(addressOf(english + self.BAN.mat_mang) + "#chua-luu", 302);
  }
}

async function respond(request) {
  let answer;
  try {
    answer = await lookUp(new URL(request.url));
  } catch (error) {
    last = places = null; // a broken store must not stand in the way of the network
  }
  return answer || fromNetwork(request);
}

self.addEventListener("fetch", (event) => {
  const { method, url, headers } = event.request;
  if (method !== "GET" || !url.startsWith(self.registration.scope) || headers.has("range")) return;
  event.respondWith(respond(event.request));
});

async function takeOver() {
  const before = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(before.map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener("install", (event) => {
  event.waitUntil(fillAndTell());
});
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => {
  if (event.data === "dung-ban-moi") self.skipWaiting();
  if (event.data === "luu") event.waitUntil(fillAndTell().catch(() => undefined));
});
