import { describe, expect, it } from "vitest";
import type { ComparedRow } from "../../api/ComparedRow";
import { folded, indexOfDifference } from "./folding";

const row = (kind: string): ComparedRow => ({ kind, old: [{ text: kind, differs: kind !== "same" }], new: [] });
const rows = (kinds: string): ComparedRow[] => [...kinds].map((k) => row(k === "." ? "same" : k === "-" ? "removed" : k === "+" ? "added" : "changed"));
const drawn = (kinds: string, opened: number[] = []): string =>
  folded(rows(kinds), new Set(opened)).map((f) => (f.kind === "fold" ? `(${f.n})` : f.row.kind === "same" ? "." : String(f.difference))).join("");

describe("a comparison", () => {
  it("folds long runs of the same and leaves one paragraph beside each difference", () => {
    expect(drawn("......x......-....")).toBe("(5).0.(4).1.(3)");
  });

  it("folds nothing that hides a single paragraph", () => {
    expect(drawn("x...x")).toBe("0...1");
    expect(drawn("x....x")).toBe("0.(2).1");
    expect(drawn("..x")).toBe("..0");
  });

  it("of two texts that are the same is one fold", () => {
    expect(drawn("............")).toBe("(12)");
    expect(drawn("")).toBe("");
  });

  it("shows a fold that was opened, and no other", () => {
    expect(drawn("x.....x.....+", [2])).toBe("0.....1.(3).2");
  });

  it("loses no paragraph", () => {
    for (const kinds of ["..x..", "x", "....-+....x", "x........x"]) {
      const n = folded(rows(kinds), new Set()).reduce((sum, f) => sum + (f.kind === "fold" ? f.n : 1), 0);
      expect(n).toBe(kinds.length);
    }
  });

  it("finds a difference among what is shown, folded or not", () => {
    const shown = folded(rows("......x......-"), new Set());
    expect(shown[indexOfDifference(shown, 1)]).toMatchObject({ kind: "row", difference: 1, row: { kind: "removed" } });
    expect(indexOfDifference(shown, 2)).toBe(-1);
  });
});
