// What is done to many claims at once: one call, one act in the history, one Ctrl+Z.
import type { ClaimPatch } from "../../api/ClaimPatch";
import { t } from "../../i18n/index.svelte";
import { mutate } from "../../state/desk.svelte";
import { announce } from "../../state/status.svelte";

/** Changes them and says so. Fails with a `CallError`. */
export async function editAll(ids: string[], patch: ClaimPatch): Promise<void> {
  if (ids.length === 0) return;
  const done = await mutate("claim.edit", { ids, patch });
  announce(t("claims-changed", { n: done.changed }));
}

/** Takes them away and says so, with the way back. */
export async function removeAll(ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await mutate("claim.delete", { ids });
  announce(t("claims-removed", { n: ids.length }));
}

/** A calendar day, or nothing; `null` where it is neither. */
export function dayTyped(text: string): string | "" | null {
  const day = text.trim();
  if (day === "") return "";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}
