// The claims as a list and as a board: sorted, found by typing, marked and changed together, taken back at once, moved by
// key and by mouse, and searches that are kept. One book; each step leaves the list as it found it, unless it says so.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Desk } from "./driver/desk.mjs";

/** Wording, claimant, said on, stage, priority, topic. */
const CLAIMS = [
  ["The north pier was closed on 3 May.", "Olha Ivanova", "2023-05-03", "inbox", 2, "piers"],
  ["Twelve lamps are missing from the breakwater.", "Krantek", "2023-01-20", "inbox", 5, "lamps"],
  ["The ferry carried 40 000 passengers in April.", "Orest Vyhivskyi", "2023-04-30", "inbox", null, "ferry"],
  ["Nobody has measured the cables of the crane since 2019.", "Ілона Береза", "2023-05-02", "inbox", 1, "crane"],
  ["Причал не оглядали з 2019 року.", "Ілона Береза", "2022-09", "inbox", 3, "piers"],
  ["الميناء مغلق منذ يوم الثلاثاء بسبب العاصفة.", "سلمى حداد", "2023-06-06", "inbox", null, "piers"],
  ["The divers were paid twice for the same week.", "Radio Vesel", "2023-03-11", "assigned", 4, "divers"],
  ["The ice reached the inner basin in January.", "Rémy Östlund", "2023-01", "assigned", null, "ice"],
  ["The crane contract is worth 4.2 million euros.", "Orest Vyhivskyi", "2023-04-12", "researching", 1, "crane"],
  ["The quay moves eleven millimetres a year.", "Northern Harbour Safety Agency", "2023-05-09", "in-review", 2, "piers"],
  ["Fishing boats enter the basin in the dark.", "Krantek", "2023-01-21", "published", null, "lamps"],
  ["The harbour was sold in 1931.", "Somebody on the market square", "1931~", "parked", 5, "piers"],
];

let desk;
/** What a claim's id is, by its wording. */
const ids = new Map();

before(async () => {
  desk = await Desk.open();
  for (const name of ["Nadia Kovach", "Tomas Brandt"]) await desk.command("person", "add", name);
  for (const [text, claimant, said, stage, priority, topic] of CLAIMS) {
    const args = ["--text", text, "--claimant", claimant, "--said-on", said, "--topic", topic];
    // What begins in the inbox is found by its place wherever it goes.
    if (stage === "inbox") args.push("--place", "Vesloport");
    const { id } = await desk.command("claim", "add", ...args, ...(priority ? ["--priority", String(priority)] : []));
    ids.set(text, id);
    if (stage !== "inbox") await desk.command("claim", "stage", id, stage);
  }
  await desk.press("Control+2");
  await found(12);
});
after(() => desk?.close());

const pictured = (name) => desk.picture(join("claims", name));
const step = (name, body) =>
  test(name, async () => {
    try {
      await body();
    } catch (why) {
      await pictured(`failed ${name}`).catch(() => {});
      throw why;
    }
  });

/** Waits until so many of the twelve are found. */
const found = (n) => desk.until(`${n} of 12`, async () => new RegExp(`(^|\\D)${n} of 12`).test(await desk.text("main")));
/** The words of the rows in their order, without the heads. */
const rows = async () => (await desk.names("row")).slice(1);
/** Waits until the first row is that one. */
const begins = (words) => desk.until(`${words} first`, async () => words.test((await rows())[0] ?? ""));
/** Types a query in place of the one that is there. */
async function ask(query) {
  await desk.press("/", "Control+a", "Backspace");
  await desk.type(query);
  await desk.until(`the query ${query}`, async () => (await desk.value("combobox", "Search claims")) === query);
  await desk.press("Enter");
}
const shown = async (wording) => (await desk.command("claim", "show", ids.get(wording))).claim;
const column = (stage) => `[data-drop=${stage}]`;
const onBoard = (wording, stage) => desk.see("button", new RegExp(`^${wording}`), column(stage));
/** How many rows are marked. */
const marked = (n) => desk.read(n === 1 ? "One selected" : new RegExp(`(^|\\D)${n} selected`));

step("the list is sorted by the head of a column, the other way round at the second press", async () => {
  await desk.click("button", "Claimant", "[role=grid]");
  await begins(/Krantek/);
  await desk.click("button", "Claimant", "[role=grid]");
  await desk.until("the last claimant first", async () => !/Krantek/.test((await rows())[0]));
  await desk.click("button", "Said on", "[role=grid]");
  await begins(/الميناء مغلق/);
  await desk.click("button", "Said on", "[role=grid]");
  await begins(/sold in 1931/);
  await pictured("1 sorted");
});

