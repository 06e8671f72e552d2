/* The loudspeaker kit in the browser: the place's name and contact, kept on this device only; the download
   of the filled text; the full-screen view; this week's script by today's date. Words come from the page. */
(function () {
  "use strict";
  var NAME = "atbc.phat-thanh.ten", CONTACT = "atbc.phat-thanh.lien-he";

  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }

  function kept(key) { try { return window.localStorage.getItem(key) || ""; } catch (error) { return ""; } }

  function keep(key, value) {
    try { if (value) { window.localStorage.setItem(key, value); } else { window.localStorage.removeItem(key); } } catch (error) { /* private mode: it holds until the page is left */ }
  }

  /* ---- the place ---- */
  var form = document.querySelector(".pt-dia-phuong");
  var name = document.getElementById("pt-ten"), contact = document.getElementById("pt-lien-he");

  function spokenDigits(text) {
    var words = form.getAttribute("data-chu-so").split(" ");
    return text.replace(/[^0-9]+/g, ",").replace(/^,|,$/g, "").split("").map(function (sign) {
      return sign === "," ? "," : " " + words[Number(sign)];
    }).join("").trim();
  }

  function fill() {
    var place = name.value.trim(), number = spokenDigits(contact.value);
    all(".pt-xa").forEach(function (span) { span.textContent = place || span.getAttribute("data-mac-dinh"); });
    all(".pt-loi").forEach(function (text) {
      var line = text.querySelector(".pt-so");
      if (!number) { if (line) { text.removeChild(line); } return; }
      if (!line) {
        line = document.createElement("p");
        line.className = "pt-dong pt-so";
        text.insertBefore(line, text.lastElementChild);
      }
      line.textContent = form.getAttribute("data-cau").replace("{so}", number);
    });
  }

  function startPlace() {
    form.hidden = false;
    name.value = kept(NAME);
    contact.value = kept(CONTACT);
    form.open = Boolean(name.value || contact.value);
    name.addEventListener("input", function () { keep(NAME, name.value.trim()); fill(); });
    contact.addEventListener("input", function () { keep(CONTACT, contact.value.trim()); fill(); });
    form.querySelector(".pt-xoa").addEventListener("click", function () {
      name.value = contact.value = "";
      keep(NAME, "");
      keep(CONTACT, "");
      fill();
      var told = form.querySelector(".pt-da-xoa");
      told.textContent = told.getAttribute("data-loi");
    });
    fill();
  }

  /* ---- the text file with the names filled in ---- */
  function download(edition) {
    var lines = all(".pt-dong", edition.querySelector(".pt-loi")).map(function (line) { return line.textContent; });
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([lines.join("\n") + "\n"], { type: "text/plain;charset=utf-8" }));
    link.download = edition.getAttribute("data-ten") + ".txt";
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  /* ---- the full-screen view ---- */
  var screen = document.querySelector(".pt-man-hinh");
  var text = screen && screen.querySelector(".pt-chu");
  var running = false, speed = 40, size = 2.6, last = 0, carried = 0, at = 0, opener = null;

  function mark(index) {
    var lines = all(".pt-dong", text);
    if (!lines.length) { return; }
    at = Math.max(0, Math.min(index, lines.length - 1));
    lines.forEach(function (line, number) { line.classList.toggle("pt-dang-doc", number === at); });
  }

  function goTo(index) {
    mark(index);
    var line = all(".pt-dong", text)[at];
    if (line) { text.scrollTop = line.offsetTop - text.offsetTop - text.clientHeight * 0.35; }
  }

  function markByScroll() {
    var middle = text.scrollTop + text.clientHeight * 0.4, found = 0;
    all(".pt-dong", text).forEach(function (line, number) {
      if (line.offsetTop - text.offsetTop <= middle) { found = number; }
    });
    mark(found);
  }

  function step(now) {
    if (!running) { return; }
    carried += last ? (now - last) / 1000 * speed : 0;
    last = now;
    if (carried >= 1) {
      text.scrollTop += Math.floor(carried);
      carried -= Math.floor(carried);
      markByScroll();
    }
    window.requestAnimationFrame(step);
  }

  function run(on) {
    running = on;
    last = carried = 0;
    var button = screen.querySelector("[data-lam=chay]");
    button.textContent = button.getAttribute(on ? "data-dung" : "data-chay");
    if (on) { window.requestAnimationFrame(step); }
  }

  function resize(by) { size = Math.max(1.4, Math.min(6, size + by)); text.style.fontSize = size + "rem"; }

  function faster(by) { speed = Math.max(10, Math.min(200, speed + by)); }

  function open(edition, button) {
    opener = button;
    text.innerHTML = "";
    all(".pt-loi > *", edition).forEach(function (line) { text.appendChild(line.cloneNode(true)); });
    screen.hidden = false;
    document.documentElement.style.overflow = "hidden";
    goTo(0);
    text.focus();
  }

  function close() {
    run(false);
    screen.hidden = true;
    document.documentElement.style.overflow = "";
    if (opener) { opener.focus(); }
  }

  var DO = {
    chay: function () { run(!running); },
    nhanh: function () { faster(8); },
    cham: function () { faster(-8); },
    to: function () { resize(0.3); },
    nho: function () { resize(-0.3); },
    dong: close
  };

  function stayInside(event) {
    var stops = all("button", screen).concat([text]), from = stops.indexOf(document.activeElement);
    event.preventDefault();
    stops[(from + (event.shiftKey ? stops.length - 1 : 1)) % stops.length].focus();
  }

  function onKey(event) {
    var key = event.key, onButton = document.activeElement && document.activeElement.tagName === "BUTTON";
    if (screen.hidden || event.ctrlKey || event.altKey || event.metaKey) { return; }
    if (key === "Tab") { stayInside(event); return; }
    if (key === "Escape") { close(); }
    else if (key === " " && !onButton) { run(!running); }
    else if (key === "ArrowDown" || key === "PageDown") { run(false); goTo(at + 1); }
    else if (key === "ArrowUp" || key === "PageUp") { run(false); goTo(at - 1); }
    else if (key === "Home") { goTo(0); }
    else if (key === "+" || key === "=") { faster(8); }
    else if (key === "-") { faster(-8); }
    else { return; }
    event.preventDefault();
  }

  function startScreen() {
    all("[data-lam]", screen).forEach(function (button) {
      button.addEventListener("click", function () { DO[button.getAttribute("data-lam")](); });
    });
    document.addEventListener("keydown", onKey);
  }

  /* ---- this week's script ---- */
  function today() {
    var now = new Date(Date.now() + 7 * 3600 * 1000);
    return now.toISOString().slice(0, 10);
  }

  function startWeek(box) {
    var request = new XMLHttpRequest(), link = box.querySelector(".pt-bai"), english = document.documentElement.lang === "en";
    request.open("GET", box.getAttribute("data-muc-luc"));
    request.onload = function () {
      if (request.status !== 200) { return; }
      var table = JSON.parse(request.responseText), day = today();
      table.tuan.forEach(function (week) {
        if (week.tu > day || day > week.den) { return; }
        table.bai.forEach(function (script) {
          if (script.ma !== week.bai) { return; }
          link.href = script.trang;
          link.textContent = english ? script.ten_en : script.ten;
        });
        box.querySelector(".pt-khoang").textContent = "(" + (english ? week.hien_en : week.hien) + ")";
        box.setAttribute("data-tuan", week.ma);
      });
    };
    request.send();
  }

  if (form) { startPlace(); }
  if (screen) { startScreen(); }
  all(".pt-ban").forEach(function (edition) {
    var big = edition.querySelector(".pt-mo"), file = edition.querySelector(".pt-tai");
    big.hidden = file.hidden = false;
    big.addEventListener("click", function () { open(edition, big); });
    file.addEventListener("click", function () { download(edition); });
  });
  all(".pt-hom-nay").forEach(startWeek);
})();
