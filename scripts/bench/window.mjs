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

/** What the page itself does, once it is there: everything is measured inside, in its own time. */
function prepare() {
  const frame = () => new Promise((go) => requestAnimationFrame(go));
  const grid = () => document.querySelector("main [role=grid]");
  const still = () => !document.querySelector("main [aria-busy=true]");
  const until = async (yes) => {
    const from = performance.now();
    while (!yes()) {
      if (performance.now() - from > 30_000) throw new Error(`it took too long: ${yes}`);
      await frame();
    }
    return performance.now();
  };
  const press = (digit) =>
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: digit, code: `Digit${digit}`, ctrlKey: true, bubbles: true }));
  globalThis.bench = {
    /** The list that the desk opens with: documents, or claims where there are no documents. */
    async started() {
      await until(() => document.querySelector("main button.row, main [role=row][aria-rowindex='2']"));
      return performance.timeOrigin + performance.now();
    },
    /** From a key to the place, drawn, with what it shows. */
    async place(digit) {
      const before = document.querySelector("main").getAttribute("aria-label");
      const from = performance.now();
      press(digit);
      await frame();
      await until(() => document.querySelector("main").getAttribute("aria-label") !== before && still());
      if (digit === "2") await until(() => grid()?.querySelectorAll("[role=row]").length > 8);
      await frame();
      return performance.now() - from;
    },
    rows: () => Number(grid().getAttribute("aria-rowcount")) - 1,
    /** From a letter to what it finds: until the list has been asked and has answered. */
    async type(words) {
      const field = document.querySelector("main input");
      let asked = false;
      const watch = new MutationObserver(() => (asked = true));
      watch.observe(document.querySelector("main"), { subtree: true, attributes: true, attributeFilter: ["aria-busy"] });
      const from = performance.now();
      field.focus();
      field.value = words;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await until(() => asked && still());
      watch.disconnect();
      await frame();
      return performance.now() - from;
    },
    /** What a step of scrolling takes of ours, without the drawing: milliseconds until the rows stand in the page. */
    async script() {
      const pane = [...grid().querySelectorAll("*")].find((n) => n.scrollHeight > n.clientHeight + 40 && getComputedStyle(n).overflowY !== "visible");
      if (!pane) return undefined;
      const from = performance.now();
      pane.scrollTop += 60;
      pane.dispatchEvent(new Event("scroll"));
      await Promise.resolve();
      void pane.offsetHeight;
      return performance.now() - from;
    },
    /** The gaps between frames while the list moves: `by` pixels at a time, or a share of the whole. */
    async scroll(by, times) {
      const pane = [...grid().querySelectorAll("*")].find((n) => n.scrollHeight > n.clientHeight + 40 && getComputedStyle(n).overflowY !== "visible");
      if (!pane) return [];
      const gaps = [];
      let last = performance.now();
      for (let n = 0; n < times; n++) {
        pane.scrollTop += by < 1 ? pane.scrollHeight * by : by;
        await frame();
        const now = performance.now();
        gaps.push(now - last);
        last = now;
      }
      return gaps;
    },
  };
}

async function measure(book) {
  const desk = await Desk.open({ book, width: 1280, height: 800 });
  try {
    await desk.run(prepare);
    const found = { start: (await desk.runAsync(() => globalThis.bench.started())) - began(desk.process()) };
    await desk.runAsync(() => globalThis.bench.place("4"));
    found.claims = await desk.runAsync(() => globalThis.bench.place("2"));
    found.rows = await desk.run(() => globalThis.bench.rows());
    found.typing = [];
    for (const words of ["n", "nuclear", "nuclear pl", "nuclear plant", ""]) {
      found.typing.push(await desk.runAsync((typed) => globalThis.bench.type(typed), words));
    }
    found.smooth = await desk.runAsync(() => globalThis.bench.scroll(60, 90));
    found.script = await desk.runAsync(() => globalThis.bench.script());
    found.far = await desk.runAsync(() => globalThis.bench.scroll(1 / 50, 45));
    found.places = [];
    for (const digit of ["3", "1", "2", "4"]) found.places.push(await desk.runAsync((key) => globalThis.bench.place(key), digit));
    return found;
  } finally {
    await desk.close();
  }
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
const over = (name, pick) => Math.round(median(figures[name].map(pick).filter((n) => n !== undefined)));
const row = (label, pick) => {
  const [a, b] = [over("example", pick), over("large", pick)];
  console.log(`  ${label}: ${a} ms and ${b} ms ${a ? `(× ${(b / a).toFixed(2)})` : ""}`);
};
console.log(`  ${figures.example[0].rows} and ${figures.large[0].rows} claims, medians of ${runs} runs:`);
row("start of the process to a usable list", (f) => f.start);
row("from Reports to the list of claims", (f) => f.claims);
row("a letter typed to what it finds (120 ms of it wait for the next letter)", (f) => median(f.typing));
row("to another place, the slowest of four", (f) => Math.max(...f.places));
row("a frame while scrolling", (f) => median(f.smooth));
row("a frame while scrolling, 95 of 100", (f) => at(f.smooth, 0.95));
row("what a step of scrolling takes of ours, drawing apart", (f) => f.script);
row("a frame while leaping through the list, 95 of 100", (f) => at(f.far, 0.95));
