// Words for people. `t(id, { name })` gives a message in the language in use and changes with it; an id that no
// language has is shown as itself, and a test refuses it.
import { bundleOf, languages, type Language } from "./catalogue";

export { languages, type Language };
export type Args = Record<string, string | number>;

const KEPT = "claimbook.language";

function first(): Language {
  const wanted = [localStorage.getItem(KEPT), ...navigator.languages].map((l) => l?.slice(0, 2));
  return languages.find((l) => wanted[0] === l) ?? languages.find((l) => wanted.includes(l)) ?? "en";
}

let current = $state<Language>("en");

/** Takes the language that was chosen before, or the system's. */
export function startLanguage(): void {
  current = first();
  document.documentElement.lang = current;
}

export function language(): Language {
  return current;
}

export function setLanguage(lang: Language): void {
  current = lang;
  localStorage.setItem(KEPT, lang);
  document.documentElement.lang = lang;
}

function find(id: string, attribute: string | undefined, args: Args | undefined): string | undefined {
  for (const lang of current === "en" ? (["en"] as const) : ([current, "en"] as const)) {
    const bundle = bundleOf(lang);
    const message = bundle.getMessage(id);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    if (pattern) return bundle.formatPattern(pattern, args ?? null, []);
  }
  return undefined;
}

/** The message of that id. */
export function t(id: string, args?: Args): string {
  return find(id, undefined, args) ?? id;
}

/** An attribute of a message, where it has one. */
export function tAttribute(id: string, attribute: string, args?: Args): string | undefined {
  return find(id, attribute, args);
}

/** Whether there are words for that id. */
export function has(id: string): boolean {
  return bundleOf("en").getMessage(id) !== undefined;
}

/** The name of an act, as the history and undo give it (`claim-add`). */
export function tAct(kind: string): string {
  return has(`act-${kind}`) ? t(`act-${kind}`) : t("act-other");
}
