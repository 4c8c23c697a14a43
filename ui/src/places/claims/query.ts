// The query language as it looks while it is typed: where its terms begin and end, and what could be completed at the
// caret. It never judges a query: what is wrong with one is the desk's answer, shown under the field.

/** The fields a query knows, in the order in which they are explained. */
export const FIELDS = [
  "stage", "verdict", "claimant", "venue", "place", "about", "said", "added",
  "topic", "assignee", "priority", "due", "source", "evidence", "media", "lang", "id",
] as const;

export type FieldName = (typeof FIELDS)[number];

/** A stretch of the query. Places are UTF-16 units, as the text field counts. */
export interface Part {
  kind: "blank" | "words" | "field";
  start: number;
  end: number;
  text: string;
}

const CLOSING: Record<string, string> = { '"': '"', "“": "”", "„": "“", "«": "»" };

/** The end of a phrase that opens at `at`, or the end of the text where nothing closes it. */
function phraseEnd(text: string, at: number): number {
  const close = CLOSING[text[at] ?? ""] ?? '"';
  const found = text.indexOf(close, at + 1);
  return found < 0 ? text.length : found + 1;
}

/** The query in stretches: blanks, words and `field:value` terms. Joined, they are the query again. */
export function parts(query: string): Part[] {
  const found: Part[] = [];
  let at = 0;
  while (at < query.length) {
    const start = at;
    if (/\s/.test(query[at] ?? "")) {
      while (at < query.length && /\s/.test(query[at] ?? "")) at += 1;
      found.push({ kind: "blank", start, end: at, text: query.slice(start, at) });
      continue;
    }
    while (at < query.length && !/\s/.test(query[at] ?? "")) {
      at = (query[at] ?? "") in CLOSING ? phraseEnd(query, at) : at + 1;
    }
    const text = query.slice(start, at);
    const name = /^-?([a-z]+):\S/i.exec(text)?.[1]?.toLowerCase();
    const kind = name !== undefined && isField(name) ? "field" : "words";
    found.push({ kind, start, end: at, text });
  }
  return found;
}

function isField(name: string): name is FieldName {
  return (FIELDS as readonly string[]).includes(name);
}

/** What could be completed at the caret: a field's name, or a value of one. */
export type Completing =
  | { what: "field"; start: number; end: number; typed: string }
  | { what: "value"; field: FieldName; start: number; end: number; typed: string };

/** What stands at the caret that could be completed; `null` in plain words and blanks. */
export function completing(query: string, caret: number): Completing | null {
  const part = parts(query).find((p) => p.kind !== "blank" && p.start < caret && caret <= p.end);
  if (!part) return null;
  const before = query.slice(part.start, caret);
  const field = /^-?([a-z]+):(.*)$/is.exec(before);
  const name = field?.[1]?.toLowerCase();
  if (field && name !== undefined && isField(name)) {
    const value = field[2] ?? "";
    // The last of several values, and the later end of a range.
    const from = Math.max(lastComma(value) + 1, value.includes("..") ? value.lastIndexOf("..") + 2 : 0);
    const typed = value.slice(from).replace(/^["“„«]/, "");
    return { what: "value", field: name, start: caret - (value.length - from), end: part.end, typed };
  }
  const word = /^-?([a-z]+)$/i.exec(before);
  if (!word || caret !== part.end) return null;
  const typed = (word[1] ?? "").toLowerCase();
  return { what: "field", start: caret - typed.length, end: caret, typed };
}

/** The last comma outside quotation marks, or -1. */
function lastComma(value: string): number {
  let last = -1;
  for (let at = 0; at < value.length; ) {
    const c = value[at] ?? "";
    if (c in CLOSING) at = phraseEnd(value, at);
    else {
      if (c === ",") last = at;
      at += 1;
    }
  }
  return last;
}

/** A value as it is written in a query: in quotation marks where it would read otherwise without. */
export function written(value: string): string {
  return /[\s,"]|\.\.|^\.|\.$/.test(value) || value === "" ? `"${value.replaceAll('"', " ")}"` : value;
}

/** The query with the stretch replaced, and where the caret comes to stand. */
export function completed(query: string, at: Completing, choice: string): { query: string; caret: number } {
  const text = at.what === "field" ? `${choice}:` : written(choice);
  const after = query.slice(at.end);
  const gap = at.what === "value" && !/^\s/.test(after) ? " " : "";
  const caret = at.start + text.length + (at.what === "value" ? 1 : 0);
  return { query: query.slice(0, at.start) + text + gap + after, caret };
}

/** The query with the term added, unless it is there already. */
export function withTerm(query: string, term: string): string {
  return parts(query).some((p) => p.text === term) ? query : `${query.trimEnd()} ${term}`.trimStart();
}
