// Evidence in the real window: a page captured from a server of the test's own is quoted, looked at, looked at again after it
// changed, compared and taken away; and a page that wants out of its frame gets nowhere.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Desk } from "./driver/desk.mjs";
import { replay } from "./driver/replay.mjs";

const QUOTE = "All seven villages below the dam were warned in time";
const hostile = readFileSync(new URL("../fixtures/hostile.html", import.meta.url), "utf8");

/** A newspaper's page. */
const article = (middle) => `<!doctype html><html lang="en"><head><title>The dam is open | The Daily Example</title>
  <meta property="og:site_name" content="The Daily Example"><meta name="author" content="Ann Example">
  <meta property="article:published_time" content="2026-02-03T10:00:00Z"><link rel="stylesheet" href="/style.css"></head>
  <body><nav><a href="/">Home</a></nav><article><h1>The dam is open</h1>
  <p>The water authority opened the lower gates of the dam on Tuesday morning, after four days of rain in the hills.</p>
  <p>${middle}</p>
  <p>Engineers will inspect the gates once the level has fallen, the authority added, which may take another week.</p>
  <img src="/dam.png" alt="The dam"></article></body></html>`;

let server;
let desk;
let claim;
/** What was asked for, in order. */
const asked = [];
const first = `“${QUOTE},” said its director on the radio, and nobody was hurt.`;
let middle = first;
const url = (path) => `http://127.0.0.1:${server.address().port}${path}`;
const pictured = (name) => desk.picture(join("evidence", name));

