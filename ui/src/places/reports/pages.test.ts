import { describe, expect, it } from "vitest";
import { GAP, heightOf, near, pageAt, placed, WIDEST } from "./pages";

const A4 = { width: 595, height: 842 };
const pages = (n: number) => Array.from({ length: n }, () => A4);
const view = { width: 800, height: 600 };

describe("pages under each other", () => {
  it("are as wide as the view, or wholly in it", () => {
    expect(placed(pages(1), view, "width")[0]?.width).toBe(756);
    expect(placed(pages(1), view, "page")[0]?.height).toBe(600 - 2 * GAP);
    expect(placed(pages(1), { width: 3000, height: 600 }, "width")[0]?.width).toBe(WIDEST);
  });
  it("keep their place whatever their size", () => {
    const places = placed([A4, { width: 842, height: 595 }, { width: 0, height: 0 }], view, "width");
    expect(places[1]?.top).toBe(GAP + (places[0]?.height ?? 0) + GAP);
    expect(places[2]?.height).toBeGreaterThan(0);
    expect(heightOf(places)).toBe((places[2]?.top ?? 0) + (places[2]?.height ?? 0) + GAP);
  });
  it("are found by where one is", () => {
    const places = placed(pages(1000), view, "width");
    expect(pageAt(places, 0)).toBe(0);
    expect(pageAt(places, places[500]?.top ?? 0)).toBe(500);
    expect(pageAt(places, 1e9)).toBe(999);
    expect(pageAt([], 10)).toBe(0);
  });
  it("are drawn only near the view", () => {
    const places = placed(pages(1000), view, "width");
    const [from, to] = near(places, places[500]?.top ?? 0, view.height);
    expect(from).toBeGreaterThanOrEqual(498);
    expect(to).toBeLessThanOrEqual(502);
    expect(near(places, 0, view.height)[0]).toBe(0);
  });
});
