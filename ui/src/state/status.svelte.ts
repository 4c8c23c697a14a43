// What the foot of the window says about the record: saved, saving, not saved. And what a screen reader is told.
let saving = $state(0);
let failed = $state(false);
let said = $state("");
let shown = $state("");

export const status = {
  get saving() {
    return saving > 0;
  },
  get failed() {
    return failed;
  },
  /** The last thing that was announced. */
  get said() {
    return said;
  },
  /** The last thing that was done, for the foot of the window. */
  get shown() {
    return shown;
  },
};

/** Tells people what was done: screen readers, and in the foot of the window unless it can be seen anyway. */
export function announce(words: string, options: { shown?: boolean } = {}): void {
  said = words;
  if (options.shown ?? true) shown = words;
}

export function beginSaving(): void {
  saving += 1;
}

export function endSaving(ok: boolean): void {
  saving -= 1;
  failed = !ok;
}
