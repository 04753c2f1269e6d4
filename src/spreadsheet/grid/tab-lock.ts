/**
 * Ctrl+Shift+F lifts the library's hold on the Tab key, and with it on every other key until it is pressed again. Who
 * comes back to the cells expects them to take keys: then it is pressed for them.
 */
export class TabLock {
  private isLifted = false;

  /**
   * @param say hears whether the Tab key leads out of the grid from now on
   * @returns how to stop
   */
  watch(grid: HTMLElement, say: (isLifted: boolean) => void): () => void {
    const pressed = ({ key, ctrlKey, shiftKey, isTrusted }: KeyboardEvent) => {
      if (!ctrlKey || !shiftKey || key !== "F") return;
      this.isLifted = !this.isLifted;
      if (isTrusted) say(this.isLifted);
    };
    const clicked = ({ target }: Event) => {
      if (target instanceof Element && target.closest(".fortune-cell-area")) this.restore(grid);
    };
    grid.addEventListener("keydown", pressed, { capture: true });
    grid.addEventListener("mousedown", clicked, { capture: true });
    return () => {
      grid.removeEventListener("keydown", pressed, { capture: true });
      grid.removeEventListener("mousedown", clicked, { capture: true });
    };
  }

  restore(grid: HTMLElement): void {
    if (!this.isLifted) return;
    const keys = { key: "F", code: "KeyF", ctrlKey: true, shiftKey: true, bubbles: true };
    grid.querySelector(".luckysheet-cell-input")?.dispatchEvent(new KeyboardEvent("keydown", keys));
  }

  /** A new grid holds the keys. */
  reset(): void {
    this.isLifted = false;
  }
}
