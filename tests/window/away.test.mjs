// What comes in and what goes out at the desk: a spreadsheet taken in, pages to print looked at and written, figures, a card,
// a template that follows as one types, a signed bundle checked where it was made and altered elsewhere, a site.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Desk } from "./driver/desk.mjs";

let desk;
let out;
let claim;

const SHEET = `Nr;Behauptung;Urheber;Datum;Urteil
1;"Der Pier war geschlossen; niemand wusste es";Ілона Береза;3.4.2022;Falsch
2;Die Fähre trug 40 000 Menschen;Orest Vyhivskyi;17.5.2022;halb so wild
3;;Orest Vyhivskyi;1.5.2022;Wahr
`;

before(async () => {
  desk = await Desk.open();
  out = join(desk.home, "out");
  mkdirSync(out);
  await desk.command("person", "add", "Nadia Kovach");
  await desk.command("settings", "set", "publisher_name", "The Harbour Desk");
  await desk.command("settings", "set", "publisher_url", "https://harbour.example");
  claim = (await desk.command("claim", "add", "--text", "На причалі стояли кораблі.", "--claimant", "Ілона Береза", "--said-on", "2022-09-07")).id;
  const log = join(out, "log.html");
  writeFileSync(log, "<title>Log of the pier</title><p>The pier was found open at four, says the log.</p>");
  const { id: evidence } = await desk.command("evidence", "add", claim, "--file", log, "--stance", "supports");
  const why = join(out, "why.md");
  writeFileSync(why, `The log says so.[@${evidence}]`);
  await desk.command("verdict", "set", claim, "--rating", "mostly-true", "--rationale-file", why);
  await desk.command("publication", "add", claim, "--on", "2022-09-09");
  await desk.press("Control+2");
  await desk.read("На причалі стояли кораблі.");
});
after(() => desk?.close());

const pictured = async (name) => {
  await new Promise((go) => setTimeout(go, 500));
  await desk.picture(join("away", name));
};
const step = (name, body) =>
  test(name, async () => {
    try {
      await body();
    } catch (why) {
      await pictured(`failed ${name}`).catch(() => {});
      throw why;
    }
  });
const total = async () => (await desk.command("claim", "list")).total;

step("a spreadsheet is named, looked at, and taken in by two keys; one key takes it back", async () => {
  const sheet = join(out, "claims.csv");
  writeFileSync(sheet, SHEET);
  await desk.press("Control+i");
  await desk.see("textbox", "File or folder");
  await desk.focus("textbox", "File or folder");
  await desk.type(sheet);
  await desk.press("Enter");
  await desk.read(/Der Pier war geschlossen/);
  await desk.read(/2022-04-03/);
  await pictured("1 looked at");
  await desk.press("Control+Enter");
  await desk.until("three claims", async () => (await total()) === 3);
  await desk.read(/halb so wild/);
  await desk.read(/The row has no claim/);
  await pictured("2 taken");
  await desk.press("Control+z");
  await desk.until("one claim", async () => (await total()) === 1);
});

step("a check of others says beside the claim what it comes to here, why, and what it was as it came", async () => {
  const page = join(out, "check.html");
  const rating = { "@type": "Rating", ratingValue: "5", bestRating: "1", worstRating: "5", alternateName: "Falso" };
  const review = { "@type": "ClaimReview", url: "https://check.example/presa", datePublished: "2026-02-03", claimReviewed: "La presa se rompió.", reviewRating: rating };
  writeFileSync(page, `<script type="application/ld+json">${JSON.stringify({ ...review, author: { "@type": "Organization", name: "Check Example" } })}</script>`);
  await desk.press("Control+i", "n");
  await desk.focus("textbox", "File or folder");
  await desk.press("Control+a");
  await desk.type(page);
  await desk.press("Enter");
  await desk.see("heading", "1 file to search for checks");
  await desk.press("Control+Enter");
  await desk.until("two claims", async () => (await total()) === 2);
  await desk.press("Control+2");
  await desk.see("row", /La presa se rompió/);
  await desk.press("Enter");
  await desk.read("On our scale:");
  await desk.read(/Its number 5 on a scale from 5 \(worst\) to 1 \(best\), which runs downwards, is “False” here\. Its words say the same\./);
  await desk.click("button", "As it came");
  await desk.read('"alternateName": "Falso"');
  await pictured("2b check of others");
  assert.deepEqual(await desk.findings(), []);
  await desk.press("Control+z");
  await desk.until("one claim", async () => (await total()) === 1);
});

step("pages to print are seen as they will come out, and written", async () => {
  await desk.press("Control+4");
  await desk.see("main", "Reports");
  await desk.press("w");
  await desk.click("radio", "PDF");
  await desk.until("a page", async () => (await desk.run(() => [...document.querySelectorAll("main img")].filter((i) => i.complete && i.naturalWidth > 0).length)) > 0);
  await pictured("3 pages");
  await desk.press("Control+e");
  await desk.dialog(/^Export/);
  await desk.focus("textbox", "File");
  await desk.press("Control+a");
  const pdf = join(out, "report.pdf");
  await desk.type(pdf);
  await desk.press("Enter");
  await desk.gone("dialog");
  await desk.until(pdf, async () => existsSync(pdf));
  assert.match(readFileSync(pdf, "latin1").slice(0, 8), /%PDF-1\.7/);
});

