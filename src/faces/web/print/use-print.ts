import { type RefObject, useCallback, useEffect, useRef } from "react";
import { browserPause } from "../../browser";
import type { MountedPane } from "../../pane";
import { useWindowEvent } from "../../page/use-window-event";
import type { OpenFile } from "../open-file";
import type { Session } from "../session";
import type { Paper } from "./paper";
import { PRINT } from "./texts";

/** What takes no longer is not spoken of; milliseconds. */
const SAID_AFTER = 300;

/** Ctrl+P, and the browser's own menu, print the report on all sheets and not the screen. */
export function usePrint(
  { book, grid }: OpenFile,
  session: Session,
  pane: RefObject<MountedPane | null>,
): void {
  const paper = useRef<Promise<Paper>>(null);
  useEffect(() => {
    const onError = (error: unknown) => {
      session.report(error, PRINT.failed);
    };
    const made = import("./paper").then(
      (part) =>
        new part.Paper(
          book,
          async (pause, signal) => (await pane.current?.report(session.state.name, pause, signal)) ?? null,
          onError,
        ),
    );
    made.catch(onError);
    paper.current = made;
    return () => {
      void made.then((each) => each.close());
    };
  }, [book, session, pane]);
  const prepare = useCallback(
    async (text: string): Promise<boolean> => {
      grid.takeOver();
      const saying = setTimeout(() => {
        session.tell("note", text);
      }, SAID_AFTER);
      try {
        const isReady = (await (await paper.current)?.prepare(browserPause)) === true;
        session.dismiss();
        if (!isReady) session.tell("note", PRINT.changed);
        return isReady;
      } catch (error) {
        session.report(error, PRINT.failed);
        return false;
      } finally {
        clearTimeout(saying);
      }
    },
    [grid, session],
  );
  const print = useCallback(async () => {
    if (await prepare(PRINT.preparing)) window.print();
  }, [prepare]);
  // The browser's menu does not wait: what was missing then is made ready for the next time.
  const printed = useCallback(() => {
    const again = async (made: Paper) => {
      if (!made.isReady && (await prepare(PRINT.preparingAgain))) session.tell("note", PRINT.ready);
    };
    // That the part cannot be had was said when it was asked for.
    void paper.current?.then(again, () => undefined);
  }, [prepare, session]);
  const pressed = useCallback(
    (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (!(ctrlKey || metaKey) || altKey || shiftKey || key.toLowerCase() !== "p") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void print();
    },
    [print],
  );
  useWindowEvent("afterprint", printed);
  useWindowEvent("keydown", pressed, { capture: true });
}
