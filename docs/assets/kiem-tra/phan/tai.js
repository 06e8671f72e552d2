// The worker: started when it is wanted, watched, started again when it died, and sent away to give memory back.

var WATCHDOG_MS = 120000; // without a sign of life while loading
var ANSWER_MS = 10000; // an answer takes a fraction of a second; a worker that is silent longer is dead
var HIDDEN_MS = 300000; // after so long out of sight the memory is given back
var worker = null;
var ready = false;
var agreed = false; // the person asked for the download on a device that spares data or memory
var watchdog = 0;
var silence = 0;
var deaths = 0;
var hiding = 0;
var rested = false;
var waiting = null; // the request that has no full answer yet
var atWork = null; // the request that the worker has; it gets one at a time, so that nobody waits for answers to old ones

function say(text, percent) {
  loading.hidden = false;
  loadingText.textContent = text;
  bar.hidden = percent === undefined;
  if (percent !== undefined) bar.value = percent;
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1).replace(".", area.dataset.ngonNgu === "en" ? "." : ",");
}

// What the worker needs, tried and not guessed from the browser's name.
function canRun() {
  try {
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return typeof WebAssembly.instantiateStreaming === "function" && typeof WebAssembly.Exception === "function" &&
      typeof Worker === "function" && typeof ReadableStream === "function" && typeof BigInt === "function";
  } catch (error) {
    return false;
  }
}

// A device that spares data or has little memory loads the checker only when the person says so.
function mayStart() {
  var kept = navigator.serviceWorker && navigator.serviceWorker.controller;
  var spares = navigator.connection && navigator.connection.saveData && !kept;
  return agreed || !(spares || navigator.deviceMemory <= 1);
}

function start() {
  if (worker || ready) return;
  if (!canRun()) {
    fail(words.loi_wasm, false);
    return;
  }
  if (!mayStart()) {
    offerDownload();
    return;
  }
  document.documentElement.removeAttribute("data-bo-kiem-tra");
  cancel.hidden = false;
  retry.hidden = true;
  say(words.khoi_dong, 0);
  worker = new Worker(new URL(area.dataset.tho, document.baseURI).href + "#" + area.dataset.ngonNgu);
  worker.onmessage = onMessage;
  worker.onerror = function () { fail(words.loi_mang, true); };
  arm();
}

function offerDownload() {
  say(words.can_tai);
  cancel.hidden = true;
  retry.hidden = false;
  retry.textContent = words.nut_tai.replace("{mb}", megabytes(1e6 * area.dataset.mb));
  if (waiting) showFailure(words.can_tai);
}

function arm() {
  clearTimeout(watchdog);
  watchdog = setTimeout(function () { fail(words.loi_treo, true); }, WATCHDOG_MS);
}

function stop() {
  clearTimeout(watchdog);
  clearTimeout(silence);
  if (worker) worker.terminate();
  worker = atWork = null;
  ready = false;
  document.documentElement.removeAttribute("data-bo-kiem-tra");
}

function fail(text, again) {
  stop();
  say(text);
  cancel.hidden = true;
  retry.hidden = !again;
  retry.textContent = words.thu_lai;
  document.documentElement.setAttribute("data-bo-kiem-tra", "hong");
  if (waiting) showFailure(text);
}

function onMessage(event) {
  var message = event.data;
  if (message.kind === "progress") {
    arm();
    var percent = Math.min(100, Math.round(100 * message.read / message.total));
    say(words.dang_tai.replace("{phan_tram}", percent).replace("{da}", megabytes(message.read)).replace("{mb}", megabytes(message.total)), percent);
  } else if (message.kind === "starting") {
    arm();
    say(words.khoi_dong, 100);
  } else if (message.kind === "ready") {
    clearTimeout(watchdog);
    ready = true;
    cancel.hidden = true;
    say(words.san_sang);
    document.documentElement.setAttribute("data-bo-kiem-tra", "san-sang");
    document.dispatchEvent(new Event("bo-kiem-tra-san-sang"));
    if (waiting) send();
  } else if (message.kind === "answer") {
    deaths = 0;
    if (isWanted()) { waiting = null; show(message.shown); }
  } else if (message.kind === "failed" || message.kind === "broken") {
    if (window.console) console.warn(message.reason);
    if (message.kind === "broken" || isWanted()) fail(words.loi_mang, true);
  }
}

// The worker is done with its question: whether that is still the one to be answered; else that one is next.
function isWanted() {
  var wanted = atWork === waiting;
  clearTimeout(silence);
  atWork = null;
  if (!wanted && waiting) send();
  return wanted;
}

// A worker that died (the system took its memory) says nothing: it is started again, once for a question.
function onSilence() {
  deaths += 1;
  if (deaths > 1) {
    deaths = 0;
    fail(words.loi_treo, true);
    return;
  }
  stop();
  start();
}

// Memory is given back when the page is out of sight for long or kept for the “back” button.
function rest() {
  if (!worker || waiting) return;
  stop();
  loading.hidden = true;
  rested = true;
}

function wake() {
  clearTimeout(hiding);
  if (rested) start();
  rested = false;
}

// Gives the worker the question that waits, unless it is at one still.
function send() {
  if (atWork) return;
  atWork = waiting;
  silence = setTimeout(onSilence, ANSWER_MS);
  worker.postMessage({ id: 0, request: Object.assign({ ngon_ngu: area.dataset.ngonNgu }, atWork) });
}

cancel.addEventListener("click", function () { waiting = null; fail(words.da_huy, true); });
retry.addEventListener("click", function () {
  agreed = true;
  start();
});
document.addEventListener("visibilitychange", function () {
  if (document.hidden) hiding = setTimeout(rest, HIDDEN_MS);
  else wake();
});
window.addEventListener("pagehide", rest);
window.addEventListener("pageshow", wake);

// Idle after loading: the checker comes while the person is still reading, except on a slow line and
// in a frame on somebody else's page, where it waits to be touched.
function startWhenIdle() {
  if (window.self !== window.top) return;
  var slow = navigator.connection && /2g/.test(navigator.connection.effectiveType || "");
  if (!mayStart()) offerDownload();
  else if (!slow && canRun() && window.requestIdleCallback) requestIdleCallback(start, { timeout: 5000 });
}
