import { describe, expect, it } from "vitest";
import { blockAt, blocksOf, piecesOf } from "./blocks";
import { length, slice, toPoints, toUnits } from "./points";
import { joined, selectedSpan, trimmed } from "./selection";

const mixed = "Чоловік 👩‍👩‍👧 сказав: «так» 🌊\n\nقال الرجل نعم 🇺🇦\ncafe\u0301 end";

describe("code points", () => {
  it("are counted as the core counts them", () => {
    expect(length("абв")).toBe(3);
    expect(length("🌊")).toBe(1);
    expect(length("👩‍👩‍👧")).toBe(5);
    expect(length("🇺🇦")).toBe(2);
    expect(length("cafe\u0301")).toBe(5);
    expect(length(mixed)).toBe(Array.from(mixed).length);
  });

  it("go to UTF-16 and back", () => {
    for (let n = 0; n <= length(mixed); n += 1) expect(toPoints(mixed, toUnits(mixed, n))).toBe(n);
  });

  it("never lie inside a pair", () => {
    expect(toPoints("a🌊b", 2)).toBe(1);
    expect(slice("a🌊b", 1, 2)).toBe("🌊");
  });
});

describe("blocks", () => {
  it("say where they stand in the text", () => {
    for (const block of blocksOf(mixed)) expect(slice(mixed, block.start, block.end)).toBe(block.text);
    expect(blocksOf(mixed)).toHaveLength(3);
  });

  it("cut a paragraph of megabytes without losing a code point", () => {
    const long = "слово 🌊 ".repeat(5000);
    const blocks = blocksOf(long);
    expect(blocks.length).toBeGreaterThan(5);
    expect(blocks.map((b) => b.text).join("")).toBe(long);
    expect(blocks.at(-1)?.end).toBe(length(long));
    expect(blocks.slice(1).every((b) => b.continued)).toBe(true);
  });

  it("are found by a code point", () => {
    const blocks = blocksOf(mixed);
    expect(blockAt(blocks, 0)).toBe(0);
    expect(blockAt(blocks, blocks[2]?.start ?? 0)).toBe(2);
    expect(blockAt(blocks, 10_000)).toBe(2);
  });
});

describe("marks", () => {
  const [block] = blocksOf("ab🌊def");
  if (!block) throw new Error("no block");

  it("overlap", () => {
    const pieces = piecesOf(block, [
      { key: "a", spans: [[0, 4]], number: 1 },
      { key: "b", spans: [[2, 6]], number: 2 },
    ]);
    expect(pieces.map((p) => [p.text, p.keys.join(), p.numbers])).toEqual([
      ["ab", "a", []],
      ["🌊d", "a,b", [1]],
      ["ef", "b", [2]],
    ]);
  });

  it("have one number, behind the last of their spans", () => {
    const pieces = piecesOf(block, [{ key: "a", spans: [[0, 1], [4, 5]], number: 7 }]);
    expect(pieces.filter((p) => p.numbers.length).map((p) => p.text)).toEqual(["e"]);
  });

  it("go on over several blocks", () => {
    const two = blocksOf("one\ntwo");
    const mark = { key: "a", spans: [[1, 6]] as [number, number][], number: 3 };
    const [first, second] = two.map((b) => piecesOf(b, [mark]));
    expect(first?.at(-1)).toMatchObject({ text: "ne", last: false, numbers: [] });
    expect(second?.[0]).toMatchObject({ text: "tw", first: false, last: true, numbers: [3] });
  });
});

describe("selection", () => {
  function show(body: string): HTMLElement {
    const root = document.createElement("div");
    for (const block of blocksOf(body)) {
      const p = document.createElement("p");
      p.dataset["start"] = String(block.start);
      // Cut into nodes as marks cut it.
      const half = Math.floor(block.text.length / 3);
      const mark = document.createElement("mark");
      mark.append(block.text.slice(half));
      p.append(block.text.slice(0, half), mark);
      root.append(p);
    }
    document.body.replaceChildren(root);
    return root;
  }
  const words = (start: number, end: number) => slice(mixed, start, end);

  function select(root: HTMLElement, text: string): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const whole = nodes.map((n) => n.data).join("");
    const at = (units: number): [Text, number] => {
      let left = units;
      for (const node of nodes) {
        if (left <= node.data.length) return [node, left];
        left -= node.data.length;
      }
      throw new Error("outside");
    };
    const from = whole.indexOf(text);
    const range = document.createRange();
    range.setStart(...at(from));
    range.setEnd(...at(from + text.length));
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }

  it.each(["сказав: «так» 🌊", "👩‍👩‍👧", "الرجل نعم", "🇺🇦", "cafe\u0301", "end"])("of “%s” gives its code points", (text) => {
    const root = show(mixed);
    select(root, text);
    const span = selectedSpan(root, getSelection(), words);
    expect(span && words(...span)).toBe(text);
  });

  it("reaches over paragraphs and loses the white space around it", () => {
    const root = show(mixed);
    const range = document.createRange();
    range.setStart(root, 0);
    range.setEnd(root, 2);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    const span = selectedSpan(root, getSelection(), words);
    expect(span && words(...span)).toBe(mixed.slice(0, mixed.indexOf("\ncafe")));
  });

  it("of nothing, or of white space, is nothing", () => {
    const root = show(mixed);
    getSelection()?.removeAllRanges();
    expect(selectedSpan(root, getSelection(), words)).toBeNull();
    expect(trimmed([0, 2], () => "  ")).toBeNull();
  });

  it("of several fragments is joined where they touch", () => {
    expect(joined([[5, 9], [0, 3], [8, 12]])).toEqual([[0, 3], [5, 12]]);
  });
});
