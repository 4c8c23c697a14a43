// A thousand pages captured into one book from a server of our own: how long, how large, how quickly one is shown, and how
// fast all of it is verified. `node captures.mjs PROGRAM [PAGES]`. The floor is the same bytes written and synced, and hashed.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, fsyncSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

const [program, pages = "1000"] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), "claimbook-bench-"));
const words = "the water authority opened lower gates of dam on tuesday after four days rain in hills and engineers will inspect them once level has fallen".split(" ");

/** Always the same words for the same page. */
function paragraph(seed, n) {
  return Array.from({ length: 60 }, (_, i) => words[(seed * 31 + n * 17 + i * (seed % 7 + 1)) % words.length]).join(" ");
}

const image = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"), Buffer.alloc(20_000, 7)]);
const server = createServer((request, response) => {
  const n = Number(/\d+/.exec(request.url)?.[0] ?? 0);
  if (request.url.endsWith(".png")) return response.writeHead(200, { "Content-Type": "image/png" }).end(image);
  if (request.url.endsWith(".css")) return response.writeHead(200, { "Content-Type": "text/css" }).end("p { margin: 1em }");
  const body = Array.from({ length: 40 }, (_, i) => `<p>${paragraph(n, i)}.</p>`).join("\n");
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
  response.end(`<!doctype html><html lang=en><head><title>Page ${n}</title><link rel=stylesheet href=/style.css></head><body><article><h1>Page ${n}</h1>${body}<img src=/${n % 50}.png></article></body></html>`);
});
await new Promise((go) => server.listen(0, "127.0.0.1", go));
const { port } = server.address();

const run = (...args) =>
  new Promise((resolve, reject) =>
    execFile(program, args, { env: { ...process.env, CLAIMBOOK_HOME: home }, maxBuffer: 1 << 28 }, (error, out, err) =>
      error ? reject(new Error(`${args.slice(0, 3).join(" ")}: ${err.slice(-500)}`)) : resolve(out),
    ),
  );
const timed = async (work) => {
  const from = performance.now();
  const result = await work();
  return [(performance.now() - from) / 1000, result];
};

function size(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .reduce((sum, e) => sum + statSync(join(e.parentPath ?? e.path, e.name)).size, 0);
}

try {
  await run("claim", "list");
  const urls = Array.from({ length: Number(pages) }, (_, n) => `http://127.0.0.1:${port}/${n + 1}`);
  const [took, out] = await timed(() => run("--json", "snapshot", "capture", "--allow-private", ...urls));
  const items = JSON.parse(out).items;
  const book = join(home, "books", "Claims.claimbook");
  console.log(`  ${items.length} pages with an image and a style sheet each: ${took.toFixed(1)} s, ${((took / items.length) * 1000).toFixed(0)} ms a page`);
  const blobs = size(join(book, "blobs"));
  console.log(`  book: ${Math.round(size(book) / 1024)} KiB, of which captured bytes ${Math.round(blobs / 1024)} KiB`);
  const shown = [];
  for (const n of [0, 0.25, 0.5, 0.75, 0.99]) {
    const { id } = items[Math.floor(items.length * n)].snapshot;
    shown.push((await timed(() => run("--json", "snapshot", "show", id)))[0]);
  }
  console.log(`  a snapshot shown, the start of the process included: ${Math.round(shown.sort()[2] * 1000)} ms (median of 5)`);
  const [verify] = await timed(() => run("book", "verify"));
  const all = readdirSync(join(book, "blobs"), { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  const [hash] = await timed(async () => all.forEach((e) => createHash("sha256").update(readFileSync(join(e.parentPath ?? e.path, e.name))).digest()));
  console.log(`  book verify: ${verify.toFixed(2)} s; reading and hashing the same files alone: ${hash.toFixed(2)} s`);
  const [floor] = await timed(async () => {
    for (const e of all) {
      const file = openSync(join(home, "floor"), "w");
      writeSync(file, readFileSync(join(e.parentPath ?? e.path, e.name)));
      fsyncSync(file);
      closeSync(file);
    }
  });
  console.log(`  writing and syncing the same ${all.length} files alone: ${floor.toFixed(1)} s`);
} finally {
  server.close();
  rmSync(home, { recursive: true, force: true });
}
