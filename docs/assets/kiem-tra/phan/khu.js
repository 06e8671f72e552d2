// The check area: what is typed, and where the answer stands.

var area = root.document && document.getElementById("khu-kiem-tra");
if (!area) return;
var words = JSON.parse(document.getElementById("kt-chu").textContent);
var form = document.getElementById("kiem-tra-mau"); // its box has no name: unscripted, the form sends nothing
var box = document.getElementById("kiem-tra");
var result = document.getElementById("kt-ket-qua");
