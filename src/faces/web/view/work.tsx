import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { toA1 } from "../../../core/cells";
import { Grid } from "../../../spreadsheet/grid/grid";
import { type SelectedComment, selectedComment } from "../../../spreadsheet/grid/selected-comment";
import { CommentFoot } from "../../page/comment-foot";
import { useWindowEvent } from "../../page/use-window-event";
import type { MountedPane } from "../../pane";
import type { OpenFile } from "../open-file";
import { usePrint } from "../print/use-print";
import { FILE_TEXTS as TEXTS } from "../file-texts";
import type { WorkProps } from "./app";
import { useBrowserZoom } from "./browser-zoom";
import { PaneHost } from "./pane-host";
import { useFind } from "./find/use-find";
import { useFirstFocus } from "./first-focus";
import { Splitter, usePaneWidth } from "./splitter";
import { SheetTabs } from "./sheet-tabs";
import { useUndo } from "./undo";
import { type View, ViewTabs } from "./view-tabs";
import "./work.css";

/** Grid and pane of the open file: side by side, or one at a time where there is no room. */
export function Work({ file, session, theme }: WorkProps) {
  const [view, setView] = useState<View>("pane");
  const [width, setWidth] = usePaneWidth();
  const pane = useRef<HTMLDivElement>(null);
  const place = usePlace(file);
  const onEditing = useTyping(file);
  useF6(file, pane, setView);
  useBrowserZoom();
  useFirstFocus(file, pane);
  useUndo(file, session);
  const showSheet = useCallback(() => {
    flushSync(() => {
      setView("sheet");
    });
  }, []);
  const mounted = useRef<MountedPane>(null);
  usePrint(file, session, mounted);
  const find = useFind(file, session, showSheet);
  return (
    <div className="work" data-view={view} style={{ "--pane": `${width}px` } as React.CSSProperties}>
      <ViewTabs view={view} onView={setView} cell={place.cell} />
      <section className="sheet" id="view-sheet" aria-label={TEXTS.sheet}>
        <Grid
          controller={file.grid}
          onEditing={onEditing}
          tabs={<SheetTabs workbook={file.book.workbook} onSheet={(id) => void file.book.activate(id)} />}
        />
        {find}
        <CommentFoot comment={place.comment} keys={TEXTS.keys} />
        <Splitter width={width} onWidth={setWidth} />
      </section>
      <div className="pane" id="view-pane" ref={pane} tabIndex={-1}>
        <PaneHost port={file.book} theme={theme} mounted={mounted} />
      </div>
    </div>
  );
}

interface Place {
  readonly cell: string;
  readonly comment: SelectedComment | null;
}

/** The selected cell and the comment on it, which the grid shows to the mouse only. */
function usePlace({ book: { workbook } }: OpenFile): Place {
  const store = useMemo(() => {
    let last: Place = { cell: "", comment: null };
    return {
      subscribe: workbook.listen,
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
function useTyping({ book, grid }: OpenFile): (isTyping: boolean) => void {
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
  { grid }: OpenFile,
  pane: React.RefObject<HTMLElement | null>,
  setView: (view: View) => void,
): void {
  const lastInPane = useRef<HTMLElement>(null);
  const remember = useCallback(
    ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && pane.current?.contains(target)) lastInPane.current = target;
    },
    [pane],
  );
  const pressed = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== "F6" || document.querySelector("dialog[open], [aria-modal=true]")) return;
      event.preventDefault();
      event.stopPropagation();
      const isInPane = pane.current?.contains(document.activeElement) === true;
      // A hidden view cannot take the focus: it is shown first.
      flushSync(() => {
        setView(isInPane ? "sheet" : "pane");
      });
      if (isInPane) grid.focus();
      else focusIn(pane.current, lastInPane.current);
    },
    [grid, pane, setView],
  );
  useWindowEvent("focusin", remember);
  useWindowEvent("keydown", pressed, { capture: true });
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
