// The whole story in the real window, by keyboard alone: from a pasted article to the exported report, through a loss of
// power and a restart. The steps are one story: each begins where the one before it ended.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Desk } from "./driver/desk.mjs";

const article = readFileSync(new URL("../fixtures/article-harbour.txt", import.meta.url), "utf8");
const { statements } = JSON.parse(readFileSync(new URL("../fixtures/article-harbour.statements.json", import.meta.url), "utf8"));
const sheet = "[role=dialog]";

let desk;
let out;
before(async () => {
  desk = await Desk.open();
  out = join(desk.home, "exports");
  mkdirSync(out, { recursive: true });
});
after(() => desk?.close());

/** What coverage says. */
const recorded = (n, of = statements.length) => desk.read(`${n} of ${of} recorded`);
/** Waits until a picture of this step can be taken, and takes it. */
const pictured = (name) => desk.picture(join("story", name));

const step = (name, body) =>
  test(name, async () => {
    try {
      await body();
    } catch (why) {
      await pictured(`failed ${name}`).catch(() => {});
      throw why;
    }
  });

step("an empty book says what to do", async () => {
  await desk.see("heading", "An empty book");
  await desk.see("button", /^Open the example book/);
  await pictured("1 empty");
});

step("an article is pasted: two keys", async () => {
  await desk.copy(article);
  await desk.press("n");
  await desk.dialog("New document");
  await desk.press("Control+v");
  await desk.gone("dialog");
  await recorded(0);
  await desk.see("button", "Statement 1");
  await pictured("2 read");
});

step("the statements are walked through, and one key makes a claim of the first", async () => {
  await desk.press("c");
  await desk.dialog("New claim");
  await desk.until("a wording", async () => (await desk.value("textbox", "Wording"))?.includes("has not been inspected"));
  assert.match(await desk.text("dialog"), /Ілона Береза/);
  assert.equal(await desk.value("combobox", "Venue"), "Portnews");
  assert.match(await desk.value("textbox", "Said on"), /^2023-05/);
  await pictured("3 new claim");
  await desk.press("Control+Enter");
  await desk.gone("dialog");
  await recorded(1);
});

step("what was typed survives a loss of power", async () => {
  await inHand(/has not been inspected/);
  await desk.press("j");
  await inHand(/city council/);
  await desk.press("c");
  await desk.dialog("New claim");
  await desk.focus("textbox", "Wording");
  await desk.press("End");
  await desk.type(" Typed before the lights went out.");
  const drafts = join(desk.home, "drafts");
  await desk.until("the draft on disk", async () => holds(drafts, "before the lights went out"));
  await desk.kill();
  await desk.again();
  await openTheDocument();
  await inHand(/has not been inspected/);
  await desk.press("j");
  await inHand(/city council/);
  await desk.press("c");
  await desk.read("What you typed before is here again.");
  assert.match(await desk.value("textbox", "Wording"), /before the lights went out/);
  await pictured("4 restored");
  await desk.press("Control+Enter");
  await desk.gone("dialog");
  await recorded(2);
});

step("selected words become a claim, several fragments included", async () => {
  await desk.press("g");
  await desk.until("the caret in the text", async () => /textbox/.test(await desk.focused()));
  await desk.press("Control+Home", "Shift+Control+ArrowRight", "f");
  await desk.read("one fragment taken up");
  await desk.press("ArrowRight", "ArrowRight", "Shift+Control+ArrowRight", "c");
  await desk.dialog("New claim");
  await desk.until("a wording", async () => Boolean(await desk.value("textbox", "Wording")));
  await desk.press("Escape");
  await desk.gone("dialog");
  await desk.press("Escape");
});

step("evidence for and against, from one paste each and one key for the stance", async () => {
  await openTheClaim();
  await desk.copy("https://example.org/port/inspections\n“North crane: last inspected 11 June 2019.”");
  await desk.press("Control+v");
  await desk.dialog("Add evidence");
  assert.equal(await desk.value("textbox", "Link"), "https://example.org/port/inspections");
  await desk.press("1");
  await desk.focus("combobox", "Source");
  await desk.type("Port register");
  await desk.press("Control+Enter");
  await desk.gone("dialog");
  await desk.read("North crane: last inspected");
  await desk.see("table", "Evidence matrix");
  await desk.read("Nothing against it has been looked for yet.");
  await desk.read("There is no second independent origin.");

  await desk.copy("https://example.org/krantek/letter\n“We looked at the crane in 2021.”");
  await desk.press("Control+v");
  await desk.dialog("Add evidence");
  await desk.press("2", "Control+Enter");
  await desk.gone("dialog");
  await desk.read("We looked at the crane in 2021.");
  await desk.read("2 items, 2 independent origins");
  await desk.until("nothing missing", async () => !/Nothing against it/.test(await desk.text("main")));
  await desk.see("row", /^Contradicts: .*We looked at the crane/);
  await pictured("5 evidence");
});

step("who said it is a person, for every claim and for search engines", async () => {
  await desk.press("Shift+W");
  await desk.dialog("Who says it");
  await desk.see("radio", /Person/);
  await desk.press("1");
  await desk.focus("textbox", "Pages that identify it");
  await desk.type("https://example.org/people/bereza");
  await pictured("5 who says it");
  await desk.press("Control+Enter");
  await desk.gone("dialog");
});