before(async () => {
  server = createServer((request, response) => {
    asked.push(request.url);
    const page = (body) => response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(body);
    if (request.url === "/dam") page(article(middle));
    else if (request.url === "/hostile") page(hostile.replaceAll("BEACON", url("/beacon")));
    else if (request.url.endsWith(".css")) response.writeHead(200, { "Content-Type": "text/css" }).end("p { color: #123 }");
    else if (request.url.endsWith(".png")) response.writeHead(200, { "Content-Type": "image/png" }).end(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/VscvDQAAAABJRU5ErkJggg==", "base64"));
    else response.writeHead(404).end();
  });
  await new Promise((go) => server.listen(0, "127.0.0.1", go));
  desk = await Desk.open();
  ({ id: claim } = await desk.command("claim", "add", "--text", "Every village below the dam was warned", "--claimant", "Olha Ivanova"));
});
after(async () => {
  await desk?.close();
  server?.close();
});

const step = (name, body) =>
  test(name, async () => {
    try {
      await body();
    } catch (why) {
      await pictured(`failed ${name}`).catch(() => {});
      throw why;
    }
  });

/** Opens the claim, at its evidence. */
async function openClaim() {
  await desk.press("Control+2");
  await desk.see("row", /Every village below the dam/);
  await desk.press("Enter");
  await desk.see("table", "Evidence matrix");
}

/** Opens the claim's evidence of that name in its snapshot, a page of that title. */
async function openSnapshot(evidence = "All seven villages below the dam", title = "The dam is open") {
  await openClaim();
  await desk.until(`the evidence ${evidence}`, async () => {
    await desk.press("j");
    return (await desk.focused()).includes(evidence);
  });
  await desk.press("l");
  await desk.see("heading", title);
}

step("an address is pasted and captured; one of this machine only when that is allowed", async () => {
  await desk.press("Control+5");
  await desk.see("heading", "Nothing captured yet");
  await pictured("1 empty");
  await desk.press("n");
  await desk.dialog("Capture");
  await desk.paste(url("/dam"));
  await desk.press("Control+Enter");
  await desk.click("button", "Allow for this capture");
  await desk.until("the page captured", async () => /captured/.test((await desk.text("listitem", /dam/, "[role=dialog]")) ?? (await desk.text("dialog")) ?? ""));
  await desk.see("button", "Look", "[role=dialog]");
  await pictured("2 captured");
  assert.deepEqual([...new Set(asked)].sort(), ["/dam", "/dam.png", "/style.css"]);
});

step("its words are quoted for a claim: select, one key, and the claim where none is at hand", async () => {
  await desk.click("button", "Look", "[role=dialog]");
  await desk.see("heading", "The dam is open");
  await desk.read("The water authority opened the lower gates");
  await desk.press("g");
  await desk.select("[role=textbox][aria-readonly]", "“", QUOTE);
  await desk.press("1");
  await desk.dialog("Which claim do quotes go to?");
  await desk.type("village");
  await desk.see("option", /Every village below the dam/);
  await desk.press("Enter");
  await desk.until("the quote saved", async () => {
    if (await desk.count("dialog")) await desk.press("Enter");
    return (await desk.command("evidence", "list", claim)).total === 1;
  });
  await desk.gone("dialog");
  const { items } = await desk.command("evidence", "list", claim);
  assert.deepEqual([items[0].evidence.quote, items[0].evidence.stance, items[0].source], [QUOTE, "supports", "The Daily Example"]);
});

step("from the claim one key leads to the words in the snapshot", async () => {
  await openSnapshot();
  await desk.see("article", /^Quote 1, supports/);
  assert.equal(await desk.run(() => document.querySelector("main mark")?.textContent.trim()), QUOTE);
  await pictured("3 text");
  await desk.press("Enter");
  await desk.see("table", "Evidence matrix");
  await openSnapshot();
});

step("selected words become evidence of the claim at hand: one key", async () => {
  const words = "inspect the gates once the level has fallen";
  await desk.press("g");
  await desk.select("[role=textbox][aria-readonly]", "Engineers will", words);
  await desk.press("2");
  await desk.see("article", /^Quote 2, contradicts/);
  const { items } = await desk.command("evidence", "list", claim);
  assert.deepEqual(items.map((e) => [e.evidence.quote, e.evidence.stance]), [[QUOTE, "supports"], [words, "contradicts"]]);
  assert.ok(items[1].evidence.passage, "it is anchored");
  assert.equal(items[1].source, "The Daily Example");
  await pictured("4 quoted");
  await desk.press("Control+z");
  await desk.gone("article", /^Quote 2, contradicts/);
});

step("the page itself is shown without asking the network for anything", async () => {
  const before = asked.length;
  await desk.press("v");
  await desk.see("frame", /^The captured page/);
  await desk.until("the frame is drawn", () => desk.run(() => document.querySelector("main iframe")?.src.includes("page/")));
  await pictured("5 page");
  assert.equal(asked.length, before);
  await desk.press("v");
});

step("a page that changed is told, its quote marked with its claim, and the two compared", async () => {
  middle = "“Five of the seven villages below the dam were warned in time,” said its director on the radio, and nobody was hurt.";
  await desk.press("r");
  await desk.click("button", "Look all the same, this once");
  await desk.see("status", "The page has changed");
  await desk.read("Its words have changed on the page");
  await pictured("6 changed");
  await desk.click("button", /^Compare/);
  await desk.see("heading", /^Compared/);
  await desk.read("Five of the seven villages");
  await pictured("7 compared");
  await desk.press("Alt+ArrowLeft");
  assert.equal((await desk.command("claim", "list", "evidence:drifted")).total, 1);
  await desk.press("Control+2");
  await desk.read(/1 quote no longer stands/);
  await pictured("8 claims");
});

step("from the claim all that was captured for it is looked at again, and what could not be looked at is said", async () => {
  await desk.see("row", /Every village below the dam/);
  await desk.press("Enter");
  await desk.see("table", "Evidence matrix");
  await desk.press("Shift+R");
  await desk.dialog();
  await desk.see("button", "Allow for this capture", "[role=dialog]");
  await pictured("9 again");
  await desk.click("button", "Allow for this capture", "[role=dialog]");
  await desk.read("Its words have changed on the page");
  await desk.press("Escape");
  await desk.gone("dialog");
});

step("a page that wants out of its frame runs nothing and reaches nobody", async () => {
  const { items } = await desk.command("snapshot", "capture", url("/hostile"), "--allow-private");
  await desk.command("evidence", "add", claim, "--snapshot", items[0].snapshot.id, "--stance", "context", "--title", "A page that wants out");
  await desk.press("Control+1");
  await openSnapshot("A page that wants out", "A page that wants out");
  const before = asked.length;
  await desk.press("v");
  await desk.see("frame", /^The captured page/);
  // The frame has a moment to do its worst: until what follows it in the window has been drawn several times over.
  await desk.runAsync(async () => {
    for (let n = 0; n < 60; n++) await new Promise((go) => requestAnimationFrame(go));
  });
  await pictured("10 hostile");
  assert.deepEqual(asked.slice(before), [], "something was asked for");
  assert.equal(await desk.run(() => globalThis.ran ?? null), null, "something ran");
  assert.equal(await desk.run(() => document.querySelector("main iframe").getAttribute("sandbox")), "");
  assert.equal(await desk.run(() => { try { return document.querySelector("main iframe").contentDocument === null; } catch { return true; } }), true, "the frame is of the window's origin");
});

step("the snapshots are taken away as WACZ", async () => {
  const out = join(desk.home, "dam.wacz");
  await desk.press("Control+5");
  await desk.see("listitem");
  await desk.press("j");
  await desk.press("Control+a");
  await desk.press("w");
  await desk.dialog();
  await desk.focus("textbox", "File", "[role=dialog]");
  await desk.press("Control+a");
  await desk.type(out);
  await desk.press("Control+Enter");
  await desk.until("the archive", () => existsSync(out));
  await desk.read(/SHA-256 [0-9a-f]{64}/);
  await pictured("11 archive");
  // A reader that is not ours finds every page, and its bytes as they were served.
  const pages = await replay(out);
  assert.deepEqual(pages.map((page) => page.url).sort(), [url("/dam"), url("/dam"), url("/dam"), url("/hostile")]);
  assert.deepEqual(new Set(pages.map((page) => `${page.status} ${page.title}`)), new Set(["200 The dam is open", "200 A page that wants out"]));
  assert.deepEqual(new Set(pages.filter((page) => page.url === url("/dam")).map((page) => page.body)), new Set([article(first), article(middle)]));
  const { total } = await desk.command("snapshot", "list");
  const other = await desk.command("--book", join(desk.home, "Other.claimbook"), "book", "init");
  assert.ok(other.id);
  const brought = await desk.command("--book", join(desk.home, "Other.claimbook"), "snapshot", "capture", out);
  assert.equal(brought.items.filter((i) => i.outcome === "taken").length, total);
  assert.deepEqual((await desk.command("book", "verify")).problems, []);
});

step("a video that the claim rests on is recorded with what was done to it, and the first place where it was said", async () => {
  await desk.press("Escape");
  await desk.gone("dialog");
  await openClaim();
  await desk.press("Shift+m");
  await desk.dialog("Add a picture, video or recording");
  await pictured("12 picture empty");
  await desk.press("Control+Enter");
  await desk.read("Say what it shows, or name a page that shows it.");
  await desk.focus("radio", /^Picture/, "[role=dialog]");
  await desk.press("2");
  await desk.focus("textbox", "What it shows", "[role=dialog]");
  await desk.type("Water running over a dam at night");
  await desk.run(() => {
    const select = [...document.querySelectorAll("[role=dialog] select")][0];
    select.value = [...select.options].find((o) => o.text === "Missing context").value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await desk.focus("textbox", /^Pages that show it/, "[role=dialog]");
  await desk.type("javascript:alert(1)");
  await desk.press("Control+Enter");
  await desk.read("“javascript:alert(1)” is no web address");
  await pictured("13 picture refused");
  await desk.focus("textbox", /^Pages that show it/, "[role=dialog]");
  await desk.press("Control+a");
  await desk.type("https://social.example/dam");
  await pictured("14 picture");
  await desk.press("Control+Enter");
  await desk.gone("dialog");
  await desk.read("Water running over a dam at night");
  const { items } = await desk.command("media", "list", claim);
  assert.deepEqual(items.map((m) => [m.kind, m.category, m.seen_at]), [["video", "decontextualized", ["https://social.example/dam"]]]);
  await desk.press("Shift+g");
  await desk.dialog("Where the claim was made");
  await desk.type("https://social.example/dam");
  await desk.click("checkbox", /made here first/, "[role=dialog]");
  await desk.press("Control+Enter");
  await desk.gone("dialog");
  const places = await desk.command("appearance", "list", claim);
  assert.deepEqual(places.items.map((a) => [a.url, a.first]), [["https://social.example/dam", true]]);
  await pictured("15 claim with picture");
  await desk.press("Control+z");
  await desk.until("the place taken back", async () => (await desk.command("appearance", "list", claim)).total === 0);
  await desk.click("button", /Water running over a dam/);
  await desk.dialog("A picture, video or recording");
  await desk.click("button", "Remove", "[role=dialog]");
  await desk.gone("dialog");
  await desk.until("the video removed", async () => (await desk.command("media", "list", claim)).total === 0);
  await desk.until("the keyboard back at the claim", () => desk.run(() => document.activeElement?.localName === "main" || document.activeElement?.closest("main") !== null));
  await desk.press("Control+z");
  await desk.until("the video back", async () => (await desk.command("media", "list", claim)).total === 1);
});