step("the list is sorted by key", async () => {
  await desk.press("Control+2", "o");
  await desk.dialog("Sort by");
  await pictured("2 sort by key");
  await desk.press("2");
  await desk.gone("dialog");
  await desk.until("in the order of the words", async () => {
    const english = (await rows()).map((r) => r.match(/(Fishing|Nobody|The \w+|Twelve)/)?.[0]).filter(Boolean);
    return english.length === 10 && english.every((words, i) => i === 0 || english[i - 1] <= words);
  });
  // The same answer again turns the list round.
  await desk.press("o");
  await desk.dialog("Sort by");
  await desk.press("2");
  await desk.gone("dialog");
  await desk.until("turned round", async () => {
    const at = async (words) => (await rows()).findIndex((r) => words.test(r));
    return (await at(/Twelve lamps/)) < (await at(/Fishing boats/));
  });
});

step("what is typed finds claims: words, a stage, a name, everything but", async () => {
  await ask("basin");
  await found(2);
  await ask("stage:assigned");
  await found(2);
  await ask("claimant:Береза");
  await found(2);
  await ask("crane -stage:researching");
  await found(1);
  await ask("said:..1950");
  await found(1);
  await pictured("3 found");
  await ask("ميناء");
  await desk.until("words of any script", async () => /1 of 12|0 of 12/.test(await desk.text("main")));
  await ask("stage:nowhere");
  await desk.see("alert");
  await desk.read("nowhere");
  await pictured("4 a query that cannot be read");
  await ask("nothing has these words");
  await desk.read("Nothing found");
  await pictured("5 nothing found");
  await desk.press("/", "Control+a", "Backspace", "Enter");
  await found(12);
});

step("a query is completed while it is typed", async () => {
  await desk.press("/");
  await desk.type("sta");
  await desk.see("option", /^stage:/);
  await pictured("6 completed");
  await desk.press("Tab");
  await desk.see("option", /^in-review/);
  await desk.type("in-r");
  await desk.until("one to choose", async () => (await desk.count("option", null, "[role=listbox]")) === 1);
  await desk.press("Tab", "Enter");
  await desk.until("the query", async () => (await desk.value("combobox", "Search claims"))?.trim() === "stage:in-review");
  await found(1);
  await desk.press("/", "Control+a", "Backspace", "Enter");
  await found(12);
});

step("many are marked by key: one, a stretch, everything found, none", async () => {
  await ask("stage:inbox");
  await found(6);
  await desk.press("Home", "x");
  await marked(1);
  await desk.press("Shift+ArrowDown", "Shift+ArrowDown");
  await marked(3);
  await desk.press("j", "j", "x");
  await marked(4);
  await pictured("7 marked");
  await desk.press("Control+a");
  await marked(6);
  await desk.press("Escape");
  await desk.until("nothing marked", async () => !/selected/.test(await desk.text("main")));
});

step("several are changed together, and one undo takes back all of it", async () => {
  const six = CLAIMS.filter(([, , , stage]) => stage === "inbox").map(([text]) => text);
  const all = () => Promise.all(six.map(shown));
  const before = await all();
  assert.deepEqual(new Set(before.map((c) => c.stage)), new Set(["inbox"]));
  const asBefore = (what) => desk.until(`${what} as it was, all six`, async () => JSON.stringify(await all()) === JSON.stringify(before));

  const changed = async (what, keys, wanted) => {
    await ask("place:Vesloport");
    await found(6);
    await desk.press("Control+a");
    await marked(6);
    await keys();
    await desk.gone("dialog");
    await desk.read(`${before.filter((c) => !wanted(c, before)).length} claims changed · Undo Ctrl+Z`);
    await desk.until(`${what}, all six`, async () => (await all()).every((c, _, claims) => wanted(c, claims)));
    await pictured(`8 changed together ${what}`);
    await desk.press("Control+z");
    await asBefore(what);
    await desk.press("Escape");
  };

  await changed(
    "priority",
    async () => {
      await desk.press("p");
      await desk.dialog("Priority");
      await desk.press("1");
    },
    (c) => c.priority === 1,
  );
  await changed(
    "assignee",
    async () => {
      await desk.press("a");
      await desk.dialog("Assign");
      await desk.press("2");
    },
    (c, [first]) => c.assignee !== null && c.assignee === first.assignee,
  );
  await changed(
    "topic",
    async () => {
      await desk.press("t");
      await desk.dialog("File under topics");
      await desk.type("spring 2023");
      await pictured("8 topics");
      await desk.press("Control+Enter");
    },
    (c) => c.topics.length === 2,
  );
  await changed(
    "due",
    async () => {
      await desk.press("d");
      await desk.dialog("Until when");
      await desk.type("31 December");
      await desk.press("Enter");
      await desk.read("That is no day.");
      await desk.press("Control+a");
      await desk.type("2026-12-31");
      await desk.press("Enter");
    },
    (c) => c.due === "2026-12-31",
  );
  // The stage last: it takes them out of what is found.
  await ask("stage:inbox");
  await found(6);
  await desk.press("Control+a");
  await marked(6);
  await desk.press("s");
  await desk.dialog("Move to a stage");
  await desk.press("3");
  await desk.gone("dialog");
  await found(0);
  await desk.until("all six on", async () => (await all()).every((c) => c.stage === "researching"));
  await desk.read("6 claims changed · Undo Ctrl+Z");
  await desk.press("Control+z");
  await found(6);
  await asBefore("the stage");
  await desk.press("/", "Control+a", "Backspace", "Enter");
  await found(12);
});

