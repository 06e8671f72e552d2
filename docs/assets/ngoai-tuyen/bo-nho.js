// The page about storage: what this site keeps on the device, how much, and one button that erases it.
(function () {
  "use strict";

  var root = new URL("../../", document.currentScript.src).href;
  var CHOICE = "atbc.luu";
  var PREFIX = "atbc " + root + " ";
  var state = document.getElementById("nt-tinh-trang");
  var keep = document.getElementById("nt-luu");
  var erase = document.getElementById("nt-xoa");
  var bar = document.getElementById("nt-thanh");
  var room = document.getElementById("nt-dung-luong");
  var table = document.getElementById("nt-bang");
  var words = {};
  var summary = { ma: "", byte: 0 };

  if (location.hash === "#chua-luu") document.getElementById("nt-chua-luu").hidden = false;

  var shownMb = function (bytes) {
    return (bytes / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
  };

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) { return values[name]; });
  }

  // What is kept -------------------------------------------------------------------------------------

  async function cachesHere() {
    var names = (await caches.keys()).filter(function (name) { return name.indexOf(PREFIX) === 0; });
    return Promise.all(names.map(async function (name) {
      var cache = await caches.open(name);
      var requests = await cache.keys();
      var sizes = await Promise.all(requests.map(async function (request) {
        return (await (await cache.match(request)).blob()).size;
      }));
      var bytes = sizes.reduce(function (sum, size) { return sum + size; }, 0);
      return { build: name.slice(PREFIX.length), files: requests.length, bytes: bytes };
    }));
  }

  // Ours, and those of the theme, which begin with the site's path; not those of a neighbour on the same host.
  function otherEntries() {
    return [localStorage, sessionStorage].flatMap(function (store) {
      return Object.keys(store).filter(function (key) {
        return key.indexOf("atbc.") === 0 || key.indexOf(new URL(root).pathname + ".") === 0;
      }).map(function (key) {
        return { store: store, key: key, bytes: 2 * (key.length + store.getItem(key).length) };
      });
    });
  }

  async function activeBuild() {
    var registration = await navigator.serviceWorker.getRegistration(root);
    return registration && registration.active ? registration : null;
  }

  async function show() {
    var stores = await cachesHere();
    var active = await activeBuild();
    var rows = stores.map(function (store) {
      var mine = store.build === summary.ma;
      return [fill(mine ? words.kho : words.kho_khac, { ma: store.build, so: store.files }), mine ? words.kho_viec : words.kho_khac_viec, store.bytes];
    });
    otherEntries().forEach(function (entry) {
      if (entry.key === CHOICE) rows.push([words.chon_luu, words.chon_luu_viec, entry.bytes]);
      else rows.push([fill(words.khac, { ten: entry.key }), words.khac_viec, entry.bytes]);
    });
    table.hidden = !rows.length;
    table.tBodies[0].replaceChildren.apply(table.tBodies[0], rows.map(rowOf));
    state.textContent = !stores.length ? words.chua_luu : active ? words.co_luu : words.luu_do;
    keep.hidden = Boolean(stores.length && active);
    keep.textContent = fill(words.nut_luu, { mb: shownMb(summary.byte) });
    erase.hidden = !rows.length;
    bar.hidden = true;
    await showRoom();
  }

  function rowOf(cells) {
    var row = document.createElement("tr");
    [cells[0], cells[1], cells[2] < 1e4 ? cells[2] + " B" : shownMb(cells[2]) + " MB"].forEach(function (text) {
      var cell = document.createElement("td");
      cell.textContent = text;
      row.appendChild(cell);
    });
    return row;
  }

  async function showRoom() {
    if (!navigator.storage || !navigator.storage.estimate) return;
    var estimate = await navigator.storage.estimate();
    room.textContent = fill(words.dung_luong, { da: shownMb(estimate.usage), tong: shownMb(estimate.quota) });
    room.hidden = false;
  }

  // Keeping and erasing ------------------------------------------------------------------------------

  async function startKeeping() {
    localStorage.setItem(CHOICE, "co");
    keep.hidden = true;
    bar.hidden = false;
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(function () {});
    var registration = await activeBuild();
    if (registration) registration.active.postMessage("luu"); // its store was erased or is incomplete
    else {
      await fetch(root + "sw.js", { cache: "no-cache" }); // not an older one that the browser still has
      await navigator.serviceWorker.register(root + "sw.js", { scope: root, updateViaCache: "all" });
    }
  }

  async function eraseAll() {
    var registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.filter(function (one) { return one.scope === root; }).map(function (one) { return one.unregister(); }));
    var names = (await caches.keys()).filter(function (name) { return name.indexOf(PREFIX) === 0; });
    await Promise.all(names.map(function (name) { return caches.delete(name); }));
    otherEntries().forEach(function (entry) { entry.store.removeItem(entry.key); });
    localStorage.setItem(CHOICE, "khong");
    await show();
    state.textContent = words.da_xoa;
    keep.hidden = false;
  }

  function onMessage(event) {
    var message = event.data;
    if (message.loai === "dang-luu") {
      bar.hidden = false;
      bar.value = Math.round(100 * message.da / message.tong);
      state.textContent = fill(words.dang_luu, { da: shownMb(message.da), tong: shownMb(message.tong) });
    } else if (message.loai === "da-luu") {
      navigator.serviceWorker.ready.then(show);
    } else if (message.loai === "khong-luu-duoc") {
      show().then(function () {
        state.textContent = message.day ? words.loi_day : words.loi_mang;
        keep.hidden = false;
      });
    }
  }

  async function begin() {
    words = await (await fetch(root + "assets/ngoai-tuyen/chu-" + (document.documentElement.lang === "en" ? "en" : "vi") + ".json")).json();
    if (!navigator.serviceWorker || !window.caches || typeof DecompressionStream !== "function") {
      state.textContent = words.khong_ho_tro;
      return;
    }
    summary = await (await fetch(root + "assets/ngoai-tuyen/tom-tat.json")).json();
    navigator.serviceWorker.addEventListener("message", onMessage);
    keep.addEventListener("click", function () { startKeeping().catch(forbidden); });
    erase.addEventListener("click", function () { eraseAll().catch(forbidden); });
    await show();
  }

  function forbidden() {
    state.textContent = words.bi_cam || state.textContent;
  }

  begin().catch(forbidden);
})();
