import { describe, expect, it } from "vitest";
import type { EvidenceView } from "../../api/EvidenceView";
import { matrix, plate, walk } from "./matrix";
import { cited, citing, pieces, withCitation } from "./rationale";

describe("citations in a rationale", () => {
  it("are numbered by first mention", () => {
    expect(cited("One [@b], two [@a]; again [@b].")).toEqual(["b", "a"]);
  });
  it("are pieces of the running text", () => {
    expect(pieces("Seen [@a], said.")).toEqual([{ words: "Seen " }, { cites: "a" }, { words: ", said." }]);
    expect(pieces("")).toEqual([]);
  });
  it("begin with [@ and are completed in place", () => {
    expect(citing("Trucks [@ia", 11)).toEqual({ start: 7, typed: "ia" });
    expect(citing("Trucks [@a] and", 15)).toBeNull();
    expect(withCitation("Trucks [@ia were", 11, "e1")).toEqual({ text: "Trucks [@e1] were", caret: 12 });
    expect(withCitation("Trucks [@]", 9, "e1").text).toBe("Trucks [@e1]");
  });
  it("go in at the caret with a blank before them", () => {
    expect(withCitation("Trucks", 6, "e1")).toEqual({ text: "Trucks [@e1]", caret: 12 });
    expect(withCitation("", 0, "e1").text).toBe("[@e1]");
  });
});

describe("the evidence matrix", () => {
  const piece = (id: string, stance: string | null, credibility: number | null = null) =>
    ({ evidence: { id, stance, credibility }, reliability: "A" }) as unknown as EvidenceView;
  it("puts the undecided first and keeps the order of recording", () => {
    const m = matrix([piece("1", "context"), piece("2", null), piece("3", "supports"), piece("4", "supports")]);
    expect(walk(m).map((e) => e.evidence.id)).toEqual(["2", "3", "4", "1"]);
  });
  it("says what is not judged", () => {
    expect(plate(piece("1", null))).toBe("A –");
    expect(plate(piece("1", null, 2))).toBe("A 2");
  });
});
