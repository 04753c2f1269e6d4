import { useCallback } from "react";
import { toA1 } from "../../../core/cells";
import { useWindowEvent } from "../../page/use-window-event";
import type { Step } from "../book/past";
import type { OpenFile } from "../open-file";
import type { Session } from "../session";
import { UNDO } from "./undo-texts";

/**
 * Ctrl+Z takes the last change back, Ctrl+Y makes it again: what was typed, and what the pane has done, each as one step.
 * Where a person is writing they mean what is being written.
 */
export function useUndo(file: OpenFile, session: Session): void {
  const pressed = useCallback(
    (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (way === null || document.querySelector("dialog[open], [aria-modal=true]") !== null) return;
      // The library would take back what it remembers itself.
      event.stopImmediatePropagation();
      if (file.book.workbook.isEditing || isWriting(event.target)) return;
      event.preventDefault();
      file.grid.takeOver();
      void file.book.go(way).then(
        (step) => {
          session.tell("note", saidOf(way, step));
        },
        (error: unknown) => {
          session.report(error);
        },
      );
    },
    [file, session],
  );
  useWindowEvent("keydown", pressed, { capture: true });
}

function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): "back" | "forth" | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "forth" : "back";
  return letter === "y" && !shiftKey ? "forth" : null;
}

/** The field that the grid takes its keys by is none to write in until a cell is open. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.closest(".grid") !== null) return false;
  const field = target.closest("input, textarea, [contenteditable=true]");
  return field !== null && !["checkbox", "radio", "button"].includes(field.getAttribute("type") ?? "");
}

/** "已撤销 3 处改动（H6、I6、I25）。按 Ctrl+Y 恢复。" */
function saidOf(way: "back" | "forth", step: Step | null): string {
  if (step === null) return way === "back" ? UNDO.nothing : UNDO.nothingAgain;
  const cells = step.deeds.flatMap((deed) => deed.cells.map(toA1));
  const sheets = new Set(step.deeds.map(({ sheetId }) => sheetId)).size;
  const named = cells.slice(0, MOST_NAMED).join("、") + (cells.length > MOST_NAMED ? "等" : "");
  const what =
    cells.length === 0
      ? UNDO.other
      : sheets > 1
        ? UNDO.onSheets(sheets, cells.length)
        : UNDO.cells(cells.length, named);
  return way === "back" ? UNDO.back(what) : UNDO.forth(what);
}

const MOST_NAMED = 4;
