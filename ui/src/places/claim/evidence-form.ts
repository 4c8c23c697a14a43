// A piece of evidence as a form, and what of it makes a request.
import type { AddEvidence } from "../../api/AddEvidence";
import type { EvidencePatch } from "../../api/EvidencePatch";
import type { EvidenceView } from "../../api/EvidenceView";
import type { Reliability } from "../../api/Reliability";
import type { Stance } from "../../api/Stance";
import type { Withheld } from "../../state/withheld";
import { patchOf } from "./matrix";

export interface EvidenceForm {
  url: string;
  quote: string;
  title: string;
  stance: string;
  source: string;
  origin: string;
  reliability: string;
  credibility: string;
  published: string;
  note: string;
  /** How much of it is not for publication: a mark of its own, no part of the evidence. */
  withheld: string;
}

export function emptyEvidence(): EvidenceForm {
  return { url: "", quote: "", title: "", stance: "", source: "", origin: "", reliability: "", credibility: "", published: "", note: "", withheld: "" };
}

export function evidenceForm(view: EvidenceView, withheld: Withheld = ""): EvidenceForm {
  const e = view.evidence;
  return {
    url: e.url ?? "",
    quote: e.quote ?? "",
    title: e.title ?? "",
    stance: e.stance ?? "",
    source: view.source ?? "",
    // Its own; whose information its source passes on is the source's business.
    origin: e.origin === null ? "" : (view.origin ?? ""),
    reliability: view.reliability ?? "",
    credibility: e.credibility === null ? "" : String(e.credibility),
    published: e.published ?? "",
    note: e.note ?? "",
    withheld,
  };
}

const TEXTS = ["url", "quote", "title", "source", "origin", "published", "note"] as const;

/** Something that could be looked at again: a link, words, a title or a source. */
export function saysSomething(form: EvidenceForm): boolean {
  return [form.url, form.quote, form.title, form.source].some((s) => s.trim() !== "");
}

export function addEvidence(claim: string, form: EvidenceForm): AddEvidence {
  const request: AddEvidence = { claim };
  for (const name of TEXTS) if (form[name].trim()) request[name] = form[name].trim();
  if (form.stance) request.stance = form.stance as Stance;
  if (form.reliability) request.reliability = form.reliability as Reliability;
  if (form.credibility) request.credibility = Number(form.credibility);
  return request;
}

/** Whether its words are bound to where they stand in a snapshot. */
export function isAnchored(view: EvidenceView): boolean {
  return view.evidence.passage !== null;
}

/** What was changed; `null` where nothing was. A source's reliability cannot be taken back here, only judged anew. Words
 * that are changed by hand are no longer those of the snapshot: `anchored` ones lose their place there. */
export function evidencePatch(before: EvidenceForm, now: EvidenceForm, anchored = false): EvidencePatch | null {
  const patch: Partial<EvidencePatch> = {};
  for (const name of TEXTS) if (before[name].trim() !== now[name].trim()) patch[name] = now[name].trim() || null;
  if (before.stance !== now.stance) patch.stance = (now.stance as Stance) || null;
  if (before.credibility !== now.credibility) patch.credibility = now.credibility ? Number(now.credibility) : null;
  if (before.reliability !== now.reliability && now.reliability) patch.reliability = now.reliability as Reliability;
  if (anchored && patch.quote !== undefined) patch.spans = [];
  return Object.keys(patch).length > 0 ? patchOf(patch) : null;
}
