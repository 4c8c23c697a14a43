import { describe, expect, it } from "vitest";
import { linesIn, lineSpan, offsetOf } from "./lines";

const text = "one\nдва 😀 x\n\nfour";

describe("lines of a source", () => {
  it("are counted from 1", () => {
    expect(linesIn(text)).toBe(4);
    expect(text.slice(...lineSpan(text, 1))).toBe("one");
    expect(text.slice(...lineSpan(text, 4))).toBe("four");
    expect(text.slice(...lineSpan(text, 9))).toBe("four");
    expect(lineSpan("", 1)).toEqual([0, 0]);
  });
  it("have columns in code points", () => {
    expect(text.slice(offsetOf(text, 2, 7)).startsWith("x")).toBe(true);
    expect(offsetOf(text, 2, 99)).toBe(lineSpan(text, 2)[1]);
    expect(offsetOf(text, 2, null)).toBe(4);
  });
});
