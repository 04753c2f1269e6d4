import {
  type EditPlan,
  type EditResult,
  isNothing,
  type LiveWorkbook,
  type SheetInfo,
  type SheetSnapshot,
  toA1,
  UNTOUCHED,
} from "../sheet";
import type { ExcelApi } from "./api";
import { toWorkbookError } from "./errors";
import { watch } from "./events";
import { putOwnSheet } from "./own-sheet";
import { type Timer, withPatience } from "./patience";
import { openSheet, stopIfLocked } from "./session";
import { write } from "./write";

export interface ExcelOptions {
  /** How long to wait for a reading, in milliseconds. */
  readonly patience?: number;
  /** How long to wait for a writing, which waits in its turn for the person to finish editing a cell. */
  readonly writePatience?: number;
  readonly timer?: Timer;
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
  const { patience = 30_000, writePatience = 300_000, timer = PAGE_TIMER } = options;
  let writing = 0;

  async function run<T>(
    action: (context: Excel.RequestContext) => Promise<T>,
    runOptions: Excel.RunOptions = {},
  ): Promise<T> {
    const isWrite = runOptions.delayForCellEdit === true;
    const [limit, message] = isWrite ? [writePatience, WRITE_UNANSWERED] : [patience, undefined];
    try {
      return await withPatience(excel.run(runOptions, action), limit, timer, message);
    } catch (error) {
      throw toWorkbookError(error);
    }
  }

  async function edit(
    context: Excel.RequestContext,
    sheetId: string | undefined,
    decide: (snapshot: SheetSnapshot) => EditPlan,
  ): Promise<EditResult> {
    const open = await openSheet(context, sheetId);
    const plan = decide(open.snapshot);
    if (isNothing(plan)) return UNTOUCHED;
    stopIfLocked(open);
    writing++;
    try {
      return await write(context, open, plan);
    } finally {
      // Excel tells of the last change only after it has answered.
      timer.start(() => writing--, 0);
    }
  }

  return {
    name,
    sheets: () => run(listSheets),
    read: (sheetId) => run(async (context) => (await openSheet(context, sheetId)).snapshot),
    // Reading fails fast while a cell is being edited; writing waits for the editing to end.
    edit: (sheetId, decide) => run((context) => edit(context, sheetId, decide), { delayForCellEdit: true }),
    putSheet: (content) => run((context) => putOwnSheet(context, content), { delayForCellEdit: true }),
    select: (sheetId, at) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        sheet.activate();
        sheet.getRange(toA1(at)).select();
        await context.sync();
      }),
    watch: (watcher) => run((context) => watch(context, watcher, () => writing > 0)),
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
