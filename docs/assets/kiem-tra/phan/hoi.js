// Asking, and showing what came.

var quick = window.tucThi || null; // the instant tier (tuc-thi.js), where its script has run
var asking = null; // the query whose question is shown: what is typed next may answer it
var asked = null; // what is shown now: { query, huong, hang_khong, ngay, tra_loi }

function ask(request, keepAddress) {
  asked = request;
  if (!keepAddress) writeAddress(request);
  waiting = request;
  result.removeAttribute("data-tang"); // what still stands there answers the question before
  if (ready) { send(); return; }
  result.hidden = false;
  result.removeAttribute("data-verdict");
  fill(result, [element("p", words.cho)]);
  if (quick) quick.begin(request);
  start();
}

function fromAddress() {
  var request = readAddress();
  if (!request) return;
  fillForm(request);
  ask(request, true);
}

function show(shown) {
  asked = Object.assign({}, asked, shown.da_hoi);
  delete asked.dang_hoi;
  asking = shown.blocks.some(function (block) { return block.chon; }) ? asked : null;
  writeAddress(asked);
  var answered = quick && quick.settle(shown.verdict);
  var nodes = [];
  shown.blocks.forEach(function (block) {
    if (block.phan_quyet) nodes.push(verdictHeading("h2", "pq-lon", block, block.mon));
    nodes.push.apply(nodes, blockNodes(block, { tag: "h3", address: base(), choose: choose }));
  });
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

function choose(choice) {
  ask(chosen(asked, choice));
}

function goBack() {
  ask(Object.assign({}, asked, { tra_loi: asked.tra_loi.slice(0, -1) }));
}

form.addEventListener("submit", function (event) {
  event.preventDefault();
  var request = requestFromForm();
  if (asking) request.dang_hoi = Object.assign({}, asking);
  ask(request);
});
box.addEventListener("focus", function () { if (mayStart()) start(); }, { once: true });
window.addEventListener("popstate", fromAddress);
window.addEventListener("hashchange", fromAddress);

if (document.readyState === "complete") startWhenIdle();
else window.addEventListener("load", startWhenIdle);
fromAddress();
