// Drops the rules of style sheets that no page uses. Reads { words, sheets } as JSON from standard input: every word
// that stands in a tag or a script of the site, and the sheets' texts; prints the lean sheets as a JSON list.
import { readFileSync } from "node:fs";
import { PurgeCSS } from "purgecss";

const { words, sheets } = JSON.parse(readFileSync(0, "utf8"));
const content = [{ raw: words.join(" "), extension: "html" }];
const css = sheets.map((raw) => ({ raw }));
const lean = await new PurgeCSS().purge({ content, css });
console.log(JSON.stringify(lean.map((sheet) => sheet.css)));
