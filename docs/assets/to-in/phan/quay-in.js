// The counter's slips: what was answered, put into the sheets that stand hidden on the page, and printed.

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
