// Every pair of text and ground is at least 4.5:1, in both themes (WCAG 2.2, 1.4.3).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../src/styles/tokens.css"), "utf8");

function token(name: string, dark: boolean): string {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1] ?? "";
  const pair = /light-dark\((#\w{6}), (#\w{6})\)/.exec(value);
  if (pair) return (dark ? pair[2] : pair[1]) ?? "";
  const other = /^var\(--([\w-]+)\)$/.exec(value);
  if (other?.[1]) return token(other[1], dark);
  throw new Error(`--${name} is no pair of colours`);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)].sort((m, n) => n - m);
  return ((x ?? 0) + 0.05) / ((y ?? 0) + 0.05);
}

const grounds = ["well", "paper", "sheet", "accent-wash", "hover"];
const texts = ["ink", "ink-2", "ink-3", "accent", "rating-true", "rating-mostly-true", "rating-half", "rating-mostly-false", "rating-false", "rating-open"];
const pairs = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground])),
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["ink", "pen"],
  ["ink", "pen-active"],
  ["ink", "bad-wash"],
  ["bad", "bad-wash"],
  ["ink", "warn-wash"],
  ["ink-2", "warn-wash"],
];

describe.each([["light", false], ["dark", true]] as const)("in the %s", (_, dark) => {
  it.each(pairs)("--%s on --%s", (text = "", ground = "") => {
    expect(contrast(token(text, dark), token(ground, dark))).toBeGreaterThanOrEqual(4.5);
  });
});
