import { describe, expect, it } from "vitest";
import { runsOf } from "./runs";

describe("a reference", () => {
  it("is its words, those in italics told apart", () => {
    expect(runsOf("Brandt, I. (2031). <i>The log</i>. The Daily Tide.")).toEqual([
      { text: "Brandt, I. (2031). ", italic: false },
      { text: "The log", italic: true },
      { text: ". The Daily Tide.", italic: false },
    ]);
  });
  it("keeps what stands for signs, and the words within links", () => {
    expect(runsOf(`Tide &amp; Co &lt;b&gt; <a href="https://x.example/">https://x.example/</a>`)).toEqual([{ text: "Tide & Co <b> https://x.example/", italic: false }]);
  });
  it("brings nothing of a page with it", () => {
    expect(runsOf(`<script>steal()</script><style>*{}</style><img src=x onerror="steal()">Words <em>slanted <b>and bold</b></em>`)).toEqual([
      { text: "Words ", italic: false },
      { text: "slanted and bold", italic: true },
    ]);
  });
  it("ends where somebody nests without end", () => expect(runsOf(`${"<i>".repeat(400)}deep`).length).toBeLessThanOrEqual(1));
});
