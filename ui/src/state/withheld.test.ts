import { describe, expect, it } from "vitest";
import type { Redaction } from "../api/Redaction";
import type { RedactionView } from "../api/RedactionView";
import { kindOf, Marks, queryFor, stepsTo, toggled } from "./withheld";

let made = 0;
function marked(on: Partial<Redaction>, marked_at = "2031-09-10T10:00:00Z"): RedactionView {
  made += 1;
  return { redaction: { id: `m${made}`, party: null, evidence: null, note_only: false, snapshot: null, words: null, reason: null, marked_at, marked_by: null, ...on }, label: "Somebody" };
}

describe("marks", () => {
  it("are of the kind of what they are on", () => {
    const all = [marked({ party: "p" }), marked({ evidence: "e" }), marked({ evidence: "e", note_only: true }), marked({ snapshot: "s" }), marked({ words: "w" })];
    expect(all.map(kindOf)).toEqual(["party", "evidence", "note", "snapshot", "words"]);
  });

  it("are found by what they are on, and listed with the latest first", () => {
    const [old, late] = [marked({ party: "x" }, "2031-01-01T00:00:00Z"), marked({ snapshot: "x" }, "2031-02-01T00:00:00Z")];
    const marks = new Marks([old, late]);
    expect(marks.all).toEqual([late, old]);
    expect(marks.on("party", "x")).toBe(old);
    expect(marks.on("snapshot", "x")).toBe(late);
    expect(marks.on("evidence", "x")).toBeUndefined();
    expect(marks.on("party", null)).toBeUndefined();
  });

  it("of all of a piece of evidence count more than the one of its note", () => {
    const note = marked({ evidence: "e", note_only: true });
    expect(new Marks([note]).ofEvidence("e")).toBe("note");
    expect(new Marks([marked({ evidence: "e" }), note]).ofEvidence("e")).toBe("all");
    expect(new Marks([note]).ofEvidence("other")).toBe("");
  });
});

describe("withholding evidence", () => {
  const note = marked({ evidence: "e", note_only: true });
  const whole = marked({ evidence: "e" });

  it("makes the mark that is missing", () => {
    expect(stepsTo("all", "e", new Marks())).toEqual({ mark: { evidence: "e", note_only: false }, lift: [] });
    expect(stepsTo("note", "e", new Marks())).toEqual({ mark: { evidence: "e", note_only: true }, lift: [] });
  });
  it("leaves what stands already", () => {
    expect(stepsTo("all", "e", new Marks([whole]))).toEqual({ mark: null, lift: [] });
    expect(stepsTo("", "e", new Marks())).toEqual({ mark: null, lift: [] });
  });
  it("withholds the note before the rest is opened", () => {
    expect(stepsTo("note", "e", new Marks([whole]))).toEqual({ mark: { evidence: "e", note_only: true }, lift: [whole.redaction.id] });
  });
  it("keeps the mark on the note under that on all of it", () => {
    expect(stepsTo("all", "e", new Marks([note]))).toEqual({ mark: { evidence: "e", note_only: false }, lift: [] });
    expect(stepsTo("note", "e", new Marks([note, whole]))).toEqual({ mark: null, lift: [whole.redaction.id] });
  });
  it("opens all of it only when that is asked for", () => {
    expect(stepsTo("", "e", new Marks([note, whole])).lift).toEqual([whole.redaction.id, note.redaction.id]);
  });
});

describe("one key", () => {
  const note = marked({ evidence: "e", note_only: true });
  const whole = marked({ evidence: "e" });
  it("withholds all of a piece, and takes that back", () => {
    expect(toggled("e", new Marks())).toBe("all");
    expect(toggled("e", new Marks([note]))).toBe("all");
    expect(toggled("e", new Marks([whole]))).toBe("");
  });
  it("does not open a note that was withheld before", () => expect(toggled("e", new Marks([note, whole]))).toBe("note"));
});

describe("the search for what a mark is on", () => {
  const called = (label: string, on: Partial<Redaction>) => queryFor({ ...marked(on), label });
  it("is by the words that it is called by", () => {
    expect(called("Pump log 2031", { evidence: "e" })).toBe('evidence:"Pump log 2031"');
    expect(called("Ida Brandt", { party: "p" })).toBe('claimant:"Ida Brandt"');
    expect(called("the night shift", { words: "the night shift" })).toBe('"the night shift"');
    expect(called("A page", { snapshot: "s" })).toBeNull();
  });
  it("takes the longest stretch without quotation marks, and no more than a line of it", () => {
    expect(called('He said “nothing”, and "all of the pumps ran" then', { evidence: "e" })).toBe('evidence:"all of the pumps ran"');
    expect(called(`first\n${"насос ".repeat(40)}`, { evidence: "e" })?.length).toBeLessThan(95);
  });
  it("is none where there are no words", () => expect(called('"" \n', { evidence: "e" })).toBeNull());
});
