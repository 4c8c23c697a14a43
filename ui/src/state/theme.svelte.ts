// Light, dark, or as the system has it.
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const KEPT = "claimbook.theme";
let current = $state<Theme>("system");

export function theme(): Theme {
  return current;
}

function show(): void {
  if (current === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = current;
}

export function startTheme(): void {
  current = themes.find((t) => t === localStorage.getItem(KEPT)) ?? "system";
  show();
}

export function setTheme(next: Theme): void {
  current = next;
  localStorage.setItem(KEPT, next);
  show();
}
