// Keys: what a typed text and a name share when they are the same words. The same as site_builder/instant_keys.py;
// tests compare both. No rule and no legal word.

var TONES = "\u0300\u0301\u0303\u0309\u0323";
var NOT_WORDS = /[^a-z0-9\u0111\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b ]/;
var STRAY = /[\u0302\u0306\u031b]/; // a mark that belongs to no letter
var ENDING = /[ \t\n\r\u00a0?!.\u2026]+$/;
var SPACE = /[ \t\n\r\u00a0-]+/g;
var letters = {}; // letter -> [without tone mark, tone mark, without any mark]

function letterOf(sign) {
  if (letters[sign]) return letters[sign];
  var plain = "";
  var tone = "";
  sign.normalize("NFD").split("").forEach(function (part) {
    if (TONES.indexOf(part) >= 0) tone = part; else plain += part;
  });
  return (letters[sign] = [plain.normalize("NFC"), tone, plain.replace(/[\u0300-\u036f]/g, "").replace("\u0111", "d")]);
}

function lowered(text) {
  return text.normalize("NFC").toLowerCase().replace(ENDING, "").replace(SPACE, " ").replace(/^ | $/g, "");
}

// [toned key, folded key], or null for a text with more in it than words.
function keysOf(text) {
  var lower = lowered(text);
  if (!lower || STRAY.test(lower) || NOT_WORDS.test(lower.normalize("NFD"))) return null;
  return keysOfLower(lower);
}

function keysOfLower(lower) {
  var toned = "";
  var folded = "";
  var tone = "";
  for (var at = 0; at < lower.length; at += 1) {
    var letter = letterOf(lower.charAt(at));
    if (letter[0] === " ") { toned += tone; tone = ""; }
    toned += letter[0];
    folded += letter[2];
    tone = letter[1] || tone;
  }
  return [toned + tone, folded];
}
