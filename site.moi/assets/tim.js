// Site search: Pagefind, fetched from this site on first use only. Results are shown as text.
(function () {
  "use strict";
  var button = document.getElementById("tim-nut");
  if (!button || typeof HTMLDialogElement !== "function") return;
  var root = document.currentScript ? document.currentScript.dataset.goc : "/";
  var sentence = document.currentScript ? document.currentScript.dataset.loi : "";
  var dialog = null;
  var engine = null;
  var latest = 0;
  button.hidden = false;

  function build() {
    dialog = document.createElement("dialog");
    dialog.className = "tim-hop md-typeset";
    dialog.setAttribute("aria-label", button.textContent);
    var input = document.createElement("input");
    input.type = "search";
    input.setAttribute("aria-label", button.textContent);
    var results = document.createElement("ol");
    results.setAttribute("aria-live", "polite");
    var close = document.createElement("button");
    close.type = "button";
    close.className = "kt-phu";
    close.textContent = "×";
    close.setAttribute("aria-label", "Esc");
    close.addEventListener("click", function () { dialog.close(); });
    dialog.append(close, input, results);
    document.body.appendChild(dialog);
    input.addEventListener("input", function () { search(input.value, results); });
  }

  function search(text, results) {
    latest += 1;
    var mine = latest;
    engine = engine || import(new URL(root + "pagefind/pagefind.js", location.origin).href);
    engine.then(function (pagefind) {
      return pagefind.search(text);
    }).then(function (found) {
      return Promise.all(found.results.slice(0, 12).map(function (entry) { return entry.data(); }));
    }).then(function (pages) {
      if (mine !== latest) return;
      results.replaceChildren.apply(results, pages.map(row));
    }).catch(function () {
      engine = null;
      results.textContent = sentence; // no network, and the index is not kept on the device
    });
  }

  function row(page) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    link.href = page.url;
    link.textContent = page.meta.title;
    item.appendChild(link);
    return item;
  }

  button.addEventListener("click", function () {
    if (!dialog) build();
    dialog.showModal();
  });
})();
