// The keys that work here. A place or a sheet registers its own while it is open; the foot shows them, `?` lists them all.
// What is open on top (a sheet) silences what lies under it, save the keys marked `everywhere`.
import { getContext, setContext } from "svelte";
import { matches, parseChord } from "./chords";

export interface Key {
  /** `"J"`, `"Shift+C"`, `"Ctrl+Enter"`, `"?"`, `"Enter"`, `"Esc"`; several chords for one act are several. */
  on: string | string[];
  /** What it does: a message id. */
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Whether it works now. */
  when?: () => boolean;
  /** Shown in the foot. */
  foot?: boolean;
  /** Works while a text field has the focus (chords with Ctrl and Escape, as a rule). */
  inFields?: boolean;
  /** Works whatever lies on top. */
  everywhere?: boolean;
}

interface Group {
  layer: number;
  keys: () => Key[];
}

const LAYER = Symbol("key layer");
let groups = $state.raw<Group[]>([]);
let layers = $state.raw<number[]>([0]);
let next = 0;

/** Registers keys for as long as the component lives. The list is read again at every press: it may change. */
export function useKeys(keys: () => Key[]): void {
  const layer = getContext<number | undefined>(LAYER) ?? 0;
  $effect(() => {
    const group = { layer, keys };
    addGroup(group);
    return () => removeGroup(group);
  });
}

// Kept beside the state: an effect that adds a group must not read what it writes.
let all: Group[] = [];
function addGroup(group: Group): void {
  all = [...all, group];
  groups = all;
}
function removeGroup(group: Group): void {
  all = all.filter((g) => g !== group);
  groups = all;
}

/** Opens a layer of keys over those below while `open()` holds; for dialogs. Call it in the dialog's script. */
export function useKeyLayer(open: () => boolean): void {
  const mine = ++next;
  setContext(LAYER, mine);
  $effect(() => {
    if (!open()) return;
    pushLayer(mine);
    return () => dropLayer(mine);
  });
}
let stack: number[] = [0];
function pushLayer(layer: number): void {
  stack = [...stack, layer];
  layers = stack;
}
function dropLayer(layer: number): void {
  stack = stack.filter((l) => l !== layer);
  layers = stack;
}

function active(): Key[] {
  const top = layers.at(-1) ?? 0;
  return groups
    .toReversed()
    .flatMap((g) => g.keys().filter((k) => k.everywhere || g.layer === top))
    .filter((k) => !k.when || k.when());
}

export const keys = {
  /** Those that work now. */
  get active(): Key[] {
    return active();
  },
  /** Those that the foot shows. */
  get foot(): Key[] {
    return active().filter((k) => k.foot);
  },
};

function inTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("[data-keys]")) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit", "range"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

function ownEnter(target: EventTarget | null, key: string): boolean {
  if (key !== "Enter" && key !== "Space" && key !== " ") return false;
  return target instanceof HTMLElement && target.closest("a,button,summary,[role=option],[role=menuitem],[role=tab]") !== null;
}

/** Runs the key that was pressed, if it is one. Bound to the window once, by the shell. */
export function onKeydown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const field = inTextField(event.target);
  for (const key of active()) {
    if (field && !key.inFields) continue;
    for (const text of Array.isArray(key.on) ? key.on : [key.on]) {
      const chord = parseChord(text);
      if (!matches(chord, event)) continue;
      if (!chord.ctrl && ownEnter(event.target, chord.key)) continue;
      event.preventDefault();
      key.run(event);
      return;
    }
  }
}
