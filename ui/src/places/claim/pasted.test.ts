import { describe, expect, it } from "vitest";
import { splitPasted } from "./pasted";

describe("pasted evidence", () => {
  it("is an address and a quote, in either order", () => {
    const both = { url: "https://example.org/a?b=1#c", quote: "Trucks were parked." };
    expect(splitPasted("https://example.org/a?b=1#c\nTrucks were parked.")).toEqual(both);
    expect(splitPasted("“Trucks were parked.” https://example.org/a?b=1#c")).toEqual(both);
    expect(splitPasted("“Trucks were parked.” — (https://example.org/a?b=1#c).")).toEqual(both);
  });
  it("keeps a bracket that belongs to the address", () => {
    expect(splitPasted("https://example.org/Plant_(2022)").url).toBe("https://example.org/Plant_(2022)");
  });
  it("keeps a quote in quotation marks of its own whole", () => {
    expect(splitPasted("“One” and “two”").quote).toBe("“One” and “two”");
    expect(splitPasted("«Вантажівки стоять»").quote).toBe("Вантажівки стоять");
  });
  it("is a quote alone, or an address alone", () => {
    expect(splitPasted(" words only ")).toEqual({ url: "", quote: "words only" });
    expect(splitPasted("http://example.org/")).toEqual({ url: "http://example.org/", quote: "" });
  });
});
