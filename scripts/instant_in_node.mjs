// Runs the page's instant tier without a page: reads { files, script, texts, lists, requests, begun } as JSON from standard input,
// prints { keys, names, answers, suggestions }. Usage: node instant_in_node.mjs < input.json
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

const { files, script, texts = [], lists = [], requests = [], begun = [] } = JSON.parse(readFileSync(0, "utf8"));
const page = createContext({});
runInContext("this.self = this;", page);
for (const file of files) runInContext(readFileSync(file, "utf8"), page, { filename: file });
runInContext(script, page, { filename: "tuc-thi.js" });
const { keysOf, namesOf, lookup, suggest, verdict } = page.tucThi;
const answers = requests.map((request) => {
  const found = lookup(request);
  return found && { verdict: verdict(found.code)[0], name: found.name, id: found.id };
});
const names = lists.map((list) => namesOf(list).map(({ sign, name }) => [sign, name]));
console.log(JSON.stringify({ keys: texts.map(keysOf), names, answers, suggestions: begun.map(suggest) }));
