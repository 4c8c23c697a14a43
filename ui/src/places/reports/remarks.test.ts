import { describe, expect, it } from "vitest";
import { grouped } from "./remarks";

describe("remarks", () => {
  it("says the same thing once, the report's own first, then the most common", () => {
    const groups = grouped([
      { code: "claim-long", claim: "a" },
      { code: "no-claim-date", claim: "a" },
      { code: "no-claim-date", claim: "b" },
      { code: "no-publisher", claim: null },
    ]);
    expect(groups.map((g) => [g.code, g.claims.length, g.where])).toEqual([
      ["no-publisher", 0, "settings"],
      ["no-claim-date", 2, "claim"],
      ["claim-long", 1, "claim"],
    ]);
  });
  it("knows what no setting and no claim would mend", () => {
    expect(grouped([{ code: "signs-without-font", claim: null }])[0]?.where).toBe("none");
    expect(grouped([{ code: "picture-left-out", claim: "a" }])[0]?.where).toBe("claim");
  });
});
