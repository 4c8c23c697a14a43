import { describe, expect, it } from "vitest";
import { anotherName, inFolder, isWhole } from "./paths";

describe("paths", () => {
  it("puts a name into a folder", () => {
    expect(inFolder("/home/anna/Reports", "a.html")).toBe("/home/anna/Reports/a.html");
    expect(inFolder("/", "a.html")).toBe("/a.html");
    expect(inFolder("C:\\Reports", "a.html")).toBe("C:\\Reports\\a.html");
    expect(inFolder("", "a.html")).toBe("a.html");
  });

  it("counts names up", () => {
    expect(anotherName("/r/dam.html")).toBe("/r/dam-2.html");
    expect(anotherName("/r/dam-2.html")).toBe("/r/dam-3.html");
    expect(anotherName("/r.d/dam")).toBe("/r.d/dam-2");
  });

  it("does not take a date for a count", () => {
    expect(anotherName("/r/dam-2022-09-07.html")).toBe("/r/dam-2022-09-07-2.html");
    expect(anotherName("/r/dam-2022-09-12.html")).toBe("/r/dam-2022-09-12-2.html");
    expect(anotherName("/r/dam-2022-09-12-2.html")).toBe("/r/dam-2022-09-12-3.html");
    expect(anotherName("/r/dam-2022-09.html")).toBe("/r/dam-2022-09-2.html");
    expect(anotherName("/r/dam-2022.html")).toBe("/r/dam-2022-2.html");
  });

  it("tells whole paths from others", () => {
    expect(["/r/a.html", "C:\\r\\a.html", "\\\\srv\\a.html"].every(isWhole)).toBe(true);
    expect(["", "/", "a.html", "./a.html", "~/a.html"].some(isWhole)).toBe(false);
  });
});
