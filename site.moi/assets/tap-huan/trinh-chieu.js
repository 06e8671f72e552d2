/* Turns a page into slides: each section under an h2 is one. Without this file the page reads from top to bottom. */
(function () {
  "use strict";
  var place = document.getElementById("trinh-chieu");
  if (!place) return;
  var slides = gather(place.parentNode);
  var shown = 0;
  var running = false;

  var bar = document.createElement("div");
  bar.className = "tc-thanh";
  var toggle = button(place.getAttribute("data-bat"), function () { run(!running); });
  var back = button(place.getAttribute("data-truoc"), function () { go(shown - 1); });
  var forth = button(place.getAttribute("data-sau"), function () { go(shown + 1); });
  var where = document.createElement("span");
  where.setAttribute("role", "status");
  bar.appendChild(toggle);
  bar.appendChild(back);
  bar.appendChild(forth);
  bar.appendChild(where);
  place.parentNode.insertBefore(bar, place);
  run(false);

  document.addEventListener("keydown", function (event) {
    if (!running || event.altKey || event.ctrlKey || event.metaKey) return;
    var key = event.key;
    if (key === "ArrowRight" || key === "PageDown") go(shown + 1);
    else if (key === "ArrowLeft" || key === "PageUp") go(shown - 1);
    else if (key === "Home") go(0);
    else if (key === "End") go(slides.length - 1);
    else if (key === "Escape") run(false);
    else return;
    event.preventDefault();
  });

  function gather(article) {
    var found = [];
    var headings = article.querySelectorAll("h2");
    for (var i = 0; i < headings.length; i++) {
      var section = document.createElement("section");
      section.className = "trang-chieu";
      section.setAttribute("aria-labelledby", headings[i].id);
      headings[i].setAttribute("tabindex", "-1");
      article.insertBefore(section, headings[i]);
      var node = headings[i];
      do {
        var next = node.nextSibling;
        section.appendChild(node);
        node = next;
      } while (node && node.nodeName !== "H2");
      found.push(section);
    }
    return found;
  }

  function button(label, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "tc-nut";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  }

  function run(on) {
    running = on;
    document.documentElement.classList[on ? "add" : "remove"]("dang-chieu");
    toggle.textContent = place.getAttribute(on ? "data-tat" : "data-bat");
    back.hidden = forth.hidden = !on;
    where.textContent = "";
    for (var i = 0; i < slides.length; i++) slides[i].hidden = on && i !== shown;
    if (on) go(shown);
  }

  function go(number) {
    if (number < 0 || number >= slides.length) return;
    slides[shown].hidden = true;
    shown = number;
    slides[shown].hidden = false;
    back.disabled = shown === 0;
    forth.disabled = shown === slides.length - 1;
    where.textContent = place.getAttribute("data-trang").replace("{so}", shown + 1).replace("{tat}", slides.length);
    slides[shown].querySelector("h2").focus();
    window.scrollTo(0, 0);
  }
})();
