// The instant tier: answers names typed alone from the small index while Python loads, and suggests names.
// It holds no rule and no legal word: it makes a key of the text and shows what the index has for it.
// A classic script of the old kind, so that old browsers and a copied folder (file://) run it too.
(function (root) {
  "use strict";

  var TONES = "\u0300\u0301\u0303\u0309\u0323";
  var NOT_WORDS = /[^a-z0-9\u0111\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b ]/;
  var STRAY = /[\u0302\u0306\u031b]/; // a mark that belongs to no letter
  var ENDING = /[ \t\n\r\u00a0?!.\u2026]+$/;
  var SPACE = /[ \t\n\r\u00a0-]+/g;
  var DIRECTIONS = ["trong_nuoc", "di_nuoc_ngoai", "ve_viet_nam"]; // in the order of the index's digits
  var MOST = 6;

  // Keys: the same as site_builder/instant_keys.py; tests compare both ---------------------------------

  var letters = {}; // letter -> [without tone mark, tone mark, without any mark]

  function letterOf(sign) {
    if (letters[sign]) return letters[sign];
    var plain = "";
    var tone = "";
    sign.normalize("NFD").split("").forEach(function (part) {
      if (TONES.indexOf(part) >= 0) tone = part; else plain += part;
    });
    return (letters[sign] = [plain.normalize("NFC"), tone, plain.replace(/[\u0300-\u036f]/g, "").replace("\u0111", "d")]);
  }

  function lowered(text) {
    return text.normalize("NFC").toLowerCase().replace(ENDING, "").replace(SPACE, " ").replace(/^ | $/g, "");
  }

  // [toned key, folded key], or null for a text with more in it than words.
  function keysOf(text) {
    var lower = lowered(text);
    if (!lower || STRAY.test(lower) || NOT_WORDS.test(lower.normalize("NFD"))) return null;
    return keysOfLower(lower);
  }

  function keysOfLower(lower) {
    var toned = "";
    var folded = "";
    var tone = "";
    for (var at = 0; at < lower.length; at += 1) {
      var letter = letterOf(lower.charAt(at));
      if (letter[0] === " ") { toned += tone; tone = ""; }
      toned += letter[0];
      folded += letter[2];
      tone = letter[1] || tone;
    }
    return [toned + tone, folded];
  }

  // The index: items by their place, names by key ------------------------------------------------------

  function Index() {
    this.head = null;
    this.items = []; // { digits, id, title }
    this.byKey = {}; // key -> { name, item (a place, or -1: it asks), until }
    this.names = []; // what may be suggested: { name, folded }
    this.parts = 0;
  }

  Index.prototype.add = function (part) {
    var self = this;
    if (part.tu) this.head = part;
    this.parts += 1;
    part.muc.split("\n").forEach(function (line, place) {
      var cells = line.split("\t");
      var item = self.items[place] = self.items[place] || {};
      if (cells.length === 2) { item.digits = cells[0]; } else { item.id = cells[0]; item.title = cells[1]; }
      self.addNames(cells[cells.length - 1], place, true);
      if (item.id) self.put("#" + item.id, "#" + item.id, place);
    });
    this.addNames(part.hoi_lai, -1, true);
    this.addNames(part.chi_hoi || "", -1, false);
  };

  Index.prototype.addNames = function (names, place, shown) {
    if (!names) return;
    names.split(";").forEach(function (written) {
      var sign = place >= 0 && (written.charAt(0) === "~" || written.charAt(0) === "^") ? written.charAt(0) : "";
      var name = written.slice(sign.length);
      var keys = keysOfLower(lowered(name));
      var key = keys[0];
      var folded = keys[1];
      this.put(key, name, place);
      if (folded !== key && sign !== "^") this.put(folded, name, sign ? -1 : place);
      if (shown) this.names.push({ name: name, key: key, folded: folded, place: place });
    }, this);
  };

  Index.prototype.put = function (key, name, place) {
    if (!Object.prototype.hasOwnProperty.call(this.byKey, key)) this.byKey[key] = { name: name, place: place };
  };

  // Whether a name still has, on the asked day, the answer that the index holds.
  Index.prototype.holds = function (name, day) {
    if (day < this.head.tu) return false;
    return !this.head.het.some(function (turn) {
      return day >= turn[0] && turn[1].split(";").indexOf(name) >= 0;
    });
  };

  // { code, name, id } for a text typed alone, or null where the checker must be waited for.
  Index.prototype.lookup = function (request) {
    if (!this.head || request.dang_hoi || (request.tra_loi && request.tra_loi.length)) return null;
    var keys = keysOf(request.query);
    var key = request.query.charAt(0) === "#" ? request.query.trim() : keys && keys[0];
    var found = key !== null && Object.prototype.hasOwnProperty.call(this.byKey, key) ? this.byKey[key] : null;
    if (!found || !this.holds(found.name, request.ngay || today())) return null;
    if (found.place < 0) return { code: this.head.hoi, name: "", id: "" };
    var item = this.items[found.place];
    var way = 2 * Math.max(0, DIRECTIONS.indexOf(request.huong)) + (request.hang_khong ? 1 : 0);
    return { code: Number(item.digits.charAt(way)), name: item.title || found.name, id: item.id || "" };
  };

  // Names that begin with the text, short ones first, one for each item; those whose diacritics differ from
  // the typed ones only when none has the same.
  Index.prototype.suggest = function (text) {
    var keys = keysOf(text);
    if (!keys || keys[1].length < 2) return [];
    var near = this.names.filter(function (entry) { return entry.folded.lastIndexOf(keys[1], 0) === 0; });
    var same = near.filter(function (entry) { return entry.key.lastIndexOf(keys[0], 0) === 0; });
    var seen = {};
    return (keys[0] !== keys[1] && same.length ? same : near).sort(function (one, other) {
      return one.name.length - other.name.length;
    }).filter(function (entry) {
      var mark = entry.place < 0 ? entry.name : entry.place;
      var first = !seen[mark];
      seen[mark] = true;
      return first;
    }).slice(0, MOST).map(function (entry) { return entry.name; });
  };

  function today() {
    var now = new Date();
    function two(number) { return (number < 10 ? "0" : "") + number; }
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  var index = new Index();

  // Takes in the parts that have arrived; each file of the index pushes one.
  function absorb() {
    var arrived = root.chiMucNhanh || [];
    while (index.parts < arrived.length) index.add(arrived[index.parts]);
  }

  root.tucThi = {
    keysOf: keysOf,
    lookup: function (request) { absorb(); return index.lookup(request); },
    suggest: function (text) { absorb(); return index.suggest(text); },
    verdict: function (code) { return index.head.phan_quyet[code]; },
  };

  // The page -------------------------------------------------------------------------------------------

  var area = root.document && document.getElementById("khu-kiem-tra");
  if (!area) return;
  var words = JSON.parse(document.getElementById("kt-chu").textContent);
  var form = document.getElementById("kiem-tra-mau");
  var box = document.getElementById("kiem-tra");
  var result = document.getElementById("kt-ket-qua");
  var status = document.getElementById("kt-tinh-trang");
  var list = document.getElementById("kt-goi-y");
  var rest = document.currentScript.getAttribute("data-phan-2");
  var shown = null; // the instant answer on the page: { code, … }, until the checker has settled it
  var waiting = null; // the request that the second part of the index may answer
  var active = -1;

  function element(name, text, className) {
    var node = document.createElement(name);
    if (text !== undefined) node.textContent = text;
    if (className) node.className = className;
    return node;
  }

  function loadRest() {
    if (!rest) return;
    var script = document.createElement("script");
    script.src = rest;
    script.onload = function () { if (waiting) answer(waiting); if (document.activeElement === box) offer(); };
    rest = "";
    document.head.appendChild(script);
  }

  function answer(request) {
    var found = root.tucThi.lookup(request);
    waiting = found ? null : request;
    if (!found) { loadRest(); return; }
    var verdict = root.tucThi.verdict(found.code);
    shown = { verdict: verdict[0] };
    var heading = element("h2", undefined, "pq-lon pq pq-" + verdict[0]);
    var sign = element("span", verdict[1], "pq-dau");
    sign.setAttribute("aria-hidden", "true");
    heading.appendChild(sign);
    heading.appendChild(document.createTextNode(" " + verdict[2] + (found.name ? ": " + found.name : "")));
    var nodes = [heading, element("p", verdict[3])];
    if (found.id) nodes.push(pageLink(words.xem_trang, "vat-pham/" + found.id + "/"));
    result.hidden = false;
    result.setAttribute("data-verdict", verdict[0]);
    result.setAttribute("data-tang", "tuc-thi");
    replaceContent(nodes);
    area.classList.add("kt-cho");
    tell(words.dang_kiem_lai);
    if (document.activeElement === box && box.value !== request.query) return; // already typing the next one
    result.focus({ preventScroll: true });
    if (result.scrollIntoView) result.scrollIntoView({ block: "nearest" });
  }

  function pageLink(text, path) {
    var line = element("p");
    var link = element("a", text);
    link.href = new URL((area.getAttribute("data-goc") || "./") + path, document.baseURI).href;
    line.appendChild(link);
    return line;
  }

  function replaceContent(nodes) {
    result.textContent = "";
    nodes.forEach(function (node) { result.appendChild(node); });
  }

  function tell(text) {
    status.textContent = text;
    status.hidden = !text;
  }

  // What the check page calls. begin: a question was asked and Python is not there yet; settle: Python's answer is
  // about to replace what is shown, returns whether an instant answer stood there; keep: Python failed.
  root.tucThi.begin = function (request) {
    shown = null;
    tell("");
    result.removeAttribute("data-tang");
    answer(request);
  };

  root.tucThi.settle = function (verdict) {
    var was = shown;
    shown = waiting = null;
    tell(was ? (was.verdict === verdict ? words.da_kiem_lai : words.da_doi) : "");
    if (!was) area.classList.remove("kt-cho");
    return Boolean(was);
  };

  root.tucThi.keep = function (reason) {
    if (!shown) return false;
    tell(words.chua_kiem_lai);
    var line = pageLink(words.danh_muc, "danh-muc/");
    line.insertBefore(document.createTextNode(reason + " "), line.firstChild);
    result.appendChild(line);
    return true;
  };

  // Suggestions: a combobox with a list, as the ARIA authoring practices describe it ----------------------

  function offer() {
    var names = root.tucThi.suggest(box.value);
    if (names.length === 1 && names[0].toLowerCase() === box.value.trim().toLowerCase()) names = [];
    list.textContent = "";
    active = -1;
    names.forEach(function (name, place) {
      var option = element("li", name);
      option.id = "kt-goi-y-" + place;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.addEventListener("mousedown", function (event) { event.preventDefault(); });
      option.addEventListener("click", function () { choose(name); });
      list.appendChild(option);
    });
    open(names.length > 0);
  }

  function open(whether) {
    list.hidden = !whether;
    box.setAttribute("aria-expanded", String(whether));
    if (!whether) mark(-1);
  }

  function mark(place) {
    var options = list.children;
    if (options[active]) options[active].setAttribute("aria-selected", "false");
    active = place;
    if (options[active]) {
      options[active].setAttribute("aria-selected", "true");
      box.setAttribute("aria-activedescendant", options[active].id);
    } else {
      box.removeAttribute("aria-activedescendant");
    }
  }

  function choose(name) {
    box.value = name;
    open(false);
    form.querySelector("button[type=submit]").click();
  }

  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  open(false);
  box.addEventListener("focus", loadRest);
  box.addEventListener("input", offer);
  box.addEventListener("blur", function () { open(false); });
  form.addEventListener("submit", function () { open(false); });
  box.addEventListener("keydown", function (event) {
    if (list.hidden || event.isComposing) return;
    var count = list.children.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      var step = event.key === "ArrowDown" ? 1 : -1;
      mark(active < 0 && step < 0 ? count - 1 : active + step >= count ? -1 : active + step);
    } else if (event.key === "Escape") {
      event.preventDefault();
      open(false);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(list.children[active].textContent);
    }
  });
})(this);
