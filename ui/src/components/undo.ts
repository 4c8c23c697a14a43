// Undo while typing. WebKitGTK does nothing on Ctrl+Z in a field of its own accord, yet its editing commands work.
export function undoWhileTyping(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== "KeyZ") return;
  event.preventDefault();
  event.stopPropagation();
  document.execCommand(event.shiftKey ? "redo" : "undo");
}
