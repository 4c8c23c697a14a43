// Dates in numbers, read with the day first or the month first: what an answer to "which number is the day?" would mean. The
// core reads the file; this only shows, at once, what it would make of the examples.
import type { TableDate } from "../../api/TableDate";
import type { TableOrder } from "../../api/TableOrder";

const NUMBERS = /^\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{1,2})(?=$|[\s,T])/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Orders that numbers can stand in; years of two digits may come first. */
export const ORDERS: readonly TableOrder[] = ["day-first", "month-first"];
const YEAR_FIRST = "year-first" as TableOrder;

/** A year of two digits is taken as spreadsheets do: 2000 to 2029, and 1930 to 1999. */
const whole = (year: string) => (year.length > 2 ? year : `${Number(year) < 30 ? "20" : "19"}${year.padStart(2, "0")}`);

/** The day in that order, as it is written in the record; `null` where there is none, or where it is not written in numbers. */
export function readAs(found: string, order: TableOrder): string | null {
  const numbers = NUMBERS.exec(found);
  const [, a, b, c] = numbers ?? [];
  if (a === undefined || b === undefined || c === undefined) return null;
  if (order === YEAR_FIRST && c.length > 2) return null;
  const [y, m, d] = order === YEAR_FIRST ? [a, b, c] : order === "day-first" ? [c, b, a] : [c, a, b];
  const [year, month, day] = [whole(y), Number(m), Number(d)];
  const most = DAYS[month - 1];
  if (most === undefined || day < 1 || day > most) return null;
  if (month === 2 && day === 29 && new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() !== 1) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The orders that somebody can answer with: the year may come first only where it has two digits. */
export function ordersOf(examples: readonly TableDate[]): readonly TableOrder[] {
  return examples.some(({ found }) => readAs(found, YEAR_FIRST) !== null) ? [...ORDERS, YEAR_FIRST] : ORDERS;
}

/** The examples, read in that order; in none, as the core reads them. */
export function examplesIn(examples: readonly TableDate[], order: TableOrder | null): TableDate[] {
  if (order === null) return [...examples];
  return examples.map(({ found, read }) => ({ found, read: NUMBERS.test(found) && !(order === YEAR_FIRST && read !== null) ? readAs(found, order) : read }));
}

/** An example that both orders read, and differently: the one to ask with. */
export function telling(examples: readonly TableDate[]): string | null {
  const open = examples.find(({ found }) => {
    const [one, other] = [readAs(found, "day-first"), readAs(found, "month-first")];
    return one !== null && other !== null && one !== other;
  });
  return open?.found ?? null;
}
