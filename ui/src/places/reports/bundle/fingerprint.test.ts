import { describe, expect, it } from "vitest";
import { grouped, signerFault } from "./fingerprint";

const HEX = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

describe("fingerprints", () => {
  it("stand in groups of four", () => {
    expect(grouped(HEX).split(" ")).toHaveLength(16);
    expect(grouped(HEX).startsWith("9f86 d081")).toBe(true);
    expect(grouped("none")).toBe("none");
  });
  it("are taken however they are written", () => {
    expect(signerFault(grouped(HEX))).toBeNull();
    expect(signerFault(HEX.toUpperCase().replace(/..(?=.)/g, "$&:"))).toBeNull();
    expect(signerFault("-----BEGIN PUBLIC KEY-----\nMCow")).toBeNull();
    expect(signerFault("  ")).toBeNull();
    expect(signerFault(HEX.slice(1))).toBe("digits");
  });
});
