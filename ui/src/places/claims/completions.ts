// What a query could go on with at the caret: names of fields, and the values that a field takes in this book.
import type { DeskStatus } from "../../api/DeskStatus";
import { t } from "../../i18n/index.svelte";
import { call } from "../../platform";
import { CATEGORIES, KINDS } from "../claim/media-form";
import { STAGES } from "./board";
import { FIELDS, type Completing, type FieldName } from "./query";

/** One thing to go on with: what is written into the query, and what it is for a reader. */
export interface Choice {
  value: string;
  hint: string;
}

const AT_MOST = 8;
const SUGGESTED: Partial<Record<FieldName, string>> = {
  claimant: "party",
  venue: "party",
  topic: "topic",
  source: "source",
  place: "place",
  about: "place",
};

let ratings: Choice[] | undefined;

async function ratingChoices(): Promise<Choice[]> {
  ratings ??= (await call("scale.list", {})).items.flatMap((s) =>
    s.ratings.filter((r) => !r.retired).map((r) => ({ value: r.id.split("/").at(-1) ?? r.id, hint: r.name })),
  );
  return ratings;
}

async function valuesOf(field: FieldName, typed: string, desk: DeskStatus | null): Promise<Choice[]> {
  const what = SUGGESTED[field];
  if (what) return (await call("suggest", { what, text: typed })).names.map((value) => ({ value, hint: "" }));
  switch (field) {
    case "stage":
      return STAGES.map((value) => ({ value, hint: t(`stage-${value}`) }));
    case "verdict":
      return ratingChoices();
    case "priority":
      return ["1", "2", "3", "4", "5"].map((value) => ({ value, hint: "" }));
    case "evidence":
      return [
        ...(["supports", "contradicts", "context"] as const).map((value) => ({ value, hint: t(`evidence-${value}`) })),
        { value: "drifted", hint: t("claims-value-drifted") },
      ];
    case "media":
      return [
        ...CATEGORIES.map((value) => ({ value, hint: t(`media-category-${value}`) })),
        { value: "undecided", hint: t("media-category-none") },
        ...KINDS.map((value) => ({ value, hint: t(`media-kind-${value}`) })),
      ];
    case "assignee":
      return (desk?.people ?? []).map((p) => ({ value: p.name, hint: p.initials }));
    case "lang":
      return ["uk", "en", "ru", "de", "fr"].map((value) => ({ value, hint: "" }));
    default:
      return [];
  }
}

const NEVER_NONE: readonly FieldName[] = ["stage", "added", "id"];

/** What fits what is typed at the caret, the best first. */
export async function choices(at: Completing, desk: DeskStatus | null): Promise<Choice[]> {
  const typed = at.typed.toLocaleLowerCase();
  const fits = (c: Choice) => c.value.toLocaleLowerCase().startsWith(typed) || c.hint.toLocaleLowerCase().startsWith(typed);
  if (at.what === "field") {
    return FIELDS.filter((f) => f.startsWith(typed)).map((f) => ({ value: f, hint: t(`claims-field-${f}`) }));
  }
  const values = await valuesOf(at.field, at.typed, desk);
  const found = SUGGESTED[at.field] ? values : values.filter(fits);
  if (!NEVER_NONE.includes(at.field)) {
    const none = { value: "none", hint: t("claims-value-none") };
    if (fits(none)) found.push(none);
  }
  // What is typed in full already needs no list under it.
  const rest = found.filter((c) => c.value.toLocaleLowerCase() !== typed);
  return rest.slice(0, AT_MOST);
}
