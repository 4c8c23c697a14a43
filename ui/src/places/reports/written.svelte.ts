// The folder that was written to last, while the window is open: the next report is offered there.
let folder = $state<string | null>(null);

export const lastFolder = (): string | null => folder;

export function wroteTo(path: string): void {
  folder = path.slice(0, Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"), 0)) || null;
}
