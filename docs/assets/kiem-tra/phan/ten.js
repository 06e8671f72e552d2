// Lists of names as the build writes them (site_builder/instant_names.py): the sign before a name tells how many words
// it has in common with the one before, which are left out.

var JOINTS = ";<>=@_{|}";
var ONE_NAME = /([;<>=@_{|}])([~^!]?)([^;<>=@_{|}]*)/g;
var known = Object.create(null); // word as written -> its keys

function keysOfWord(word) {
  return known[word] || (known[word] = keysOfLower(lowered(word)));
}

// A beginning of names with one word more. `sign`, `place` and `shown` are for those that are names themselves.
function longer(before, word) {
  var keys = keysOfWord(word);
  return {
    name: before ? before.name + " " + word : word,
    key: before ? before.key + " " + keys[0] : keys[0],
    folded: before ? before.folded + " " + keys[1] : keys[1],
    sign: "", place: -1, shown: false,
  };
}

// [{ name, key, folded, sign, … }]; a name's keys are those of its words.
function namesOf(written) {
  var found = [];
  var begun = []; // the name before: its first word, its first two, …
  for (var one = ONE_NAME.exec(written); one; one = ONE_NAME.exec(written)) {
    begun.length = Math.min(begun.length, JOINTS.indexOf(one[1]));
    var last = begun[begun.length - 1];
    var words = one[3] ? one[3].split(" ") : [];
    for (var at = 0; at < words.length; at += 1) begun.push(last = longer(last, words[at]));
    last.sign = one[2];
    found.push(last);
  }
  return found;
}
