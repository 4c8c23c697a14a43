// How a piece of evidence stands today: what was captured of it, what the latest look at its page found, and whether its
// words are still where they were. One state a piece, the one that asks most of the desk; its words say the rest.
import type { EvidenceView } from "../../api/EvidenceView";
import type { Outcome } from "../../api/Outcome";
import { formatDate } from "../../i18n/format";
import { t } from "../../i18n/index.svelte";

/** From what asks for a decision to what asks for nothing. */
export const STANDINGS = ["drifted", "gone", "walled", "failed", "changed", "link", "none", "captured", "same"] as const;
export type Standing = (typeof STANDINGS)[number];

const FOUND: Record<Outcome, Standing> = {
  same: "same",
  changed: "changed",
  redirected: "changed",
  gone: "gone",
  "soft-gone": "gone",
  "moved-home": "gone",
  paywall: "walled",
  "login-wall": "walled",
  blocked: "walled",
  "server-error": "failed",
  failed: "failed",
};

export function standing(e: EvidenceView): Standing {
  if (e.evidence.drift !== null) return "drifted";
  if (e.snapshot === null) return e.evidence.url === null ? "none" : "link";
  return e.snapshot.latest === null ? "captured" : FOUND[e.snapshot.latest.outcome];
}

/** A link and nothing more: what could be captured. */
export function linkOnly(e: EvidenceView): boolean {
  return e.snapshot === null && e.evidence.snapshot === null && e.evidence.url !== null;
}

const day = (at: string): string => formatDate(at.slice(0, 10), { short: true });

/** "checked again, the same: 9 Sept 2031". */
export function standingWords(e: EvidenceView): string {
  if (e.snapshot === null) return t(e.evidence.url === null ? "evidence-state-none" : "evidence-state-link");
  const { latest, captured_at } = e.snapshot;
  if (latest === null) return t("evidence-state-captured", { date: day(captured_at) });
  return t(`evidence-found-${latest.outcome}`, { date: day(latest.checked_at) });
}

/** When it was captured, and what was found later, for whoever asks for more. */
export function standingStory(e: EvidenceView): string {
  if (e.snapshot === null) return standingWords(e);
  const captured = t("evidence-state-captured", { date: day(e.snapshot.captured_at) });
  return e.snapshot.latest === null ? captured : `${captured}\n${standingWords(e)}`;
}
