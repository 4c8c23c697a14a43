// The shell's own sheets: at most one is open.
export type SheetName = "palette" | "keys" | "settings" | "people" | "book" | "backup" | "verify";

let current = $state<SheetName | null>(null);

export const sheets = {
  get open(): SheetName | null {
    return current;
  },
};

export function openSheet(name: SheetName): void {
  current = name;
}

export function closeSheet(): void {
  current = null;
}
