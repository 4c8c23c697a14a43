// Every place and sheet of the desk, and the keys that lead there: for axe-core and for the screenshots.

/** Opens the example book from wherever the desk is. */
export async function openExample(desk) {
  await desk.see("main");
  await desk.press("Control+k");
  await desk.dialog();
  await desk.type("example");
  await desk.see("option", /example book/);
  await desk.press("Enter");
  await desk.gone("dialog");
  await desk.until("the example's documents", async () => (await desk.count("heading", "An empty book")) === 0);
}

const place = (name, key, label) => ({
  name,
  async open(desk) {
    await desk.press(key);
    await desk.see("main", label);
    await settled(desk);
  },
});

const sheet = (name, from, key) => ({
  name,
  async open(desk) {
    if (from) await from.open(desk);
    await desk.press(key);
    await desk.dialog();
    await settled(desk);
  },
  async leave(desk) {
    await desk.press("Escape");
    await desk.gone("dialog");
  },
});

const command = (name, words) => ({
  name,
  async open(desk) {
    await desk.press("Control+k");
    await desk.dialog();
    await desk.type(words);
    await desk.see("option", new RegExp(words, "i"));
    await desk.press("Enter");
    await desk.until("the palette closed", () => desk.run(() => !document.querySelector(".palette-input")));
    await settled(desk);
  },
  async leave(desk) {
    if (await desk.count("dialog")) {
      await desk.press("Escape");
      await desk.gone("dialog");
    }
  },
});

const read = place("read", "Control+1", "Read");
const claims = place("claims", "Control+2", "Claims");
const document = {
  name: "document",
  async open(desk) {
    await read.open(desk);
    await desk.press("Enter");
    await desk.see("button", "Statement 1");
    await settled(desk);
  },
};
const claim = {
  name: "claim",
  async open(desk) {
    await claims.open(desk);
    await desk.see("row");
    await desk.press("Enter");
    await desk.see("main", "Claim");
    await desk.see("heading", "Evidence");
    await settled(desk);
  },
};

const snapshots = place("snapshots", "Control+5", "Snapshots");
const snapshot = {
  name: "snapshot",
  async open(desk) {
    await snapshots.open(desk);
    await desk.press("Enter");
    await desk.see("textbox", "Text of the snapshot");
    await settled(desk);
  },
};

const reports = place("reports", "Control+4", "Reports");
/** The preview of a report in another format, and back to the page. */
const preview = (name, format, shown) => ({
  name,
  async open(desk) {
    await reports.open(desk);
    await desk.click("radio", format);
    await desk.until(name, shown(desk));
    await settled(desk);
  },
  leave: (desk) => desk.click("radio", "Page"),
});
const picture = (desk) => () => desk.run(() => [...document.querySelectorAll("main img")].some((i) => i.complete && i.naturalWidth > 0));

/** In the order of a day's work. */
export const PLACES = [
  read,
  sheet("new document", read, "n"),
  document,
  sheet("particulars", document, "i"),
  claims,
  {
    name: "board",
    async open(desk) {
      await claims.open(desk);
      await desk.press("b");
      await settled(desk);
    },
    leave: (desk) => desk.press("b"),
  },
  sheet("new claim", claims, "n"),
  sheet("stage", claims, "s"),
  claim,
  sheet("evidence", claim, "e"),
  {
    name: "verdict",
    async open(desk) {
      await claim.open(desk);
      await desk.press("v");
      await desk.see("radio");
      await settled(desk);
    },
    leave: (desk) => desk.press("Escape"),
  },
  snapshots,
  sheet("capture", snapshots, "n"),
  snapshot,
  {
    name: "captured page",
    async open(desk) {
      await snapshot.open(desk);
      await desk.press("v");
      await desk.see("frame");
      await settled(desk);
    },
  },
  {
    name: "snapshot details",
    async open(desk) {
      await snapshot.open(desk);
      await desk.press("d");
      await settled(desk);
    },
  },
  place("sources", "Control+3", "Sources"),
  reports,
  preview("report pages", "PDF", picture),
  preview("report site", "Site", (desk) => () => desk.run(() => [...document.querySelectorAll("main *")].some((e) => /Round-ups/.test(e.shadowRoot?.textContent ?? "")))),
  sheet("not for publication", reports, "x"),
  sheet("export", reports, "Control+e"),
  sheet("evidence bundle", reports, "b"),
  sheet("check a bundle", reports, "v"),
  {
    name: "templates",
    async open(desk) {
      await reports.open(desk);
      await desk.press("t");
      await desk.see("button", "Make one of it");
      await settled(desk);
    },
  },
  sheet("cite", claim, "Shift+q"),
  sheet("picture or recording", claim, "Shift+m"),
  sheet("where it was made", claim, "Shift+g"),
  place("import", "Control+i", "Import"),
  sheet("keys", claims, "?"),
  sheet("palette", claims, "Control+k"),
  command("history", "History of the book"),
  command("settings", "Settings"),
  command("people", "People"),
  command("check the book", "Check the book"),
];

/** Waits until nothing moves and nothing is being fetched. */
export async function settled(desk) {
  await desk.until("stillness", () =>
    desk.runAsync(async () => {
      await document.fonts.ready;
      await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
      const moving = document.getAnimations().some((a) => a.playState === "running" && a.effect?.getTiming().iterations !== Infinity);
      return !moving && !document.querySelector("[aria-busy=true]");
    }),
  );
}
