// Reading, where it is not smooth: a wording that is recorded already, claims of several fragments in a text of many
// scripts, what is changed before it is saved, and pastes and files of every kind.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Desk } from "./driver/desk.mjs";

let desk;
before(async () => {
  desk = await Desk.open();
  await desk.see("heading", "An empty book");
});
after(() => desk?.close());

const pictured = (name) => desk.picture(join("read", name));
const step = (name, body) =>
  test(name, async () => {
    try {
      await body();
    } catch (why) {
      await pictured(`failed ${name}`).catch(() => {});
      throw why;
    }
  });

const TEXT = "[role=textbox][aria-readonly]";
/** The words of the text that is open. */
const body = () => desk.run((pane) => document.querySelector(pane)?.innerText ?? "", TEXT);
/** Pastes from Read's list, where nothing else takes it, and waits until the text is open. */
async function paste(text, words) {
  await desk.press("Escape", "Control+1");
  await desk.until("Read's list", async () => (await desk.run((pane) => !document.querySelector(pane), TEXT)) && (await desk.count("main", "Read")) > 0);
  await desk.paste(text);
  await desk.until(`“${words}” on the screen`, async () => (await body()).includes(words));
}
/** Opens the sheet of a new document, from wherever the desk is. */
async function newDocument() {
  await desk.press("Escape", "Control+1");
  await desk.until("Read", async () => (await desk.count("main", "Read")) > 0);
  await desk.press("n");
  await desk.dialog("New document");
}
const wording = () => desk.value("textbox", "Wording");
async function newClaim(words) {
  await desk.press("c");
  await desk.dialog("New claim");
  await desk.until("a wording", async () => words.test((await wording()) ?? ""));
}
async function record() {
  await desk.press("Control+Enter");
  await desk.gone("dialog");
}
/** What the book holds of the claim whose wording has these words. */
async function recorded(words) {
  const { items } = await desk.command("claim", "list");
  const found = items.filter((c) => c.wording.includes(words));
  assert.equal(found.length, 1, `${words}: ${JSON.stringify(items.map((c) => c.wording))}`);
  return desk.command("claim", "show", found[0].id);
}
const points = (text) => [...text].length;

step("a wording that is recorded already is said before it is saved, and offered", async () => {
  await paste("“The tide gauge has stood still since March,” said Olha Ivanova of the port office.", "tide gauge");
  await newClaim(/tide gauge/);
  assert.equal(await desk.count("status", null, "[role=dialog]"), 0);
  await record();

  await paste(
    "Radio Vesel, 9 May 2023. Pilot Rémy Östlund was on the pier in the evening.\n\n“The tide gauge has stood still since March,” said Östlund.",
    "Östlund was on the pier",
  );
  await newClaim(/tide gauge/);
  await desk.read("A claim of this wording is recorded already");
  assert.match(await desk.text("status", null, "[role=dialog]"), /tide gauge has stood still since March.*Olha Ivanova/s);
  await pictured("1 recorded already");

  // It goes with what is typed: another wording is another claim.
  await desk.focus("textbox", "Wording");
  await desk.press("End");
  await desk.type(" of last year");
  await desk.gone("status", null, "[role=dialog]");
  for (let i = 0; i < " of last year".length; i += 1) await desk.press("Backspace");
  await desk.see("status", null, "[role=dialog]");

  // The offer is taken: it opens what is recorded.
  await desk.click("button", /tide gauge/, "[role=dialog]");
  await desk.gone("dialog");
  await desk.see("main", "Claim");
  await desk.see("heading", /tide gauge/);
  assert.equal((await desk.command("claim", "list")).total, 1);
});

step("it can be recorded again all the same", async () => {
  await desk.press("Alt+ArrowLeft");
  await desk.until("the document again", async () => (await body()).includes("Östlund was on the pier"));
  await newClaim(/tide gauge/);
  await desk.read("A claim of this wording is recorded already");
  await record();
  await desk.until("both", async () => (await desk.command("claim", "list")).total === 2);
});

step("what the words would make is changed before it is saved", async () => {
  await paste("Portnews, 3 May 2023.\n\n“The lamps of the breakwater burn again,” wrote Mayor Salma Haddad. “They cost us 12 euros each,” she said.", "lamps of the breakwater");
  await newClaim(/lamps of the breakwater/);
  const before = await wording();
  await desk.focus("textbox", "Wording");
  await desk.press("Control+a");
  await desk.type("Every lamp of the breakwater burned on 3 May 2023.");
  await desk.focus("combobox", "Claimants");
  await desk.press("Backspace");
  // Taken without a comma or Enter as well: what is typed counts.
  await desk.type("Salma Haddad of Vesloport");
  await desk.focus("combobox", "Place");
  await desk.type("Vesloport");
  await desk.focus("textbox", "Said on");
  await desk.press("Control+a");
  await desk.type("3 May 2023~ or so");
  await desk.press("Control+Enter");
  await desk.see("alert");
  await desk.read("This date cannot be read");
  assert.equal(await wording(), "Every lamp of the breakwater burned on 3 May 2023.", "what was typed is still there");
  await pictured("2 a date that cannot be read");
  await desk.focus("textbox", "Said on");
  await desk.press("Control+a");
  await desk.type("2023-05-03");
  await record();

  const { claim, claimants, appearances } = await recorded("Every lamp");
  assert.notEqual(claim.wording, before);
  assert.equal(claim.said_on, "2023-05-03");
  assert.equal(claim.place, "Vesloport");
  assert.ok(claimants.some((p) => JSON.stringify(p).includes("Salma Haddad of Vesloport")));
  assert.match(appearances[0].passage.spans[0].exact, /lamps of the breakwater burn again/, "the words in the text are what they were");
});

