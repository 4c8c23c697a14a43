// Dates in numbers, read with the day first or the month first: what an answer to "which number is the day?" would mean. The
// core reads the file; this only shows, at once, what it would make of the examples.
import type { TableDate } from "../../api/TableDate";
import type { TableOrder } from "../../api/TableOrder";

const NUMBERS = /^\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})(?=$|[\s,T])/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day in that order, as it is written in the record; `null` where there is none, or where it is not written in numbers. */
export function readAs(found: string, order: TableOrder): string | null {
  const numbers = NUMBERS.exec(found);
  // With four digits at the end, the year is there.
  if (!numbers || (order !== "day-first" && order !== "month-first")) return null;
  const [a, b, year] = [Number(numbers[1]), Number(numbers[2]), numbers[3]];
  const [day, month] = order === "day-first" ? [a, b] : [b, a];
  const most = DAYS[month - 1];
  if (most === undefined || day < 1 || day > most) return null;
  if (month === 2 && day === 29 && new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() !== 1) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The examples, read in that order; in none, as the core reads them. */
export function examplesIn(examples: readonly TableDate[], order: TableOrder | null): TableDate[] {
  if (order === null) return [...examples];
  return examples.map(({ found, read }) => ({ found, read: NUMBERS.test(found) ? readAs(found, order) : read }));
}

/** An example that both orders read, and differently: the one to ask with. */
export function telling(examples: readonly TableDate[]): string | null {
  const open = examples.find(({ found }) => {
    const [one, other] = [readAs(found, "day-first"), readAs(found, "month-first")];
    return one !== null && other !== null && one !== other;
  });
  return open?.found ?? null;
}
