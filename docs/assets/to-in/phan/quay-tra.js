// The counter: several things at once, each asked of the same worker as on the check page. It keeps nothing:
// no storage, no address, and all goes away for the next customer. No rule and no word of law stands here.

var MOST = 20; // things looked up at once
var area = document.getElementById("quay");
if (!area) return;
var words = JSON.parse(document.getElementById("quay-chu").textContent);
var form = document.getElementById("quay-mau");
var box = document.getElementById("quay-o");
var direction = document.getElementById("quay-huong");
var byAir = document.getElementById("quay-bay");
var status = document.getElementById("quay-bao");
var result = document.getElementById("quay-ra");
var printing = document.getElementById("quay-in");
var output = document.createElement("div");
output.id = "to-in-ra";
document.body.appendChild(output);

var SHOWN = [words.muc_ly_do, words.muc_dieu_kien, words.muc_thay_the]; // the rest folds away

var worker = null;
var ready = false;
var counter = 0;
var rows = []; // one a thing: { id, request, shown }
var idle = 0;

// The worker ------------------------------------------------------------------------------------

function start() {
  if (worker) return;
  if (typeof WebAssembly !== "object" || typeof Worker !== "function") { say(words.loi_wasm); return; }
  worker = new Worker(new URL(area.dataset.tho, document.baseURI).href + "#" + area.dataset.ngonNgu);
  worker.onmessage = function (event) { receive(event.data); };
  worker.onerror = broken;
}

function broken() {
  if (worker) worker.terminate();
  worker = null;
  ready = false;
  say(words.loi_mang);
}

function receive(message) {
  if (message.kind === "progress") {
    var percent = Math.min(100, Math.round(100 * message.read / message.total));
    say(words.dang_tai.replace("{phan_tram}", percent).replace("{mb}", (message.total / 1e6).toFixed(1)));
  } else if (message.kind === "starting") {
    say(words.khoi_dong);
  } else if (message.kind === "ready") {
    ready = true;
    area.setAttribute("data-san-sang", "");
    say("");
    rows.forEach(send);
  } else if (message.kind === "answer") {
    rows.forEach(function (row) { if (row.id === message.id) row.shown = message.shown; });
    show();
  } else {
    broken();
  }
}

function send(row) {
  row.shown = null;
  row.id = counter += 1;
  if (ready) worker.postMessage({ id: row.id, request: Object.assign({ ngon_ngu: area.dataset.ngonNgu }, row.request) });
}

// Asking ----------------------------------------------------------------------------------------

function ask() {
  var typed = box.value.split("\n").map(function (line) { return line.trim(); }).filter(Boolean);
  if (!typed.length) { say(words.dien); box.focus(); return; }
  start();
  rows = typed.slice(0, MOST).map(function (text) {
    return { typed: text, shown: null, request: { query: text, huong: direction.value, hang_khong: byAir.checked ? true : null, ngay: null, tra_loi: [] } };
  });
  say((typed.length > MOST ? words.qua_dai.replace("{so}", MOST) + " " : "") + words.dang_tra.replace("{so}", rows.length));
  rows.forEach(send);
}

function say(text) { status.textContent = text; }

// Showing ---------------------------------------------------------------------------------------

function verdictOf(row) { return row.shown.blocks[0]; }

function nameOf(row) { return verdictOf(row).mon || row.typed; }

function show() {
  if (!rows.length || !rows.every(function (row) { return row.shown; })) return;
  var order = words.thu_tu;
  var strictest = rows.reduce(function (first, row) {
    return order.indexOf(row.shown.verdict) < order.indexOf(first.shown.verdict) ? row : first;
  });
  result.replaceChildren();
  result.setAttribute("data-verdict", strictest.shown.verdict);
  result.appendChild(heading("h2", strictest, "quay-lon"));
  rows.forEach(function (row, index) { result.appendChild(card(row, index)); });
  result.hidden = printing.hidden = false;
  say("");
  result.focus({ preventScroll: true });
  if (result.scrollIntoView) result.scrollIntoView({ block: "nearest" });
}

function heading(tag, row, className) {
  return verdictHeading(tag, className, verdictOf(row), nameOf(row));
}

function card(row, index) {
  var section = element("section", undefined, "quay-mon");
  section.appendChild(element("p", words.mon_thu.replace("{so}", index + 1) + " · " + row.typed, "kt-nho"));
  section.appendChild(heading("h3", row, "quay-vua"));
  var more = element("details");
  more.appendChild(element("summary", words.xem_them));
  var how = { tag: "h4", address: area.dataset.goc + (area.dataset.ngonNgu === "en" ? "en/" : ""), newTab: true };
  how.choose = function (choice) { again(row, chosen(row.request, choice)); };
  row.shown.blocks.slice(1).forEach(function (block) {
    var open = block.chon || SHOWN.indexOf(block.tieu_de) >= 0;
    blockNodes(block, how).forEach(function (node) { (open ? section : more).appendChild(node); });
  });
  if (more.childNodes.length > 1) section.appendChild(more);
  if (row.request.tra_loi.length || row.request.query !== row.typed) {
    section.appendChild(button(words.quay_lai, function () { again(row, Object.assign({}, row.request, { query: row.typed, tra_loi: [] })); }));
  }
  return section;
}

function again(row, request) {
  row.request = request;
  send(row);
}

// The next customer -----------------------------------------------------------------------------

function clear(told) {
  rows = [];
  counter += 1;
  form.reset();
  result.replaceChildren();
  result.removeAttribute("data-verdict");
  result.hidden = printing.hidden = true;
  tidy();
  say(told ? words.da_xoa : "");
}

function stir() {
  clearTimeout(idle);
  idle = setTimeout(function () { clear(true); }, words.phut * 60000);
}

var KEYS = { k: function () { clear(true); box.focus(); }, p: printSlip, l: printDeclaration };

form.addEventListener("submit", function (event) { event.preventDefault(); ask(); });
box.addEventListener("keydown", function (event) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); ask(); }
});
box.addEventListener("focus", start, { once: true });
document.addEventListener("keydown", function (event) {
  var action = event.altKey && !event.ctrlKey && !event.metaKey && KEYS[(event.code || "").replace("Key", "").toLowerCase()];
  if (action) { event.preventDefault(); action(); }
});
["keydown", "pointerdown", "input"].forEach(function (kind) { document.addEventListener(kind, stir); });
document.getElementById("quay-moi").addEventListener("click", KEYS.k);
document.getElementById("quay-phieu").addEventListener("click", printSlip);
document.getElementById("quay-khai").addEventListener("click", printDeclaration);
window.addEventListener("afterprint", tidy);
window.addEventListener("pagehide", function () { clear(false); });
area.hidden = false;
clear(false);
