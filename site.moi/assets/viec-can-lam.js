// Turns the list of situations into two choices. Without this script the page is a table with links.
// The address's fragment is the state: #nguoi-nhan (who), #nguoi-nhan-goi-la (who and what).
(function () {
  "use strict";
  var root = document.getElementById("vl");
  if (!root || !root.querySelectorAll) return;
  var table = root.querySelector(".vl-bang");
  var people = Array.prototype.slice.call(root.querySelectorAll(".vl-nguoi"));
  var chooser = document.createElement("div");
  chooser.className = "vl-chon";
  root.insertBefore(chooser, root.firstChild);
  var tools = document.createElement("p");
  tools.className = "vl-cong-cu";
  root.appendChild(tools);
  tools.appendChild(button(root.getAttribute("data-chon-lai"), function () { go(""); }));
  tools.appendChild(button(root.getAttribute("data-in"), function () { window.print(); }));

  function button(text, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "vl-nut";
    made.appendChild(document.createTextNode(text));
    made.addEventListener("click", act);
    return made;
  }

  function idOf(section) {
    return section.querySelector("h2[id], h3[id]").id;
  }

  function situationsOf(person) {
    return Array.prototype.slice.call(person.querySelectorAll(".vl-viec"));
  }

  function go(fragment) {
    if (window.location.hash.replace("#", "") === fragment) show(true);
    else window.location.hash = fragment; // the event below shows it, and "back" works
  }

  function ask(title, choices) {
    chooser.textContent = "";
    var heading = document.createElement("h2");
    heading.tabIndex = -1;
    heading.appendChild(document.createTextNode(title));
    chooser.appendChild(heading);
    var list = document.createElement("ul");
    choices.forEach(function (choice) {
      var entry = document.createElement("li");
      entry.appendChild(button(choice.text, function () { go(choice.id); }));
      list.appendChild(entry);
    });
    chooser.appendChild(list);
    return heading;
  }

  function found(fragment) {
    var state = { person: null, situation: null };
    people.forEach(function (person) {
      if (idOf(person) === fragment) state.person = person;
      situationsOf(person).forEach(function (situation) {
        if (idOf(situation) === fragment) {
          state.person = person;
          state.situation = situation;
        }
      });
    });
    return state;
  }

  function show(moveFocus) {
    var state = found(window.location.hash.replace("#", ""));
    var step = state.situation ? "xong" : state.person ? "thay-gi" : "la-ai";
    root.setAttribute("data-buoc", step);
    table.hidden = true;
    tools.hidden = step === "la-ai";
    chooser.hidden = step === "xong";
    people.forEach(function (person) {
      person.hidden = step !== "xong" || person !== state.person;
      situationsOf(person).forEach(function (situation) {
        situation.hidden = step === "xong" && situation !== state.situation;
      });
    });
    var heading;
    if (step === "la-ai") {
      heading = ask(root.getAttribute("data-ban-la-ai"), people.map(function (person) {
        var name = person.getAttribute("data-ten");
        return { id: idOf(person), text: name.charAt(0).toUpperCase() + name.slice(1) };
      }));
    } else if (step === "thay-gi") {
      heading = ask(root.getAttribute("data-ban-thay-gi"), situationsOf(state.person).map(function (situation) {
        var when = situation.getAttribute("data-khi");
        return { id: idOf(situation), text: when.charAt(0).toUpperCase() + when.slice(1) };
      }));
    } else {
      heading = state.situation.querySelector("h3");
      heading.tabIndex = -1;
    }
    if (moveFocus) heading.focus();
  }

  window.addEventListener("hashchange", function () { show(true); });
  show(window.location.hash.length > 1);
})();
