import { describe, expect, it } from "vitest";
import { exactly, extended, inHand, NOTHING, toggled } from "./selection";

const idAt = (row: number) => (row < 5 ? `c${row}` : undefined);

describe("selecting in a list", () => {
  it("takes one in and out again", () => {
    const one = toggled(NOTHING, "c1", 1);
    expect([...one.ids]).toEqual(["c1"]);
    expect(toggled(one, "c1", 1).ids.size).toBe(0);
  });
  it("extends up and down from where it began, and passes over what is not loaded", () => {
    const one = toggled(NOTHING, "c2", 2);
    expect([...extended(one, 4, idAt).ids].sort()).toEqual(["c2", "c3", "c4"]);
    expect([...extended(one, 0, idAt).ids].sort()).toEqual(["c0", "c1", "c2"]);
    expect([...extended(one, 7, idAt).ids].sort()).toEqual(["c2", "c3", "c4"]);
  });
  it("acts on the selection, or on the row in hand", () => {
    expect(inHand(exactly(["a", "b"]), "c")).toEqual(["a", "b"]);
    expect(inHand(NOTHING, "c")).toEqual(["c"]);
    expect(inHand(NOTHING, undefined)).toEqual([]);
  });
});