step("a verdict with reasons that cite the evidence", async () => {
  await desk.press("v");
  await desk.see("radio", /Mostly true/);
  await desk.press("2");
  await desk.type("The register names 2019 as the last inspection [@");
  await desk.see("option", /example\.org|Port register|North crane/);
  await desk.press("Enter");
  await desk.type(". The maker names no report.");
  await pictured("6 verdict");
  await desk.press("Control+Enter");
  await desk.gone("radio", /Mostly true/);
  await desk.read("Mostly true");
});

step("it moves along the stages", async () => {
  await desk.press("s");
  await desk.dialog();
  await desk.press("4");
  await desk.gone("dialog");
  await desk.read("In review");
});

step("undo and redo, also after a restart", async () => {
  await desk.press("Control+z");
  await desk.until("the stage as it was", async () => !/In review/.test(await desk.text("main")));
  await desk.leave();
  await desk.again();
  await desk.see("main");
  await desk.press("Control+2");
  await desk.see("row", /has not been inspected/);
  await desk.press("Control+Shift+z");
  await desk.until("the stage back", async () => /In review/.test(await desk.text("main")));
});

step("claims are found by typing, marked and changed together, and the board shows them", async () => {
  await desk.press("/");
  await desk.type("inspected crane");
  await desk.press("Enter");
  await desk.until("one row", async () => (await desk.text("main")).includes("1 of 2"));
  await desk.press("Escape", "/", "Control+a", "Backspace", "Enter");
  await desk.until("both rows", async () => (await desk.text("main")).includes("2 of 2"));
  await pictured("7 claims");
});

step("what the command line writes is shown while the window is open", async () => {
  await desk.command("claim", "add", "--text", "Written from the command line meanwhile.");
  await desk.see("row", /Written from the command line meanwhile/);
});

step("the settings say who publishes", async () => {
  await desk.press("Control+k");
  await desk.dialog();
  await desk.type("Settings");
  await desk.see("option", /Settings/);
  await desk.press("Enter");
  await desk.see("textbox", "Publisher’s name");
  for (const [field, words] of [
    ["Publisher’s name", "Harbour Desk"],
    ["Publisher’s site", "https://example.org"],
    ["Addresses of checks begin with", "https://example.org/checks/"],
  ]) {
    await desk.focus("textbox", field);
    await desk.type(words);
  }
  await desk.press("Enter");
  await desk.gone("dialog");
});

step("the report is exported, with the markup that search engines read, the same bytes twice", async () => {
  // Without a page of its own a check has no markup: its address is not invented.
  await desk.command("settings", "set", "publisher_name", "The Vesloport Desk");
  await desk.command("settings", "set", "check_url_base", "https://example.org/checks/");
  await openTheClaim();
  await desk.press("r");
  await desk.see("main", "Reports");
  await desk.see("button", /^Export/);
  await pictured("8 report");
  const [first, second] = await Promise.all(["first.html", "second.html"].map((name) => join(out, name)));
  for (const file of [first, second]) {
    await desk.press("Control+e");
    await desk.dialog(/^Export/);
    await desk.focus("textbox", "File");
    await desk.press("Control+a");
    await desk.type(file);
    await desk.press("Enter");
    await desk.gone("dialog");
    await desk.until(file, async () => existsSync(file));
  }
  const page = readFileSync(first, "utf8");
  assert.match(page, /application\/ld\+json/);
  assert.match(page, /Mostly true/);
  assert.match(page, /"@type":\s*"Person",\s*"name":\s*"Ілона Береза",\s*"sameAs":\s*"https:\/\/example.org\/people\/bereza"/);
  assert.equal(page, readFileSync(second, "utf8"));
});

/** Waits until the statement with these words is the one in hand. */
const inHand = (words) =>
  desk.until(`the statement ${words} in hand`, async () =>
    words.test(await desk.run(() => [...document.querySelectorAll("mark.active")].map((mark) => mark.textContent).join(" "))),
  );

/** From anywhere to the document, by Read's list. */
async function openTheDocument() {
  await desk.press("Control+1");
  await desk.until("Read's list", async () => {
    return (await desk.count("button", "Statement 1")) === 0 && / recorded/.test(await desk.text("main", "Read"));
  });
  await desk.press("Enter");
  await desk.see("button", "Statement 1");
}

/** From anywhere to the first claim, by the search from everywhere. */
async function openTheClaim() {
  await desk.press("Escape");
  await desk.press("Control+k");
  await desk.dialog();
  await desk.type("inspected");
  await desk.see("option", /has not been inspected/);
  await desk.press("Enter");
  await desk.see("main", "Claim");
  await desk.see("heading", /has not been inspected/);
}

/** Whether a file in that folder holds these words. */
async function holds(folder, words) {
  const { readdir, readFile } = await import("node:fs/promises");
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter((f) => f.isFile())) {
    if ((await readFile(join(file.parentPath ?? file.path, file.name), "utf8")).includes(words)) return true;
  }
  return false;
}
