// Runs the page's instant tier without a page: reads { files, script, texts, requests, begun } as JSON from standard input,
// prints { keys, answers, suggestions }. Usage: node instant_in_node.mjs < input.json
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

const { files, script, texts = [], requests = [], begun = [] } = JSON.parse(readFileSync(0, "utf8"));
const page = createContext({});
runInContext("this.self = this;", page);
for (const file of files) runInContext(readFileSync(file, "utf8"), page, { filename: file });
runInContext(script, page, { filename: "tuc-thi.js" });
const { keysOf, lookup, suggest, verdict } = page.tucThi;
const answers = requests.map((request) => {
  const found = lookup(request);
  return found && { verdict: verdict(found.code)[0], name: found.name, id: found.id };
});
console.log(JSON.stringify({ keys: texts.map(keysOf), answers, suggestions: begun.map(suggest) }));
