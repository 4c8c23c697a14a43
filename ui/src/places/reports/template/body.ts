// What a template says, between its JSON and a form. What this window does not know of it is kept as it came.
import type { Logo } from "./calls";

/** Words in one language. */
export interface Wording {
  /** By the rating's id, `scale/rating`. */
  ratings: Record<string, string>;
  method_note: string;
  footer: string;
}

export interface Body {
  accent: string;
  heading_font: string;
  body_font: string;
  logo: Logo | null;
  words: Record<string, Wording>;
  /** The page's source; empty for the page that comes with the desk. */
  page: string;
  rest: Record<string, unknown>;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

function wordingOf(value: unknown): Wording {
  const found = isObject(value) ? value : {};
  const ratings = isObject(found["ratings"]) ? Object.entries(found["ratings"]).filter((e): e is [string, string] => typeof e[1] === "string") : [];
  return { ratings: Object.fromEntries(ratings), method_note: text(found["method_note"]), footer: text(found["footer"]) };
}

/** The body of that JSON; an empty one where it is none. */
export function bodyOf(json: string): Body {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    read = {};
  }
  const { accent, heading_font, body_font, logo, words, page, ...rest } = isObject(read) ? read : {};
  return {
    accent: text(accent),
    heading_font: text(heading_font),
    body_font: text(body_font),
    logo: isObject(logo) && typeof logo["data"] === "string" && typeof logo["media_type"] === "string" ? { media_type: logo["media_type"], data: logo["data"] } : null,
    words: isObject(words) ? Object.fromEntries(Object.entries(words).map(([lang, w]) => [lang, wordingOf(w)])) : {},
    page: text(page),
    rest,
  };
}

const filled = (entries: Record<string, unknown>): Json => Object.fromEntries(Object.entries(entries).filter(([, v]) => v !== "" && v !== null && !(isObject(v) && Object.keys(v).length === 0)));

/** The JSON of a body: what is left empty is left out, and is then as the desk has it. */
export function jsonOf(body: Body): string {
  const words = Object.fromEntries(
    Object.entries(body.words)
      .map(([lang, w]): [string, Json] => [lang, filled({ ratings: filled(Object.fromEntries(Object.entries(w.ratings).map(([id, word]) => [id, word.trim()]))), method_note: w.method_note.trim(), footer: w.footer.trim() })])
      .filter(([, w]) => Object.keys(w).length > 0),
  );
  return JSON.stringify({ ...body.rest, ...filled({ accent: body.accent, heading_font: body.heading_font, body_font: body.body_font, logo: body.logo, words, page: body.page.trim() === "" ? "" : body.page }) });
}

export const emptyWording = (): Wording => ({ ratings: {}, method_note: "", footer: "" });

/** A language as it is typed, as a tag of BCP 47; nothing where it is none. */
export function langOf(typed: string): string | null {
  try {
    return Intl.getCanonicalLocales(typed.trim())[0] ?? null;
  } catch {
    return null;
  }
}
