// The forms that citations come in, and the one that was used last.
export const FORMS = ["apa", "chicago", "chicago-note", "mla", "harvard", "dstu", "csl-json", "bibtex", "ris"] as const;
export type Form = (typeof FORMS)[number];

const KEPT = "claimbook.citations";

export function keptForm(): Form {
  return FORMS.find((f) => f === localStorage.getItem(KEPT)) ?? "apa";
}
export function keepForm(form: Form): void {
  localStorage.setItem(KEPT, form);
}
