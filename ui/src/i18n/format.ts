// Numbers and dates in the reader's language. A date says no more than is known: EDTF in, words out.
import { language, t } from "./index.svelte";

const LEVEL = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/;

function part(edtf: string, short: boolean): string {
  const found = LEVEL.exec(edtf.trim());
  if (!found) return edtf;
  const [, year, month, day, mark] = found;
  const at = new Date(Date.UTC(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1));
  const form: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (month) form.month = short ? "short" : "long";
  if (day) form.day = "numeric";
  const words = new Intl.DateTimeFormat(language() === "en" ? "en-GB" : language(), form).format(at);
  if (mark === "~") return t("date-about", { date: words });
  if (mark === "?") return t("date-uncertain", { date: words });
  return mark ? t("date-about-uncertain", { date: words }) : words;
}

/** `2022-09-07` as "7 September 2022", `2022-07~` as "about July 2022"; what is no EDTF date stays as it is. */
export function formatDate(edtf: string | null | undefined, options: { short?: boolean } = {}): string {
  if (!edtf) return "";
  const [from, to] = edtf.split("/");
  const short = options.short ?? false;
  if (to === undefined) return part(edtf, short);
  if (!from || from === "..") return t("date-until", { date: part(to, short) });
  if (!to || to === "..") return t("date-since", { date: part(from, short) });
  return t("date-between", { from: part(from, short), to: part(to, short) });
}

/** A moment (RFC 3339), in the time of the place where it is read. */
export function formatTime(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(language() === "en" ? "en-GB" : language(), { dateStyle: "medium", timeStyle: "short" }).format(date);
}

export function formatNumber(n: number): string {
  return new Intl.NumberFormat(language()).format(n);
}

const BYTES = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];

/** "48.3 MB": bytes in thousands, with one decimal from a megabyte on. */
export function formatBytes(bytes: number): string {
  let unit = 0;
  let n = bytes;
  while (n >= 1000 && unit < BYTES.length - 1) {
    n /= 1000;
    unit += 1;
  }
  return new Intl.NumberFormat(language(), { style: "unit", unit: BYTES[unit] ?? "byte", unitDisplay: unit === 0 ? "long" : "short", maximumFractionDigits: unit > 1 ? 1 : 0 }).format(n);
}

/** "Anna, Petro and Olha", in the language in use. */
export function formatList(names: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: "conjunction" }).format(names);
}

/** "Ukrainian" for `uk`. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([language()], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
