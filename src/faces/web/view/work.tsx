import { toA1 } from "../../../core/cells";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { Grid } from "../../../spreadsheet/grid/grid";
import { type SelectedComment, selectedComment } from "../../../spreadsheet/grid/selected-comment";
import { CommentFoot } from "../../page/comment-foot";
import type { Desk } from "../open-file";
import { TEXTS } from "../texts";
import type { WorkProps } from "./app";
import { PaneHost } from "./pane-host";
import { Splitter, usePaneWidth } from "./splitter";
import { type View, ViewTabs } from "./view-tabs";
import "./work.css";

/** Grid and pane of the open file: side by side, or one at a time where there is no room. */
export function Work({ desk, theme }: WorkProps) {
  const [view, setView] = useState<View>("pane");
  const [width, setWidth] = usePaneWidth();
  const pane = useRef<HTMLElement>(null);
  const place = usePlace(desk);
  const onEditing = useTyping(desk);
  useF6(desk, pane, setView);
  return (
    <div className="work" data-view={view} style={{ "--pane": `${width}px` } as React.CSSProperties}>
      <ViewTabs view={view} onView={setView} cell={place.cell} />
      <section className="sheet" id="view-sheet" aria-label={TEXTS.sheet}>
        <Grid controller={desk.grid} onEditing={onEditing} />
        <CommentFoot comment={titled(place.comment)} none={TEXTS.noComment} keys={TEXTS.keys} />
      </section>
      <Splitter width={width} onWidth={setWidth} />
      <section className="pane" id="view-pane" aria-label={TEXTS.pane} ref={pane}>
        <PaneHost port={desk.book} theme={theme} />
      </section>
    </div>
  );
}

const titled = (comment: SelectedComment | null) =>
  comment && { title: TEXTS.commentOn(comment.cell), text: comment.text };

interface Place {
  readonly cell: string;
  readonly comment: SelectedComment | null;
}

/** The selected cell and the comment on it, which the grid shows to the mouse only. */
function usePlace({ book: { workbook } }: Desk): Place {
  const store = useMemo(() => {
    let last: Place = { cell: "", comment: null };
    return {
      subscribe: (listener: () => void) => workbook.listen(listener),
      read: (): Place => {
        const [area] = workbook.activeSheet.selection;
        const cell = area === undefined ? "" : toA1({ row: area.top, column: area.left });
        const comment = selectedComment(workbook);
        const isSame = cell === last.cell && comment?.text === last.comment?.text;
        if (!isSame || comment?.cell !== last.comment?.cell) last = { cell, comment };
        return last;
      },
    };
  }, [workbook]);
  return useSyncExternalStore(store.subscribe, store.read);
}

/** While a person types into a cell nothing is written, as in Excel. */
function useTyping({ book, grid }: Desk): (isTyping: boolean) => void {
  return useCallback(
    (isTyping: boolean) => {
      if (isTyping) {
        book.workbook.beginEdit();
        return;
      }
      setTimeout(() => {
        grid.takeOver();
        book.workbook.endEdit();
      }, 0);
    },
    [book, grid],
  );
}

/** F6 leads from the pane to the grid, and from anywhere else to the pane. */
function useF6(
  { grid }: Desk,
  pane: React.RefObject<HTMLElement | null>,
  setView: (view: View) => void,
): void {
  useEffect(() => {
    let lastInPane: HTMLElement | null = null;
    const noted = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && pane.current?.contains(target)) lastInPane = target;
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "F6" || document.querySelector("dialog[open], [aria-modal=true]")) return;
      event.preventDefault();
      event.stopPropagation();
      const isInPane = pane.current?.contains(document.activeElement) === true;
      // What is not shown takes no keys: the other view comes to the front first.
      flushSync(() => {
        setView(isInPane ? "sheet" : "pane");
      });
      if (isInPane) grid.focus();
      else focusIn(pane.current, lastInPane);
    };
    document.addEventListener("focusin", noted);
    window.addEventListener("keydown", pressed, { capture: true });
    return () => {
      document.removeEventListener("focusin", noted);
      window.removeEventListener("keydown", pressed, { capture: true });
    };
  }, [grid, pane, setView]);
}

/** Where the keys were last in the pane, else its first control. */
function focusIn(pane: HTMLElement | null, last: HTMLElement | null): void {
  if (last && pane?.contains(last)) {
    last.focus();
    if (document.activeElement === last) return;
  }
  const controls = "button:not(:disabled), a[href], input, select, textarea, [tabindex='0']";
  pane?.querySelector<HTMLElement>(controls)?.focus();
}
