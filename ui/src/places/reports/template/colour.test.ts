import { describe, expect, it } from "vitest";
import { colourOf, ENOUGH, onWhite, swatches } from "./colour";

describe("colours", () => {
  it.each([["#1F4F7A", "#1f4f7a"], ["1f4f7a", "#1f4f7a"], [" #abc ", "#aabbcc"]])("%s is %s", (text, colour) => expect(colourOf(text)).toBe(colour));
  it.each(["", "#12", "blue", "#1234567", "#gggggg"])("%s is none", (text) => expect(colourOf(text)).toBeNull());
  it("are as far from white as they are", () => {
    expect(onWhite("#000000")).toBeCloseTo(21, 5);
    expect(onWhite("#ffffff")).toBeCloseTo(1, 5);
    expect(onWhite("#767676")).toBeCloseTo(4.54, 2);
  });
  it("that are offered can be read", () => expect(swatches.filter((s) => onWhite(s.colour) < ENOUGH)).toEqual([]));
});
