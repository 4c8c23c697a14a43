import { describe, expect, it } from "vitest";
import { spread } from "./original";

describe("data as they came", () => {
  it("stand over lines, with every digit and in their order", () => {
    expect(spread('{"b":1.0,"a":["x, {y}","\\"z\\"",{}, [ ]],"n":12345678901234567890}')).toBe(
      ["{", '  "b": 1.0,', '  "a": [', '    "x, {y}",', '    "\\"z\\"",', "    {},", "    []", "  ],", '  "n": 12345678901234567890', "}"].join("\n"),
    );
  });

  it("stay as they are where they are no JSON", () => {
    for (const raw of ["", "{,", "<b>false</b>", '{"a":1}]']) expect(spread(raw)).toBe(raw);
  });
});
