import { describe, expect, it } from "vitest";
import { columnQuery, neighbour } from "./board";
import { COLUMNS, tracks } from "./columns";

describe("the board", () => {
  it("moves a card to the next column and stops at the edges", () => {
    expect(neighbour("inbox", 1)).toBe("assigned");
    expect(neighbour("inbox", -1)).toBe("inbox");
    expect(neighbour("parked", 1)).toBe("parked");
  });
  it("asks each column for its stage", () => {
    expect(columnQuery("", "inbox")).toBe("stage:inbox");
    expect(columnQuery("plant", "in-review")).toBe("plant stage:in-review");
  });
});

describe("the columns", () => {
  it("stand in one order, whatever order they were chosen in", () => {
    const said = COLUMNS.find((c) => c.name === "said")?.width ?? "";
    expect(tracks(["verdict", "said"]).split(said)[1]).toContain("120px");
  });
});
