/** Whether a person is typing into a cell. The library has no word for it: its input box comes to the front. */
export function isEditing(grid: HTMLElement): boolean {
  const box = grid.querySelector<HTMLElement>(".luckysheet-input-box");
  return Number(box?.style.zIndex ?? -1) > 0;
}

/**
 * Tells whenever a person begins or ends typing into a cell.
 * @returns how to stop
 */
export function watchEditing(grid: HTMLElement, listener: (isEditing: boolean) => void): () => void {
  let was = false;
  const look = () => {
    const now = isEditing(grid);
    if (now === was) return;
    was = now;
    listener(now);
  };
  const observer = new MutationObserver(look);
  observer.observe(grid, { subtree: true, childList: true, attributes: true, attributeFilter: ["style"] });
  return () => {
    observer.disconnect();
    if (was) listener(false);
  };
}

/**
 * Does something once nobody is typing into a cell: what is being typed is entered, as the Enter key does.
 * @param next hears whether somebody was
 */
export function afterEditing(grid: HTMLElement | null, next: (hasEnded: boolean) => void): void {
  if (grid === null || !isEditing(grid)) {
    next(false);
    return;
  }
  const key = { key: "Enter", code: "Enter", keyCode: 13, bubbles: true, cancelable: true };
  grid.querySelector(".luckysheet-cell-input")?.dispatchEvent(new KeyboardEvent("keydown", key));
  setTimeout(() => {
    next(true);
  }, 0);
}
