// Lists of names as the build writes them (site_builder/instant_names.py): the sign before a name tells how many words
// it has in common with the one before, which are left out.

var JOINTS = ";<>=@_{|}";
var ONE_NAME = /([;<>=@_{|}])([~^!]?)([^;<>=@_{|}]*)/g;

// [{ sign, name }]
function namesOf(written) {
  var found = [];
  var words = [];
  written.replace(ONE_NAME, function (whole, joint, sign, rest) {
    words = words.slice(0, JOINTS.indexOf(joint));
    if (rest) words = words.concat(rest.split(" "));
    found.push({ sign: sign, name: words.join(" ") });
    return "";
  });
  return found;
}