step("figures, a card and a site of the same claims", async () => {
  await desk.click("radio", "Page");
  await desk.click("radio", "Statistics");
  await desk.until("figures", async () => /At a glance/.test(await frame()));
  await pictured("4 statistics");
  await desk.click("radio", "Checks");
  await desk.click("radio", "Card PNG");
  await desk.until("a card", async () => (await desk.run(() => [...document.querySelectorAll("main img")].some((i) => i.complete && i.naturalWidth === 1200))));
  await pictured("5 card");
  await desk.click("radio", "Site");
  await desk.until("a site", async () => /The Harbour Desk/.test(await frame()));
  await pictured("6 site");
  await desk.click("radio", "Page");
});

/** What the previewed page says. */
const frame = () => desk.run(() => [...document.querySelectorAll("main *")].map((e) => e.shadowRoot?.textContent ?? "").join(" ") + (document.querySelector("main")?.textContent ?? ""));

/** Whether the previewed page is in the accent of the template. */
const coloured = () =>
  desk.run(() => {
    const inside = [...document.querySelectorAll("main *")].flatMap((e) => (e.shadowRoot ? [...e.shadowRoot.querySelectorAll("*")] : []));
    return inside.some((e) => getComputedStyle(e).color === "rgb(138, 21, 56)");
  });

step("a template follows as one types, and one that is broken keeps the last good page", async () => {
  await desk.press("t");
  await desk.see("button", "Make one of it");
  await desk.click("button", "Make one of it");
  await desk.see("textbox", "Accent colour");
  await desk.focus("textbox", "Accent colour");
  await desk.press("Control+a");
  await desk.type("#8a1538");
  await desk.until("the colour in the page", coloured);
  await pictured("7 template");
  await desk.click("button", /^Page/);
  await desk.focus("textbox", /^Page/);
  await desk.type("{% if %}");
  await desk.read(/line 1/i);
  await pictured("8 broken template");
  assert.ok(await coloured(), "the last good page stays");
});

step("a bundle is written, checked, and known when it was altered", async () => {
  await desk.press("Escape", "Control+4");
  await desk.see("main", "Reports");
  await desk.press("b");
  await desk.dialog("Evidence bundle");
  await desk.read(/Fingerprint/);
  await desk.focus("textbox", "File");
  await desk.press("Control+a");
  const bundle = join(out, "bundle.zip");
  await desk.type(bundle);
  await pictured("9 bundle");
  await desk.press("Control+Enter");
  await desk.until(bundle, async () => existsSync(bundle));
  await desk.read("Bundle written");
  await pictured("10 bundle written");
  await desk.press("Escape");
  await desk.gone("dialog");
  const checked = async (file, words) => {
    await desk.press("v");
    await desk.dialog("Check a bundle");
    await desk.focus("textbox", "File");
    await desk.press("Control+a");
    await desk.type(file);
    await desk.press("Enter");
    await desk.read(words);
  };
  await checked(bundle, "It holds.");
  await pictured("11 bundle holds");
  await desk.press("Escape");
  await desk.gone("dialog");
  const bytes = readFileSync(bundle);
  bytes[Math.floor(bytes.length / 2)] ^= 1;
  const altered = join(out, "altered.zip");
  writeFileSync(altered, bytes);
  await checked(altered, "It does not hold.");
  await pictured("12 bundle broken");
  await desk.press("Escape");
  await desk.gone("dialog");
});

step("what it rests on is cited", async () => {
  await desk.press("Control+2");
  await desk.read("На причалі стояли кораблі.");
  await desk.press("Enter");
  await desk.see("button", /^Export|^Report|^Edit/);
  await desk.press("Shift+q");
  await desk.dialog(/^Cite/);
  await desk.read(/Log of the pier/);
  await pictured("13 cite");
  await desk.press("Escape");
});

/** Calls an act by its words, as from anywhere. */
const act = async (words) => {
  await desk.press("Control+k");
  await desk.dialog();
  await desk.type(words);
  await desk.see("option", new RegExp(words));
  await desk.press("Enter");
};

step("the whole book goes out as open files, and comes back as a book", async () => {
  const files = join(out, "open");
  await act("Everything as open files");
  await desk.dialog("Everything as open files");
  await desk.focus("textbox", "Folder");
  await desk.press("Control+a");
  await desk.type(files);
  await desk.press("Control+Enter");
  await desk.read(/Everything is in/);
  await pictured("14 open files");
  await desk.press("Escape");
  await desk.gone("dialog");
  await act("Make a book of open files");
  await desk.dialog("Make a book of open files");
  await desk.focus("textbox", "Folder with the files");
  await desk.type(join(out, "nothing there"));
  await desk.focus("textbox", "Folder of the new book");
  await desk.press("Control+a");
  await desk.type(join(out, "Again.claimbook"));
  await desk.press("Control+Enter");
  await desk.read(/No book can be made of these files/);
  await pictured("15 no open files");
  await desk.focus("textbox", "Folder with the files");
  await desk.press("Control+a");
  await desk.type(files);
  await desk.press("Control+Enter");
  await desk.gone("dialog");
  await desk.read("На причалі стояли кораблі.");
  await desk.read(/Again/);
  assert.deepEqual((await desk.command("--book", join(out, "Again.claimbook"), "book", "verify")).problems, []);
  await pictured("16 the book again");
});
