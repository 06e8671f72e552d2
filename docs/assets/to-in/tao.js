// The form of the notice: what is typed goes as text onto the sheet shown below, and stays on this device.
(function () {
  "use strict";

  var KEPT = "atbc.bang-niem-yet";
  var SIZES = { a4: [9, 7.2], a3: [12, 8], a5: [13, 7] }; // largest and smallest type, in points
  var STEP = 0.2;
  var OWN_PART = { a4: 11, a3: 15, a5: 9 };
  var form = document.getElementById("to-mau");
  if (!form) return;
  var preview = document.getElementById("to-xem");
  var said = document.getElementById("to-bao");
  var extra = document.getElementById("to-them");
  var fields = form.querySelectorAll("[data-truong]");
  var lists = ["khong-nhan", "dieu-kien"];
  var output = document.createElement("div");
  var waiting = 0;
  output.id = "to-in-ra";
  document.body.appendChild(output);

  // What is typed ---------------------------------------------------------------------------------

  function values() {
    var found = {};
    Array.prototype.forEach.call(fields, function (field) { found[field.getAttribute("data-truong")] = field.value; });
    return found;
  }

  function keep(typed) {
    try { localStorage.setItem(KEPT, JSON.stringify(typed)); } catch (error) { /* a full or closed store: nothing is kept */ }
  }

  function recall() {
    var kept = null;
    try { kept = JSON.parse(localStorage.getItem(KEPT)); } catch (error) { kept = null; }
    if (!kept || typeof kept !== "object") return;
    Array.prototype.forEach.call(fields, function (field) {
      var value = kept[field.getAttribute("data-truong")];
      if (typeof value === "string" && (field.tagName !== "SELECT" || offers(field, value))) field.value = value;
    });
  }

  function offers(field, value) {
    return Array.prototype.some.call(field.options, function (option) { return option.value === value; });
  }

  function forget() {
    try { localStorage.removeItem(KEPT); } catch (error) { /* nothing was kept */ }
    form.reset();
    lay();
    said.textContent = said.getAttribute("data-da-xoa");
    document.getElementById("to-ten").focus();
  }

  // Putting it on the sheet -----------------------------------------------------------------------

  function lines(text) {
    return text.split("\n").map(function (line) { return line.trim(); }).filter(Boolean);
  }

  function writeList(place, rows) {
    place.replaceChildren();
    place.classList.toggle("to-da-dien", rows.length > 0);
    if (!rows.length) return;
    var list = document.createElement("ul");
    rows.forEach(function (row) {
      var item = document.createElement("li");
      item.textContent = row;
      list.appendChild(item);
    });
    place.appendChild(list);
  }

  function fill(sheet, typed, onSecond) {
    Array.prototype.forEach.call(sheet.querySelectorAll("[data-o]"), function (place) {
      var name = place.getAttribute("data-o");
      if (lists.indexOf(name) < 0) { place.textContent = typed[name]; return; }
      var rows = lines(typed[name]);
      writeList(place, onSecond && rows.length ? [preview.getAttribute("data-to-2")] : rows);
      var own = place.closest(".to-rieng");
      if (own) own.hidden = !rows.length || onSecond;
    });
  }

  // The largest type in which the sheet is no higher than its paper; null when even the smallest is too large.
  function fit(sheet, size) {
    var article = sheet.querySelector(".to");
    var style = getComputedStyle(sheet);
    var room = parseFloat(style.minHeight) - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    var low = 0;
    var high = Math.round((SIZES[size][0] - SIZES[size][1]) / STEP);
    var best = -1;
    while (low <= high) {
      var middle = (low + high) >> 1;
      article.style.fontSize = (SIZES[size][1] + middle * STEP) + "pt";
      if (article.offsetHeight <= room - 2) { best = middle; low = middle + 1; } else { high = middle - 1; }
    }
    article.style.fontSize = (SIZES[size][1] + Math.max(best, 0) * STEP) + "pt";
    return best >= 0;
  }

  function lay() {
    var typed = values();
    var size = SIZES[typed.kho] ? typed.kho : "a4";
    var sheets = { bang: document.getElementById("to-bang"), the: document.getElementById("to-the") };
    var sheet = size === "a5" ? sheets.the : sheets.bang;
    sheets.bang.hidden = sheet !== sheets.bang;
    sheets.the.hidden = sheet !== sheets.the;
    sheet.className = extra.className = "to-giay to-kho-" + size;
    dress(sheet.querySelector(".to"), size, typed.mau === "co");
    fill(sheet, typed, false);
    extra.hidden = true;
    var second = !fit(sheet, size);
    if (second) {
      fill(sheet, typed, true);
      fit(sheet, size);
      showExtra(typed, size);
    }
    said.textContent = said.getAttribute(second ? "data-nhieu" : "data-mot");
    shrink(size);
  }

  // A3 is read from two metres: larger signs. Colour shows the red drawings, which the page has loaded already.
  function dress(article, size, colour) {
    article.classList.toggle("to-xa", size === "a3");
    article.classList.toggle("to-mau", colour);
  }

  function showExtra(typed, size) {
    extra.hidden = false;
    extra.querySelector(".to").style.fontSize = OWN_PART[size] + "pt";
    document.getElementById("to-them-ten").textContent = typed.ten;
    Array.prototype.forEach.call(extra.querySelectorAll("[data-them]"), function (place) {
      var rows = lines(typed[place.getAttribute("data-them")]);
      writeList(place, rows);
      place.parentNode.hidden = !rows.length;
    });
  }

  // The preview is the sheet itself, drawn smaller where the screen is narrow.
  function shrink() {
    Array.prototype.forEach.call(preview.children, function (sheet) {
      sheet.style.transform = "none";
      sheet.style.marginBottom = "";
      if (sheet.hidden) return;
      var style = getComputedStyle(preview);
      var room = preview.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      var scale = Math.min(1, room / sheet.offsetWidth);
      sheet.style.transform = "scale(" + scale + ")";
      sheet.style.marginBottom = (sheet.offsetHeight * (scale - 1) + 10) + "px";
      sheet.style.marginRight = (sheet.offsetWidth * (scale - 1)) + "px";
    });
  }

  // Printing: only the sheets, straight below the body, so that no frame of the page stands in the way ------

  function prepare() {
    lay();
    output.replaceChildren();
    Array.prototype.forEach.call(preview.children, function (sheet) {
      if (sheet.hidden) return;
      var copy = sheet.cloneNode(true);
      copy.style.transform = "none";
      copy.style.margin = "0";
      copy.removeAttribute("id");
      Array.prototype.forEach.call(copy.querySelectorAll("[id]"), function (part) { part.removeAttribute("id"); });
      output.appendChild(copy);
    });
    document.body.classList.add("to-co-in");
  }

  function tidy() {
    document.body.classList.remove("to-co-in");
    output.replaceChildren();
  }

  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(lay, 150);
  }

  form.addEventListener("input", function () { keep(values()); soon(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  document.getElementById("to-xoa").addEventListener("click", forget);
  document.getElementById("to-in").addEventListener("click", function () { window.print(); });
  window.addEventListener("beforeprint", prepare);
  window.addEventListener("afterprint", tidy);
  window.addEventListener("resize", soon);

  recall();
  form.hidden = preview.hidden = false;
  lay();
  if (document.fonts && document.fonts.ready) document.fonts.ready.then(lay);
})();
