// axe-core inside the page: what people who use a screen reader, a keyboard or little contrast would stumble on.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const ui = createRequire(new URL("../../../ui/package.json", import.meta.url));
const source = readFileSync(ui.resolve("axe-core/axe.min.js"), "utf8");

/** The findings of that weight in the page as it is now, each in a line. */
export async function findings(session, impacts = ["serious", "critical"]) {
  if (!(await session.run(() => Boolean(window.axe)))) await session.run(source);
  const violations = await session.runAsync(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, impact, help, nodes }) => ({
      id,
      impact,
      help,
      where: nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
    }));
  });
  return violations
    .filter(({ impact }) => impacts.includes(impact))
    .map(({ id, impact, help, where }) => `${impact} ${id}: ${help}\n    ${where.slice(0, 5).join("\n    ")}`);
}
