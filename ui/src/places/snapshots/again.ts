// Looking again at several snapshots: said, and shown where it is followed.
import type { SnapshotCard } from "../../api/SnapshotCard";
import { t } from "../../i18n/index.svelte";
import { openSheet } from "../../shell/sheets.svelte";
import { lookAgain } from "../../state/rechecks.svelte";
import { announce } from "../../state/status.svelte";

export function again(cards: readonly SnapshotCard[]): void {
  const n = lookAgain(cards);
  announce(t("snapshots-again-begun", { n }));
  openSheet("rechecks");
}
