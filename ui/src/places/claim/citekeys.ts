// A rationale cites evidence by its id, which nobody can read. While it is written, a citation shows a short key made of the
// source's name, as in a bibliography: `[@pump-log]`. What is kept and saved holds the ids.
import type { EvidenceView } from "../../api/EvidenceView";

function slug(text: string): string {
  const words = text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 3).join("-").slice(0, 28);
}

/** A key for each piece, unique among them, in the order of recording. */
export function citeKeys(evidence: readonly EvidenceView[]): Map<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const e of evidence) {
    const name = slug(e.source ?? e.evidence.title ?? e.evidence.quote ?? "") || "evidence";
    let key = name;
    for (let n = 2; taken.has(key); n += 1) key = `${name}-${n}`;
    taken.add(key);
    keys.set(e.evidence.id, key);
  }
  return keys;
}

function replaced(text: string, by: (name: string) => string | undefined): string {
  return text.replaceAll(/\[@([^\]\s]+)\]/g, (whole, name: string) => {
    const other = by(name);
    return other === undefined ? whole : `[@${other}]`;
  });
}

/** As it is read while it is written. */
export function withKeys(text: string, keys: ReadonlyMap<string, string>): string {
  return replaced(text, (id) => keys.get(id));
}

/** As it is kept: a key that no piece has stays as it was typed. */
export function withIds(text: string, keys: ReadonlyMap<string, string>): string {
  const ids = new Map([...keys].map(([id, key]) => [key, id]));
  return replaced(text, (key) => ids.get(key));
}
