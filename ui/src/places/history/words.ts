// The history in words: names for entities and fields, values as people know them. What the catalogue does not know is
// shown as it is kept, so that a book of a newer version, or an import, is never silent.
import type { ChangeView } from "../../api/ChangeView";
import type { FieldChange } from "../../api/FieldChange";
import { formatDate, formatTime, languageName } from "../../i18n/format";
import type { Reason } from "../../api/Reason";
import { has, language, t } from "../../i18n/index.svelte";
import { reasonWords } from "../import/reasons";

/** The first of the ids that the catalogue has words for, or what is given, as words. */
function named(ids: string[], otherwise: string): string {
  const known = ids.find(has);
  return known ? t(known) : otherwise.replaceAll("_", " ");
}

export const entityName = (entity: string): string => named([`entity-${entity}`], entity);

/** A setting's one field is called by the setting: "Publisher’s name", not "Value". */
export function fieldName(entity: string, field: string, id = ""): string {
  return named([`field-${entity}-${entity === "setting" && field === "value" ? id : field}`, `field-${field}`], field);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const onlyIds = (value: string) => value.split(/[\s,;"[\]]+/).filter(Boolean).every((part) => UUID.test(part));

const DATES = new Set(["said_on", "due", "published", "published_on", "corrected_on", "date_found"]);
const TIMES = new Set(["added_at", "rated_at", "decided_at", "exported_at", "captured_at", "fetched_at", "checked_at"]);
/** Values that stand for words, by field: how the catalogue calls them. */
const CODES: Record<string, (value: string, entity: string) => string> = {
  stage: (v) => `stage-${v}`,
  stance: (v) => `value-stance-${v}`,
  confidence: (v) => `value-confidence-${v}`,
  reliability: (v) => `reliability-${v}`,
  credibility: (v) => `credibility-${v}`,
  category: (v) => `media-category-${v}`,
  kind: (v, entity) => (entity === "media" ? `media-kind-${v}` : entity === "source" ? `source-kind-${v}` : entity === "party" ? `value-party-${v}` : `value-link-${v}`),
  first: (v) => (v === "true" || v === "1" ? "value-yes" : "value-no"),
  retired: (v) => (v === "true" || v === "1" ? "value-yes" : "value-no"),
};

/** A value as people know it. `ratings` names verdicts' ratings by their id. */
export function valueWords(entity: string, field: string, value: string, ratings: ReadonlyMap<string, string>): string {
  if (DATES.has(field)) return formatDate(value);
  if (TIMES.has(field)) return formatTime(value);
  if (field === "lang") return languageName(value);
  if (field === "rating" || field === "scale") return ratings.get(value) ?? value;
  if (field === "spans") return spanWords(value);
  if (field === "rating_why") return whyWords(value);
  const id = CODES[field]?.(value, entity);
  return id && has(id) ? t(id) : value;
}

/** Reasons, where they are kept as such: an earlier version kept a sentence. */
function whyWords(value: string): string {
  try {
    const kept: unknown = JSON.parse(value);
    if (!Array.isArray(kept)) return value;
    return reasonWords(kept.map((reason: Partial<Reason>) => ({ values: {}, message: "", code: "", ...reason })));
  } catch {
    return value;
  }
}

/** The words that spans point to, where they are kept with them. */
function spanWords(value: string): string {
  try {
    const spans: unknown = JSON.parse(value);
    if (!Array.isArray(spans)) return value;
    const words = spans.map((s: unknown) => (typeof s === "object" && s !== null && "exact" in s ? String(s.exact) : null));
    return words.every((w) => w !== null) ? words.join(" … ") : value;
  } catch {
    return value;
  }
}

/** What says nothing beside the act itself: the time it was done, hashes, and ids that no name was found for. */
function tells(change: ChangeView, field: FieldChange): boolean {
  if (field.old === null && field.new === null) return false;
  if (field.field === "id" || (change.op === "create" && TIMES.has(field.field))) return false;
  if (field.field === "text" && change.entity !== "correction") return false;
  if (field.field === "spans" && change.entity === "dismissal") return false;
  if (field.field === "sha256") return true;
  const values = [field.old, field.new].filter((v) => v !== null && v !== "" && v !== "[]");
  return values.length > 0 && !values.every((v) => onlyIds(v ?? ""));
}

/** The fields of a change that tell something. */
export const telling = (change: ChangeView): FieldChange[] => change.fields.filter((f) => tells(change, f));

const locale = () => (language() === "en" ? "en-GB" : language());

/** The day of a moment where it is read, as a heading. `now` is handed in. */
export function dayWords(at: string, now: Date): string {
  const day = new Date(at);
  if (Number.isNaN(day.getTime())) return at;
  const days = (d: Date) => Math.round(new Date(d.getFullYear(), d.getMonth(), d.getDate()).getTime() / 86_400_000);
  const ago = days(now) - days(day);
  if (ago === 0) return t("history-today");
  if (ago === 1) return t("history-yesterday");
  return new Intl.DateTimeFormat(locale(), { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(day);
}

/** The time of day of a moment, where it is read. */
export function clockWords(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return "";
  return new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit" }).format(moment);
}

/** The same moment in UTC, as it is recorded. */
export function utcWords(at: string): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? at : t("history-utc", { time: moment.toISOString().slice(0, 19).replace("T", " ") });
}

/** The beginning of a long value, cut behind a word; the value itself where it is short. */
export function clipped(value: string, longest = 280): string {
  const points = [...value];
  if (points.length <= longest) return value;
  const head = points.slice(0, longest).join("");
  const space = head.lastIndexOf(" ");
  return `${head.slice(0, space > longest / 2 ? space : head.length)} …`;
}
