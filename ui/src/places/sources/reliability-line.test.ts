import { describe, expect, it } from "vitest";
import type { Reliability } from "../../api/Reliability";
import type { SourceRating } from "../../api/SourceRating";
import { reliabilityLine } from "./reliability-line";

const rated = (reliability: Reliability, rated_at: string): SourceRating => ({ id: rated_at, source: "s", reliability, reason: null, rated_at });

describe("reliability as a line", () => {
  it("steps from the earliest judgement to the latest, A on top", () => {
    const line = reliabilityLine([rated("A", "2031-03-01T00:00:00Z"), rated("F", "2031-01-01T00:00:00Z")], 300, 50);
    expect(line.points.map((p) => [p.x, p.y])).toEqual([[0, 50], [300, 0]]);
    expect(line.path).toBe("M0 50H300V0");
  });
  it("keeps letters apart that were given on one day", () => {
    const line = reliabilityLine(["2031-01-01T00:00:00Z", "2031-01-01T00:01:00Z", "2032-01-01T00:00:00Z", "2032-01-01T00:00:01Z"].map((at) => rated("B", at)), 300, 50);
    const xs = line.points.map((p) => p.x);
    for (let i = 1; i < xs.length; i += 1) expect((xs[i] ?? 0) - (xs[i - 1] ?? 0)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...xs)).toBeLessThanOrEqual(300);
  });
  it("stays within the drawing, however many there are", () => {
    const line = reliabilityLine(Array.from({ length: 60 }, (_, i) => rated("C", new Date(1e12 + i * 1000).toISOString())), 300, 50);
    expect(line.points.every((p) => p.x >= 0 && p.x <= 300)).toBe(true);
  });
});
