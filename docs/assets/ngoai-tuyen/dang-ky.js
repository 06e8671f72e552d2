// Keeps the site on the device for use without a network, and tells the reader about a new build.
// Nothing is kept without being asked when the device saves data, or after the reader erased it.
(function () {
  "use strict";

  var script = document.currentScript;
  var root = new URL("../../", script.src).href;
  var english = document.documentElement.lang === "en";
  var line = navigator.connection || {};
  var chosen = remembered();
  var reloads = false;

  if (!window.isSecureContext || !navigator.serviceWorker || typeof DecompressionStream !== "function") return;

  function remembered() {
    try {
      return localStorage.getItem("atbc.luu");
    } catch (error) {
      return null;
    }
  }

  function mayKeep() {
    if (chosen) return chosen === "co";
    return !line.saveData && !/2g/.test(line.effectiveType || "");
  }

  // The notice: a bar at the foot of the window; nothing moves under the finger. Its words are fetched
  // when there is something to say.
  function tell(text, button, action) {
    fetch(root + "assets/ngoai-tuyen/chu-" + (english ? "en" : "vi") + ".json").then(function (answer) {
      return answer.json();
    }).then(function (words) {
      var bar = document.getElementById("nt-bao") || document.createElement("div");
      bar.id = "nt-bao";
      bar.className = "nt-bao md-typeset";
      bar.setAttribute("role", "status");
      bar.textContent = words[text] + " ";
      bar.appendChild(buttonOf(words[button], action));
      bar.appendChild(buttonOf(words.dong, function () { bar.remove(); }));
      document.body.appendChild(bar);
    }).catch(function () {});
  }

  function buttonOf(text, action) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "kt-phu";
    button.textContent = text;
    button.addEventListener("click", action);
    return button;
  }

  function offer(waiting) {
    tell("ban_moi", "dung_ban_moi", function () {
      reloads = true;
      waiting.postMessage("dung-ban-moi");
    });
  }

  function watch(registration) {
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
    registration.addEventListener("updatefound", function () {
      var fresh = registration.installing;
      if (!fresh || !registration.active) return;
      fresh.addEventListener("statechange", function () {
        if (fresh.state === "installed" && registration.waiting === fresh) offer(fresh);
      });
    });
    document.addEventListener("visibilitychange", function () {
      if (!document.hidden) registration.update().catch(function () {});
    });
  }

  function register() {
    navigator.serviceWorker.register(root + "sw.js", { scope: root, updateViaCache: "none" }).then(watch).catch(function () {
      // Storage forbidden or full: the site goes on from the network.
    });
  }

  // Another tab took the new build: this one still shows the old words, until the reader says otherwise.
  var controlled = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener("controllerchange", function () {
    if (reloads) location.reload();
    else if (controlled) tell("ban_moi", "dung_ban_moi", function () { location.reload(); });
    controlled = true;
  });
  navigator.serviceWorker.addEventListener("message", function (event) {
    if (event.data.loai === "thay-ngay") location.reload();
    if (event.data.loai === "da-luu" && !controlled) {
      tell("da_luu", "xem", function () { location.href = root + (english ? "en/" : "") + "dung-khi-mat-mang/"; });
    }
  });

  function whenIdle(action) {
    if (window.requestIdleCallback) requestIdleCallback(action, { timeout: 10000 });
    else setTimeout(action, 2000);
  }

  if (!mayKeep()) {
    navigator.serviceWorker.getRegistration(root).then(function (registration) {
      if (registration) watch(registration);
    }).catch(function () {});
  } else if (document.getElementById("khu-kiem-tra") && !navigator.serviceWorker.controller) {
    // First things first: the checker's files come before the rest, and are then not fetched again.
    document.addEventListener("bo-kiem-tra-san-sang", function () { whenIdle(register); }, { once: true });
  } else if (document.readyState === "complete") {
    whenIdle(register);
  } else {
    window.addEventListener("load", function () { whenIdle(register); });
  }
})();
