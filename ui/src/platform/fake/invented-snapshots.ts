// Invented snapshots of evidence: in every state that a look at the page could leave them.
import type { Drift } from "../../api/Drift";
import type { Outcome } from "../../api/Outcome";
import type { SnapshotCard } from "../../api/SnapshotCard";

/** What was captured, what the latest look found, and what has become of the words. `null`: a link only. */
export type Kept = { found?: Outcome; drift?: Drift; bound?: boolean } | null;

/** In the order in which the invented evidence takes them. */
export const KEPT: readonly Kept[] = [
  { found: "same", bound: true },
  null,
  { found: "changed", drift: "changed", bound: true },
  { found: "gone", drift: "page-gone", bound: true },
  { bound: false },
  null,
  { found: "paywall", bound: true },
  { found: "changed", drift: "ambiguous", bound: true },
  { found: "failed", bound: true },
  { found: "changed", drift: "vanished", bound: true },
  { found: "redirected", bound: true },
];

export function inventedSnapshot(id: string, url: string | null, title: string, kept: Kept = {}): SnapshotCard {
  return {
    id,
    title,
    url,
    host: url === null ? null : new URL(url).hostname.replace(/^www\./, ""),
    media_type: "text/html",
    captured_at: "2031-09-08T07:12:00Z",
    status: 200,
    size: 184_220,
    words: 5120,
    evidence: 1,
    media: 0,
    of_url: kept?.found ? 2 : 1,
    latest: kept?.found ? { outcome: kept.found, checked_at: "2031-10-02T06:00:00Z" } : null,
    drifted: kept?.drift ? 1 : 0,
    disturbing: false,
  };
}