const MIXED =
  "Весло-порт 😀 Cafe\u0301 du Port, 👩‍👩‍👧 и e\u0308 — 3 травня\n\n" +
  "The quay is sound and the old lamps burn, or so it was written on the wall. " +
  "Much later the divers found seven holes under the waterline.";
const FIRST = "the old lamps burn";
const SECOND = "found seven holes";

step("fragments taken up one after the other become one claim, in a text of many scripts", async () => {
  await paste(MIXED, "under the waterline");
  await desk.press("g");
  await desk.until("the caret in the text", async () => /textbox/.test(await desk.focused()));
  await desk.press("Control+Home");
  await desk.select(TEXT, "later the divers", SECOND);
  await desk.press("f");
  await desk.read("one fragment taken up");
  // Back to what stands before it: they are kept in the order of the text.
  await desk.press("Control+Home");
  await desk.select(TEXT, "sound and", FIRST);
  await pictured("3 fragments");
  await desk.press("c");
  await desk.dialog("New claim");
  await desk.until("both fragments in the wording", async () => {
    const words = (await wording()) ?? "";
    return words.includes(FIRST) && words.includes(SECOND) && words.indexOf(FIRST) < words.indexOf(SECOND);
  });
  await pictured("4 a claim of two fragments");
  await desk.focus("textbox", "Wording");
  await desk.press("Control+a");
  await desk.type("The lamps burn, but there are seven holes.");
  await record();

  const { appearances } = await recorded("seven holes");
  const { spans } = appearances[0].passage;
  const at = (words) => points(MIXED.slice(0, MIXED.indexOf(words)));
  assert.deepEqual(
    spans.map(({ start, end, exact }) => ({ start, end, exact })),
    [FIRST, SECOND].map((words) => ({ start: at(words), end: at(words) + points(words), exact: words })),
  );
  // And they are marked in the text as one claim, beside the statement that one of them overlaps.
  await desk.until("both marked", () =>
    desk.run((words) => {
      const byKey = {};
      for (const mark of document.querySelectorAll("mark")) {
        for (const key of mark.dataset.keysOf.split(" ")) byKey[key] = (byKey[key] ?? "") + mark.textContent;
      }
      return Object.values(byKey).includes(words);
    }, FIRST + SECOND),
  );
});

step("a text without a statement says so, and how to go on; the keyboard reaches its words", async () => {
  await paste("Milk, eggs, bread.", "Milk, eggs");
  await desk.read("No statement was found");
  await desk.read("Select the words of a claim in the text and press C.");
  await pictured("5 no statement");
  await desk.press("g");
  await desk.until("the caret in the text", async () => /textbox/.test(await desk.focused()));
  await desk.press("Control+Home", "Shift+Control+ArrowRight");
  await newClaim(/Milk/);
  await desk.press("Escape");
  await desk.gone("dialog");
});

step("a text from right to left is set so, and so are the claims made of it", async () => {
  const arabic = "قالت سلمى حداد للصحفيين: الميناء مغلق منذ يوم الثلاثاء بسبب العاصفة، وإن السفن تنتظر خارج الخليج.";
  await paste(`Portnews, 6 June 2023\n\n${arabic}\n\n“The harbour is shut,” Haddad said later.`, "الميناء");
  const directions = await desk.run((pane) => [...document.querySelectorAll(`${pane} [data-start]`)].map((p) => getComputedStyle(p).direction), TEXT);
  assert.deepEqual(directions, ["ltr", "rtl", "ltr"]);
  await desk.see("button", "Statement 1");
  await pictured("6 right to left");
  await desk.press("g");
  await desk.until("the caret in the text", async () => /textbox/.test(await desk.focused()));
  await desk.press("Control+Home", "ArrowDown", "Home", "Shift+End");
  await newClaim(/سلمى/);
  assert.equal(await desk.run(() => getComputedStyle(document.querySelector("[role=dialog] textarea")).direction), "rtl");
  await pictured("7 a claim from right to left");
  await record();
  const { appearances } = await recorded("سلمى");
  const [span] = appearances[0].passage.spans;
  assert.ok(arabic.startsWith(span.exact), span.exact);
  assert.equal(span.end - span.start, points(span.exact));
});

