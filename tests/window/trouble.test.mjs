// When things go wrong in the window: what happened, what is safe, what to do; nothing that was typed is lost, and nothing
// half-done is left.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, test } from "node:test";
import { COMMAND, Desk } from "./driver/desk.mjs";
import { disk, fill, readOnly, unmount } from "./driver/mounts.mjs";

const sheet = "[role=dialog]";
const NO_MOUNTS = "mounting is not permitted here";

/** What was begun last ends first, whatever the test's end: the window, then what is mounted, then its home. */
const begun = [];
afterEach(async () => {
  for (const end of begun.splice(0).reverse()) await end();
});
function newHome() {
  const home = mkdtempSync(join(tmpdir(), "claimbook-trouble-"));
  begun.push(() => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
  return home;
}
function claimbook(home, ...args) {
  const out = execFileSync(COMMAND, ["--json", ...args], { env: { ...process.env, CLAIMBOOK_HOME: home }, encoding: "utf8" });
  return out.trim() ? JSON.parse(out) : null;
}
async function opened(options) {
  const desk = await Desk.open(options);
  begun.push(() => desk.leave().catch(() => {}));
  return desk;
}
const pictured = (desk, name) => desk.picture(join("trouble", name));
const said = (desk, words, within = "main") =>
  desk.until(`the message ${words}`, async () => words.test((await desk.text("alert", null, within)) ?? ""));
/** A new claim by hand; the sheet stays open. */
async function typeClaim(desk, words) {
  await desk.press("n");
  await desk.dialog("New claim");
  await desk.focus("textbox", "Wording");
  await desk.type(words);
  await desk.press("Control+Enter");
}

test("a book that can only be read is read, and says so; what is typed is kept", async (t) => {
  const home = newHome();
  claimbook(home, "claim", "add", "--text", "The bridge is closed", "--claimant", "Olha Ivanova");
  const book = join(home, "books", readdirSync(join(home, "books"))[0]);
  const seen = join(home, "Seen.claimbook");
  begun.push(() => unmount(seen));
  if (!readOnly(book, seen)) return t.skip(NO_MOUNTS);
  const desk = await opened({ home, book: seen });

  await desk.press("Control+2");
  await desk.see("row", /The bridge is closed/);
  await desk.read("Read only: nothing can be changed");
  await desk.press("s");
  await desk.dialog("Move to a stage");
  await desk.press("3");
  await said(desk, /The book can only be read\..*Everything in it is as it was\..*Copy the book’s folder/s);
  await desk.read("Read only: nothing can be changed");
  await pictured(desk, "1 read only");

  await typeClaim(desk, "The bridge was opened again in June");
  await said(desk, /The book can only be read\./, sheet);
  assert.equal(await desk.value("textbox", "Wording"), "The bridge was opened again in June");
  await pictured(desk, "2 refused, and kept");
  await desk.press("Escape");
  await desk.gone("dialog");
  await desk.press("n");
  await desk.dialog("New claim");
  await desk.until("what was typed", async () => (await desk.value("textbox", "Wording")) === "The bridge was opened again in June");
  await desk.press("Escape");
  await desk.gone("dialog");

  await desk.press("Control+z");
  await desk.until("undo refused", () => desk.run(() => [...document.querySelectorAll("[role=alert]")].some((a) => a.dataset.code === "book.read-only" || a.dataset.code === "undo.nothing")));
  // Reading and reporting go on.
  await desk.press("Enter");
  await desk.see("main", "Claim");
  await desk.see("heading", /The bridge is closed/);
  await desk.press("r");
  await desk.see("main", "Reports");
  const report = join(home, "report.html");
  await exportTo(desk, report);
  await desk.gone("dialog");
  await desk.until("the report", async () => readFileSync(report, "utf8").includes("The bridge is closed"));
  assert.equal(claimbook(home, "claim", "list").total, 1);
});

test("a book that cannot be opened is named, left alone, and there is a way on", async () => {
  const home = newHome();
  claimbook(home, "claim", "add", "--text", "The bridge is closed");
  const good = join(home, "books", readdirSync(join(home, "books"))[0]);
  const bytes = readFileSync(join(good, "book.sqlite"));
  const newer = Buffer.from(bytes);
  newer.writeUInt32BE(99, 60);
  const broken = (name, content) => {
    const folder = join(home, `${name}.claimbook`);
    cpSync(good, folder, { recursive: true });
    writeFileSync(join(folder, "book.sqlite"), content);
    return folder;
  };
  const cut = broken("Cut short", bytes.subarray(0, Math.floor(bytes.length / 2)));
  const kinds = [
    [cut, /damaged or cut short\..*left as it is\..*Restore the last copy/s],
    [broken("Shopping list", Buffer.from("milk, eggs, bread ".repeat(400))), /is not a book\..*left as it is\..*Choose the folder of a book/s],
    [broken("Newer", newer), /written by a newer Claimbook\..*Nothing in it was touched\..*newer version/s],
  ];
  const contentOf = (folder) => readFileSync(join(folder, "book.sqlite"));

  let desk;
  for (const [folder, words] of kinds) {
    const before = contentOf(folder);
    if (desk) {
      await desk.leave();
      await desk.again({ book: folder });
    } else desk = await opened({ home, book: folder });
    await desk.see("heading", "The book could not be opened");
    await said(desk, words);
    await desk.read(`It is in ${folder}`);
    await desk.see("button", "Open another book…");
    await pictured(desk, `3 ${folder.split("/").at(-1)}`);
    assert.deepEqual(contentOf(folder), before, `${folder} was not touched`);
  }

  // What is opened by its path is named the same way, and the path stays to be corrected.
  await desk.click("button", "Open another book…");
  await desk.dialog("Open a book");
  const open = async (folder) => {
    await desk.focus("textbox", "Folder");
    await desk.press("Control+a");
    await desk.type(folder);
    await desk.press("Enter");
  };
  await open(cut);
  await said(desk, /damaged or cut short/, sheet);
  assert.equal(await desk.value("textbox", "Folder"), cut);
  await pictured(desk, "4 open another");
  await open(good);
  await desk.gone("dialog");
  await desk.press("Control+2");
  await desk.see("row", /The bridge is closed/);

  // It is tried again when it has been mended.
  await desk.leave();
  await desk.again({ book: cut });
  await desk.see("heading", "The book could not be opened");
  writeFileSync(join(cut, "book.sqlite"), bytes);
  await desk.click("button", "Try again");
  await desk.gone("heading", "The book could not be opened");
  await desk.press("Control+2");
  await desk.see("row", /The bridge is closed/);

  // The book that was open last is gone: it may lie on a medium that is not there now, and none is made in its place. The
  // example is there for whoever has no other book.
  await desk.leave();
  rmSync(cut, { recursive: true });
  await desk.again({ book: undefined });
  await desk.see("heading", "The book could not be opened");
  await said(desk, /no book in this folder\..*Nothing was made or changed\..*Choose another folder/s);
  await desk.read(`It is in ${cut}`);
  await pictured(desk, "4 gone");
  assert.ok(!existsSync(cut), "nothing was made");
  await desk.click("button", "Open the example book");
  await desk.gone("heading", "The book could not be opened");
});

test("a full disk loses nothing: what was typed is saved once there is room", async (t) => {
  const home = newHome();
  const folder = join(home, "Tiny.claimbook");
  begun.push(() => unmount(folder));
  if (!disk(folder, 6 << 20)) return t.skip(NO_MOUNTS);
  const book = join(folder, "Book.claimbook");
  claimbook(home, "--book", book, "book", "init");
  claimbook(home, "--book", book, "claim", "add", "--text", "The bridge is closed");
  const desk = await opened({ home, book });
  await desk.press("Control+2");
  await desk.see("row", /The bridge is closed/);

  const makeRoom = fill(folder);
  await typeClaim(desk, "The bridge was opened again in June");
  await said(desk, /The disk is full\..*The book is whole.*What you typed is still here\..*Make room on the disk/s, sheet);
  assert.equal(await desk.value("textbox", "Wording"), "The bridge was opened again in June");
  await desk.read("Not saved: see the message");
  await pictured(desk, "5 disk full");
  makeRoom();
  await desk.press("Control+Enter");
  await desk.gone("dialog");
  await desk.see("heading", /opened again in June/);
  await desk.read("Everything saved");

  // A report that finds no room leaves no half of itself, and what it was to replace.
  const report = join(folder, "report.html");
  writeFileSync(report, "the old one");
  await desk.press("Control+4");
  await desk.see("main", "Reports");
  const room = fill(folder);
  await exportTo(desk, report);
  await said(desk, /no room on the disk.*Nothing half-written is left/s, sheet);
  await pictured(desk, "6 no room for the report");
  assert.equal(readFileSync(report, "utf8"), "the old one");
  room();
  assert.deepEqual(readdirSync(folder).sort(), ["Book.claimbook", "report.html"]);
  await desk.press("Enter");
  await desk.read("There is a file of that name already.");
  await desk.click("button", "Replace it");
  await desk.gone("dialog");
  await desk.until("the report", async () => readFileSync(report, "utf8").includes("opened again in June"));
  assert.equal(claimbook(home, "--book", book, "book", "verify").ok, true);
});

test("a report is written over nothing, and where it cannot be written it says so", async () => {
  const home = newHome();
  claimbook(home, "claim", "add", "--text", "The bridge is closed");
  const out = join(home, "out");
  mkdirSync(out);
  const mine = join(out, "mine.html");
  writeFileSync(mine, "mine");
  const desk = await opened({ home });
  await desk.press("Control+4");
  await desk.see("main", "Reports");
  await desk.see("button", /^Export/);

  await exportTo(desk, mine);
  await desk.read("There is a file of that name already. It was left as it is.");
  assert.equal(readFileSync(mine, "utf8"), "mine");
  await pictured(desk, "7 there already");
  // The keyboard is on the way that loses nothing.
  await desk.until("the other name in hand", async () => /Write .* instead/.test(await desk.focused()));
  await desk.press("Enter");
  await desk.gone("dialog");
  await desk.until("the other file", async () => readdirSync(out).length === 2);
  assert.equal(readFileSync(mine, "utf8"), "mine");

  for (const [path, words] of [
    [join(mine, "inside.html"), /could not be read or written/],
    ["/proc/nowhere/x.html", /could not be read or written/],
    [out, /could not be read or written|already/],
    ["report.html", /Give the whole path/],
    [" ", /Say where the file goes/],
  ]) {
    await exportTo(desk, path);
    await said(desk, words, sheet);
    await pictured(desk, `8 not to ${path}`);
    assert.equal(await desk.value("textbox", "File"), path, "the path stays to be corrected");
    await desk.press("Escape");
    await desk.gone("dialog");
  }
  assert.equal(readdirSync(out).length, 2, "nothing half-written is left");

  await exportTo(desk, mine);
  await desk.read("There is a file of that name already.");
  await desk.press("Tab");
  await desk.until("replacing in hand", async () => /Replace it/.test(await desk.focused()));
  await desk.press("Enter");
  await desk.gone("dialog");
  await desk.until("replaced", async () => readFileSync(mine, "utf8").includes("The bridge is closed"));
});

/** From Reports: the export's sheet, with that path, and Enter. */
async function exportTo(desk, path) {
  await desk.until("an export is possible", async () => (await desk.count("button", /^Export/)) > 0 && !(await desk.run(() => document.querySelector("[aria-busy=true]"))));
  await desk.press("Control+e");
  await desk.dialog(/^Export/);
  await desk.focus("textbox", "File");
  await desk.press("Control+a");
  await desk.type(path);
  await desk.press("Enter");
}
