// What readers get: each report, and the site, opened in a browser, looked through by axe-core in the light and in the dark,
// and by a validator of HTML; the site searched by keys, with no server but one of files.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Browser, served } from "./driver/browser.mjs";
import { COMMAND } from "./driver/desk.mjs";
import { until } from "./driver/wait.mjs";

const ui = createRequire(new URL("../../ui/package.json", import.meta.url));
const { unzipSync } = ui("fflate");
const { HtmlValidate } = ui("html-validate");

// What the standard asks of a document; how it is written out is a matter of taste. The style of a report stands in it, since
// it is one file, and an address may be as long as it is.
const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: { "require-sri": "off", "no-inline-style": "off" },
});

let home;
let reader;
let host;
const site = {};
const reports = [];

function command(...args) {
  const done = spawnSync(COMMAND, args, { env: { ...process.env, CLAIMBOOK_HOME: home }, encoding: "utf8" });
  assert.equal(done.status, 0, `claimbook ${args.join(" ")}: ${done.stderr}`);
  return done.stdout.trim();
}

before(async () => {
  home = mkdtempSync(join(tmpdir(), "claimbook-published-"));
  const book = join(home, "Example.claimbook");
  command("book", "example", book);
  command("--book", book, "settings", "set", "publisher_name", "The Harbour Desk");
  const made = (name, ...args) => {
    const file = join(home, name);
    command("--book", book, "report", "export", "--query", "", "--out", file, ...args);
    return readFileSync(file);
  };
  for (const lang of ["en", "uk"])
    for (const kind of ["checks", "dossier", "corrections", "statistics"]) {
      const name = `${kind}-${lang}.html`;
      reports.push(name);
      site[`reports/${name}`] = made(name, "--format", "html", "--kind", kind, "--lang", lang);
    }
  host = await served(site);
  // Not at the root: a newsroom's site may lie in a folder of its host.
  const packed = unzipSync(made("site.zip", "--format", "site", "--base", `${host.address}checks/`));
  for (const [name, bytes] of Object.entries(packed)) site[`checks/${name}`] = bytes;
  reader = await Browser.open();
});
after(async () => {
  await reader?.close();
  host?.close();
  rmSync(home, { recursive: true, force: true });
});

const pages = () => Object.keys(site).filter((name) => name.endsWith(".html"));

test("every page holds to the standard of HTML", async () => {
  const wrong = [];
  for (const name of pages()) {
    const { results } = await validator.validateString(new TextDecoder().decode(site[name]), name);
    for (const { messages } of results) wrong.push(...messages.map((m) => `${name}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
  }
  assert.deepEqual(wrong, []);
});

for (const dark of [false, true])
  test(`nobody stumbles on a page, in the ${dark ? "dark" : "light"}`, async () => {
    const browser = dark ? await Browser.open({ dark }) : reader;
    try {
      const found = [];
      for (const name of pages()) {
        await browser.go(host.address + name);
        const elsewhere = await browser.run(() => performance.getEntriesByType("resource").map((r) => r.name).filter((n) => !n.startsWith(location.origin)));
        assert.deepEqual(elsewhere, [], `${name} asks for nothing of others`);
        const what = await browser.axe();
        found.push(...what.map((one) => `${name}: ${one}`));
        await browser.picture(join("published", `${name.replaceAll("/", " ").slice(-40)}${dark ? " dark" : ""}`));
      }
      assert.deepEqual(found, []);
    } finally {
      if (dark) await browser.close();
    }
  });

/** The checks that the search lists, once it has said how many. */
const listed = async (asked) => {
  await reader.run(() => (document.getElementById("q").value = ""));
  await reader.click("#q");
  await reader.type(asked);
  await reader.press("Enter");
  return until(`an answer for ${asked}`, async () => {
    const [q, state, links] = await reader.run(() => [
      new URLSearchParams(location.search).get("q") ?? document.getElementById("q").value,
      document.getElementById("state").textContent,
      [...document.querySelectorAll("#results a")].map((a) => a.href),
    ]);
    return q === asked && /\d|No check/.test(state) ? { state, links } : undefined;
  });
};

test("a check is found by words of its claim, by keys alone, with no server but one of files", async () => {
  await reader.go(`${host.address}checks/index.html`);
  await reader.click('nav a[href*="search"]');
  await reader.read(/Search the fact checks/);
  const one = await listed("rocket launchers");
  assert.equal(one.links.length, 1);
  assert.match(one.state, /1 found/);
  await reader.picture(join("published", "found"));
  const folded = await listed("ROCKÉT launch");
  assert.deepEqual(folded.links, one.links, "case, marks and unfinished words do not matter");
  const none = await listed("submarine");
  assert.deepEqual(none.links, []);
  await listed("rocket launchers");
  await reader.click("#results a");
  await reader.read(/BM-30 Smerch/);
  const [review] = await reader.run(() => [...document.querySelectorAll('script[type="application/ld+json"]')].map((s) => JSON.parse(s.textContent)));
  assert.equal(review["@type"], "ClaimReview");
  assert.ok(review.url.startsWith(`${host.address}checks/checks/`));
});

test("checks of one article are gathered, each with an anchor to link to", async () => {
  await reader.go(`${host.address}checks/round-ups/`);
  const [gathered] = await reader.run(() => [...document.querySelectorAll("main li")].map((li) => ({ says: li.innerText, leads: li.querySelector("a").href })));
  assert.match(gathered.says, /2 checks|3 checks/);
  assert.match(gathered.leads, /round-ups\/document-[0-9a-f-]{36}\//);
  await reader.click("main li a");
  await reader.read(/Claims made in this document/);
  const anchors = await reader.run(() => [...document.querySelectorAll("main li[id^=c-]")].map((li) => li.id));
  assert.ok(anchors.length >= 2);
  await reader.go(`${await reader.run(() => location.href)}#${anchors[1]}`);
  assert.equal(await reader.run(() => document.querySelector(":target").id), anchors[1]);
  await reader.picture(join("published", "round-up"));
});
