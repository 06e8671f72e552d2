// The maker of the embedding line: shows the line that fits what was chosen, and copies it.
(function () {
  "use strict";
  var form = document.getElementById("nhung-chon");
  var shown = document.getElementById("nhung-dong");
  var copy = document.getElementById("nhung-chep");
  var said = document.getElementById("nhung-da-chep");
  var sample = document.getElementById("nhung-xem");
  if (!form || !shown) return;
  var lines = JSON.parse(document.getElementById("nhung-cac-dong").textContent);
  form.hidden = false;

  function update() {
    var language = form.elements["ngon-ngu"].value;
    shown.value = lines[form.elements.cach.value][language];
    said.textContent = "";
    var address = sample.getAttribute("data-" + language);
    if (sample.getAttribute("src") !== address) sample.setAttribute("src", address);
  }

  form.addEventListener("change", update);
  copy.addEventListener("click", function () {
    shown.select();
    var done = navigator.clipboard ? navigator.clipboard.writeText(shown.value) : Promise.reject(new Error("old browser"));
    done.catch(function () { document.execCommand("copy"); }).then(function () { said.textContent = said.dataset.chu; });
  });
  update();
})();
