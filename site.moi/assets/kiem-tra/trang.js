// The check page: box -> worker -> blocks shown as text. It holds no rule and no legal word; every
// visible word comes from the page (made from data/) or from the checker's answer.
(function () {
  "use strict";

  var WATCHDOG_MS = 120000; // without a sign of life while loading
  var ANSWER_MS = 10000; // an answer takes a fraction of a second; a worker that is silent longer is dead
  var HIDDEN_MS = 300000; // after so long out of sight the memory is given back
  var area = document.getElementById("khu-kiem-tra");
  if (!area) return;
  var words = JSON.parse(document.getElementById("kt-chu").textContent);
  var form = document.getElementById("kiem-tra-mau"); // its box has no name: unscripted, the form sends nothing
  var box = document.getElementById("kiem-tra");
  var result = document.getElementById("kt-ket-qua");
  var loading = document.getElementById("kt-tai");
  var loadingText = document.getElementById("kt-tai-chu");
  var bar = document.getElementById("kt-tai-thanh");
  var cancel = document.getElementById("kt-huy");
  var retry = document.getElementById("kt-thu-lai");
  var direction = document.getElementById("kt-huong");
  var byAir = document.getElementById("kt-bay");
  var day = document.getElementById("kt-ngay");

  // Browsers of long ago: one plain sentence, and the catalogue below.
  if (!window.Promise || !window.fetch || !window.URLSearchParams || !Object.assign || !window.history.pushState) {
    loading.hidden = false;
    loadingText.textContent = words.loi_wasm;
    bar.hidden = cancel.hidden = retry.hidden = true;
    form.onsubmit = function () { return false; };
    return;
  }

  var quick = window.tucThi || null; // the instant tier (tuc-thi.js), where its script has run
  var worker = null;
  var ready = false;
  var agreed = false; // the person asked for the download on a device that spares data or memory
  var watchdog = 0;
  var silence = 0;
  var deaths = 0;
  var hiding = 0;
  var rested = false;
  var counter = 0;
  var waiting = null;
  var asking = null; // the query whose question is shown: what is typed next may answer it
  var asked = null; // what is shown now: { query, huong, hang_khong, ngay, tra_loi }

  function base() {
    return new URL(area.dataset.goc || ".", document.baseURI).href;
  }

  // Loading ---------------------------------------------------------------------------------------

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
    worker = null;
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
      if (waiting) send(waiting);
    } else if (message.kind === "answer") {
      clearTimeout(silence);
      deaths = 0;
      if (message.id === counter) { waiting = null; show(message.shown); }
    } else if (message.kind === "failed" || message.kind === "broken") {
      if (window.console) console.warn(message.reason);
      fail(words.loi_mang, true);
    }
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

  // Asking ----------------------------------------------------------------------------------------

  function ask(request, keepAddress) {
    asked = request;
    if (!keepAddress) writeAddress(request);
    waiting = request;
    if (ready) { send(request); return; }
    result.hidden = false;
    result.removeAttribute("data-verdict");
    fill(result, [element("p", words.cho)]);
    if (quick) quick.begin(request);
    start();
  }

  function send(request) {
    counter += 1;
    clearTimeout(silence);
    silence = setTimeout(onSilence, ANSWER_MS);
    worker.postMessage({ id: counter, request: Object.assign({ ngon_ngu: area.dataset.ngonNgu }, request) });
  }

  function requestFromForm() {
    return {
      query: box.value,
      huong: direction.value || null,
      hang_khong: byAir.checked ? true : null,
      ngay: day.value || null,
      tra_loi: [],
    };
  }

  // The question stands in the fragment, which no browser sends to a server.
  function writeAddress(request) {
    var parts = new URLSearchParams();
    parts.set("q", request.query);
    if (request.huong) parts.set("huong", request.huong);
    if (request.hang_khong) parts.set("bay", "1");
    if (request.ngay) parts.set("ngay", request.ngay);
    if (request.tra_loi && request.tra_loi.length) parts.set("tl", request.tra_loi.join("."));
    var address = "#" + parts.toString();
    if (location.hash !== address) history.pushState(null, "", address);
  }

  function readAddress() {
    var parts = new URLSearchParams(location.hash.slice(1));
    if (!parts.get("q")) return null;
    var given = (parts.get("tl") || "").split(".").filter(function (part) { return /^\d+$/.test(part); });
    var way = parts.get("huong");
    var date = parts.get("ngay");
    return {
      query: parts.get("q").slice(0, 2000),
      huong: Array.prototype.some.call(direction.options, function (option) { return option.value === way; }) ? way || null : null,
      hang_khong: parts.get("bay") === "1" ? true : null,
      ngay: /^\d{4}-\d{2}-\d{2}$/.test(date || "") && !isNaN(Date.parse(date)) ? date : null,
      tra_loi: given.map(Number),
    };
  }

  function fromAddress() {
    var request = readAddress();
    if (!request) return;
    fillForm(request);
    ask(request, true);
  }

  function fillForm(request) {
    if (request.query.charAt(0) !== "#") box.value = request.query;
    direction.value = request.huong || "";
    byAir.checked = Boolean(request.hang_khong);
    day.value = request.ngay || "";
  }

  // Showing: only text nodes, never markup ----------------------------------------------------------

  function element(name, text, className) {
    var node = document.createElement(name);
    if (text !== undefined) node.textContent = text;
    if (className) node.className = className;
    return node;
  }

  function fill(parent, nodes) {
    parent.textContent = "";
    nodes.forEach(function (node) { parent.appendChild(node); });
  }

  function show(shown) {
    asked = Object.assign({}, asked, shown.da_hoi);
    delete asked.dang_hoi;
    asking = shown.blocks.some(function (block) { return block.chon; }) ? asked : null;
    writeAddress(asked);
    var answered = quick && quick.settle(shown.verdict);
    var nodes = [];
    shown.blocks.forEach(function (block) { nodes.push.apply(nodes, blockNodes(block, shown)); });
    if (asked.tra_loi && asked.tra_loi.length) nodes.push(button(words.quay_lai, goBack));
    var share = element("a", words.chia_se);
    share.href = location.hash || "#";
    var line = element("p", undefined, "kt-nho");
    line.appendChild(share);
    nodes.push(line);
    result.hidden = false;
    result.setAttribute("data-verdict", shown.verdict);
    result.setAttribute("data-tang", "day-du");
    fill(result, nodes);
    loading.hidden = true;
    if (answered) return; // the person is reading already: neither focus nor scrolling may move
    result.focus({ preventScroll: true });
    if (result.scrollIntoView) result.scrollIntoView({ block: "nearest" });
  }

  function showFailure(text) {
    if (quick && quick.keep(text)) return;
    var link = element("a", words.danh_muc);
    link.href = base() + "danh-muc/";
    var line = element("p", text + " ");
    line.appendChild(link);
    result.hidden = false;
    result.removeAttribute("data-verdict");
    fill(result, [line]);
  }

  function blockNodes(block, shown) {
    var nodes = [];
    if (block.phan_quyet) nodes.push(verdictNode(block));
    if (block.tieu_de) nodes.push(element("h3", block.tieu_de));
    (block.doan || []).forEach(function (text) { nodes.push(element("p", text)); });
    if (block.danh_sach && block.danh_sach.length) {
      nodes.push(list(block.danh_sach.map(function (text) { return element("li", text); })));
    }
    if (block.lien_ket && block.lien_ket.length) nodes.push(list(block.lien_ket.map(linkNode)));
    if (block.chon && block.chon.length) {
      nodes.push(list(block.chon.map(choiceNode), "kt-chon"));
    }
    return nodes;
  }

  function verdictNode(block) {
    var heading = element("h2", undefined, "pq-lon pq pq-" + block.phan_quyet);
    var sign = element("span", block.dau, "pq-dau");
    sign.setAttribute("aria-hidden", "true");
    heading.appendChild(sign);
    heading.appendChild(document.createTextNode(" " + block.nhan + (block.mon ? ": " + block.mon : "")));
    return heading;
  }

  function list(items, className) {
    var node = element("ul", undefined, className);
    items.forEach(function (item) { node.appendChild(item); });
    return node;
  }

  function linkNode(link) {
    var item = element("li");
    var anchor = element("a", link.nhan);
    anchor.href = base() + link.trang;
    item.appendChild(anchor);
    return item;
  }

  function choiceNode(choice) {
    var item = element("li");
    item.appendChild(button(choice.nhan, function () {
      var next = Object.assign({}, asked);
      if (choice.hoi !== null && choice.hoi !== undefined) {
        next.query = choice.hoi;
        next.tra_loi = [];
      } else {
        next.tra_loi = (asked.tra_loi || []).concat([choice.tra_loi]);
      }
      ask(next);
    }));
    return item;
  }

  function button(text, action) {
    var node = element("button", text, "kt-phu");
    node.type = "button";
    node.addEventListener("click", action);
    return node;
  }

  function goBack() {
    ask(Object.assign({}, asked, { tra_loi: asked.tra_loi.slice(0, -1) }));
  }

  // Wiring ----------------------------------------------------------------------------------------

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var request = requestFromForm();
    if (asking) request.dang_hoi = Object.assign({}, asking);
    ask(request);
  });
  box.addEventListener("focus", function () { if (mayStart()) start(); }, { once: true });
  cancel.addEventListener("click", function () { waiting = null; fail(words.da_huy, true); });
  retry.addEventListener("click", function () {
    agreed = true;
    start();
  });
  window.addEventListener("popstate", fromAddress);
  window.addEventListener("hashchange", fromAddress);
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

  if (document.readyState === "complete") startWhenIdle();
  else window.addEventListener("load", startWhenIdle);
  fromAddress();
})();
