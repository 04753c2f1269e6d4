import { type Pause, WorkbookError } from "../../core/port";
import { GridController } from "../../spreadsheet/grid/controller";
import { browserPause, untilIdle } from "../browser";
import type { PageListener } from "./book/page-listener";
import { PageWorkbook } from "./book/page-workbook";
import { WAYS } from "./saving";
import { FILE_TEXTS as TEXTS } from "./file-texts";

/** A file that is open on the page. */
export interface OpenFile {
  readonly book: PageWorkbook;
  readonly grid: GridController;
  /** The ways in which it is saved. */
  readonly save: typeof WAYS;
  /** Another file takes its place, or none. */
  close(): void;
}

/**
 * Opens a file with the grid over it.
 * @param pause asked between the steps of opening it, and later between one thing and the next
 * @throws WorkbookError when it is no workbook that can be read
 */
export async function openForPage(
  bytes: Uint8Array,
  name: string,
  listener: PageListener,
  pause: Pause,
): Promise<OpenFile> {
  const book = await PageWorkbook.open(bytes, name, listener, pause);
  const grid = new GridController(
    book.workbook,
    {
      refused: (message) => {
        listener.refused(new WorkbookError("not-supported", "in the grid", message));
      },
    },
    { refusal: ({ protection }) => (protection.isProtected ? TEXTS.protected : null) },
    browserPause(),
  );
  const closing = new AbortController();
  void book.readAhead(untilIdle(closing.signal));
  const close = () => {
    closing.abort();
    grid.close();
  };
  return { book, grid, save: WAYS, close };
}
