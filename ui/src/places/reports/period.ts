// The period that statistics are of: days, months or years as they are typed (EDTF without its marks of doubt).
import type { Edtf } from "../../api/Edtf";

/** Why a period cannot be taken: which of its ends is wrong, and how. */
export interface PeriodFault {
  since: "date" | null;
  until: "date" | "before" | null;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether it is a day, a month or a year of the calendar. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return false;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false;
  if (day === undefined) return true;
  const last = new Date(Date.UTC(2000, 0, 1));
  last.setUTCFullYear(Number(year), Number(month), 0);
  return Number(day) >= 1 && Number(day) <= last.getUTCDate();
}

/** What is wrong with it; nothing is wrong with an end that is left open. */
export function periodFault(since: string, until: string): PeriodFault {
  const [from, to] = [since.trim(), until.trim()];
  const fault: PeriodFault = { since: from && !isDate(from) ? "date" : null, until: to && !isDate(to) ? "date" : null };
  // The last day of a year or a month is what counts at its end: "2031-09" goes on after "2031-09-07".
  if (from && to && !fault.since && !fault.until && (to + "-99-99").slice(0, 10) < from) fault.until = "before";
  return fault;
}

/** The ends that are set, as a request names them. */
export function periodOf(since: string, until: string): { since?: Edtf; until?: Edtf } {
  const fault = periodFault(since, until);
  return { ...(since.trim() && !fault.since ? { since: since.trim() } : {}), ...(until.trim() && !fault.until ? { until: until.trim() } : {}) };
}
