// What a template says, between its JSON and a form. What this window does not know of it is kept as it came.

/** The newsroom's sign. */
export interface Logo {
  media_type: string;
  /** Base64. */
  data: string;
  /** What it shows, for those who do not see it. */
  alt: string;
}

/** Words in one language. */
export interface Wording {
  /** By the rating's id, `scale/rating`. */
  ratings: Record<string, string>;
  method_note: string;
  footer: string;
  rest: Record<string, unknown>;
}

export interface Body {
  accent: string;
  /** `serif`, `sans`, `mono`, `system`; empty for what comes with the desk. */
  heading: string;
  body: string;
  logo: Logo | null;
  wording: Record<string, Wording>;
  /** The page's source; empty for the page that comes with the desk. */
  page: string;
  rest: Record<string, unknown>;
  /** The same of its look. */
  look: Record<string, unknown>;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

function wordingOf(value: unknown): Wording {
  const { ratings, method_note, footer, ...rest } = isObject(value) ? value : {};
  const named = isObject(ratings) ? Object.entries(ratings).filter((e): e is [string, string] => typeof e[1] === "string") : [];
  return { ratings: Object.fromEntries(named), method_note: text(method_note), footer: text(footer), rest };
}

/** The body of that JSON; an empty one where it is none. */
export function bodyOf(json: string): Body {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    read = {};
  }
  const { style, wording, page, ...rest } = isObject(read) ? read : {};
  const { accent, heading, body, logo, ...look } = isObject(style) ? style : {};
  return {
    accent: text(accent),
    heading: text(heading),
    body: text(body),
    logo: isObject(logo) && typeof logo["data"] === "string" && typeof logo["media_type"] === "string" ? { media_type: logo["media_type"], data: logo["data"], alt: text(logo["alt"]) } : null,
    wording: isObject(wording) ? Object.fromEntries(Object.entries(wording).map(([lang, w]) => [lang, wordingOf(w)])) : {},
    page: text(page),
    rest,
    look,
  };
}

const filled = (entries: Record<string, unknown>): Json => Object.fromEntries(Object.entries(entries).filter(([, v]) => v !== "" && v !== null && !(isObject(v) && Object.keys(v).length === 0)));

/** The JSON of a body: what is left empty is left out, and is then as the desk has it. */
export function jsonOf(body: Body): string {
  const trimmed = (texts: Record<string, string>) => filled(Object.fromEntries(Object.entries(texts).map(([id, word]) => [id, word.trim()])));
  const wording = Object.fromEntries(
    Object.entries(body.wording)
      .map(([lang, w]): [string, Json] => [lang, filled({ ...w.rest, ratings: trimmed(w.ratings), method_note: w.method_note.trim(), footer: w.footer.trim() })])
      .filter(([, w]) => Object.keys(w).length > 0),
  );
  const style = filled({ ...body.look, accent: body.accent, heading: body.heading, body: body.body, logo: body.logo });
  return JSON.stringify({ ...body.rest, ...filled({ style, wording, page: body.page.trim() === "" ? "" : body.page }) });
}

export const emptyWording = (): Wording => ({ ratings: {}, method_note: "", footer: "", rest: {} });

/** A language as it is typed, as a tag of BCP 47; nothing where it is none. */
export function langOf(typed: string): string | null {
  try {
    return Intl.getCanonicalLocales(typed.trim())[0] ?? null;
  } catch {
    return null;
  }
}
