import { describe, expect, it } from "vitest";
import { addRequest, emptyForm, patchOf } from "./form";

describe("a claim as a form", () => {
  it("sends only what was changed", () => {
    const before = { ...emptyForm(), wording: "A base", venue: "Ukrinform", priority: "2" };
    expect(patchOf(before, { ...before })).toBeNull();
    expect(patchOf(before, { ...before, wording: " A base " })).toBeNull();
    expect(patchOf(before, { ...before, venue: "", topics: ["war"] })).toEqual({ venue: null, topics: ["war"] });
    expect(patchOf(before, { ...before, priority: "" })).toEqual({ priority: null });
  });
  it("leaves out of a new claim what was not typed", () => {
    expect(addRequest({ ...emptyForm(), wording: " A base ", claimants: ["X"], priority: "1" })).toEqual({
      wording: "A base", claimants: ["X"], reported_by: [], topics: [], stage: "inbox", spans: [], priority: 1,
    });
  });
});
