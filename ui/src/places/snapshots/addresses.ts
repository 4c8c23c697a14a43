// Addresses as people paste and read them.

const ADDRESS = /^(https?:\/\/\S+|www\.\S+|[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?(\/\S*)?)$/iu;
/** What stands around addresses in lists, tables and letters. */
const AROUND = /^[<("'«“„[\-–—•*\d.)]*|[>)"'»”\],;.]*$/gu;

/** Whether a text is nothing but addresses, one or many: then they are meant, and not the text. */
export function onlyAddresses(text: string): boolean {
  const words = text.split(/[\s,;|]+/).filter((word) => word.replace(AROUND, "") !== "");
  return words.length > 0 && words.every((word) => ADDRESS.test(word.replace(AROUND, "")) || ADDRESS.test(word));
}

function decoded(part: string): string {
  try {
    return decodeURI(part);
  } catch {
    return part;
  }
}

export interface ShownUrl {
  /** What it belongs to: read first. */
  host: string;
  /** The rest, in letters where they were written as percent signs. */
  rest: string;
}

/** An address as it is read: its host, and where in it; without the protocol, `www.`, and a bare slash at its end. */
export function shownUrl(url: string): ShownUrl {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return { host: "", rest: url };
  }
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return { host: "", rest: url };
  const rest = `${parsed.pathname}${parsed.search}${parsed.hash}`;
  return { host: parsed.host.replace(/^www\./, ""), rest: rest === "/" ? "" : decoded(rest) };
}

/** The name a file is offered under: of what it holds, in letters that every file system takes. */
export function fileName(title: string, ending: string): string {
  const name = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `${[...name].slice(0, 60).join("") || "snapshots"}.${ending}`;
}
