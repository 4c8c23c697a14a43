// What counts as a key. Letters are matched by the letter where the keyboard gives a Latin one, and otherwise by where the
// key lies: under a Ukrainian or Arabic layout "J" is the key that says J.
export interface Chord {
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
  key: string;
}

/** `"J"`, `"Shift+C"`, `"Ctrl+K"`, `"?"`, `"Enter"`, `"Esc"`, `"ArrowDown"`. */
export function parseChord(text: string): Chord {
  const parts = text === "+" ? ["+"] : text.split("+");
  const key = parts.at(-1) ?? "";
  return { ctrl: parts.includes("Ctrl"), shift: parts.includes("Shift"), alt: parts.includes("Alt"), key: key === "Esc" ? "Escape" : key };
}

function letterOf(event: KeyboardEvent): string | null {
  if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase();
  const code = /^Key([A-Z])$/.exec(event.code);
  return code?.[1] ?? null;
}

// Where these lie, other layouts have letters.
const SIGNS: Readonly<Record<string, string>> = { BracketLeft: "[", BracketRight: "]", Equal: "=" };

function keyOf(event: KeyboardEvent): string {
  if (event.key === "?" || (event.shiftKey && event.code === "Slash")) return "?";
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  if (digit?.[1] && !event.shiftKey) return digit[1];
  const sign = SIGNS[event.code];
  if (sign !== undefined && !event.shiftKey) return sign;
  return letterOf(event) ?? (event.key === " " ? "Space" : event.key);
}

/** Whether that key press is the chord. */
export function matches(chord: Chord, event: KeyboardEvent): boolean {
  if (chord.ctrl !== (event.ctrlKey || event.metaKey) || chord.alt !== event.altKey) return false;
  const key = keyOf(event);
  if (key !== chord.key) return false;
  // A question mark needs Shift on most keyboards: it says nothing of its own.
  return key === "?" || chord.shift === event.shiftKey;
}
