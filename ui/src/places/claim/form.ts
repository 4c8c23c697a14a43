// A claim as a form: what is typed, as text; what of it makes a request. Only what was changed is sent, so that two people
// who edit two fields of one claim don't undo each other.
import type { AddClaim } from "../../api/AddClaim";
import type { ClaimPatch } from "../../api/ClaimPatch";
import type { ClaimView } from "../../api/ClaimView";
import type { Stage } from "../../api/Stage";

export interface ClaimForm {
  wording: string;
  title: string;
  claimants: string[];
  reported_by: string[];
  venue: string;
  said_on: string;
  place: string;
  about: string;
  topics: string[];
  priority: string;
  stage: Stage;
  assignee: string;
  due: string;
  notes: string;
  /** Where it was made: for a new claim alone. */
  url: string;
}

export function emptyForm(): ClaimForm {
  return {
    wording: "", title: "", claimants: [], reported_by: [], venue: "", said_on: "", place: "", about: "",
    topics: [], priority: "", stage: "inbox", assignee: "", due: "", notes: "", url: "",
  };
}

export function formOf(view: ClaimView): ClaimForm {
  const c = view.claim;
  return {
    wording: c.wording,
    title: c.title ?? "",
    claimants: view.claimants.map((p) => p.name),
    reported_by: view.reported_by.map((p) => p.name),
    venue: view.venue?.name ?? "",
    said_on: c.said_on ?? "",
    place: c.place ?? "",
    about: c.about ?? "",
    topics: [...view.topics],
    priority: c.priority === null ? "" : String(c.priority),
    stage: c.stage,
    assignee: c.assignee ?? "",
    due: c.due ?? "",
    notes: c.notes ?? "",
    url: "",
  };
}

const clean = (text: string) => text.trim();
const given = (text: string) => clean(text) || undefined;

/** The request that records the form as a claim. */
export function addRequest(form: ClaimForm): AddClaim {
  const wanted = {
    title: given(form.title),
    venue: given(form.venue),
    said_on: given(form.said_on),
    place: given(form.place),
    about: given(form.about),
    priority: form.priority ? Number(form.priority) : undefined,
    notes: given(form.notes),
    url: given(form.url),
  };
  const known = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  return {
    wording: clean(form.wording),
    claimants: form.claimants,
    reported_by: form.reported_by,
    topics: form.topics,
    stage: form.stage,
    spans: [],
    ...known,
  };
}

/** What was changed since; `null` where nothing was. */
export function patchOf(before: ClaimForm, now: ClaimForm): ClaimPatch | null {
  const patch: ClaimPatch = {};
  for (const name of ["title", "venue", "said_on", "place", "about", "assignee", "due", "notes"] as const) {
    if (clean(before[name]) !== clean(now[name])) patch[name] = clean(now[name]) || null;
  }
  for (const name of ["claimants", "reported_by", "topics"] as const) {
    if (JSON.stringify(before[name]) !== JSON.stringify(now[name])) patch[name] = now[name];
  }
  if (clean(before.wording) !== clean(now.wording)) patch.wording = clean(now.wording);
  if (before.priority !== now.priority) patch.priority = now.priority ? Number(now.priority) : null;
  if (before.stage !== now.stage) patch.stage = now.stage;
  return Object.keys(patch).length > 0 ? patch : null;
}
