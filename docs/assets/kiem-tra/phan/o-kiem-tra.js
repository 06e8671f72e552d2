// What only the full check has, and one plain sentence for browsers of long ago. Every visible word comes from the
// page (made from data/) or from the checker's answer.

var loading = document.getElementById("kt-tai");
var loadingText = document.getElementById("kt-tai-chu");
var bar = document.getElementById("kt-tai-thanh");
var cancel = document.getElementById("kt-huy");
var retry = document.getElementById("kt-thu-lai");
var direction = document.getElementById("kt-huong");
var byAir = document.getElementById("kt-bay");
var day = document.getElementById("kt-ngay");

// Browsers of long ago: one plain sentence, and the catalogue below.
if (!window.Promise || !window.fetch || !window.URLSearchParams || !Object.assign || !window.history.pushState) {
  loading.hidden = false;
  loadingText.textContent = words.loi_wasm;
  bar.hidden = cancel.hidden = retry.hidden = true;
  form.onsubmit = function () { return false; };
  return;
}

function base() {
  return new URL(area.dataset.goc || ".", document.baseURI).href;
}
