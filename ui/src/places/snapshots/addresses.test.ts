import { describe, expect, it } from "vitest";
import { fileName, onlyAddresses, shownUrl } from "./addresses";

describe("what is pasted", () => {
  it.each([
    "https://tide.example/a",
    "https://tide.example/a\nhttps://tide.example/b, http://post.example",
    " <https://tide.example/a>;\n- www.post.example/x\n",
    "1. tide.example/a\n2. https://новини.example/порт",
  ])("is addresses: %j", (text) => expect(onlyAddresses(text)).toBe(true));

  it.each(["", "  \n", "See https://tide.example/a for more", "The pumps never ran at full load.", "Насоси"])("is a text: %j", (text) => expect(onlyAddresses(text)).toBe(false));
});

describe("an address as it is read", () => {
  it("begins with its host, without protocol and www", () => expect(shownUrl("https://www.tide.example/2031/pumps?x=1#top")).toEqual({ host: "tide.example", rest: "/2031/pumps?x=1#top" }));
  it("has no bare slash", () => expect(shownUrl("http://tide.example:8080/")).toEqual({ host: "tide.example:8080", rest: "" }));
  it("is in letters where it was written as percent signs", () => expect(shownUrl("https://tide.example/%D0%BF%D0%BE%D1%80%D1%82").rest).toBe("/порт"));
  it("stays as it is where it is broken", () => {
    expect(shownUrl("https://tide.example/%E0%A4%A").rest).toBe("/%E0%A4%A");
    expect(shownUrl("not an address")).toEqual({ host: "", rest: "not an address" });
    expect(shownUrl("javascript:alert(1)")).toEqual({ host: "", rest: "javascript:alert(1)" });
  });
});

describe("the name of a file", () => {
  it("is made of words", () => expect(fileName("Насоси: “full load”?", "wacz")).toBe("Насоси-full-load.wacz"));
  it("is never empty, nor climbs anywhere", () => {
    expect(fileName("../..", "warc.gz")).toBe("snapshots.warc.gz");
    expect(fileName("x".repeat(300), "wacz")).toHaveLength(65);
  });
});
