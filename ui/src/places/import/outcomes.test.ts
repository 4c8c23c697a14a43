import { describe, expect, it } from "vitest";
import type { Imported } from "../../api/Imported";
import type { ImportItem } from "../../api/ImportItem";
import { inTheBook, only, placeWords, queryFor } from "./outcomes";
import { canBeImported, nameOf, reportPath } from "./paths";

const item = (outcome: string, claim: string | null = null): ImportItem => ({ place: "row 2", outcome, why: null, reasons: [], claim });
const result = (items: ImportItem[], total = items.length): Imported => ({ items, total, done: { taken: 2, mended: 1, kept: 3, refused: 4 }, dates: 0, dates_kept: 0, ratings: 0, ratings_kept: 0, dry_run: false });

describe("what came of an import", () => {
  it("is in the book unless it was refused", () => expect(inTheBook(result([]))).toBe(6));
  it("is narrowed to what came to one thing", () => {
    const items = [item("refused"), item("taken")];
    expect(only(items, "taken")).toEqual([items[1]]);
    expect(only(items, null)).toBe(items);
  });
  it("is found by its claims where they are few, else by the day", () => {
    expect(queryFor(result([item("refused"), item("taken", "a"), item("kept", "b"), item("kept", "b")]), "2031-09-10")).toBe("id:a,b");
    expect(queryFor(result([item("taken", "a")], 4000), "2031-09-10")).toBe("added:2031-09-10");
    expect(queryFor(result([item("refused")]), "2031-09-10")).toBe("added:2031-09-10");
  });
});

describe("where a row stands", () => {
  it("is said in words, a file's name stays", () => {
    expect(placeWords("line 7")).toBe("line 7");
    expect(placeWords("row 7, When")).toBe("row 7, When");
    expect(placeWords("/archive/2031/page.html, script 2", "/archive/")).toBe("2031/page.html, script 2");
    expect(placeWords("/archive2/page.html", "/archive")).toBe("/archive2/page.html");
    expect(placeWords("row 7, row 3")).toBe("row 7, row 3");
    expect(placeWords("/archive/line 7.html, script 2")).toBe("/archive/line 7.html, script 2");
  });
});

describe("files", () => {
  it("that hold claims are taken in, others are captured", () => {
    for (const path of ["/a/claims.csv", "C:\\Archive\\claims.XLSX", "/a/page.html", "/a/folder", "/a/feed.json", "/a/my checks/"]) expect([path, canBeImported([path])]).toEqual([path, true]);
    for (const path of ["/a/photo.jpg", "/a/report.pdf", "/a/video.mp4"]) expect([path, canBeImported([path])]).toEqual([path, false]);
    expect(canBeImported(["/a/claims.csv", "/a/photo.jpg"])).toBe(false);
    expect(canBeImported([])).toBe(false);
  });
  it("have a name under any system", () => {
    expect(nameOf("C:\\Archive\\claims.xlsx")).toBe("claims.xlsx");
    expect(nameOf("/home/reader/checks/")).toBe("checks");
  });
  it("have a report beside the other exports", () => {
    expect(reportPath("/home/reader/Documents", "/data/claims.csv", "import")).toBe("/home/reader/Documents/claims import.csv");
    expect(reportPath(undefined, "/data/a:b.csv", "import")).toBe("a-b import.csv");
  });
});
