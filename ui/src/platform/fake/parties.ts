// Answers to the calls about those who say claims, report or publish them.
import type { Party } from "../../api/Party";
import { fail, type FakeCalls } from ".";
import type { FakeBook } from "./record";

/** Everybody who has to do with a claim of the book, once. */
export function partiesOf(book: FakeBook): Party[] {
  const all = book.claims.flatMap((c) => [...c.claimants, ...c.reported_by, ...(c.venue ? [c.venue] : [])]);
  return [...new Map(all.map((p) => [p.id as string, p])).values()].sort((a, b) => a.name.localeCompare(b.name));
}

export function partyCalls(book: FakeBook): FakeCalls {
  return {
    "party.list": () => {
      const items = partiesOf(book);
      return { items, total: items.length };
    },
    "party.edit": ({ party, name, kind, same_as }) => {
      const all = book.claims.flatMap((c) => [...c.claimants, ...c.reported_by, ...(c.venue ? [c.venue] : [])]).filter((p) => p.id === party);
      if (all.length === 0) fail("not-found", "no such party", { id: party });
      for (const one of all) {
        if (name !== undefined && name !== one.name) one.aliases = [...one.aliases, one.name];
        Object.assign(one, { ...(name === undefined ? {} : { name }), ...(kind === undefined ? {} : { kind }), ...(same_as === undefined ? {} : { same_as }) });
      }
      return {};
    },
  };
}
