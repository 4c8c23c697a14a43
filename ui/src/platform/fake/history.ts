// Answers to the calls about the history: an invented one, long enough to be scrolled.
import type { ActView } from "../../api/ActView";
import type { ChangeView } from "../../api/ChangeView";
import type { FakeCalls } from ".";

const CLAIM = "00000000-0000-7000-8000-00000000aaaa";
const label = "The eastern pumps of the harbour tunnel have never run at full load.";
const long = Array.from({ length: 9 }, (_, i) => `The log of the control room shows for week ${i + 20} a load of ${40 + i} percent at most [@e${i}].`).join(" ");

const change = (entity: string, op: string, fields: [string, string | null, string | null][], more: Partial<ChangeView> = {}): ChangeView => ({
  entity,
  id: CLAIM,
  label,
  op,
  fields: fields.map(([field, old, now]) => ({ field, old, new: now })),
  erased: false,
  ...more,
});

const kinds: [kind: string, changes: ChangeView[], undone?: boolean, total?: number][] = [
  ["verdict-set", [change("verdict", "create", [["rating", null, "claimbook/mostly-true"], ["summary", null, "No full load is on record."], ["rationale", null, long], ["confidence", null, "moderate"], ["not_known", null, "Whether the factory tested them."], ["decided_at", null, "2031-09-11T10:00:00Z"]], { id: "v1", label: null })]],
  ["claim-stage", [change("claim", "update", [["stage", "researching", "in-review"]])]],
  ["evidence-edit", [change("evidence", "update", [["stance", null, "supports"], ["credibility", "3", "1"]], { id: "e1", label: "Maximum load, pumps E1 to E4: 61 %." })]],
  ["claim-edit", [change("claim", "update", [["wording", "The eastern pumps have never run.", label], ["said_on", "2031-09", "2031-09-07"], ["topics", "safety", "safety, pumps"], ["venue", "The Daily Tide", null]])]],
  ["claim-edit", [change("claim", "update", [["priority", "2", "5"]])], true],
  ["erase", [change("change", "erase", [["reason", null, "The witness asked for it."]], { id: "device:17", label: null })]],
  ["evidence-add", [change("evidence", "create", [], { id: "e2", label: null, erased: true })]],
  ["source-rate", [change("source_rating", "create", [["source", null, "tunnel_truth"], ["reliability", null, "E"], ["reason", null, "Pictures of another tunnel."]], { id: "r1", label: "tunnel_truth" })]],
  ["import", [change("claim", "create", [["wording", null, "One of many"], ["stage", null, "parked"]], { id: "c2", label: "One of many" })], false, 4200],
  ["settings-save", [change("setting", "update", [["value", null, "The Desk"]], { id: "publisher_name", label: null })]],
  ["claim-add", [change("claim", "create", [["wording", null, label], ["claimants", null, "Ida Brandt, Jon Falk"], ["venue", null, "The Daily Tide"], ["said_on", null, "2031-09-07"], ["topics", null, "safety"], ["stage", null, "inbox"], ["lang", null, "en"], ["added_at", null, "2031-09-08T08:00:00Z"]]), change("appearance", "create", [["document", null, "The harbour tunnel may open a year late"], ["first", null, "true"]], { id: "a1", label: null })]],
];

function acts(): ActView[] {
  return Array.from({ length: 220 }, (_, i) => {
    const [kind, changes, undone = false, total] = kinds[i % kinds.length] ?? ["claim-add", []];
    return {
      id: `act-${i}`,
      kind,
      person: i % 7 === 3 ? null : i % 3 ? "Ann Reader" : "Петро Читач",
      at: new Date(Date.now() - i * 7_100_000).toISOString(),
      undone,
      changes,
      total: total ?? changes.length,
    };
  });
}

export function historyCalls(empty: boolean): FakeCalls {
  const all = empty ? [] : acts();
  return {
    "history.list": ({ id, offset, limit }) => {
      const of = id === undefined ? all : all.filter((a) => a.changes.some((c) => c.id === CLAIM || c.label === label)).map((a) => ({ ...a, changes: a.changes.map((c) => (c.id === CLAIM ? { ...c, id } : c)) }));
      return { items: of.slice(offset, offset + limit), total: of.length };
    },
  };
}
