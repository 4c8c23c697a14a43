import { describe, expect, it } from "vitest";
import type { Drift } from "../../api/Drift";
import type { EvidenceView } from "../../api/EvidenceView";
import type { Outcome } from "../../api/Outcome";
import type { Stance } from "../../api/Stance";
import { inventedSnapshot } from "../../platform/fake/invented-snapshots";
import { byOrigin, EVERYTHING, missing, narrowed, origins, sortedEvidence, states } from "./matrix";
import { linkOnly, standing } from "./standing";

interface Told {
  stance?: Stance | null;
  source?: string | null;
  origin?: string | null;
  url?: string | null;
  found?: Outcome | "captured";
  drift?: Drift;
  credibility?: number;
  published?: string;
}

function piece(id: string, told: Told = {}): EvidenceView {
  const snapshot = told.found === undefined ? null : inventedSnapshot(`s-${id}`, "https://example.org/", "Page", told.found === "captured" ? {} : { found: told.found });
  return {
    evidence: {
      id, claim: "c", source: told.source ?? null, origin: null, stance: told.stance ?? null, title: null, quote: id, url: told.url === undefined ? "https://example.org/" : told.url,
      snapshot: snapshot?.id ?? null, passage: null, drift: told.drift ?? null, published: told.published ?? null, credibility: told.credibility ?? null, note: null, added_at: "2031-01-01T00:00:00Z",
    },
    source: told.source ?? null,
    reliability: null,
    origin: told.origin ?? null,
    snapshot,
  };
}
const ids = (of: readonly EvidenceView[]) => of.map((e) => e.evidence.id);

describe("what is missing", () => {
  it("is said by the empty state where there is nothing at all", () => {
    expect(missing([], 0)).toEqual([]);
  });
  it("is the side that nobody looked at, and a second origin", () => {
    expect(missing([piece("a", { stance: "supports" })], 1)).toEqual(["contradicts", "origin"]);
    expect(missing([piece("a", { stance: "contradicts" }), piece("b")], 2)).toEqual(["supports"]);
    expect(missing([piece("a", { stance: "contradicts" }), piece("b", { stance: "supports" })], 2)).toEqual([]);
  });
  it("is not mended by context, nor by what nobody has decided", () => {
    expect(missing([piece("a", { stance: "context" }), piece("b")], 2)).toEqual(["contradicts", "supports"]);
  });
});

describe("how a piece stands", () => {
  it("asks for a link first, then for a capture", () => {
    expect(standing(piece("a", { url: null }))).toBe("none");
    expect(standing(piece("a"))).toBe("link");
    expect(linkOnly(piece("a"))).toBe(true);
    expect(linkOnly(piece("a", { found: "captured" }))).toBe(false);
    expect(standing(piece("a", { found: "captured" }))).toBe("captured");
  });
  it("tells a page that is gone from one behind a wall and from a check that failed", () => {
    const of = (found: Outcome) => standing(piece("a", { found }));
    expect([of("gone"), of("soft-gone"), of("moved-home")]).toEqual(["gone", "gone", "gone"]);
    expect([of("paywall"), of("login-wall"), of("blocked")]).toEqual(["walled", "walled", "walled"]);
    expect([of("failed"), of("server-error")]).toEqual(["failed", "failed"]);
    expect([of("same"), of("changed"), of("redirected")]).toEqual(["same", "changed", "changed"]);
  });
  it("is drifted until somebody has seen it, whatever the page does", () => {
    expect(standing(piece("a", { found: "changed", drift: "vanished" }))).toBe("drifted");
  });
});

describe("the evidence, sorted", () => {
  const all = [
    piece("a", { stance: "context", source: "Zeta", credibility: 3, published: "2031-05", found: "same" }),
    piece("b", { source: "Álpha", published: "2030" }),
    piece("c", { stance: "supports", source: null, credibility: 1, found: "gone" }),
    piece("d", { stance: "supports", source: "beta", credibility: 1, published: "2031-06-01", drift: "changed", found: "changed" }),
  ];
  it("begins with what nobody has decided, in the order of recording within a side", () => {
    expect(ids(sortedEvidence(all, "stance", false, "en"))).toEqual(["b", "c", "d", "a"]);
  });
  it("puts what has no value last, both ways", () => {
    expect(ids(sortedEvidence(all, "source", false, "en"))).toEqual(["b", "d", "a", "c"]);
    expect(ids(sortedEvidence(all, "source", true, "en"))).toEqual(["a", "d", "b", "c"]);
    expect(ids(sortedEvidence(all, "credibility", false, "en"))).toEqual(["c", "d", "a", "b"]);
  });
  it("goes by date and by what asks for most", () => {
    expect(ids(sortedEvidence(all, "date", false, "en"))).toEqual(["b", "a", "d", "c"]);
    expect(ids(sortedEvidence(all, "state", false, "en"))).toEqual(["d", "c", "b", "a"]);
  });
});

describe("the evidence, narrowed", () => {
  const all = [piece("a", { stance: "supports", source: "Post", origin: "Worker" }), piece("b", { source: "Worker", found: "gone" }), piece("c", { stance: "supports", source: "Log" })];
  it("keeps everything until something is chosen", () => {
    expect(narrowed(all, EVERYTHING)).toHaveLength(3);
  });
  it("by stance, state and origin together", () => {
    expect(ids(narrowed(all, { ...EVERYTHING, stance: "undecided" }))).toEqual(["b"]);
    expect(ids(narrowed(all, { ...EVERYTHING, state: "link" }))).toEqual(["a", "c"]);
    expect(ids(narrowed(all, { ...EVERYTHING, origin: "Worker" }))).toEqual(["a", "b"]);
    expect(ids(narrowed(all, { stance: "supports", state: "link", origin: "Worker" }))).toEqual(["a"]);
  });
  it("offers the states and origins that there are", () => {
    expect(states(all)).toEqual([{ state: "gone", n: 1 }, { state: "link", n: 2 }]);
    expect(origins(all)).toEqual([{ name: "Worker", n: 2 }, { name: "Log", n: 1 }]);
  });
});

describe("the evidence, by origin", () => {
  it("puts those who pass it on beside the origin itself, and the nameless last", () => {
    const all = [piece("a"), piece("b", { source: "Post", origin: "Worker" }), piece("c", { source: "Log" }), piece("d", { source: "Worker" })];
    expect(byOrigin(all).map((g) => [g.name, ids(g.evidence)])).toEqual([["Worker", ["b", "d"]], ["Log", ["c"]], [null, ["a"]]]);
  });
});
