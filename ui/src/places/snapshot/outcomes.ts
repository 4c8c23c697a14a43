// What a later look at a snapshot's address found, in words: what it means, what is safe, what to do. One wording for each.
import type { Outcome } from "../../api/Outcome";
import { t, tAttribute } from "../../i18n/index.svelte";

/** Every outcome, from the one that asks for nothing to those that say least. */
export const OUTCOMES = ["same", "changed", "redirected", "moved-home", "gone", "soft-gone", "paywall", "login-wall", "blocked", "server-error", "failed"] as const satisfies readonly Outcome[];

export type Weight = "good" | "warn" | "bad";

/** How much it asks of the desk: nothing, a look, a decision. Said in words as well, never by colour alone. */
export const WEIGHT: Readonly<Record<Outcome, Weight>> = {
  same: "good",
  changed: "warn",
  redirected: "warn",
  "moved-home": "bad",
  gone: "bad",
  "soft-gone": "bad",
  paywall: "warn",
  "login-wall": "warn",
  blocked: "warn",
  "server-error": "warn",
  failed: "warn",
};

export interface OutcomeWords {
  name: string;
  means: string;
  safe: string;
  todo: string;
}

export function outcomeWords(outcome: Outcome): OutcomeWords {
  const id = `snapshot-outcome-${outcome}`;
  return { name: t(id), means: tAttribute(id, "means") ?? "", safe: tAttribute(id, "safe") ?? "", todo: tAttribute(id, "do") ?? "" };
}
