// What is selected in a list whose rows are not all loaded: ids, the row a range starts from, and nothing else. Pure, so
// that the keyboard's and the mouse's ways of selecting are one.

/** A selection: ids in no order, and the row that Shift extends from. */
export interface Selected {
  ids: ReadonlySet<string>;
  anchor: number;
}

export const NOTHING: Selected = { ids: new Set(), anchor: -1 };

/** Takes one in or out; Shift extends from there. */
export function toggled(from: Selected, id: string, row: number): Selected {
  const ids = new Set(from.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: row };
}

/** Adds every row between the anchor and `row`. `idAt` gives the id of a row, or nothing where it is not loaded. */
export function extended(from: Selected, row: number, idAt: (row: number) => string | undefined): Selected {
  const anchor = from.anchor < 0 ? row : from.anchor;
  const ids = new Set(from.ids);
  for (let n = Math.min(anchor, row); n <= Math.max(anchor, row); n += 1) {
    const id = idAt(n);
    if (id !== undefined) ids.add(id);
  }
  return { ids, anchor };
}

/** Exactly these. */
export function exactly(ids: Iterable<string>, anchor = 0): Selected {
  return { ids: new Set(ids), anchor };
}

/** The rows that a key acts on: the selection, or else the row in hand. */
export function inHand(from: Selected, current: string | undefined): string[] {
  if (from.ids.size > 0) return [...from.ids];
  return current === undefined ? [] : [current];
}
