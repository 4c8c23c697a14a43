// From the start of the process to a usable list, and how smooth the desk stays: with the example book and, side by side
// in one run, with a large one. `node window.mjs LARGE.claimbook [RUNS]`; the figures are medians.
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { COMMAND, Desk } from "../../tests/window/driver/desk.mjs";

const [large, runs = "5"] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "claimbook-bench-"));
const example = join(work, "Example.claimbook");
const made = spawnSync(COMMAND, ["book", "example", example], { env: { ...process.env, CLAIMBOOK_HOME: work }, encoding: "utf8" });
if (made.status !== 0) throw new Error(made.stderr);

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];

/** When a process began, in milliseconds of the epoch: to a hundredth of a second. */
function began(pid) {
  const ticks = Number(readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[19]);
  const up = Number(readFileSync("/proc/uptime", "utf8").split(" ")[0]);
  return Date.now() - up * 1000 + ticks * 10;
}

/** In the page: milliseconds until the question is answered yes, asked in every frame. */
const frames = `(yes) => new Promise((go, no) => { const from = performance.now(); const look = () => {
  if (yes()) go(performance.now() - from); else if (performance.now() - from > 30000) no("it took too long"); else requestAnimationFrame(look); }; look(); })`;

async function measure(book) {
  const desk = await Desk.open({ book, width: 1280, height: 800 });
  const found = {};
  try {
    const start = began(desk.process());
    // The list that the desk opens with: documents, or claims where there are no documents.
    found.start = await desk.runAsync(`async () => { await (${frames})(() => document.querySelector("main [role=row][aria-rowindex='2'], main [role=option], main li a, main li button"));
      return performance.timeOrigin + performance.now(); }`) - start;
    found.claims = await desk.runAsync(`async () => { const press = () => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "2", code: "Digit2", ctrlKey: true, bubbles: true }));
      press(); return (${frames})(() => document.querySelectorAll("[role=grid] [role=row]").length > 8); }`);
    found.rows = await desk.run(() => Number(document.querySelector("[role=grid]").getAttribute("aria-rowcount")) - 1);
    found.typing = [];
    for (const words of ["nuclear", "nuclear plant", "nuclear plan", "covid", "trump tax"]) {
      found.typing.push(await desk.runAsync(`async (words) => { const field = document.querySelector("main input");
        const busy = () => document.querySelector("[role=grid]")?.getAttribute("aria-busy") === "true";
        const before = document.querySelector("main h1")?.parentElement.innerText;
        field.focus(); field.value = words; field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        return (${frames})(() => !busy() && document.querySelector("main h1")?.parentElement.innerText !== before); }`, words).catch(() => NaN));
    }
    await desk.runAsync(`async () => { const field = document.querySelector("main input"); field.value = ""; field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await (${frames})(() => document.querySelectorAll("[role=grid] [role=row]").length > 8 && document.querySelector("[role=grid]").getAttribute("aria-busy") !== "true"); }`);
    const scrolled = await desk.runAsync(async () => {
      const grid = document.querySelector("[role=grid]");
      const pane = [...grid.querySelectorAll("*")].find((node) => node.scrollHeight > node.clientHeight + 40 && getComputedStyle(node).overflowY !== "visible") ?? grid;
      const gaps = [];
      let last = performance.now();
      for (let n = 0; n < 120; n++) {
        pane.scrollTop += n < 60 ? 90 : pane.scrollHeight / 80;
        await new Promise((go) => requestAnimationFrame(go));
        const now = performance.now();
        gaps.push(now - last);
        last = now;
      }
      return gaps;
    });
    found.frame = median(scrolled);
    found.slowest = at(scrolled, 0.95);
    found.places = [];
    for (const digit of ["4", "3", "1", "2"]) {
      found.places.push(await desk.runAsync(`async (digit) => { const label = document.querySelector("main").getAttribute("aria-label");
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: digit, code: "Digit" + digit, ctrlKey: true, bubbles: true }));
        return (${frames})(() => document.querySelector("main").getAttribute("aria-label") !== label); }`, digit));
    }
  } finally {
    await desk.close();
  }
  return found;
}

const figures = { example: [], large: [] };
try {
  for (let run = 0; run < Number(runs); run++) {
    for (const [name, book] of [["example", example], ["large", large]]) {
      const copy = join(work, "Book.claimbook");
      rmSync(copy, { recursive: true, force: true });
      cpSync(book, copy, { recursive: true });
      figures[name].push(await measure(copy));
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
const over = (name, pick) => Math.round(median(figures[name].map(pick).filter((n) => !Number.isNaN(n))));
const row = (label, pick) => {
  const [a, b] = [over("example", pick), over("large", pick)];
  console.log(`  ${label}: ${a} ms and ${b} ms (× ${(b / a).toFixed(2)})`);
};
console.log(`  ${figures.example[0].rows} and ${figures.large[0].rows} claims, medians of ${runs} runs:`);
row("start to a usable list", (f) => f.start);
row("Ctrl+2 to the claims", (f) => f.claims);
row("typing to what is found, its pause of 120 ms included", (f) => median(f.typing));
row("switching places, the slowest", (f) => Math.max(...f.places));
row("a frame while scrolling, median", (f) => f.frame);
row("a frame while scrolling, 95 of 100", (f) => f.slowest);
