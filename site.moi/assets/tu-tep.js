// In the copy for USB sticks: says what does not work on a page opened as a file.
(function () {
  "use strict";
  var notice = document.getElementById("tu-tep");
  if (notice && location.protocol === "file:") notice.hidden = false;
})();
