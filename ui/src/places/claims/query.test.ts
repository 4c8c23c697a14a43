import { describe, expect, it } from "vitest";
import { completed, completing, parts, withTerm, written } from "./query";

describe("a query in stretches", () => {
  it("joins to the query again, whatever is typed", () => {
    for (const query of ["", "  ", 'place:"Nova Kakhovka" plant', '"open', "a:b -stage:inbox,assigned x", "тест said:2022-07..2022-09 "]) {
      expect(parts(query).map((p) => p.text).join("")).toBe(query);
    }
  });
  it("knows a field's term, negated, quoted or not", () => {
    const kinds = (query: string) => parts(query).filter((p) => p.kind !== "blank").map((p) => p.kind);
    expect(kinds('place:"Nova Kakhovka" plant')).toEqual(["field", "words"]);
    expect(kinds("-stage:inbox")).toEqual(["field"]);
    expect(kinds("STAGE:inbox")).toEqual(["field"]);
  });
  it("leaves an address, a time and an unknown word alone", () => {
    expect(parts("https://example.org 12:30 stgae:inbox stage:").every((p) => p.kind !== "field")).toBe(true);
  });
});

describe("completion at the caret", () => {
  it("offers a field while its name is typed", () => {
    expect(completing("plant sta", 9)).toEqual({ what: "field", start: 6, end: 9, typed: "sta" });
    expect(completing("-sta", 4)).toEqual({ what: "field", start: 1, end: 4, typed: "sta" });
  });
  it("offers values behind the colon, the last of several", () => {
    expect(completing("stage:in", 8)).toEqual({ what: "value", field: "stage", start: 6, end: 8, typed: "in" });
    expect(completing("stage:inbox,as", 14)).toMatchObject({ start: 12, typed: "as" });
    expect(completing('claimant:"Dmitry, M', 19)).toMatchObject({ start: 9, typed: "Dmitry, M" });
    expect(completing("said:2022-07..2022", 18)).toMatchObject({ start: 14, typed: "2022" });
  });
  it("is quiet in blanks and in words of other letters", () => {
    expect(completing("plant ", 6)).toBeNull();
    expect(completing("тест", 4)).toBeNull();
  });
  it("writes the choice, quoted where it has to be, and goes on behind it", () => {
    const at = completing("claimant:Dm rest", 11);
    expect(at && completed("claimant:Dm rest", at, "Dmitry Medvedev")).toEqual({
      query: 'claimant:"Dmitry Medvedev" rest',
      caret: 27,
    });
    const name = completing("cla", 3);
    expect(name && completed("cla", name, "claimant")).toEqual({ query: "claimant:", caret: 9 });
  });
  it("quotes only what needs it", () => {
    expect(written("in-review")).toBe("in-review");
    expect(written("a, b")).toBe('"a, b"');
  });
  it("adds a term once", () => {
    expect(withTerm("plant", "stage:inbox")).toBe("plant stage:inbox");
    expect(withTerm("stage:inbox plant", "stage:inbox")).toBe("stage:inbox plant");
  });
});
