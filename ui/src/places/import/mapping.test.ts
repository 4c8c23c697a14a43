import { describe, expect, it } from "vitest";
import type { MappedColumn } from "../../api/MappedColumn";
import { carried, choose, order, split, splitOf, sureness, trouble } from "./mapping";

const file: MappedColumn[] = [
  { name: "Text", field: "claim" },
  { name: "Who", field: "claimant", split: ";" },
  { name: "When", field: "said-on", dates: "day-first" },
  { name: "Other", field: "keep" },
];

describe("choosing what a column is", () => {
  it("takes what a claim has once from the column that had it, and names that column", () => {
    const { columns, displaced } = choose(file, 3, "claim");
    expect(columns.map((c) => c.field)).toEqual(["keep", "claimant", "said-on", "claim"]);
    expect(displaced).toBe("Text");
  });
  it("lets several columns be what a claim has several of", () => {
    const { columns, displaced } = choose(file, 3, "claimant");
    expect(columns.filter((c) => c.field === "claimant")).toHaveLength(2);
    expect(displaced).toBeNull();
  });
  it("changes nothing where it is that already, or is not there", () => {
    expect(choose(file, 0, "claim")).toEqual({ columns: file, displaced: null });
    expect(choose(file, 9, "claim")).toEqual({ columns: file, displaced: null });
  });
  it("keeps no separator and no order of dates for what has none", () => {
    expect(choose(file, 1, "venue").columns[1]).toEqual({ name: "Who", field: "venue" });
    expect(choose(file, 2, "keep").columns[2]).toEqual({ name: "When", field: "keep" });
    expect(choose(file, 3, "said-on").columns[2]).toEqual({ name: "When", field: "keep" });
  });
  it("offers the sign that parts the cells of a list", () => {
    expect(choose(file, 3, "topics", ["harbour, tunnel"]).columns[3]).toEqual({ name: "Other", field: "topics", split: "," });
    expect(choose(file, 3, "claimant", ["Brandt, Ida"]).columns[3]).toEqual({ name: "Other", field: "claimant" });
    expect(choose(file, 1, "reported-by").columns[1]?.split).toBe(";");
    expect(splitOf(["a | b"], "claimant")).toBe("|");
  });
});

describe("what is said of a column", () => {
  it("is a separator, or none", () => {
    expect(split(file, 1, "|")[1]?.split).toBe("|");
    expect(split(file, 1, "")[1]).toEqual({ name: "Who", field: "claimant" });
    expect(split(file, 0, ";")[0]).toEqual({ name: "Text", field: "claim" });
  });
  it("is the order of its dates, or that they stay open", () => {
    expect(order(file, "month-first")[2]?.dates).toBe("month-first");
    expect(order(file, null)[2]).toEqual({ name: "When", field: "said-on" });
    expect(order(file, "month-first")[0]).toEqual({ name: "Text", field: "claim" });
  });
});

describe("a file that is read anew", () => {
  it("keeps what was chosen for columns that are still there", () => {
    const chosen = choose(file, 3, "notes").columns;
    const anew: MappedColumn[] = [{ name: "Text", field: "claim" }, { name: "Other", field: "keep" }, { name: "More", field: "topics" }];
    expect(carried(anew, chosen, new Set(["Other"])).map((c) => c.field)).toEqual(["claim", "notes", "topics"]);
  });
  it("gives what a claim has once to the column that was chosen for it", () => {
    const chosen = choose(file, 3, "claim").columns;
    expect(carried(file, chosen, new Set(["Other"])).map((c) => c.field)).toEqual(["keep", "claimant", "said-on", "claim"]);
  });
  it("is as suggested where nobody chose", () => expect(carried(file, [{ name: "Text", field: "ignore" }], new Set())).toEqual(file));
});

describe("a mapping", () => {
  it("needs one column that is the claim", () => {
    expect(trouble(file)).toBeNull();
    expect(trouble(choose(file, 0, "keep").columns)).toEqual({ what: "no-claim" });
  });
  it("has what a claim has once only once", () => {
    const twice: MappedColumn[] = [...file, { name: "Also", field: "claim" }];
    expect(trouble(twice)).toEqual({ what: "twice", field: "claim", first: "Text", second: "Also" });
    expect(trouble([...file, { name: "Also", field: "keep" }, { name: "Too", field: "notes" }, { name: "And", field: "notes" }])).toBeNull();
  });
  it("is sure, likely or a guess", () => expect([0.95, 0.7, 0.3].map(sureness)).toEqual(["sure", "likely", "guess"]));
});
