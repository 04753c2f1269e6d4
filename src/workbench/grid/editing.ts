/**
 * Watches whether a person is typing into a cell, and tells of every change. The library has no word for it: its input
 * box comes to the front.
 * @returns how to stop
 */
export function watchEditing(grid: HTMLElement, listener: (isEditing: boolean) => void): () => void {
  let isEditing = false;
  const look = () => {
    const box = grid.querySelector<HTMLElement>(".luckysheet-input-box");
    const now = Number(box?.style.zIndex ?? -1) > 0;
    if (now === isEditing) return;
    isEditing = now;
    listener(now);
  };
  const observer = new MutationObserver(look);
  observer.observe(grid, { subtree: true, childList: true, attributes: true, attributeFilter: ["style"] });
  return () => {
    observer.disconnect();
    if (isEditing) listener(false);
  };
}
