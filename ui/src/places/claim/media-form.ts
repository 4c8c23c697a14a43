// What is typed of a picture, video or recording, and what is recorded of it.
import type { ClaimView } from "../../api/ClaimView";
import type { Media } from "../../api/Media";
import type { MediaCategory } from "../../api/MediaCategory";
import type { MediaKind } from "../../api/MediaKind";
import type { SaveMedia } from "../../api/SaveMedia";

export const KINDS: readonly MediaKind[] = ["image", "video", "audio"];
export const CATEGORIES: readonly MediaCategory[] = ["decontextualized", "edited-or-cropped", "transformed", "staged", "satire-or-parody", "original"];

export interface MediaForm {
  kind: MediaKind;
  title: string;
  category: MediaCategory | "";
  original_context: string;
  original_link: string;
  /** Addresses, one a line. */
  pages: string;
  /** The id of a snapshot, or nothing. */
  snapshot: string;
}

export const formOf = (media: Media | null): MediaForm => ({
  kind: media?.kind ?? "image",
  title: media?.title ?? "",
  category: media?.category ?? "",
  original_context: media?.original_context ?? "",
  original_link: media?.original_link ?? "",
  pages: media?.seen_at.join("\n") ?? "",
  snapshot: media?.snapshot ?? "",
});

/** Whether there is enough to know it by. */
export const isKnown = (form: MediaForm): boolean => [form.title, form.pages, form.snapshot].some((text) => text.trim() !== "");

/** What is recorded; what was left empty is left out. */
export function mediaOf(claim: string, before: Media | null, form: MediaForm): SaveMedia {
  const given = <K extends string>(key: K, text: string) => (text.trim() === "" ? {} : ({ [key]: text.trim() } as Record<K, string>));
  return {
    ...(before ? { id: before.id } : {}),
    claim,
    kind: form.kind,
    ...given("title", form.title),
    ...(form.category === "" ? {} : { category: form.category }),
    ...given("original_context", form.original_context),
    ...given("original_link", form.original_link),
    seen_at: form.pages.split(/\s+/).filter(Boolean),
    ...given("snapshot", form.snapshot),
  };
}

/** What the evidence of the claim was captured as, each once: what a picture may have been captured as too. */
export function captured(view: ClaimView): { value: string; label: string }[] {
  const all = view.evidence.flatMap((e) => (e.snapshot ? [[e.snapshot.id as string, e.snapshot.title] as const] : []));
  return [...new Map(all)].map(([value, label]) => ({ value, label }));
}
