import { describe, expect, it } from "vitest";
import { beside, endingOf, formats, nextOf } from "./formats";

describe("formats", () => {
  it("stand in one group each", () => expect(new Set(formats).size).toBe(13));
  it("go round and round, both ways", () => {
    expect(nextOf(formats, "md")).toBe("html");
    expect(nextOf(formats, "html", -1)).toBe("md");
  });
  it("lead along the rows and between them", () => {
    expect(beside("html", "ArrowRight")).toBe("pdf");
    expect(beside("docx", "ArrowRight")).toBe("xlsx");
    expect(beside("docx", "ArrowDown")).toBe("csv");
    expect(beside("csv", "ArrowUp")).toBe("pdf");
    expect(beside("html", "ArrowUp")).toBe("html");
    expect(beside("md", "ArrowRight")).toBe("md");
  });
  it("have endings of their own", () => expect(new Set(formats.map(endingOf)).size).toBe(formats.length));
});
