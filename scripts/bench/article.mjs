// Holds the statements that were found against those that are in the article, one by one.
// `article.mjs FOUND.json TRUTH.json`
import { readFileSync } from "node:fs";

const [found, truth] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const fields = ["speaker", "reported_by", "venue", "kind"];
const shared = (a, b) =>
  a.flatMap(([s, e]) => b.map(([t, f]) => Math.max(0, Math.min(e, f) - Math.max(s, t)))).reduce((x, y) => x + y, 0);
const length = (spans) => spans.reduce((n, [s, e]) => n + e - s, 0);
let right = 0;
for (const statement of truth.statements) {
  const match = found.items.find((f) => shared(f.spans, statement.spans) >= 0.9 * length(statement.spans));
  const wrong = match ? fields.filter((f) => JSON.stringify(match[f]) !== JSON.stringify(statement[f])) : ["not found"];
  if (wrong.length === 0) right += 1;
  else console.log(`  statement ${statement.n}: ${wrong.join(", ")}`);
}
console.log(`${right} of ${truth.statements.length} right; ${found.items.length - truth.statements.length} too many`);
