// The counter: several things at once, each asked of the same worker as on the check page. It keeps nothing:
// no storage, no address, and all goes away for the next customer. No rule and no word of law stands here.
(function () {
  "use strict";

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

  function element(name, text, className) {
    var node = document.createElement(name);
    if (text !== undefined) node.textContent = text;
    if (className) node.className = className;
    return node;
  }

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
    var block = verdictOf(row);
    var node = element(tag, undefined, className + " pq pq-" + block.phan_quyet);
    var sign = element("span", block.dau, "pq-dau");
    sign.setAttribute("aria-hidden", "true");
    node.appendChild(sign);
    node.appendChild(document.createTextNode(" " + block.nhan + ": " + nameOf(row)));
    return node;
  }

  function card(row, index) {
    var section = element("section", undefined, "quay-mon");
    section.appendChild(element("p", words.mon_thu.replace("{so}", index + 1) + " · " + row.typed, "kt-nho"));
    section.appendChild(heading("h3", row, "quay-vua"));
    var more = element("details");
    more.appendChild(element("summary", words.xem_them));
    row.shown.blocks.slice(1).forEach(function (block) {
      var open = block.chon || SHOWN.indexOf(block.tieu_de) >= 0;
      blockNodes(block, row).forEach(function (node) { (open ? section : more).appendChild(node); });
    });
    if (more.childNodes.length > 1) section.appendChild(more);
    if (row.request.tra_loi.length || row.request.query !== row.typed) {
      section.appendChild(button(words.quay_lai, function () { again(row, row.typed, []); }));
    }
    return section;
  }

  function blockNodes(block, row) {
    var nodes = [];
    if (block.tieu_de) nodes.push(element("h4", block.tieu_de));
    (block.doan || []).forEach(function (text) { nodes.push(element("p", text)); });
    var items = (block.danh_sach || []).map(function (text) { return element("li", text); });
    items = items.concat((block.lien_ket || []).map(linkNode));
    items = items.concat((block.chon || []).map(function (choice) {
      var item = element("li");
      item.appendChild(button(choice.nhan, function () {
        if (choice.hoi !== null && choice.hoi !== undefined) again(row, choice.hoi, []);
        else again(row, row.request.query, row.request.tra_loi.concat([choice.tra_loi]));
      }));
      return item;
    }));
    if (items.length) {
      var list = element("ul", undefined, block.chon ? "kt-chon" : undefined);
      items.forEach(function (item) { list.appendChild(item); });
      nodes.push(list);
    }
    return nodes;
  }

  function linkNode(link) {
    var item = element("li");
    var anchor = element("a", link.nhan);
    anchor.href = area.dataset.goc + (area.dataset.ngonNgu === "en" ? "en/" : "") + link.trang;
    anchor.target = "_blank";
    anchor.rel = "noopener";
    item.appendChild(anchor);
    return item;
  }

  function again(row, query, answers) {
    row.request = Object.assign({}, row.request, { query: query, tra_loi: answers });
    send(row);
  }

  function button(text, action) {
    var node = element("button", text, "kt-phu");
    node.type = "button";
    node.addEventListener("click", action);
    return node;
  }

  // Slips -----------------------------------------------------------------------------------------

  function under(row, title) {
    var found = [];
    row.shown.blocks.forEach(function (block) {
      if (block.tieu_de !== title) return;
      found = found.concat(block.doan || [], block.danh_sach || [], (block.lien_ket || []).map(function (link) { return link.nhan; }));
    });
    return found;
  }

  function cells(row) {
    var why = under(row, words.muc_ly_do).concat(under(row, words.muc_can_cu));
    var todo = under(row, words.muc_dieu_kien).concat(under(row, words.muc_thay_the));
    return [[nameOf(row)], [verdictOf(row).nhan], why.length ? why : [words.chua_chac], todo.length ? todo : under(row, words.muc_viec_tiep)];
  }

  function tableRow(columns) {
    var line = element("tr");
    columns.forEach(function (texts) {
      var cell = element("td");
      texts.forEach(function (text) { cell.appendChild(element("div", text)); });
      line.appendChild(cell);
    });
    return line;
  }

  // "22/11/2026, 12:24": a slip needs no seconds, and the day comes first.
  function now(locale) {
    var moment = new Date();
    return moment.toLocaleDateString(locale) + ", " + moment.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  }

  function printSheet(id, makeRow) {
    if (!rows.length || !rows.every(function (row) { return row.shown; })) return;
    var sheet = element("div", undefined, "to-giay to-kho-phieu");
    sheet.appendChild(document.getElementById(id).querySelector(".to").cloneNode(true));
    var body = sheet.querySelector("[data-hang]");
    rows.forEach(function (row) { body.appendChild(makeRow(row)); });
    var day = sheet.querySelector("[data-ngay]");
    if (day) day.textContent = words.ngay.replace("{ngay}", now(area.dataset.ngonNgu === "en" ? "en-GB" : "vi-VN"));
    output.replaceChildren(sheet);
    document.body.classList.add("to-co-in");
    window.print();
  }

  function tidy() {
    document.body.classList.remove("to-co-in");
    output.replaceChildren();
  }

  function printSlip() { printSheet("quay-to-phieu", function (row) { return tableRow(cells(row)); }); }

  function printDeclaration() { printSheet("quay-to-khai", function (row) { return tableRow([[nameOf(row)], [], []]); }); }

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
})();
