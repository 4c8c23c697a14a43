// Data as they came with another publisher's check.

/** JSON over lines; what is no JSON as it is. Nothing is left out: numbers keep their digits, names their order. */
export function spread(raw: string): string {
  let out = "";
  let depth = 0;
  let quoted = false;
  const line = (): string => `\n${"  ".repeat(Math.max(depth, 0))}`;
  for (let i = 0; i < raw.length; i++) {
    const sign = raw[i] ?? "";
    if (quoted) {
      out += sign;
      if (sign === "\\") out += raw[++i] ?? "";
      else if (sign === '"') quoted = false;
    } else if (sign === '"') {
      out += sign;
      quoted = true;
    } else if (sign === "{" || sign === "[") {
      const empty = /^\s*[}\]]/.exec(raw.slice(i + 1, i + 64));
      if (empty) {
        out += sign + (empty[0].at(-1) ?? "");
        i += empty[0].length;
      } else {
        depth++;
        out += sign + line();
      }
    } else if (sign === "}" || sign === "]") {
      depth--;
      out += line() + sign;
    } else if (sign === ",") out += sign + line();
    else if (sign === ":") out += ": ";
    else if (!/\s/.test(sign)) out += sign;
  }
  return parses(raw) ? out : raw;
}

function parses(raw: string): boolean {
  try {
    JSON.parse(raw);
    return true;
  } catch {
    return false;
  }
}
