// Numbers and dates in the reader's language. A date says no more than is known: EDTF in, words out.
import { language, t } from "./index.svelte";

// EDTF, ISO 8601-2:2019, levels 0 and 1: a year, decade (202X) or century (20XX); a month, season (21 to 24) or an unknown one;
// a day or an unknown one; doubt; a time of the day with its zone.
const LEVEL = /^(-?\d{2})(\d{2}|\dX|XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%])?(?:T(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const SPRING = 21;
const WINTER = 24;

function part(edtf: string, short: boolean): string {
  const found = LEVEL.exec(edtf.trim());
  if (!found) return edtf;
  const [, hundreds = "", rest = "", month, day, mark, clock, seconds, zone] = found;
  let words = known(hundreds, rest, month, day, short);
  if (clock && !short) {
    const second = seconds && seconds !== ":00" ? seconds : "";
    const offset = zone === undefined ? "" : zone === "Z" ? " UTC" : ` UTC${zone}`;
    words = t("date-at", { date: words, time: `${clock}${second}${offset}` });
  }
  if (mark === "~") return t("date-about", { date: words });
  if (mark === "?") return t("date-uncertain", { date: words });
  return mark ? t("date-about-uncertain", { date: words }) : words;
}

/** As much of a date as is known. */
function known(hundreds: string, rest: string, month: string | undefined, day: string | undefined, short: boolean): string {
  if (rest === "XX") return t("date-century", { from: `${hundreds}00`, to: `${hundreds}99` });
  if (rest.endsWith("X")) return t("date-decade", { year: `${hundreds}${rest[0] ?? ""}0` });
  const year = Number(hundreds + rest);
  const form: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (year <= 0) form.era = "short";
  const season = Number(month);
  const isSeason = season >= SPRING && season <= WINTER;
  if (month && month !== "XX" && !isSeason) form.month = short ? "short" : "long";
  if (form.month && day && day !== "XX") form.day = "numeric";
  const at = new Date(0);
  // Date.UTC takes years below 100 for those of the twentieth century.
  at.setUTCFullYear(year, form.month ? season - 1 : 0, form.day ? Number(day) : 1);
  const words = new Intl.DateTimeFormat(language() === "en" ? "en-GB" : language(), form).format(at);
  if (isSeason) return t(`date-season-${season}`, { year: words });
  if (day === "XX") return t("date-some-day", { date: words });
  return month === "XX" ? t("date-some-month", { year: words }) : words;
}

/** `2022-09-07` as "7 September 2022", `2022-07~` as "about July 2022"; what is no EDTF date stays as it is. */
export function formatDate(edtf: string | null | undefined, options: { short?: boolean } = {}): string {
  if (!edtf) return "";
  const [from, to] = edtf.split("/");
  const short = options.short ?? false;
  if (to === undefined) return part(edtf, short);
  if (from === "..") return t("date-until", { date: part(to, short) });
  if (to === "..") return t("date-since", { date: part(from ?? "", short) });
  const end = (date: string | undefined) => (date ? part(date, short) : t("date-unknown"));
  return t("date-between", { from: end(from), to: end(to) });
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
