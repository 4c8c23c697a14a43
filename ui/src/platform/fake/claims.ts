// Answers to the calls about claims, their evidence and verdicts.
import type { AddClaim } from "../../api/AddClaim";
import type { ClaimCard } from "../../api/ClaimCard";
import type { ClaimPatch } from "../../api/ClaimPatch";
import type { ClaimRow } from "../../api/ClaimRow";
import type { ClaimView } from "../../api/ClaimView";
import type { EvidenceView } from "../../api/EvidenceView";
import type { ListClaims } from "../../api/ListClaims";
import type { Party } from "../../api/Party";
import type { Rating } from "../../api/Rating";
import { fail, type FakeCalls } from ".";
import { documentCalls } from "./documents";
import { inventedSnapshot } from "./invented-snapshots";
import { FAKE_NOW, type FakeBook } from "./record";

const STAGES = ["inbox", "assigned", "researching", "in-review", "published", "parked"];
const FIELDS = ["stage", "verdict", "claimant", "venue", "place", "about", "said", "added", "topic", "assignee", "priority", "due", "source", "evidence", "lang", "id"];

export function cardOf(view: ClaimView): ClaimCard {
  return { id: view.claim.id, wording: view.claim.wording, claimants: view.claimants.map((p) => p.name), stage: view.claim.stage, rating: view.verdict?.rating ?? null };
}

function originsOf(evidence: EvidenceView[]): number {
  return new Set(evidence.map((e) => e.origin ?? e.source ?? e.evidence.id)).size;
}

function rowOf(view: ClaimView): ClaimRow {
  const { id, wording, said_on, stage, priority, due, assignee, added_at } = view.claim;
  return {
    id, wording, said_on, stage, priority, due, assignee, added_at,
    claimants: view.claimants.map((p) => p.name).join(", "),
    topics: view.topics.join(", "),
    evidence: view.evidence.length,
    origins: originsOf(view.evidence),
    drifted: view.evidence.filter((e) => e.evidence.drift !== null).length,
    rating: view.verdict?.rating ?? null,
  };
}

export const party = (name: string): Party => ({ id: `party ${name}`, name, kind: "unknown", aliases: [], same_as: [] });

/** A claim of which nothing is known but its words. */
export function bareClaim(id: string, wording: string): ClaimView {
  return {
    claim: {
      id, wording, title: null, claimants: [], reported_by: [], venue: null, said_on: null, said_zone: null, place: null, about: null, topics: [],
      priority: null, stage: "inbox", assignee: null, due: null, notes: null, lang: "en", added_at: FAKE_NOW,
    },
    claimants: [], reported_by: [], venue: null, topics: [], appearances: [], media: [], links: [], evidence: [], origins: 0, verdict: null, earlier_verdicts: [],
    external_checks: [], publications: [], corrections: [], same_wording: [], changes: 1,
  };
}

function refuse(why: string): never {
  fail("call.query", why, { why });
}

function matching(view: ClaimView, query: string): boolean {
  const terms = query.match(/-?[a-z]+:"[^"]*"|"[^"]*"|\S+/gi) ?? [];
  return terms.every((term) => {
    const field = /^(-?)([a-z]+):(.+)$/i.exec(term);
    const all = `${view.claim.wording} ${view.claimants.map((p) => p.name).join(" ")}`.toLocaleLowerCase();
    if (!field) return all.includes(term.replaceAll('"', "").toLocaleLowerCase());
    const [, not, name = "", value = ""] = field;
    if (!FIELDS.includes(name)) refuse(`There is no field “${name}”. The fields are ${FIELDS.join(", ")}. To search for these words, put them in quotation marks.`);
    const wanted = value.replaceAll('"', "").split(",");
    const has: Record<string, string[]> = {
      stage: [view.claim.stage],
      verdict: view.verdict ? [view.verdict.rating.id.split("/")[1] ?? ""] : ["none"],
      claimant: view.claimants.map((p) => p.name),
      topic: view.topics,
      priority: [String(view.claim.priority ?? "none")],
      said: [view.claim.said_on ?? "none"],
      id: [view.claim.id],
      evidence: [...view.evidence.map((e) => e.evidence.stance ?? "undecided"), ...view.evidence.map(({ evidence: e }) => `${e.title ?? ""} ${e.quote ?? ""} ${e.note ?? ""}`), ...(view.evidence.some((e) => e.evidence.drift !== null) ? ["drifted"] : [])],
    };
    if (name === "stage" && wanted.some((w) => !STAGES.includes(w))) refuse(`stage: does not take “${value}”: it takes ${STAGES.join(", ")}.`);
    const fits = (has[name] ?? []).some((h) => wanted.some((w) => h.toLocaleLowerCase().includes(w.toLocaleLowerCase())));
    return fits !== (not === "-");
  });
}

