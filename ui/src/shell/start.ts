// Before anything is shown: language, look, where the desk stands.
import { startLanguage } from "../i18n/index.svelte";
import { startDesk } from "../state/desk.svelte";
import { startTheme } from "../state/theme.svelte";

export async function start(): Promise<void> {
  startLanguage();
  startTheme();
  await startDesk();
}
