// Moving a card with the mouse: it follows the pointer, and tells over which column it hangs and where it was let go. By
// pointer events rather than the system's drag and drop, which the window keeps for files.

export interface Dragging {
  /** Over which drop place the pointer is; `null` over none. */
  over: string | null;
  x: number;
  y: number;
}

const FAR_ENOUGH = 5;

/** Begins to watch at a pointer's press. `move` is told from the moment it is a drag, `drop` once at its end. */
export function watchDrag(
  press: PointerEvent,
  move: (at: Dragging | null) => void,
  drop: (place: string) => void,
): void {
  if (press.button !== 0) return;
  let begun = false;
  const placeAt = (event: PointerEvent) =>
    document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>("[data-drop]")?.dataset["drop"] ?? null;

  function moved(event: PointerEvent): void {
    begun ||= Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) > FAR_ENOUGH;
    if (!begun) return;
    event.preventDefault();
    move({ over: placeAt(event), x: event.clientX, y: event.clientY });
  }
  function end(): void {
    window.removeEventListener("pointermove", moved);
    window.removeEventListener("pointerup", up);
    window.removeEventListener("pointercancel", end);
    window.removeEventListener("keydown", escape, true);
    move(null);
  }
  function up(event: PointerEvent): void {
    const place = begun ? placeAt(event) : null;
    if (begun) window.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener("click", swallow, true), 0);
    end();
    if (place !== null) drop(place);
  }
  // The click that ends a drag opens nothing.
  function swallow(event: MouseEvent): void {
    event.stopPropagation();
    event.preventDefault();
  }
  function escape(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end();
  }
  window.addEventListener("pointermove", moved);
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", end);
  window.addEventListener("keydown", escape, true);
}
