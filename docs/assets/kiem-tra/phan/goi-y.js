// Suggestions: a combobox with a list, as the ARIA authoring practices describe it.

var active = -1;
var refused = false; // closed by the person: a part of the index that comes later does not open it again

function offer() {
  var names = root.tucThi.suggest(box.value);
  if (!names.length && document.documentElement.getAttribute("data-bo-kiem-tra") === "san-sang") loadNext();
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

function refuse() {
  refused = true;
  open(false);
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
box.addEventListener("focus", loadSecond);
box.addEventListener("input", function () { refused = false; offer(); });
box.addEventListener("blur", function () { open(false); });
form.addEventListener("submit", refuse);
box.addEventListener("keydown", function (event) {
  if (list.hidden || event.isComposing) return;
  var count = list.children.length;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    var step = event.key === "ArrowDown" ? 1 : -1;
    mark(active < 0 && step < 0 ? count - 1 : active + step >= count ? -1 : active + step);
  } else if (event.key === "Escape") {
    event.preventDefault();
    refuse();
  } else if (event.key === "Enter" && active >= 0) {
    event.preventDefault();
    choose(list.children[active].textContent);
  }
});
