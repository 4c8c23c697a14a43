// The shell's own sheets: at most one is open.
export type SheetName = "palette" | "keys" | "settings" | "people" | "book" | "backup" | "verify" | "capture" | "rechecks" | "unused" | "redactions" | "identify" | "cite" | "open-files-write" | "open-files-read" | "check-bundle";

/** What a sheet is opened with. */
export interface SheetAbout {
  /** The claim that captures are for, or whose evidence is cited. */
  claim?: string;
  /** What is cited: a piece of evidence, a snapshot, a source. */
  evidence?: string;
  snapshot?: string;
  source?: string;
  /** Addresses to begin with. */
  text?: string;
  /** The file that is asked about. */
  path?: string;
}

let current = $state<SheetName | null>(null);
let about = $state.raw<SheetAbout>({});

export const sheets = {
  get open(): SheetName | null {
    return current;
  },
  get about(): SheetAbout {
    return about;
  },
};

export function openSheet(name: SheetName, with_: SheetAbout = {}): void {
  about = with_;
  current = name;
}

export function closeSheet(): void {
  current = null;
}
