// Answers to the calls about what is not for publication. Marks can be taken back here, as all acts can in a book.
import type { Redaction } from "../../api/Redaction";
import type { RedactionView } from "../../api/RedactionView";
import { fail, type FakeCalls } from ".";
import { partiesOf } from "./parties";
import { FAKE_NOW, type FakeBook } from "./record";

const none = { party: null, evidence: null, note_only: false, snapshot: null, words: null, reason: null, marked_by: null } as const;

/** What a book begins with: something of every kind, with and without a reason, by somebody and by nobody. */
function invented(book: FakeBook): RedactionView[] {
  const hero = book.claims.find((c) => c.evidence.length > 5);
  const [, worker, post] = hero?.evidence ?? [];
  const undecided = hero?.evidence.find((e) => e.evidence.note !== null);
  const [ann, petro] = book.people.map((p) => p.id);
  const mark = (n: number, on: Partial<Redaction>, label: string): RedactionView => ({ redaction: { ...none, id: book.nextId(), marked_at: `2031-09-0${n}T1${n}:20:00Z`, ...on }, label });
  return [
    ...(worker ? [mark(3, { evidence: worker.evidence.id, reason: "Asked for it: would lose the job.", marked_by: ann ?? null }, worker.evidence.title ?? "")] : []),
    ...(undecided ? [mark(4, { evidence: undecided.evidence.id, note_only: true, marked_by: petro ?? null }, undecided.evidence.quote ?? "")] : []),
    ...(post?.snapshot ? [mark(5, { snapshot: post.snapshot.id, reason: "A face is to be seen in the third picture, of somebody who has nothing to do with it; the photographer was asked twice whether there is another one and has not answered.", marked_by: ann ?? null }, post.snapshot.title)] : []),
    mark(6, { words: "the night shift\nof 14 August" }, "the night shift\nof 14 August"),
    mark(7, { party: "party Місцева газета", marked_by: petro ?? null, reason: "Джерело просить не називати." }, "Місцева газета"),
  ];
}

export function redactionCalls(book: FakeBook): FakeCalls {
  let all = book.claims.length > 0 ? invented(book) : [];
  const steps: { act: string; back: RedactionView[]; on: RedactionView[] }[] = [];
  const undone: typeof steps = [];
  book.withheld = () => all.length;
  const act = (name: string, next: RedactionView[]) => {
    steps.push({ act: name, back: all, on: next });
    undone.length = 0;
    all = next;
  };
  const labelOf = (r: Redaction): string => {
    const evidence = book.claims.flatMap((c) => c.evidence);
    if (r.party) return partiesOf(book).find((p) => p.id === r.party)?.name ?? fail("not-found", "no such party", { id: r.party });
    if (r.evidence) {
      const e = evidence.find((o) => o.evidence.id === r.evidence)?.evidence;
      return e?.title ?? e?.quote ?? e?.url ?? r.evidence;
    }
    if (r.snapshot) return evidence.find((e) => e.snapshot?.id === r.snapshot)?.snapshot?.title ?? r.snapshot;
    return r.words ?? "";
  };
  return {
    "redaction.list": () => ({ items: all, total: all.length }),
    "redaction.mark": ({ party, evidence, note_only, snapshot, words, reason }) => {
      if ([party, evidence, snapshot, words?.trim()].filter(Boolean).length !== 1) fail("call.redaction");
      if (words && !/[\p{L}\p{N}]/u.test(words)) fail("call.redaction-words", "no letter, no digit", { field: "words" });
      const redaction: Redaction = { ...none, id: book.nextId(), party: party ?? null, evidence: evidence ?? null, note_only, snapshot: snapshot ?? null, words: words?.trim() ?? null, reason: reason ?? null, marked_at: FAKE_NOW, marked_by: book.me };
      const subject = (r: Redaction) => JSON.stringify([r.party, r.evidence, r.note_only, r.snapshot, r.words]);
      const same = all.find((m) => subject(m.redaction) === subject(redaction));
      if (same) return { id: same.redaction.id };
      act("redaction-mark", [...all, { redaction, label: labelOf(redaction) }]);
      return { id: redaction.id };
    },
    "redaction.lift": ({ id }) => {
      if (!all.some((m) => m.redaction.id === id)) fail("not-found", "no such mark", { id });
      act("redaction-lift", all.filter((m) => m.redaction.id !== id));
      return {};
    },
    undo: () => {
      const step = steps.pop() ?? fail("undo.nothing");
      undone.push(step);
      all = step.back;
      return { acts: [step.act], claim: null };
    },
    redo: () => {
      const step = undone.pop() ?? fail("redo.nothing");
      steps.push(step);
      all = step.on;
      return { acts: [step.act], claim: null };
    },
  };
}
