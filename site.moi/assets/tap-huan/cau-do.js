/* Marks the quiz: the choices become buttons. The right answers and all words stand in the page. */
(function () {
  "use strict";
  var quiz = document.querySelector(".cau-do");
  if (!quiz) return;
  var questions = quiz.querySelectorAll(".cau-do-cau");
  var score = document.querySelector(".cau-do-diem");
  var answered = 0;
  var right = 0;
  for (var i = 0; i < questions.length; i++) prepare(questions[i]);

  function prepare(question) {
    var choices = question.querySelectorAll(".cau-do-chon li");
    var said = document.createElement("p");
    said.className = "cau-do-cham";
    said.setAttribute("role", "status");
    question.insertBefore(said, question.querySelector("details"));
    var buttons = [];
    for (var i = 0; i < choices.length; i++) buttons.push(toButton(choices[i]));
    buttons.forEach(function (button, at) {
      button.addEventListener("click", function () {
        mark(question, buttons, at, choices[at].getAttribute("data-ma"), said);
      });
    });
  }

  function toButton(choice) {
    var button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-pressed", "false");
    while (choice.firstChild) button.appendChild(choice.firstChild);
    choice.appendChild(button);
    return button;
  }

  function mark(question, buttons, at, chosen, said) {
    var good = chosen === question.getAttribute("data-dap-an");
    buttons.forEach(function (button, i) { button.setAttribute("aria-pressed", i === at ? "true" : "false"); });
    said.textContent = quiz.getAttribute(good ? "data-dung" : "data-sai");
    question.querySelector("details").open = true;
    if (!question.getAttribute("data-da-lam")) {
      question.setAttribute("data-da-lam", "1");
      answered += 1;
      if (good) right += 1;
    }
    score.hidden = false;
    score.textContent = quiz.getAttribute("data-diem")
      .replace("{dung}", right).replace("{da}", answered).replace("{tat}", questions.length);
  }
})();
