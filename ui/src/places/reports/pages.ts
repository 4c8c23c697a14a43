// Where the pages of a document lie under each other, and which of them are near what is seen: only those stand in the window.
export interface Sized {
  width: number;
  height: number;
}

export interface Placed {
  /** From the top of the whole, in pixels. */
  top: number;
  width: number;
  height: number;
}

export type Fit = "width" | "page";

/** Between two pages, and above the first. */
export const GAP = 22;
/** A page is not blown up beyond what is read well. */
export const WIDEST = 860;

/** The pages in a view of that size. */
export function placed(pages: readonly Sized[], view: { width: number; height: number }, fit: Fit): Placed[] {
  let top = GAP;
  return pages.map((page) => {
    const ratio = page.width > 0 && page.height > 0 ? page.height / page.width : Math.SQRT2;
    const wide = Math.max(1, Math.min(WIDEST, view.width - 2 * GAP));
    const width = Math.round(fit === "width" ? wide : Math.max(1, Math.min(wide, (view.height - 2 * GAP) / ratio)));
    const height = Math.round(width * ratio);
    const place = { top, width, height };
    top += height + GAP;
    return place;
  });
}

/** How high they are together. */
export const heightOf = (places: readonly Placed[]): number => (places.at(-1)?.top ?? 0) + (places.at(-1)?.height ?? 0) + GAP;

/** The first page whose end lies below that height; the last one where none does. */
export function pageAt(places: readonly Placed[], y: number): number {
  let [low, high] = [0, Math.max(0, places.length - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place && place.top + place.height <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pages to be drawn, first and last: those in view and a view's height before and after. */
export function near(places: readonly Placed[], scrolled: number, height: number): [number, number] {
  return [pageAt(places, scrolled - height), pageAt(places, scrolled + 2 * height)];
}
