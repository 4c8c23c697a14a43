// Who is meant by a name that was typed.
import type { Party } from "../../api/Party";

const folded = (name: string) => name.normalize("NFKC").trim().replace(/\s+/gu, " ").toLocaleLowerCase();

/** Everybody of that name, in whatever capitals; only where nobody is called that, those of whom it is another spelling. */
export function named(parties: readonly Party[], name: string): Party[] {
  const wanted = folded(name);
  if (wanted === "") return [];
  const called = parties.filter((p) => folded(p.name) === wanted);
  return called.length > 0 ? called : parties.filter((p) => p.aliases.some((a) => folded(a) === wanted));
}
