import { beforeEach, describe, expect, it } from "vitest";
import type { Calls } from "../../api/calls";
import type { EvidenceView } from "../../api/EvidenceView";
import { CallError, usePlatform } from "../../platform";
import { fakePlatform } from "../../platform/fake";
import { inventedSnapshot } from "../../platform/fake/invented-snapshots";
import { invented } from "../../platform/fake/record";
import { Capturing, placeOf, planned } from "./capturing.svelte";
import { linkOnly } from "./standing";

let refused: Set<string>;
let platform: ReturnType<typeof fakePlatform>;
let links: EvidenceView[];

beforeEach(() => {
  refused = new Set();
  const book = invented();
  let n = 0;
  platform = fakePlatform(book, {
    "capture.fetch": ({ url }) => {
      if (refused.has(url)) throw new CallError({ code: "capture.timeout", message: "late", args: {} });
      return { snapshot: inventedSnapshot(`snap-${(n += 1)}`, url, "Page") } as unknown as Calls["capture.fetch"]["response"];
    },
    "snapshot.show": () => ({ text: "He said 🙂 so. It was dark. It was dark." }) as Calls["snapshot.show"]["response"],
  });
  usePlatform(platform);
  links = book.claims.flatMap((c) => c.evidence).filter(linkOnly).slice(0, 3).map((e) => structuredClone(e));
});

describe("capturing the links of evidence", () => {
  it("fetches an address once, however many pieces name it", () => {
    const twice = links.map((e) => ({ ...e, evidence: { ...e.evidence, url: "https://example.org/" } }));
    expect(planned(twice)).toMatchObject([{ url: "https://example.org/", state: "waiting" }]);
    expect(planned(twice)[0]?.evidence).toHaveLength(3);
  });

  it("gives each piece its snapshot, and a result for each address", async () => {
    const capturing = new Capturing();
    await capturing.begin(links);
    expect(capturing.all.map((c) => c.state)).toEqual(["done", "done", "done"]);
    expect(platform.asked.filter((a) => a.name === "evidence.edit")).toHaveLength(3);
    expect(capturing.running).toBe(false);
  });

  it("goes on after one that fails, and tries that one again when asked", async () => {
    const capturing = new Capturing();
    const late = links[1]?.evidence.url ?? "";
    refused.add(late);
    await capturing.begin(links);
    expect(capturing.all.map((c) => c.state)).toEqual(["done", "failed", "done"]);
    expect(capturing.all[1]?.error?.code).toBe("capture.timeout");
    refused.clear();
    await capturing.again(late);
    expect(capturing.all.map((c) => c.state)).toEqual(["done", "done", "done"]);
  });

  it("stops: what waits is not begun", async () => {
    const capturing = new Capturing();
    const going = capturing.begin(links);
    capturing.stop();
    await going;
    expect(capturing.all.map((c) => c.state)).toEqual(["stopped", "stopped", "stopped"]);
    expect(platform.asked.some((a) => a.name === "evidence.edit")).toBe(false);
  });
});

describe("the place of words in a text", () => {
  it("is counted in code points", () => {
    expect(placeOf("so.", "He said 🙂 so. It")).toEqual({ bound: "bound", span: [10, 13] });
  });
  it("is never guessed: twice is no place, and neither is almost", () => {
    expect(placeOf("It was dark.", "It was dark. It was dark.")).toEqual({ bound: "ambiguous" });
    expect(placeOf("It was Dark.", "It was dark.")).toEqual({ bound: "absent" });
    expect(placeOf("aa", "aaa")).toEqual({ bound: "ambiguous" });
    expect(placeOf(null, "text")).toEqual({ bound: "unquoted" });
    expect(placeOf("words", null)).toEqual({ bound: "absent" });
  });
});
