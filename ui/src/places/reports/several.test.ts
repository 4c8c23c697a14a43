import { describe, expect, it } from "vitest";
import { filesOf, pathFor, ticked, withoutEnding } from "./several";

describe("a path without its ending", () => {
  it.each([
    ["/home/a/report.html", "/home/a/report"],
    ["/home/a/report.HTM", "/home/a/report"],
    ["/home/a/report.jsonld", "/home/a/report"],
    ["/home/a/report.rss.xml", "/home/a/report"],
    ["/home/a/report.zip", "/home/a/report"],
    ["/home/a/report.v2", "/home/a/report.v2"],
    ["/home/a.html/report", "/home/a.html/report"],
    ["/home/a/.json", "/home/a/.json"],
    ["C:\\Reports\\звіт.csv", "C:\\Reports\\звіт"],
  ])("%s is %s", (path, bare) => expect(withoutEnding(path)).toBe(bare));
});

describe("the files of a report", () => {
  it("one format goes where the path says, whatever its ending", () => {
    expect(filesOf("/a/page.htm", ["html"])).toEqual([{ format: "html", path: "/a/page.htm" }]);
  });
  it("several lie beside each other, each with its own ending", () => {
    expect(filesOf("/a/report.html", ["html", "md", "csv"]).map((f) => f.path)).toEqual(["/a/report.html", "/a/report.md", "/a/report.csv"]);
    expect(filesOf("/a/No. 4", ["html", "json"]).map((f) => f.path)).toEqual(["/a/No. 4.html", "/a/No. 4.json"]);
  });
  it("a feed says which it is, a site is a ZIP file", () => {
    expect(filesOf("/a/report.zip", ["site", "rss", "atom"]).map((f) => f.path)).toEqual(["/a/report.zip", "/a/report.rss.xml", "/a/report.atom.xml"]);
  });
  it("no format is no file", () => expect(filesOf("/a/report.html", [])).toEqual([]));
});

describe("ticking", () => {
  it("keeps the order of the list", () => {
    expect(ticked(["csv"], "html", true)).toEqual(["html", "csv"]);
    expect(ticked(["md"], "pdf", true)).toEqual(["pdf", "md"]);
    expect(ticked(["html", "csv"], "html", false)).toEqual(["csv"]);
    expect(ticked(["html"], "html", true)).toEqual(["html"]);
  });
  it("lets the path follow the one format that is left", () => {
    expect(pathFor("/a/report.html", ["html", "md"], ["md"])).toBe("/a/report.md");
    expect(pathFor("/a/report.html", ["html"], ["html", "md"])).toBe("/a/report.html");
    expect(pathFor("/a/report", ["html", "md"], ["md"])).toBe("/a/report");
    expect(pathFor("/a/report.html", ["html"], [])).toBe("/a/report.html");
    expect(pathFor("/a/report.html", [], ["md"])).toBe("/a/report.md");
  });
});
