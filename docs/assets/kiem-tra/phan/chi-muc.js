// The index of the instant tier, which the build makes (site_builder/instant.py): items by their place, names by key.

var DIRECTIONS = ["trong_nuoc", "di_nuoc_ngoai", "ve_viet_nam"]; // in the order of the index's digits
var MOST = 6; // names suggested

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
    var first = self.addNames(cells[cells.length - 1], place, true);
    if (part.tu) item.digits = cells[0];
    if (part.tu || cells.length === 1) return;
    item.id = cells[0];
    item.title = first;
    self.put("#" + item.id, "#" + item.id, place);
  });
  this.addNames(part.hoi_lai, -1, true);
  this.addNames(part.chi_hoi || "", -1, false);
};

// Returns the first name: that of an item is its title, and with the sign "!" nothing else.
Index.prototype.addNames = function (written, place, shown) {
  var named = namesOf(written);
  named.forEach(function (one) {
    if (one.sign === "!") return;
    var keys = keysOfLower(lowered(one.name));
    var key = keys[0];
    var folded = keys[1];
    this.put(key, one.name, place);
    if (folded !== key && one.sign !== "^") this.put(folded, one.name, one.sign ? -1 : place);
    if (shown) this.names.push({ name: one.name, key: key, folded: folded, place: place });
  }, this);
  return named.length ? named[0].name : "";
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
  namesOf: namesOf,
  lookup: function (request) { absorb(); return index.lookup(request); },
  suggest: function (text) { absorb(); return index.suggest(text); },
  verdict: function (code) { return index.head.phan_quyet[code]; },
};
