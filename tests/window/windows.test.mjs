// Two windows and one book, two books and one window; long work that is followed and stopped.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Desk } from "./driver/desk.mjs";
import { openExample } from "./places.mjs";

const folder = mkdtempSync(join(tmpdir(), "claimbook-windows-"));
const desks = [];
after(async () => {
  await Promise.all(desks.map((desk) => desk.close().catch(() => {})));
  rmSync(folder, { recursive: true, force: true });
});

/** A window with a bus of its own: another person's, who shares the folder. */
async function opened(options) {
  const desk = await Desk.open(options);
  desks.push(desk);
  return desk;
}

test("a book that a window has is refused to another, which opens it when it is free", async () => {
  const book = join(folder, "Shared.claimbook");
  const first = await opened({ book });
  await first.see("heading", "An empty book");
  await first.command("--book", book, "claim", "add", "--text", "The command line may write beside a window.");
  await first.press("Control+2");
  await first.see("row", /The command line may write/);

  const second = await opened({ book });
  await second.see("heading", "The book could not be opened");
  await second.read("open in another window");
  await second.picture(join("windows", "1 in another window"));

  await first.leave();
  await second.click("button", "Try again");
  await second.see("row", /The command line may write/);
});

test("a second start with a book opens it in the window that stands", async () => {
  const desk = await opened({ book: join(folder, "One.claimbook") });
  await desk.see("heading", "An empty book");
  await desk.command("--book", join(folder, "One.claimbook"), "claim", "add", "--text", "This is the first book.");
  await desk.press("Control+2");
  await desk.see("row", /This is the first book/);

  await desk.second(["--book", join(folder, "Two.claimbook")]);
  await desk.see("heading", "An empty book");
  await desk.second(["--book", join(folder, "One.claimbook")]);
  await desk.see("row", /This is the first book/);

  // What can't be opened is said; the book that is open stays.
  await desk.second(["--book", "/proc/claimbook"]);
  await desk.see("alert");
  await desk.see("row", /This is the first book/);
});

test("a check of the book ends with what was looked at, and closing it stops it", async () => {
  const desk = await opened({});
  await openExample(desk);
  const check = async () => {
    await desk.press("Control+k");
    await desk.dialog();
    await desk.type("Check the book");
    await desk.see("option", /Check the book/);
    await desk.press("Enter");
    await desk.dialog("Check the book");
  };
  await check();
  await desk.press("Escape");
  await desk.gone("dialog");
  await check();
  await desk.read("Everything holds.");
  await desk.press("Escape");
  await desk.gone("dialog");
});
