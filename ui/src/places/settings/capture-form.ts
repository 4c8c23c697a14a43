// How a book captures, as it is typed: megabytes instead of bytes, empty instead of none.
import type { CaptureSettings } from "../../api/CaptureSettings";

const MEGABYTE = 1_000_000;
/** The fields that are numbers, in the order in which they are asked for. */
export const NUMBERS = ["max_bytes", "max_seconds", "max_redirects", "max_requisites", "max_requisite_bytes", "stale_days"] as const;
export type NumberField = (typeof NUMBERS)[number];

export type CaptureForm = { off: boolean; proxy: string; user_agent: string } & Record<NumberField, string>;

const isBytes = (name: NumberField): boolean => name.endsWith("bytes");

export function captureForm(settings: CaptureSettings): CaptureForm {
  const numbers = NUMBERS.map((name) => [name, String(isBytes(name) ? settings[name] / MEGABYTE : settings[name])]);
  return { off: settings.off, proxy: settings.proxy ?? "", user_agent: settings.user_agent ?? "", ...(Object.fromEntries(numbers) as Record<NumberField, string>) };
}

/** What is typed, as the core takes it. What is no number becomes 0, which the core refuses where it must be more. */
export function captureSettings(form: CaptureForm): CaptureSettings {
  const number = (name: NumberField): number => {
    const typed = Number(form[name].trim().replace(",", "."));
    const value = Number.isFinite(typed) && typed > 0 ? typed : 0;
    return Math.round(isBytes(name) ? value * MEGABYTE : value);
  };
  return {
    off: form.off,
    proxy: form.proxy.trim() || null,
    user_agent: form.user_agent.trim() || null,
    max_bytes: number("max_bytes"),
    max_seconds: number("max_seconds"),
    max_redirects: number("max_redirects"),
    max_requisites: number("max_requisites"),
    max_requisite_bytes: number("max_requisite_bytes"),
    stale_days: number("stale_days"),
  };
}
