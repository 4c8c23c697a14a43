// Lines and columns of a source, as its reader counts them (from 1, in code points), in a text field's UTF-16 units.

/** How many lines a text has. */
export const linesIn = (text: string): number => text.split("\n").length;

/** Where a line begins and ends; the last one where there is no such line. */
export function lineSpan(text: string, line: number): [number, number] {
  let start = 0;
  for (let n = 1; n < line; n += 1) {
    const next = text.indexOf("\n", start);
    if (next < 0) break;
    start = next + 1;
  }
  const end = text.indexOf("\n", start);
  return [start, end < 0 ? text.length : end];
}

/** Where a column of a line is; its end where it is shorter. */
export function offsetOf(text: string, line: number, column: number | null): number {
  const [start, end] = lineSpan(text, line);
  if (column === null) return start;
  const before = [...text.slice(start, end)].slice(0, Math.max(0, column - 1));
  return start + before.join("").length;
}
