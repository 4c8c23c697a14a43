// A text cut into rows for a virtual list. A line of a file may be a megabyte long (JSON in one line, a cell of a table):
// it becomes several rows, or the list would hold it as one.

export interface Row {
  /** The line of the file, from 1; `null` where the row goes on with the line above. */
  line: number | null;
  text: string;
}

/** The longest row, in UTF-16 units. */
export const LONGEST = 1000;

/** The rows of a text, in order. No character is lost, and none is cut in two. */
export function rowsOf(text: string, longest = LONGEST): Row[] {
  const rows: Row[] = [];
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const [i, whole] of lines.entries()) {
    const line = whole.endsWith("\r") ? whole.slice(0, -1) : whole;
    let from = 0;
    do {
      const to = cut(line, from, longest);
      rows.push({ line: from === 0 ? i + 1 : null, text: line.slice(from, to) });
      from = to;
    } while (from < line.length);
  }
  return rows;
}

/** Where a row that begins at `from` ends: behind a space where there is one, never inside a character. */
function cut(line: string, from: number, longest: number): number {
  const to = from + longest;
  if (to >= line.length) return line.length;
  const space = line.lastIndexOf(" ", to - 1);
  if (space > from + longest / 2) return space + 1;
  const unit = line.charCodeAt(to);
  return unit >= 0xdc00 && unit <= 0xdfff ? to - 1 : to;
}
