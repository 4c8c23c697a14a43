import { describe, expect, it } from "vitest";
import { addEvidence, emptyEvidence, evidencePatch, saysSomething } from "./evidence-form";

describe("evidence as a form", () => {
  it("needs something that can be looked at again", () => {
    expect(saysSomething({ ...emptyEvidence(), note: "hm", stance: "supports" })).toBe(false);
    expect(saysSomething({ ...emptyEvidence(), url: "https://example.org" })).toBe(true);
  });
  it("sends what was typed and nothing else", () => {
    expect(addEvidence("c", { ...emptyEvidence(), quote: " Trucks ", stance: "supports", credibility: "2" })).toEqual({
      claim: "c", quote: "Trucks", stance: "supports", credibility: 2,
    });
  });
  it("changes only what was changed", () => {
    const before = { ...emptyEvidence(), quote: "Trucks", stance: "supports", reliability: "A", origin: "X" };
    expect(evidencePatch(before, { ...before })).toBeNull();
    expect(evidencePatch(before, { ...before, stance: "", origin: "" })).toEqual({ stance: null, origin: null, seen: false });
    expect(evidencePatch(before, { ...before, reliability: "" })).toBeNull();
  });
  it("unbinds words from the snapshot only when the words are changed", () => {
    const before = { ...emptyEvidence(), quote: "Trucks", note: "" };
    expect(evidencePatch(before, { ...before, quote: "Lorries" }, true)).toEqual({ quote: "Lorries", spans: [], seen: false });
    expect(evidencePatch(before, { ...before, note: "hm" }, true)).toEqual({ note: "hm", seen: false });
    expect(evidencePatch(before, { ...before, quote: "Lorries" }, false)).toEqual({ quote: "Lorries", seen: false });
  });
});