step("claims are taken away together, and come back together", async () => {
  await ask("claimant:Krantek");
  await found(2);
  await desk.press("Control+a");
  await marked(2);
  await desk.press("Delete");
  await desk.read("2 claims removed");
  assert.equal((await desk.command("claim", "list")).total, 10);
  await desk.press("Control+z");
  await found(2);
  assert.equal((await desk.command("claim", "list")).total, 12);
  await desk.press("/", "Control+a", "Backspace", "Enter");
  await found(12);
});

step("the board shows every stage, and a card is moved by key", async () => {
  await desk.press("b");
  for (const [heading, stage] of [["Inbox 6", "inbox"], ["Assigned 2", "assigned"], ["In review 1", "in-review"], ["Parked 1", "parked"]]) {
    await desk.see("heading", heading, column(stage));
  }
  await pictured("9 board");
  // From the first column to the second, down to its second card.
  await desk.press("ArrowRight");
  await desk.until("a card of the second column in hand", async () => desk.run(() => document.activeElement?.closest("[data-drop]")?.dataset.drop === "assigned"));
  const words = (await desk.run(() => document.activeElement.querySelector("[dir=auto]").textContent)).replace(/\.$/, "");
  await desk.press("]");
  await onBoard(words, "researching");
  await desk.see("heading", "Researching 2", column("researching"));
  await desk.until("the hand on the card", async () => (await desk.focused()).includes(words));
  assert.equal((await shown(`${words}.`)).stage, "researching");
  await pictured("10 moved by key");
  await desk.press("[");
  await onBoard(words, "assigned");
  await desk.press("Control+z", "Control+z");
  await desk.until("as it was", async () => (await shown(`${words}.`)).stage === "assigned");
  await desk.see("heading", "Assigned 2", column("assigned"));
});

step("a card is moved by mouse, and Escape lets it go where it was", async () => {
  const wording = "The harbour was sold in 1931.";
  const card = await desk.box("button", /^The harbour was sold/, column("parked"));
  const target = await desk.box("region", /^Inbox/);
  await desk.drag(card, target, async () => {
    await desk.until("the column under it shown", () => desk.run(() => Boolean(document.querySelector("[data-drop=inbox].over"))));
    await pictured("11 in the hand");
  });
  await onBoard("The harbour was sold", "inbox");
  await desk.see("heading", "Inbox 7", column("inbox"));
  assert.equal((await shown(wording)).stage, "inbox");
  assert.equal(await desk.count("main", "Claims"), 1, "the end of a drag opens nothing");
  await pictured("12 moved by mouse");
  await desk.press("Control+z");
  await onBoard("The harbour was sold", "parked");

  await desk.drag(await desk.box("button", /^The harbour was sold/, column("parked")), target, () => desk.press("Escape"));
  await desk.see("heading", "Inbox 6", column("inbox"));
  assert.equal((await shown(wording)).stage, "parked");
  assert.equal(await desk.count("main", "Claims"), 1, "and nothing was opened");
});

step("the board moves all that is marked", async () => {
  await desk.focus("button", /^The divers were paid/, column("assigned"));
  await desk.press("x");
  await marked(1);
  await desk.press("ArrowUp", "x");
  await marked(2);
  await desk.press("]");
  await desk.see("heading", "Researching 3", column("researching"));
  await desk.see("heading", "Assigned 0", column("assigned"));
  await desk.press("Control+z");
  await desk.see("heading", "Assigned 2", column("assigned"));
  await desk.press("Escape", "b");
  await desk.see("row", /north pier/);
});

step("a search is kept, stands at the left with its count, and is there after a restart", async () => {
  await ask("topic:piers stage:inbox");
  await found(3);
  await desk.click("button", "Save search");
  await desk.dialog("Save this search");
  await desk.read("Finds topic:piers stage:inbox");
  await desk.type("Piers to do");
  await pictured("13 save search");
  await desk.press("Enter");
  await desk.gone("dialog");
  await desk.see("button", /^Piers to do/, "nav");
  assert.match(await desk.text("button", /^Piers to do/, "nav"), /3/);
  // It follows what happens: by the command line as well.
  await desk.command("claim", "stage", ids.get("The north pier was closed on 3 May."), "assigned");
  await desk.until("its new count", async () => /2/.test(await desk.text("button", /^Piers to do/, "nav")));
  await pictured("14 kept");

  await desk.leave();
  await desk.again();
  await desk.see("button", /^Piers to do/, "nav");
  await desk.click("button", /^Piers to do/, "nav");
  await found(2);
  assert.equal(await desk.value("combobox", "Search claims"), "topic:piers stage:inbox");
});

step("a search that is kept is forgotten, and comes back with undo", async () => {
  await desk.click("button", "Forget “Piers to do”", "nav");
  await desk.gone("button", /^Piers to do/, "nav");
  await desk.press("Control+z");
  await desk.see("button", /^Piers to do/, "nav");
});
