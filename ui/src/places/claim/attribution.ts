// Who said it, where and when, as one sentence of the reader's language. The names stand in it as marks, so that the place
// can show them as names and the sentence stays the catalogue's.
import type { ClaimView } from "../../api/ClaimView";
import { formatDate, formatList } from "../../i18n/format";
import { t } from "../../i18n/index.svelte";

/** A stretch of the sentence: plain, or a name. */
export interface Stretch {
  text: string;
  name: boolean;
}

const OPEN = "\u{E000}";
const SHUT = "\u{E001}";
const marked = (name: string) => `${OPEN}${name}${SHUT}`;

function stretches(sentence: string): Stretch[] {
  return sentence
    .split(/(\u{E000}[^\u{E001}]*\u{E001})/u)
    .filter((s) => s !== "")
    .map((s) => (s.startsWith(OPEN) ? { text: s.slice(1, -1), name: true } : { text: s, name: false }));
}

/** How a date stands in a sentence: "on" a day, "in" a month or year, and else as it is. */
function dateKind(edtf: string | null): "day" | "month" | "other" | "none" {
  if (!edtf) return "none";
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return "day";
  return /^\d{4}(-\d{2})?$/.test(edtf) ? "month" : "other";
}

/** "X and Y said in Ukrinform on 7 September 2022 · reported by Z". */
export function attribution(view: ClaimView): Stretch[] {
  const { claim, claimants, venue, reported_by } = view;
  const where = venue && claim.place ? "both" : venue ? "venue" : claim.place ? "place" : "none";
  const author = view.appearances.some((a) => a.document !== null) ? t("claim-author") : t("claim-nobody");
  const said = t("claim-attribution", {
    names: claimants.length > 0 ? formatList(claimants.map((p) => marked(p.name))) : author,
    who: claimants.length > 0 ? "named" : "nobody",
    where,
    venue: venue ? marked(venue.name) : "",
    place: claim.place ? marked(claim.place) : "",
    when: dateKind(claim.said_on),
    date: formatDate(claim.said_on),
  });
  const by = reported_by.length > 0 ? ` · ${t("claim-reported", { names: formatList(reported_by.map((p) => marked(p.name))) })}` : "";
  return stretches(said + by);
}
