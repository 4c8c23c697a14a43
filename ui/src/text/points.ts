// Offsets. The record counts Unicode code points, JavaScript counts UTF-16 units: a letter outside the basic plane (most
// emoji, some scripts) is one of the former and two of the latter.

const PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/;
const ALL_PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** How many code points a string has. */
export function length(text: string): number {
  return PAIRS.test(text) ? text.length - (text.match(ALL_PAIRS)?.length ?? 0) : text.length;
}

/** The code point offset of a UTF-16 offset; one that splits a pair counts as lying before it. */
export function toPoints(text: string, units: number): number {
  const inPair = units > 0 && units < text.length && isHigh(text.charCodeAt(units - 1)) && isLow(text.charCodeAt(units));
  return length(text.slice(0, inPair ? units - 1 : units));
}

/** The UTF-16 offset of a code point offset, at most the end of the text. */
export function toUnits(text: string, points: number): number {
  if (!PAIRS.test(text)) return Math.min(points, text.length);
  let at = 0;
  for (let n = 0; n < points && at < text.length; n += 1) {
    at += isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1)) ? 2 : 1;
  }
  return at;
}

/** The words from one code point to another. */
export function slice(text: string, start: number, end: number): string {
  return text.slice(toUnits(text, start), toUnits(text, end));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
