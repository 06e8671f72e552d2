// Looks up the version code typed in, or standing after # in the address, among the versions on the page.
(function () {
  "use strict";

  var form = document.getElementById("to-tra");
  if (!form) return;
  var box = document.getElementById("to-ma");
  var answer = document.getElementById("to-tra-loi");
  var alike = { O: "0", I: "1", L: "1", U: "V" };

  function clean(text) {
    var letters = text.toUpperCase().replace(/[^A-Z0-9]/g, "").replace(/[OILU]/g, function (letter) { return alike[letter]; });
    return letters.slice(0, 4) + "-" + letters.slice(4);
  }

  function look(text) {
    var code = clean(text);
    var found = null;
    Array.prototype.forEach.call(document.querySelectorAll("[data-ma]"), function (section) {
      var fits = section.getAttribute("data-ma") === code;
      section.classList.toggle("to-thay", fits);
      if (fits) found = section;
    });
    answer.textContent = found ? found.querySelector("p").textContent : answer.getAttribute("data-la");
    if (found) found.scrollIntoView({ block: "nearest" });
  }

  function fromAddress() {
    var given = location.hash.slice(1);
    try {
      given = decodeURIComponent(given);
    } catch (error) {
      // A link that was cut off is looked up as it stands.
    }
    if (!given) return;
    box.value = given;
    look(given);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (box.value.trim()) look(box.value);
  });
  window.addEventListener("hashchange", fromAddress);
  form.hidden = false;
  fromAddress();
})();
