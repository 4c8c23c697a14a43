// What is known of a document, as a form holds it: empty text is "not known".
import type { DocumentCard } from "../../api/DocumentCard";
import type { EditDocument } from "../../api/EditDocument";

export interface ParticularsForm {
  title: string;
  url: string;
  publisher: string;
  author: string;
  published: string;
}

export function emptyParticulars(): ParticularsForm {
  return { title: "", url: "", publisher: "", author: "", published: "" };
}

export function particularsOf(card: DocumentCard): ParticularsForm {
  return {
    title: card.document.title,
    url: card.document.url ?? "",
    publisher: card.publisher ?? "",
    author: card.author ?? "",
    published: card.document.published ?? "",
  };
}

/** Only what was filled in, for a document that is made. */
export function filled(form: ParticularsForm): Partial<ParticularsForm> {
  return Object.fromEntries(
    Object.entries(form)
      .map(([name, value]) => [name, value.trim()])
      .filter(([, value]) => value),
  );
}

/** Only what is different, for a document that is changed; what was emptied becomes `null`. */
export function changes(id: string, before: ParticularsForm, after: ParticularsForm): EditDocument | null {
  const changed = Object.entries(after)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([name, value]) => value !== before[name as keyof ParticularsForm])
    // A document is always called something.
    .filter(([name, value]) => name !== "title" || value)
    .map(([name, value]) => [name, value || null]);
  return changed.length ? { id, ...Object.fromEntries(changed) } : null;
}
