import { describe, expect, it } from "vitest";
import { choiceOf, firstChoice, paramsOf, selectionOf } from "./selection";

describe("what a report is about", () => {
  it("is left open where nothing is said, and begins with what there is", () => {
    expect(choiceOf({})).toBeNull();
    expect(firstChoice(2, 40)).toBe("document");
    expect(firstChoice(0, 40)).toBe("all");
    expect(firstChoice(0, 100_000)).toBe("query");
  });

  it("is one claim, or several in their order", () => {
    expect(choiceOf({ claim: "a" })).toBe("claims");
    expect(selectionOf("claims", { claim: "a" })).toEqual({ claims: ["a"] });
    expect(selectionOf("claims", { claims: "b,a" })).toEqual({ claims: ["b", "a"] });
  });

  it("keeps the claims it came with while something else is looked at", () => {
    const params = { claims: "a", about: "all" };
    expect(choiceOf(params)).toBe("all");
    expect(selectionOf("all", params)).toEqual({ query: "" });
  });

  it("asks nothing before a document is picked or a word is typed", () => {
    expect(selectionOf("document", { document: "" })).toBeNull();
    expect(selectionOf("query", { query: " " })).toBeNull();
    expect(selectionOf("query", { query: " stage:published " })).toEqual({ query: "stage:published" });
  });

  it("takes up again what an export was about", () => {
    expect(paramsOf("document 0190-a")).toEqual({ about: "document", document: "0190-a" });
    expect(paramsOf("id:0a,0b")).toEqual({ about: "claims", claims: "0a,0b" });
    expect(paramsOf("stage:published tunnel")).toEqual({ about: "query", query: "stage:published tunnel" });
    expect(paramsOf("")).toEqual({ about: "all" });
  });
});
