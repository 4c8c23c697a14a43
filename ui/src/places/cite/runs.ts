// A reference as it is read: its words, some of them in italics. It comes as a little HTML, and nothing of that is put into
// the page: only its words are taken, and whether they slant.
export interface Run {
  text: string;
  italic: boolean;
}

/** Deep enough for any reference; what is deeper is left out. */
const DEPTH = 40;

/** The words of a reference in order, neighbours of one kind joined. */
export function runsOf(html: string): Run[] {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  const runs: Run[] = [];
  const walk = (node: Node, italic: boolean, depth: number): void => {
    if (depth > DEPTH) return;
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const text = child.textContent ?? "";
        const last = runs.at(-1);
        if (last?.italic === italic) last.text += text;
        else if (text !== "") runs.push({ text, italic });
      } else if (child instanceof Element || child.nodeType === Node.ELEMENT_NODE) {
        const name = (child as Element).tagName.toLowerCase();
        if (name === "script" || name === "style") continue;
        walk(child, italic || name === "i" || name === "em", depth + 1);
      }
    }
  };
  walk(body, false, 0);
  return runs;
}
