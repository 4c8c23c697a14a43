// Makes {"id", "text"} lines of a truth file that has texts, or sentences to be joined as they stood.
// `texts.mjs TRUTH.jsonl`
import { readFileSync } from "node:fs";

for (const line of readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean)) {
  const { id, text, sentences } = JSON.parse(line);
  console.log(JSON.stringify({ id, text: text ?? sentences.join(" ") }));
}
