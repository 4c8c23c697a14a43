import { describe, expect, it } from "vitest";
import { linkOf, pageOf, sheetFor } from "./page";

const PAGE = `<!doctype html><html lang="uk" dir="ltr"><head><title>T</title><style>:root{--ink:#111}body{font-size:1.25rem}</style>
<script type="application/ld+json">{"@type":"ClaimReview"}</script></head>
<body onload="x()"><h1 id="top">Words</h1><p style="color: red">red</p><a href="javascript:x()">no</a>
<a href="https://example.org/a" target="_blank">yes</a><a href="#top">up</a><img src="https://example.org/i.png" onerror="x()">
<img src="data:image/png;base64,AAAA"><iframe src="https://example.org"></iframe></body></html>`;

describe("an exported page in the window", () => {
  const { root, css } = pageOf(PAGE);

  it("keeps its words, its language and its styles", () => {
    expect(root.lang).toBe("uk");
    expect(root.querySelector("h1")?.textContent).toBe("Words");
    expect(css).toBe("html{--ink:#111}body{font-size:20px}");
    expect(root.querySelector("p")?.style.color).toBe("red");
  });

  it("holds nothing that runs or loads", () => {
    expect(root.querySelector("script,style,iframe,link,meta")).toBeNull();
    expect(root.outerHTML).not.toMatch(/onload|onerror|javascript:|src="https/);
    expect(root.querySelectorAll("img[src]")).toHaveLength(1);
  });

  it("says where its links lead", () => {
    const [dead, away, within] = [...root.querySelectorAll("a")];
    expect(linkOf([dead as EventTarget])).toBeNull();
    expect(linkOf([away as EventTarget])).toEqual({ open: "https://example.org/a" });
    expect(linkOf([within as EventTarget])).toEqual({ jump: "top" });
  });

  it("copes with a page that was cut off", () => {
    expect(pageOf(PAGE.slice(0, PAGE.indexOf("Words") + 3)).root.querySelector("h1")?.textContent).toBe("Wor");
  });

  it("shows the beginning of a long report", () => {
    const long = `<main>${"<article>a</article>".repeat(9)}</main>`;
    const { root, cut } = pageOf(long, 4);
    expect(root.querySelectorAll("article")).toHaveLength(4);
    expect(cut).toBe(true);
    expect(pageOf(long).cut).toBe(false);
  });

  it("measures in the page's own letters", () => {
    expect(sheetFor("p{margin:.5rem 1rem}@media (max-width: 34rem){p{margin:0}}")).toBe("p{margin:8px 16px}@media (max-width: 544px){p{margin:0}}");
  });
});
