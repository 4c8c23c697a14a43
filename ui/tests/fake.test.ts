// The desk without its core answers every call of the surface: what is looked at there is what the core would show.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fakePlatform } from "../src/platform/fake";
import { invented } from "../src/platform/fake/record";
import { CallError, type CallName } from "../src/platform/platform";

const surface = readFileSync(join(import.meta.dirname, "..", "src", "api", "calls.ts"), "utf8");
const names = [...surface.matchAll(/^ {2}"([a-z.-]+)":/gm)].map((m) => m[1] as CallName);

describe("the stand-in", () => {
  it("is asked for the calls that there are", () => expect(names.length).toBeGreaterThan(80));

  it.each(names)("answers %s", async (name) => {
    const abort = new AbortController();
    abort.abort();
    // Whatever it says to an empty request, it knows the call.
    const error: unknown = await fakePlatform(invented()).call(name, {} as never, { stop: abort.signal }).catch((why: unknown) => why);
    expect(error instanceof CallError && error.body.code === "call.unknown").toBe(false);
  });

  it("keeps pictures and places of a claim", async () => {
    const platform = fakePlatform(invented());
    const { items } = await platform.call("claim.list", { query: "", sort: "added", descending: true, limit: 1, offset: 0 });
    const claim = items[0]?.id ?? "";
    const { id } = await platform.call("media.save", { claim, kind: "video", title: "Flames on a quay", seen_at: ["https://tide.example/1"] });
    await platform.call("media.save", { id, claim, kind: "video", category: "staged", seen_at: ["https://tide.example/1"] });
    const place = await platform.call("appearance.add", { claim, url: "https://tide.example/said", first: true });
    const shown = await platform.call("claim.show", { id: claim });
    expect(shown.media).toMatchObject([{ id, title: null, category: "staged" }]);
    expect(shown.appearances.filter((a) => a.first).map((a) => a.id)).toEqual([place.id]);
    await platform.call("media.delete", { id });
    await platform.call("appearance.delete", { id: place.id });
    const after = await platform.call("claim.show", { id: claim });
    expect([after.media, after.appearances.filter((a) => a.id === place.id)]).toEqual([[], []]);
  });
});
