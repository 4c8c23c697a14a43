// What the foot of the window says about the record: saved, saving, not saved. And what a screen reader is told.
let saving = $state(0);
let failed = $state(false);
let said = $state("");

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
};

/** Tells people what was done: in the foot of the window and to screen readers. */
export function announce(words: string): void {
  said = words;
}

export function beginSaving(): void {
  saving += 1;
}

export function endSaving(ok: boolean): void {
  saving -= 1;
  failed = !ok;
}
