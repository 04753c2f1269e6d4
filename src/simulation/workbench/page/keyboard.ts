/** F6 and Shift+F6 lead from the grid, and from anywhere else on the page, to the pane; the frame leads back. */
export function listenForF6(focusPane: () => void): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopPropagation();
    focusPane();
  };
  window.addEventListener("keydown", listener, { capture: true });
  return () => {
    window.removeEventListener("keydown", listener, { capture: true });
  };
}
