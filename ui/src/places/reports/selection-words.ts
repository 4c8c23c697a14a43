// What an export was about, in words.
import type { DocumentCard } from "../../api/DocumentCard";
import { t } from "../../i18n/index.svelte";
import { paramsOf } from "./selection";

export function aboutWords(said: string, documents: readonly DocumentCard[]): string {
  const { about, document, query } = paramsOf(said);
  if (about === "document") return documents.find((d) => d.document.id === document)?.document.title ?? t("reports-choice-document");
  if (about === "query") return query ?? "";
  return about === "claims" ? t("reports-exports-claims") : t("reports-exports-everything");
}
