// Colours as a template has them: `#rrggbb`, and whether text in them can be read on white paper (WCAG 2.2, 1.4.3).

/** The colour, in small letters and with its sign; nothing where it is none. `#abc` is `#aabbcc`. */
export function colourOf(text: string): string | null {
  const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const whole = digits.length === 3 ? [...digits].map((d) => d + d).join("") : digits;
  return `#${whole.toLowerCase()}`;
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(colour.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Its contrast against white, 1 to 21. */
export const onWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

/** What text of a usual size needs. */
export const ENOUGH = 4.5;

/** Colours to begin with: all of them can be read on white. */
export const swatches = [
  { name: "ink", colour: "#1f4f7a" },
  { name: "navy", colour: "#1d3461" },
  { name: "teal", colour: "#0b6e6e" },
  { name: "green", colour: "#1e6b45" },
  { name: "ochre", colour: "#806000" },
  { name: "brick", colour: "#a04a0c" },
  { name: "red", colour: "#a8262a" },
  { name: "plum", colour: "#6b2c6f" },
  { name: "black", colour: "#1c1b18" },
] as const;
