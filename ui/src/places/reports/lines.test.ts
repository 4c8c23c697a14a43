import { describe, expect, it } from "vitest";
import { rowsOf } from "./lines";

describe("rows of a text", () => {
  it("numbers lines as an editor does, and drops what the last line break leaves", () => {
    expect(rowsOf("a\r\n\nb\n")).toEqual([
      { line: 1, text: "a" },
      { line: 2, text: "" },
      { line: 3, text: "b" },
    ]);
  });

  it("breaks a long line behind a space and loses nothing", () => {
    const rows = rowsOf("one two three four", 8);
    expect(rows.map((r) => r.text)).toEqual(["one two ", "three ", "four"]);
    expect(rows.map((r) => r.line)).toEqual([1, null, null]);
  });

  it("cuts no character in two", () => {
    const text = "😀".repeat(9);
    const rows = rowsOf(text, 5);
    expect(rows.map((r) => r.text).join("")).toBe(text);
    expect(rows.every((r) => !/^[\udc00-\udfff]/.test(r.text))).toBe(true);
  });

  it("makes no row of nothing", () => {
    expect(rowsOf("")).toEqual([]);
  });
});
