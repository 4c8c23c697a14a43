import { describe, expect, it } from "vitest";
import { inventedDocument } from "../../platform/fake/invented";
import { itemAt, itemsOf, marksOf, ordered } from "./items";

let made = 0;
const view = inventedDocument(() => String(++made));

describe("statements beside the text", () => {
  it("come in the order of the text", () => {
    expect(ordered(itemsOf(view), "text").map((i) => i.n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("come with the most worth checking first, what is recorded after", () => {
    expect(ordered(itemsOf(view), "worth").map((i) => i.n)).toEqual([5, 2, 3, 8, 6, 7, 4, 1]);
  });

  it("number claims of free selections on", () => {
    const claim = { id: "x", wording: "Free.", claimants: [], stage: "inbox" as const, rating: null };
    const items = itemsOf({ ...view, marks: [...view.marks, { claim, spans: [[0, 5]], statement: null }] });
    expect(items.at(-1)).toMatchObject({ n: 9, key: "cx", statement: null });
  });

  it("are not marked when put aside, save the one in hand", () => {
    const items = itemsOf(view).map((i) => ({ ...i, dismissed: i.n === 2 }));
    expect(marksOf(items, null).map((m) => m.number)).not.toContain(2);
    expect(marksOf(items, "s2").map((m) => m.number)).toContain(2);
  });

  it("are found by a place in the text", () => {
    const items = itemsOf(view);
    expect(itemAt(items, items[1]?.spans[0]?.[0] ?? 0)?.n).toBe(2);
    expect(itemAt(items, 0)).toBeNull();
  });
});
