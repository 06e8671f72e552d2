// The index of the instant tier, which the build makes (site_builder/instant.py): items by their place, names by key.

var DIRECTIONS = ["trong_nuoc", "di_nuoc_ngoai", "ve_viet_nam"]; // in the order of the index's digits
var MOST = 6; // names suggested

function Index() {
  this.head = null;
  this.items = []; // { digits, id, title }
  this.ids = Object.create(null); // "#id" -> { name, place }
  this.starts = Object.create(null); // the first two letters without diacritics -> names, as `addNames` keeps them
  this.parts = 0;
}

Index.prototype.add = function (part) {
  var self = this;
  if (part.tu) this.head = part;
  this.parts += 1;
  part.muc.split("\n").forEach(function (line, place) {
    var cells = line.split("\t");
    var item = self.items[place] = self.items[place] || {};
    var first = self.addNames(cells[cells.length - 1], place, true);
    if (part.tu) item.digits = cells[0];
    if (part.tu || cells.length === 1) return;
    item.id = cells[0];
    item.title = first;
    self.ids["#" + item.id] = { name: "#" + item.id, place: place };
  });
  this.addNames(part.hoi_lai, -1, true);
  this.addNames(part.chi_hoi || "", -1, false);
};

// Keeps { sign, name, key, folded, place (of its item, or -1: it asks), shown (it may be suggested) }. Returns the first
// name: that of an item is its title, and with the sign "!" nothing else.
Index.prototype.addNames = function (written, place, shown) {
  var named = namesOf(written);
  named.forEach(function (one) {
    if (one.sign === "!") return;
    one.place = place;
    one.shown = shown;
    this.near(one.folded, true).push(one);
  }, this);
  return named.length ? named[0].name : "";
};

// The names that begin as a text without diacritics does; only these are gone through.
Index.prototype.near = function (folded, makes) {
  var start = folded.slice(0, 2);
  if (makes && !this.starts[start]) this.starts[start] = [];
  return this.starts[start] || [];
};

// { name, place } of the name with these keys; what is typed without diacritics may ask or wait for the checker.
Index.prototype.named = function (key, folded) {
  var near = this.near(folded);
  for (var at = 0; at < near.length; at += 1) {
    if (near[at].key === key) return near[at];
  }
  for (at = 0; at < near.length; at += 1) {
    if (near[at].folded !== key || near[at].sign === "^") continue;
    return { name: near[at].name, place: near[at].sign ? -1 : near[at].place };
  }
  return null;
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
  var found = request.query.charAt(0) === "#" ? this.ids[request.query.trim()] : keys && this.named(keys[0], keys[1]);
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
  var near = this.near(keys[1]).filter(function (entry) {
    return entry.shown && entry.folded.lastIndexOf(keys[1], 0) === 0;
  });
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
  namesOf: namesOf,
  lookup: function (request) { absorb(); return index.lookup(request); },
  suggest: function (text) { absorb(); return index.suggest(text); },
  verdict: function (code) { return index.head.phan_quyet[code]; },
};
