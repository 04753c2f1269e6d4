import {
  type EditPlan,
  type EditResult,
  isNothing,
  type SheetInfo,
  type SheetSnapshot,
  type Workbook,
} from "../sheet";
import type { ExcelApi } from "./api";
import { toWorkbookError } from "./errors";
import { openSheet, stopIfLocked } from "./session";
import { write } from "./write";

const UNTOUCHED: EditResult = { written: false, withoutComment: [], reverted: [] };

/** The port on a live workbook: one Excel.run for each action, no sync in a loop. */
export function excelWorkbook(excel: ExcelApi, name: string): Workbook {
  return {
    name,
    sheets: () => run(excel, listSheets),
    read: (sheetId) => run(excel, async (context) => (await openSheet(context, sheetId)).snapshot),
    // Reading fails fast while a cell is being edited; writing waits for the editing to end.
    edit: (sheetId, decide) =>
      run(excel, (context) => edit(context, sheetId, decide), { delayForCellEdit: true }),
  };
}

async function run<T>(
  excel: ExcelApi,
  action: (context: Excel.RequestContext) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<T> {
  try {
    return await excel.run(options, action);
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
  return write(context, open, plan);
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
