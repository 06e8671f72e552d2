// Keeps the site on the device for use without a network, and tells the reader about a new build.
// Nothing is kept without being asked when the device saves data, or after the reader erased it.
(function () {
  "use strict";

  var AFTER_ANSWER_MS = 3000;
  var TAKEN_MS = 20000;
  var AT_LAST_MS = 60000; // where no checker starts
  var script = document.currentScript;
  var root = new URL("../../", script.src).href;
  var english = document.documentElement.lang === "en";
  var line = navigator.connection || {};
  var chosen = remembered();
  var watched = null; // the registration of the service worker
  var fresh = null; // the service worker of a new build, waiting to be taken
  var reloads = false;
  var atOnce = false; // the server of `make serve` says so: whoever edits is not asked

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

  function take() {
    reloads = true;
    fresh.postMessage("dung-ban-moi");
    setTimeout(giveUp, TAKEN_MS);
  }

  // Now and then Chromium leaves a new service worker waiting although it was told to take over. Then the old one is
  // given up: the page comes from the network, and the site is kept anew. Without a network the old build is better.
  function giveUp() {
    if (navigator.onLine) watched.unregister().then(function () { location.reload(); }).catch(function () {});
  }

  function offer(waiting) {
    fresh = waiting;
    if (atOnce) take();
    else tell("ban_moi", "dung_ban_moi", take);
  }

  function watch(registration) {
    watched = registration;
    function follow(coming) {
      if (!coming || !registration.active) return;
      coming.addEventListener("statechange", function () {
        if (coming.state === "installed" && registration.waiting === coming) offer(coming);
      });
    }
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
    follow(registration.installing); // it may have begun before this script came to look
    registration.addEventListener("updatefound", function () { follow(registration.installing); });
    document.addEventListener("visibilitychange", function () {
      if (!document.hidden) registration.update().catch(function () {});
    });
  }

  // Later looks for news may be answered by the browser's own cache for as long as the host says, a day at most;
  // the first time the script must be of the build that the host has now.
  function register() {
    fetch(root + "sw.js", { cache: "no-cache" }).then(function () {
      return navigator.serviceWorker.register(root + "sw.js", { scope: root, updateViaCache: "all" });
    }).then(watch).catch(function () {
      // Storage forbidden or full: the site goes on from the network.
    });
  }

  // Another tab took the new build: this one still shows the old words, until the reader says otherwise.
  var controlled = Boolean(navigator.serviceWorker.controller);
  var firstTime = !controlled; // asked apart: the message that all is kept may come after the new controller
  navigator.serviceWorker.addEventListener("controllerchange", function () {
    if (reloads) location.reload();
    else if (controlled) tell("ban_moi", "dung_ban_moi", function () { location.reload(); });
    controlled = true;
  });
  navigator.serviceWorker.addEventListener("message", function (event) {
    if (event.data.loai !== "da-luu") return;
    atOnce = event.data.ngay;
    if (atOnce && fresh) take(); // the message and the new state come in any order
    if (firstTime) {
      firstTime = false;
      tell("da_luu", "xem", function () { location.href = root + (english ? "en/" : "") + "dung-khi-mat-mang/"; });
    }
  });

  function whenIdle(action) {
    if (window.requestIdleCallback) requestIdleCallback(action, { timeout: 10000 });
    else setTimeout(action, 2000);
  }

  // A return visit starts from the device alone: whether there is news is asked when the answer stands.
  function lookForNews(registration) {
    var looked = false;
    function look() {
      if (!looked) registration.update().catch(function () {});
      looked = true;
    }
    afterTheChecker(function () { setTimeout(look, AFTER_ANSWER_MS); });
    setTimeout(look, AT_LAST_MS);
  }

  // First things first: what the checker needs comes before anything else, and is then not fetched again.
  function afterTheChecker(action) {
    var here = document.getElementById("khu-kiem-tra");
    if (here && document.documentElement.getAttribute("data-bo-kiem-tra") !== "san-sang") {
      document.addEventListener("bo-kiem-tra-san-sang", function () { whenIdle(action); }, { once: true });
    } else if (document.readyState === "complete") {
      whenIdle(action);
    } else {
      window.addEventListener("load", function () { whenIdle(action); });
    }
  }

  if (navigator.serviceWorker.controller || !mayKeep()) {
    navigator.serviceWorker.getRegistration(root).then(function (registration) {
      if (!registration) return;
      watch(registration);
      if (mayKeep()) lookForNews(registration);
    }).catch(function () {});
  } else {
    afterTheChecker(register);
  }
})();
