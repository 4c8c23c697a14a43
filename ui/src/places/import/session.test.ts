import { beforeEach, describe, expect, it } from "vitest";
import { CallError, usePlatform } from "../../platform";
import { fakePlatform, type FakeCalls } from "../../platform/fake";
import { invented } from "../../platform/fake/record";
import { Session } from "./session.svelte";

let platform = fakePlatform(invented());
function desk(more: FakeCalls = {}) {
  platform = fakePlatform(invented(), more);
  usePlatform(platform);
}
const asked = (name: string) => platform.asked.filter((a) => a.name === name).map((a) => a.request as Record<string, unknown>);

async function looked(path: string): Promise<Session> {
  const session = new Session();
  session.name([path]);
  expect(await session.read()).toBe(true);
  return session;
}
const at = (session: Session, name: string) => session.columns.findIndex((c) => c.name === name);

beforeEach(() => desk());

describe("a spreadsheet", () => {
  it("is imported as it was shown, with what was chosen", async () => {
    const session = await looked("/home/reader/small.csv");
    session.choose(at(session, "Стан"), "topics");
    session.namespace = " Desk ";
    const tried = await session.attempt();
    expect(tried?.dry_run).toBe(true);
    const done = await session.import();
    expect(done?.total).toBe(3);
    expect(session.done).toBe(done);
    const [dry, real] = asked("import.table");
    expect(dry).toMatchObject({ dry_run: true, namespace: "Desk" });
    expect(real).toEqual({ ...dry, dry_run: false });
    expect((real?.["mapping"] as { columns: { name: string; field: string }[] }).columns.find((c) => c.name === "Стан")?.field).toBe("topics");
  });

  it("keeps what was chosen when it is read in another way", async () => {
    const session = await looked("/home/reader/claims.csv");
    session.choose(at(session, "Стан"), "notes");
    expect(await session.read({ encoding: "UTF-8" }, true)).toBe(true);
    expect(session.said).toEqual({ encoding: "UTF-8" });
    expect(session.columns[at(session, "Стан")]?.field).toBe("notes");
  });

  it("stays as it was where it cannot be read so", async () => {
    const session = await looked("/home/reader/claims.csv");
    session.choose(at(session, "Стан"), "notes");
    expect(await session.read({ encoding: "UTF-16LE" }, true)).toBe(false);
    expect(session.looking.error?.code).toBe("import.table");
    expect(session.said).toEqual({});
    expect(session.columns[at(session, "Стан")]?.field).toBe("notes");
    expect(session.fresh).toBe(true);
  });

  it("begins anew with another file, and is stale as soon as one is named", async () => {
    const session = await looked("/home/reader/claims.csv");
    session.choose(at(session, "Стан"), "notes");
    session.namespace = "Desk";
    session.path = "/home/reader/claims2.csv";
    expect(session.fresh).toBe(false);
    await session.read();
    expect([session.fresh, session.namespace, session.columns[at(session, "Стан")]?.field]).toEqual([true, "", "keep"]);
  });

  it("is no longer as tried once something was changed", async () => {
    const session = await looked("/home/reader/small.csv");
    await session.attempt();
    expect(session.tried).not.toBeNull();
    session.split(at(session, "Теми"), "|");
    expect(session.tried).toBeNull();
  });

  it("is not tried without a claim", async () => {
    const session = await looked("/home/reader/small.csv");
    session.choose(at(session, "Твердження"), "keep");
    expect(session.trouble).toEqual({ what: "no-claim" });
    expect(await session.attempt()).toBeNull();
    expect(asked("import.table")).toEqual([]);
  });
});

describe("dates that can be read either way", () => {
  it("are asked for until somebody answers", async () => {
    const session = await looked("/home/reader/months.csv");
    expect(session.ask).toBe(true);
    session.answer("month-first");
    expect([session.ask, session.columns[at(session, "When")]?.dates]).toEqual([false, "month-first"]);
    session.answer("as-found");
    expect([session.ask, session.columns[at(session, "When")]?.dates]).toEqual([false, undefined]);
  });
  it("are not asked for where the column is something else", async () => {
    const session = await looked("/home/reader/months.csv");
    session.choose(at(session, "When"), "keep");
    expect(session.ask).toBe(false);
  });
});

describe("an import that is stopped", () => {
  const slow = (end: () => never | object): FakeCalls => ({ "import.table": (async () => { await new Promise((go) => setTimeout(go, 20)); return end(); }) as never });

  it("has brought nothing, and says so", async () => {
    desk(slow(() => { throw new CallError({ code: "stopped", message: "stopped", args: {} }); }));
    const session = await looked("/home/reader/small.csv");
    const running = session.import();
    session.stop();
    expect(session.stopping).toBe(true);
    expect(await running).toBeNull();
    expect([session.stopped, session.error, session.importing]).toEqual([true, null, false]);
    expect(session.columns.length).toBeGreaterThan(0);
  });
  it("too late has come in, and is shown as such", async () => {
    const done = { items: [], total: 0, done: { taken: 3, mended: 0, kept: 0, refused: 0 }, dates: 0, dates_kept: 0, ratings: 0, ratings_kept: 0, dry_run: false };
    desk(slow(() => done));
    const session = await looked("/home/reader/small.csv");
    const running = session.import();
    session.stop();
    expect(await running).toEqual(done);
    expect([session.stopped, session.done?.done.taken]).toEqual([false, 3]);
  });
});

describe("a failure", () => {
  it("leaves everything that was chosen", async () => {
    const session = await looked("/home/reader/fails.csv");
    session.choose(at(session, "Стан"), "notes");
    expect(await session.import()).toBeNull();
    expect(session.error?.code).toBe("book.disk-full");
    expect(session.columns[at(session, "Стан")]?.field).toBe("notes");
  });
});

describe("checks of others", () => {
  it("are imported from all that was named, with the scale and the page's address", async () => {
    const session = await looked("/home/reader/page.html");
    expect(session.look).toEqual({ kind: "checks", files: 1 });
    session.url = "https://x.example/check";
    await session.import();
    expect(asked("import.claimreview")).toEqual([{ paths: ["/home/reader/page.html"], url: "https://x.example/check" }]);
  });
});
