// The instant answer on the page: shown while Python loads, confirmed or replaced by it.

var status = document.getElementById("kt-tinh-trang");
var list = document.getElementById("kt-goi-y");
var parts = ["data-phan-2", "data-phan-3"].map(function (name) { return document.currentScript.getAttribute(name); });
var coming = false; // a part of the index is on its way
var shown = null; // the instant answer on the page: { code, … }, until the checker has settled it
var waiting = null; // the request that a part of the index still to come may answer

// The next part of the index: the second when the box is used, the third, in the other language, when neither answers.
function loadNext() {
  if (coming || !parts.length) return;
  var script = document.createElement("script");
  coming = true;
  script.src = parts.shift();
  script.onload = script.onerror = function () {
    coming = false;
    if (waiting) answer(waiting);
    if (document.activeElement === box && !refused) offer();
  };
  document.head.appendChild(script);
}

function loadSecond() {
  if (parts.length === 2) loadNext();
}

function answer(request) {
  var found = root.tucThi.lookup(request);
  waiting = found ? null : request;
  if (!found) { loadNext(); return; }
  var verdict = root.tucThi.verdict(found.code);
  shown = { verdict: verdict[0] };
  var block = { phan_quyet: verdict[0], dau: verdict[1], nhan: verdict[2] };
  var nodes = [verdictHeading("h2", "pq-lon", block, found.name), element("p", verdict[3])];
  if (found.id) nodes.push(pageLink(words.xem_trang, "vat-pham/" + found.id + "/"));
  result.hidden = false;
  result.setAttribute("data-verdict", verdict[0]);
  result.setAttribute("data-tang", "tuc-thi");
  fill(result, nodes);
  area.classList.add("kt-cho");
  tell(words.dang_kiem_lai);
  requestAnimationFrame(function () { show(request); }); // with the page's next layout, not with one more
}

function show(request) {
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
