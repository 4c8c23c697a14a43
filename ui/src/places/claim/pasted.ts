// What somebody pastes as evidence: an address, a quote, or both in any order. They are taken apart, so that one paste
// fills two fields.

export interface Pasted {
  url: string;
  quote: string;
}

const ADDRESS = /https?:\/\/[^\s<>"“”„«»]+/i;
const PAIRS: readonly [string, string][] = [
  ['"', '"'],
  ["“", "”"],
  ["„", "“"],
  ["„", "”"],
  ["«", "»"],
];

/** An address as it ends a sentence loses the sentence's marks, but keeps a bracket that is its own. */
function trimmedAddress(found: string): string {
  let url = found.replace(/[.,;:!?'’]+$/, "");
  if (url.endsWith(")") && !url.includes("(")) url = url.slice(0, -1).replace(/[.,;:!?]+$/, "");
  return url;
}

/** Words without the quotation marks that hold all of them. */
function unquoted(text: string): string {
  for (const [open, close] of PAIRS) {
    const inner = text.slice(1, -1);
    if (text.length > 2 && text.startsWith(open) && text.endsWith(close) && !inner.includes(open) && !inner.includes(close)) {
      return inner.trim();
    }
  }
  return text;
}

/** Takes a pasted text apart. The first address is the link; what is left is the quote. */
export function splitPasted(text: string): Pasted {
  const found = ADDRESS.exec(text);
  if (!found) return { url: "", quote: unquoted(text.trim()) };
  const url = trimmedAddress(found[0]);
  const before = text.slice(0, found.index).replace(/[\s(<[]+$/, "");
  const after = text.slice(found.index + url.length).replace(/^[\s)>\].,;:–—-]+/, "");
  const rest = [before.replace(/\s[–—-]\s*$/, ""), after].map((s) => s.trim()).filter((s) => s !== "");
  return { url, quote: unquoted(rest.join("\n").trim()) };
}