step("what looks like a page is a text", async () => {
  const text = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script> “It burns,” said Olha Ivanova. {{x}} &amp; %s";
  await paste(text, "It burns");
  assert.ok((await body()).includes(text), await body());
  assert.equal(await desk.run((pane) => document.querySelectorAll(`${pane} img, ${pane} script`).length, TEXT), 0);
  assert.doesNotMatch(await desk.run(() => document.title), /broken/);
});

step("control characters do no harm: taken in as they are or refused by name", async () => {
  const had = (await desk.command("document", "list")).total;
  const text = "“The crane stands,”\u0007 said\u0008 Olha Ivanova.\u001b[31m\u0000 \u202eand back\u202c \ufeffagain";
  await desk.press("Escape", "Control+1");
  await desk.until("Read's list", () => desk.run((pane) => !document.querySelector(pane), TEXT));
  await desk.paste(text);
  await desk.until("an answer", async () => (await desk.count("alert")) > 0 || (await body()).includes("The crane stands"));
  await pictured("8 control characters");
  const { total, items } = await desk.command("document", "list");
  if (await desk.count("alert")) assert.equal(total, had, "what is refused leaves nothing");
  else {
    assert.equal(total, had + 1);
    const newest = items.find((d) => d.document.title.includes("crane")) ?? items[0];
    assert.equal((await desk.command("document", "show", newest.document.id)).body, text, "what is taken in is not changed");
  }
});

step("blanks alone are no text: the sheet and the place say so", async () => {
  const had = (await desk.command("document", "list")).total;
  await newDocument();
  await desk.paste(" \n\t \u00a0\n");
  await desk.see("alert", null, "[role=dialog]");
  await desk.read("There are no words in this text.");
  await desk.read("Copy the text again, or choose another file.");
  await pictured("9 blanks");
  await desk.press("Escape");
  await desk.gone("dialog");
  await desk.paste(" \n ");
  await desk.see("alert", null, "main");
  assert.equal((await desk.command("document", "list")).total, had);
});

step("a file that is no text is refused, and what was typed stays; the right one is then read", async () => {
  const picture = join(desk.home, "picture.png");
  const old = join(desk.home, "old.txt");
  const absent = join(desk.home, "absent.txt");
  writeFileSync(picture, Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), Buffer.alloc(4000, 7)]));
  writeFileSync(old, Buffer.from("\ufeff«Причал не оглядали з 2019 року», — сказала Ілона Береза. 🏗️", "utf16le"));
  const had = (await desk.command("document", "list")).total;

  await newDocument();
  await desk.focus("textbox", "Title");
  await desk.type("From the archive");
  await desk.focus("combobox", "Author");
  await desk.type("Port archive");
  const path = async (file) => {
    await desk.focus("textbox", /^Or a file/);
    await desk.press("Control+a");
    await desk.type(file);
    await desk.press("Enter");
  };
  const alert = (words) => desk.until(`the message ${words}`, async () => words.test((await desk.text("alert", null, "[role=dialog]")) ?? ""));
  await path(picture);
  await alert(/no text|not a text/);
  await pictured("10 a picture is no text");
  await path(absent);
  await alert(/cannot be read/);
  await path(desk.home);
  await alert(/cannot be read/);
  assert.equal(await desk.value("textbox", "Title"), "From the archive");
  assert.equal(await desk.value("combobox", "Author"), "Port archive");
  assert.equal((await desk.command("document", "list")).total, had, "nothing was added");

  await path(old);
  await desk.gone("dialog");
  await desk.until("its words", async () => (await body()).includes("Причал не оглядали з 2019 року"));
  await desk.see("heading", "From the archive");
  await pictured("11 utf-16");
});

step("five megabytes are there soon, and the window stays quick", async () => {
  const paragraph = (n) =>
    `“Lamp ${n} of the breakwater is dark,” said Olha Ivanova.\n\n${"The wind came from the west and the boats stayed in the inner basin until noon. ".repeat(24)}\n\n`;
  let text = "";
  for (let n = 1; text.length < 5_000_000; n += 1) text += paragraph(n);
  const began = performance.now();
  await paste(text, "Lamp 1 of the breakwater");
  await desk.see("button", "Statement 1");
  const took = performance.now() - began;
  assert.ok(took < 20_000, `${Math.round(took)} ms`);
  const pressed = performance.now();
  await desk.press("j", "j", "j");
  await desk.until("the fourth in hand", () => desk.run(() => [...document.querySelectorAll("mark.active")].some((m) => m.textContent.includes("Lamp 4 "))));
  const walked = performance.now() - pressed;
  assert.ok(walked < 3000, `three steps took ${Math.round(walked)} ms`);
  await newClaim(/Lamp 4 /);
  await pictured("12 five megabytes");
  await desk.press("Escape");
  await desk.gone("dialog");
});
