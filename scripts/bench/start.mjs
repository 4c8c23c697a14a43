// From the start of the process to the answer that fills the first list, with nobody driving the window: a session of
// WebDriver takes its own share of a start. `node start.mjs BOOK.claimbook…`; medians, the books in turn, in one run.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { APPLICATION } from "../../tests/window/driver/desk.mjs";
import { ownDisplay } from "../../tests/window/driver/display.mjs";

const RUNS = 7;
const LISTS = /(document|claim)\.list in/
const home = mkdtempSync(join(tmpdir(), "claimbook-bench-"));
const env = { ...process.env, DISPLAY: await ownDisplay(), CLAIMBOOK_HOME: home, RUST_LOG: "claimbook_desktop=debug", NO_COLOR: "1" };

function start(book) {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const window = spawn("dbus-run-session", ["--", APPLICATION, "--book", book], { env, detached: true, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    const end = (done, value) => {
      clearTimeout(late);
      window.removeAllListeners("exit");
      window.once("exit", () => done(value));
      process.kill(-window.pid, "SIGTERM");
    };
    const late = setTimeout(() => end(reject, new Error(`no list within 20 s: ${said}`)), 20_000);
    window.once("exit", (code) => reject(new Error(`the window ended with ${code}: ${said}`)));
    window.stderr.on("data", (text) => {
      said += text;
      if (LISTS.test(said)) end(resolve, performance.now() - from);
    });
  });
}

const books = process.argv.slice(2);
const took = books.map(() => []);
try {
  for (let run = 0; run < RUNS; run++) for (const [n, book] of books.entries()) took[n].push(await start(book));
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
for (const [n, book] of books.entries()) {
  const sorted = took[n].sort((a, b) => a - b);
  console.log(`  ${book.split("/").at(-1)}: ${Math.round(sorted[Math.floor(RUNS / 2)])} ms (${sorted.map(Math.round).join(", ")})`);
}
process.exit(0);
