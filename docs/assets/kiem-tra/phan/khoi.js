// The blocks of an answer (checker/answer.py) as nodes, on the check page and at the counter.

// `how`: the tag of a block's heading, `address` of a link, and `choose`, called with what was tapped.
function blockNodes(block, how) {
  var nodes = [];
  if (block.tieu_de) nodes.push(element(how.tag, block.tieu_de));
  (block.doan || []).forEach(function (text) { nodes.push(element("p", text)); });
  addList(nodes, block.danh_sach, function (text) { return element("li", text); });
  addList(nodes, block.lien_ket, function (link) { return holding(linkTo(link, how)); });
  addList(nodes, block.chon, function (choice) {
    return holding(button(choice.nhan, function () { how.choose(choice); }));
  }, "kt-chon");
  return nodes;
}

function addList(nodes, entries, made, className) {
  if (!entries || !entries.length) return;
  var node = element("ul", undefined, className);
  entries.forEach(function (entry) { node.appendChild(made(entry)); });
  nodes.push(node);
}

function holding(node) {
  var item = element("li");
  item.appendChild(node);
  return item;
}

function linkTo(link, how) {
  var anchor = element("a", link.nhan);
  anchor.href = how.address + link.trang;
  if (how.newTab) {
    anchor.target = "_blank";
    anchor.rel = "noopener";
  }
  return anchor;
}

function button(text, action) {
  var node = element("button", text, "kt-phu");
  node.type = "button";
  node.addEventListener("click", action);
  return node;
}

// What a tapped choice asks next: another text, or the same with one more answer.
function chosen(request, choice) {
  if (choice.hoi !== null && choice.hoi !== undefined) {
    return Object.assign({}, request, { query: choice.hoi, tra_loi: [] });
  }
  return Object.assign({}, request, { tra_loi: (request.tra_loi || []).concat([choice.tra_loi]) });
}
