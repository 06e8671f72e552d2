// Nodes of the page, made of text alone, never of markup.

function element(name, text, className) {
  var node = document.createElement(name);
  if (text !== undefined) node.textContent = text;
  if (className) node.className = className;
  return node;
}

function fill(parent, nodes) {
  parent.textContent = "";
  nodes.forEach(function (node) { parent.appendChild(node); });
}

// The heading of a verdict: `block` has its code, sign and words; the thing's name stands last, where there is one.
function verdictHeading(tag, className, block, name) {
  var heading = element(tag, undefined, className + " pq pq-" + block.phan_quyet);
  var sign = element("span", block.dau, "pq-dau");
  sign.setAttribute("aria-hidden", "true");
  heading.appendChild(sign);
  heading.appendChild(document.createTextNode(" " + block.nhan + (name ? ": " + name : "")));
  return heading;
}
