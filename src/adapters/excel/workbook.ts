import { toA1 } from "../../core/cells";
import {
  type Decide,
  type EditResult,
  isNothing,
  type LiveWorkbook,
  NO_PAUSE,
  type SheetInfo,
  UNTOUCHED,
  type Watcher,
  WorkbookError,
} from "../../core/port";
import type { ExcelApi } from "./api";
import { toWorkbookError } from "./errors";
import { watch } from "./events";
import { NOT_TAKEN_BACK, NOTHING_WRITTEN, stopIfGivenUp, type Waiting } from "./giving-up";
import { bareNotes } from "./marks";
import { type Timer, withPatience } from "./patience";
import type { Known } from "./known";
import { openSheet, stopIfLocked } from "./session";
import type { write } from "./write";

export interface ExcelOptions {
  /** How long to wait for a reading, in milliseconds. */
  readonly patience?: number;
  /** How long to wait for a writing, which waits in its turn for the person to finish editing a cell. */
  readonly writePatience?: number;
  readonly timer?: Timer;
  /** Tells what this Excel can beyond what the manifest asks for; left out: nothing. */
  readonly isSetSupported?: (name: string, version: string) => boolean;
}

/** Unlike a reading, a writing without an answer may still have been carried out, or be so later. */
const WRITE_UNANSWERED =
  "Excel 没有回应，更正可能已写入，也可能未写入。请确认没有打开的对话框，然后重新检查，以检查结果为准。";

const PAGE_TIMER: Timer = {
  start: (action, milliseconds) => setTimeout(action, milliseconds),
  stop: (handle) => {
    clearTimeout(handle as ReturnType<typeof setTimeout>);
  },
};

/** The port on a live workbook: one Excel.run for each action, no sync in a loop. */
export function excelWorkbook(excel: ExcelApi, name: string, options: ExcelOptions = {}): LiveWorkbook {
  const { patience = 30_000, writePatience = 300_000, timer = PAGE_TIMER, isSetSupported } = options;
  const known: Known = {
    parts: new Map(),
    sizes: new Map(),
    refused: new Set(),
    hasNotes: () => isSetSupported?.("ExcelApi", "1.18") === true,
  };
  const watchers = new Set<Watcher>();
  let writing = 0;

  async function read<T>(action: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await withPatience(excel.run({}, action), patience, timer);
    } catch (error) {
      throw toWorkbookError(error);
    }
  }

  /** Reading fails fast while a cell is being edited; writing waits for the editing to end. */
  async function change<T>(
    action: (context: Excel.RequestContext, waiting: Waiting) => Promise<T>,
    signal: AbortSignal | undefined,
    isTakenBack: (result: T) => boolean = () => false,
  ): Promise<T> {
    const run = { isGivenUp: signal?.aborted ?? false };
    const giveUp = () => {
      run.isGivenUp = true;
    };
    signal?.addEventListener("abort", giveUp);
    const work = excel.run({ delayForCellEdit: true }, (context) => action(context, run));
    work.then(
      (result) => {
        if (run.isGivenUp) tellLate(isTakenBack(result));
      },
      (error: unknown) => {
        const { detail = "" } = toWorkbookError(error) as Partial<WorkbookError>;
        if (run.isGivenUp && detail !== NOTHING_WRITTEN) tellLate(!detail.startsWith(NOT_TAKEN_BACK));
      },
    );
    try {
      return await withPatience(work, writePatience, timer, WRITE_UNANSWERED);
    } catch (error) {
      giveUp();
      throw toWorkbookError(error);
    }
  }

  function tellLate(isTakenBack: boolean): void {
    for (const { late } of watchers) late?.({ isTakenBack });
  }

  async function edit(
    context: Excel.RequestContext,
    waiting: Waiting,
    sheetId: string | undefined,
    decide: Decide,
    carryOut: typeof write,
  ): Promise<EditResult> {
    const open = await openSheet(context, sheetId, known);
    stopIfGivenUp(waiting);
    const plan = await decide(open.snapshot);
    stopIfGivenUp(waiting);
    if (isNothing(plan)) return { ...UNTOUCHED, notesLeft: bareNotes(open.marks) };
    stopIfLocked(open);
    return asOwn(() => carryOut(context, open, plan, { known, waiting }));
  }

  /** Changes that Excel tells of meanwhile are ours. */
  async function asOwn<T>(work: () => Promise<T>): Promise<T> {
    writing++;
    try {
      return await work();
    } finally {
      // Excel tells of the last change only after it has answered.
      timer.start(() => writing--, 0);
    }
  }

  return {
    name,
    sheets: () => read(listSheets),
    read: (sheetId) => read(async (context) => (await openSheet(context, sheetId, known)).snapshot),
    // Most looks at a sheet write nothing: what writing needs is fetched when it is needed, and before a request begins.
    edit: async (sheetId, decide, signal) => {
      const { write: carryOut } = await import(
        /* webpackChunkName: "writing", webpackPrefetch: true */ "./write"
      );
      return change((context, waiting) => edit(context, waiting, sheetId, decide, carryOut), signal);
    },
    mergedAreas: async (sheetId, within) => {
      const { mergedAreas } = await import(
        /* webpackChunkName: "writing", webpackPrefetch: true */ "./merged"
      );
      return read((context) => mergedAreas(context, sheetId, within));
    },
    readSheets: async function* (sheets, { pause = NO_PAUSE } = {}) {
      const { readMany } = await import(
        /* webpackChunkName: "writing", webpackPrefetch: true */ "./read-many"
      );
      yield* readMany(sheets, { run: read, known, pause });
    },
    editSheets: async function* (sheets, decide, { signal, pause = NO_PAUSE } = {}) {
      const { editMany, isTakenBack } = await import(
        /* webpackChunkName: "writing", webpackPrefetch: true */ "./edit-many"
      );
      // Who gives up hears the answers all the same; what comes after its patience has ended is told as late.
      yield* editMany(sheets, {
        ...{ known, pause, decide, signal },
        change: (action) =>
          change((context, waiting) => asOwn(() => action(context, waiting)), undefined, isTakenBack),
      });
    },
    putSheet: async (content, signal) => {
      const { putOwnSheet } = await import(
        /* webpackChunkName: "workbook", webpackPrefetch: true */ "./put-sheet"
      );
      return change((context, waiting) => putOwnSheet(context, content, known, waiting), signal);
    },
    dropHalfSheet: async (journal) => {
      const { dropHalf } = await import(
        /* webpackChunkName: "workbook", webpackPrefetch: true */ "./put-sheet"
      );
      await change((context) => dropHalf(context, known, journal), undefined);
    },
    select: (sheetId, at) =>
      read(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        sheet.activate();
        sheet.getRange(toA1(at)).select();
        await context.sync();
      }),
    watch: async (watcher) => {
      const unwatch = await read((context) => watch(context, watcher, () => writing > 0));
      watchers.add(watcher);
      return async () => {
        watchers.delete(watcher);
        await unwatch();
      };
    },
  };
}

async function listSheets(context: Excel.RequestContext): Promise<readonly SheetInfo[]> {
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  return sheets.items.map(({ id, name, visibility }) => ({
    id,
    name,
    kind: "worksheet" as const,
    visible: visibility === "Visible",
  }));
}
