// How a snapshot stands in a list: what the latest look at its address found, in a word, and whether quotes have moved.
import type { SnapshotCard } from "../../api/SnapshotCard";
import { formatDate } from "../../i18n/format";
import { t } from "../../i18n/index.svelte";
import { WEIGHT, type Weight } from "../snapshot/outcomes";

export interface Standing {
  weight: Weight | "none";
  words: string;
}

const day = (at: string): string => formatDate(at.slice(0, 10), { short: true });

export function standingOf(card: SnapshotCard): Standing {
  if (card.latest) return { weight: WEIGHT[card.latest.outcome], words: t(`evidence-found-${card.latest.outcome}`, { date: day(card.latest.checked_at) }) };
  return { weight: "none", words: t(card.url === null ? "snapshots-no-address" : "snapshots-never") };
}

/** How much rests on it. */
export function restsOn(card: SnapshotCard): string {
  const evidence = t("snapshots-evidence", { n: card.evidence });
  return card.media > 0 ? `${evidence}, ${t("snapshots-media", { n: card.media })}` : evidence;
}

/** What kind of thing it is, for its icon and its word. */
export type Kind = "page" | "image" | "pdf" | "text" | "file";

export function kindOf(mediaType: string): Kind {
  if (/^(text\/html|application\/xhtml\+xml|multipart\/related|message\/rfc822)\b/.test(mediaType)) return "page";
  if (mediaType.startsWith("image/")) return "image";
  if (mediaType === "application/pdf") return "pdf";
  return mediaType.startsWith("text/") ? "text" : "file";
}
