// A question in the form and in the address. There it stands in the fragment, which no browser sends to a server.

function requestFromForm() {
  return {
    query: box.value,
    huong: direction.value || null,
    hang_khong: byAir.checked ? true : null,
    ngay: day.value || null,
    tra_loi: [],
  };
}

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

// A day of the calendar, or null: the browser's own field for days keeps no other ("2026-02-30" parses as a Date).
function dayIn(text) {
  var field = document.createElement("input");
  field.type = "date";
  field.value = /^\d{4}-\d{2}-\d{2}$/.test(text || "") ? text : "";
  return field.value || null;
}

function readAddress() {
  var parts = new URLSearchParams(location.hash.slice(1));
  if (!parts.get("q")) return null;
  var given = (parts.get("tl") || "").split(".").filter(function (part) { return /^\d+$/.test(part); });
  var way = parts.get("huong");
  return {
    query: parts.get("q").slice(0, 2000),
    huong: Array.prototype.some.call(direction.options, function (option) { return option.value === way; }) ? way || null : null,
    hang_khong: parts.get("bay") === "1" ? true : null,
    ngay: dayIn(parts.get("ngay")),
    tra_loi: given.map(Number),
  };
}

function fillForm(request) {
  if (request.query.charAt(0) !== "#") box.value = request.query;
  direction.value = request.huong || "";
  byAir.checked = Boolean(request.hang_khong);
  day.value = request.ngay || "";
}
