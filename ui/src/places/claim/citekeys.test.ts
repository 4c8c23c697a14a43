import { describe, expect, it } from "vitest";
import type { EvidenceView } from "../../api/EvidenceView";
import { citeKeys, withIds, withKeys } from "./citekeys";

const piece = (id: string, source: string | null, quote = "") => ({ evidence: { id, quote, title: null }, source }) as unknown as EvidenceView;

describe("keys of citations", () => {
  const keys = citeKeys([piece("1", "Pump log 2031"), piece("2", "Pump log 2031"), piece("3", "Місцева газета"), piece("4", null)]);
  it("are made of the source, each its own", () => {
    expect([...keys.values()]).toEqual(["pump-log-2031", "pump-log-2031-2", "місцева-газета", "evidence"]);
  });
  it("stand for the ids and back", () => {
    const kept = "Seen [@2] and [@3]; not [@9].";
    expect(withKeys(kept, keys)).toBe("Seen [@pump-log-2031-2] and [@місцева-газета]; not [@9].");
    expect(withIds(withKeys(kept, keys), keys)).toBe(kept);
  });
});
