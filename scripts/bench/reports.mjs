// A book of 500 checked claims (or as many as are asked for), written in every format: how long (median of three), how large,
// the same bytes each time; a PDF of the same dossier made by LibreOffice of our DOCX beside it. `node reports.mjs PROGRAM [CLAIMS]`
import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

const [program, count = "500"] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), "claimbook-bench-"));
const book = join(home, "Five hundred.claimbook");
process.on("exit", () => rmSync(home, { recursive: true, force: true }));

const words = "the water authority opened lower gates of dam on tuesday after four days rain in hills and engineers will inspect them once level has fallen".split(" ");
/** Always the same sentence for the same number. */
const sentence = (n, long) => `${Array.from({ length: long }, (_, i) => words[(n * 7 + i * (1 + (n % 5))) % words.length]).join(" ")}.`;

const run = (...args) =>
  new Promise((resolve, reject) =>
    execFile(program, ["--book", book, "--json", ...args], { env: { ...process.env, CLAIMBOOK_HOME: home }, maxBuffer: 1 << 28 }, (error, out, err) =>
      error ? reject(new Error(`${args.slice(0, 3).join(" ")}: ${err.slice(-500)}`)) : resolve(out.trim() ? JSON.parse(out) : null),
    ),
  );
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

await run("book", "init");
await run("person", "add", "Nadia Kovach");
await run("settings", "set", "publisher_name", "The Harbour Desk");
const ratings = ["true", "mostly-true", "half-true", "mostly-false", "false", "unproven"];
const page = join(home, "page.html");
for (let n = 0; n < Number(count); n++) {
  const { id: claim } = await run("claim", "add", "--text", `Claim ${n}: ${sentence(n, 20)}`, "--claimant", `Speaker ${n % 40}`, "--said-on", "2022-09-07");
  writeFileSync(page, `<title>Record ${n}</title><p>${sentence(n + 1, 60)}</p>`);
  const { id: evidence } = await run("evidence", "add", claim, "--file", page, "--stance", n % 3 ? "supports" : "contradicts");
  writeFileSync(join(home, "why.md"), `${sentence(n, 40)}[@${evidence}]\n\n${sentence(n + 3, 50)}`);
  await run("verdict", "set", claim, "--rating", ratings[n % ratings.length], "--rationale-file", join(home, "why.md"));
  await run("publication", "add", claim, "--on", "2022-09-09");
}

const formats = ["html", "pdf", "docx", "xlsx", "csv", "md", "json", "jsonld", "rss", "atom", "site"];
const took = {};
for (const format of formats) {
  const out = join(home, `out.${format}`);
  const seconds = [];
  const hashes = new Set();
  let memory = 0;
  for (let i = 0; i < 3; i++) {
    const args = ["--book", book, "report", "export", "--query", "", "--kind", ["rss", "atom", "site"].includes(format) ? "checks" : "dossier", "--format", format, "--replace", "--out", out];
    const from = performance.now();
    const done = spawnSync("/usr/bin/env", ["time", "-f", "%M", program, ...args], { env: { ...process.env, CLAIMBOOK_HOME: home }, encoding: "utf8" });
    seconds.push((performance.now() - from) / 1000);
    if (done.status !== 0) throw new Error(`${format}: ${done.stderr}`);
    memory = Math.max(memory, Number(done.stderr.trim().split("\n").at(-1)));
    hashes.add(createHash("sha256").update(readFileSync(out)).digest("hex"));
  }
  took[format] = median(seconds);
  console.log(`${format}: ${median(seconds).toFixed(2)} s, ${statSync(out).size} bytes, ${(memory / 1024).toFixed(0)} MiB at most, ${hashes.size === 1 ? "the same bytes each time" : "NOT THE SAME BYTES"}`);
}

const office = join(home, "office");
const theirs = [];
for (let i = 0; i < 3; i++) {
  const from = performance.now();
  const done = spawnSync("soffice", [`-env:UserInstallation=file://${office}`, "--headless", "--convert-to", "pdf", "--outdir", join(home, "pdf"), join(home, "out.docx")], { stdio: "ignore" });
  if (done.error || done.status !== 0) {
    console.log("  absent, not compared with: LibreOffice");
    process.exit(0);
  }
  theirs.push((performance.now() - from) / 1000);
}
console.log(`LibreOffice, PDF of the DOCX: ${median(theirs).toFixed(2)} s; ours takes ${(took.pdf / median(theirs)).toFixed(2)} of it`);