function sorted(rows: ClaimView[], { sort, descending }: ListClaims): ClaimView[] {
  const key = (v: ClaimView): string => {
    switch (sort) {
      case "wording": return v.claim.wording;
      case "claimant": return v.claimants[0]?.name ?? "￿";
      case "said": return v.claim.said_on ?? "";
      case "stage": return String(STAGES.indexOf(v.claim.stage));
      case "priority": return String(v.claim.priority ?? 9);
      case "due": return v.claim.due ?? "9";
      case "evidence": return String(v.evidence.length).padStart(5, "0");
      case "verdict": return String(9 - (v.verdict?.rating.ordinal ?? 9));
      case "added": return v.claim.added_at;
      default: return "";
    }
  };
  if (sort === "relevance") return rows;
  const way = descending ? -1 : 1;
  return rows.map((v) => [key(v), v] as const).sort((a, b) => way * a[0].localeCompare(b[0])).map(([, v]) => v);
}

export function claimCalls(book: FakeBook): FakeCalls {
  const find = (id: string) => book.claims.find((c) => c.claim.id === id) ?? fail("claim.missing", "There is no such claim.", { id });
  const piece = (id: string) => {
    for (const claim of book.claims) {
      const e = claim.evidence.find((p) => p.evidence.id === id);
      if (e) return { claim, e };
    }
    return fail("evidence.missing", "There is no such evidence.", { id });
  };
  const found = (request: ListClaims) => sorted(book.claims.filter((c) => matching(c, request.query)), request);
  const inDocument = documentCalls(book)["claim.add"];

  function change(view: ClaimView, patch: ClaimPatch): void {
    const { claimants, reported_by, venue, topics, add_topics, remove_topics, ...plain } = patch;
    Object.assign(view.claim, plain);
    if (claimants) view.claimants = claimants.map(party);
    if (reported_by) view.reported_by = reported_by.map(party);
    if (venue !== undefined) view.venue = venue === null ? null : party(venue);
    if (topics) view.topics = topics;
    view.topics = [...new Set([...view.topics, ...(add_topics ?? [])])].filter((topic) => !remove_topics?.includes(topic));
    view.changes += 1;
  }

  return {
    "claim.list": (request) => {
      const all = found(request);
      return { items: all.slice(request.offset, request.offset + request.limit).map(rowOf), total: all.length };
    },
    "claim.ids": (request) => ({ ids: found(request).map((v) => v.claim.id) }),
    "claim.show": ({ id }) => {
      const view = find(id);
      view.origins = originsOf(view.evidence);
      return view;
    },
    "claim.same": ({ wording, except }) => {
      const items = book.claims.filter((c) => c.claim.wording.toLocaleLowerCase() === wording.trim().toLocaleLowerCase() && c.claim.id !== except).map(cardOf);
      return { items, total: items.length };
    },
    "claim.add": async (request: AddClaim) => {
      const made = inDocument ? await inDocument(request) : { id: book.nextId(), same_wording: [] };
      const view = bareClaim(made.id, request.wording);
      change(view, { claimants: request.claimants, reported_by: request.reported_by, venue: request.venue ?? null, topics: request.topics });
      Object.assign(view.claim, {
        title: request.title ?? null, said_on: request.said_on ?? null, place: request.place ?? null, about: request.about ?? null,
        priority: request.priority ?? null, stage: request.stage ?? "inbox", notes: request.notes ?? null,
      });
      book.claims.unshift(view);
      return made;
    },
    "claim.edit": ({ ids, patch }) => {
      for (const id of ids) change(find(id), patch);
      return { changed: ids.length };
    },
    "claim.delete": ({ ids }) => {
      book.claims = book.claims.filter((c) => !ids.includes(c.claim.id));
      return { changed: ids.length };
    },
    "claim.link": ({ from, to, kind }) => {
      const id = book.nextId();
      find(from).links.push({ id, kind, outward: true, other: cardOf(find(to)) });
      find(to).links.push({ id, kind, outward: false, other: cardOf(find(from)) });
      return { id };
    },
    "claim.unlink": ({ id }) => {
      for (const claim of book.claims) claim.links = claim.links.filter((l) => l.id !== id);
      return {};
    },
    "claim.said": ({ id }) => {
      const of = find(id);
      const view = bareClaim(book.nextId(), `${of.claimants.map((p) => p.name).join(" and ")} said: ${of.claim.wording}`);
      book.claims.unshift(view);
      const tie = book.nextId();
      view.links.push({ id: tie, kind: "said", outward: true, other: cardOf(of) });
      of.links.push({ id: tie, kind: "said", outward: false, other: cardOf(view) });
      return { id: view.claim.id, same_wording: [] };
    },
    "evidence.add": ({ claim, source, origin, reliability, ...more }) => {
      if (more.url && !/^https?:/.test(more.url)) fail("call.link", `“${more.url}” is no web address: it begins with https://.`, { value: more.url });
      const id = book.nextId();
      const known = book.sources.find((s) => s.card.source.name === source);
      find(claim).evidence.push({
        evidence: {
          id, claim, source: source === undefined ? null : (known?.card.source.id ?? source), origin: origin ?? null, stance: more.stance ?? null, title: more.title ?? null,
          quote: more.quote ?? null, url: more.url ?? null, snapshot: more.snapshot ?? null, passage: null, drift: null, published: more.published ?? null, credibility: more.credibility ?? null, note: more.note ?? null, added_at: FAKE_NOW,
        },
        source: source ?? null,
        reliability: reliability ?? known?.card.reliability ?? null,
        origin: origin ?? null,
        snapshot: null,
      });
      return { id };
    },
    "evidence.edit": ({ id, patch }) => {
      const { e } = piece(id);
      const { source, origin, reliability, seen, spans, ...plain } = patch;
      Object.assign(e.evidence, plain);
      if (plain.snapshot) {
        e.snapshot = inventedSnapshot(plain.snapshot, e.evidence.url, e.evidence.title ?? "Page");
        Object.assign(e.evidence, { passage: null, drift: null });
      }
      if (spans) Object.assign(e.evidence, { passage: spans.length > 0 ? book.nextId() : null, drift: null });
      if (seen) e.evidence.drift = null;
      if (source !== undefined) {
        e.source = source;
        e.evidence.source = source;
      }
      if (origin !== undefined) {
        e.origin = origin;
        e.evidence.origin = origin;
      }
      if (reliability) e.reliability = reliability;
      return {};
    },
    "evidence.delete": ({ id }) => {
      const { claim } = piece(id);
      if (claim.verdict?.verdict.citations.includes(id)) fail("evidence.cited", "The current rationale cites this evidence. Take the citation out of it first.");
      claim.evidence = claim.evidence.filter((e) => e.evidence.id !== id);
      return {};
    },
    "verdict.set": ({ claim, rating, rationale, summary, confidence, not_known }) => {
      const view = find(claim);
      const all: Rating[] = book.scales.flatMap((s) => s.ratings);
      const used = all.find((r) => r.id === rating) ?? fail("verdict.rating", `There is no rating “${rating}”.`);
      const id = book.nextId();
      if (view.verdict) view.earlier_verdicts.unshift(view.verdict);
      view.verdict = {
        verdict: {
          id, claim, rating, summary: summary ?? null, rationale, confidence: confidence ?? null, not_known: not_known ?? null, supersedes: view.verdict?.verdict.id ?? null,
          citations: [...new Set([...rationale.matchAll(/\[@([^\]\s]+)\]/g)].map((m) => m[1] ?? ""))], decided_by: book.me, decided_at: FAKE_NOW,
        },
        rating: used,
        decided_by: book.people.find((p) => p.id === book.me)?.name ?? null,
      };
      return { id };
    },
    "publication.add": ({ claim, url, published_on }) => {
      const id = book.nextId();
      find(claim).publications.push({ id, claim, verdict: find(claim).verdict?.verdict.id ?? null, url: url ?? null, published_on });
      return { id };
    },
    "correction.add": ({ claim, corrected_on, text }) => {
      const id = book.nextId();
      find(claim).corrections.push({ id, claim, corrected_on, text });
      return { id };
    },
  };
}
