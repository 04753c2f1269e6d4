import { type SheetModel, type WorkbookModel, type WorkbookOptions, createWorkbook } from "../../host";
import { type SheetInfo, WorkbookError } from "../../sheet";
// The place where the adapter for Excel keeps the record; a file keeps it in its properties.
import { SETTING_RECORD } from "../../excel/api";
import { openWorkbook } from "../../workbook";
import { calculateWorkbook } from "../calculate";
import { readLayout, type ShownSheet } from "../layout";
import { sheetSpec } from "./sheet-spec";

/** A file that was opened: its workbook for the host, and what saving it again needs. */
export interface OpenFile {
  readonly name: string;
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookModel;
  /** Which sheet of the file each sheet of the workbook was, by id. */
  readonly fileIds: ReadonlyMap<string, string>;
  /** Sheets on which rows were inserted or deleted since. */
  readonly rowsMoved: ReadonlySet<string>;
  /** False where the looks could not be read, so that the grid shows plain cells. */
  readonly hasLooks: boolean;
}

/**
 * Opens an .xlsx file as a workbook for the host: cells, formulas and formats through the port, our marks and record
 * as Excel would hold them, and the looks.
 * @throws WorkbookError when the file cannot be read, or holds no worksheet
 */
export async function openFile(
  bytes: Uint8Array,
  name: string,
  options: Pick<WorkbookOptions, "now" | "userName"> = {},
): Promise<OpenFile> {
  const file = openWorkbook(bytes, name);
  const infos = (await file.sheets()).filter(({ kind }) => kind === "worksheet");
  if (infos.length === 0) throw new WorkbookError("not-supported", "no worksheet", NO_SHEET);
  const looks = layoutsOf(bytes);
  const layouts = looks ?? new Map<string, ShownSheet>();
  const snapshots = await Promise.all(infos.map(({ id }) => file.read(id)));
  const record = snapshots[0]?.record ?? null;
  const workbook = createWorkbook({
    ...options,
    name,
    calculate: calculateWorkbook,
    settings: record === null ? {} : { [SETTING_RECORD]: record },
    sheets: infos.flatMap((info, index) => {
      const snapshot = snapshots[index];
      return snapshot === undefined ? [] : [sheetSpec(info, snapshot, layouts.get(info.name))];
    }),
  });
  const fileIds = new Map<string, string>();
  workbook.sheets.forEach((sheet, index) => {
    fileIds.set(sheet.id, infos[index]?.id ?? "");
    setLooks(sheet, layouts.get(sheet.name));
  });
  const active = (await file.read()).sheet.id;
  workbook.activeSheetId = sheetToShow(workbook, infos, active).id;
  const rowsMoved = new Set<string>();
  workbook.listen((event) => {
    if (event.kind === "changed" && event.changeType !== "RangeEdited") rowsMoved.add(event.sheetId);
  });
  return { name, bytes, workbook, fileIds, rowsMoved, hasLooks: looks !== null };
}

const NO_SHEET = "文件中没有普通工作表，没有可显示的内容。请选择其他文件。";

/** Looks are an extra: where they cannot be read (null) the file is shown plainly, and the page says so. */
function layoutsOf(bytes: Uint8Array): ReadonlyMap<string, ShownSheet> | null {
  try {
    return readLayout(bytes);
  } catch {
    return null;
  }
}

function setLooks(sheet: SheetModel, layout: ShownSheet | undefined): void {
  if (layout === undefined) return;
  sheet.columnWidths = new Map(layout.columnWidths);
  sheet.rowHeights = new Map(layout.rowHeights);
  sheet.frozen = { ...layout.frozen };
  sheet.showGridlines = layout.showGridlines;
  sheet.tabColor = layout.tabColor ?? "";
}

/** The sheet that was in front when the file was saved; a hidden one cannot be. */
function sheetToShow(workbook: WorkbookModel, infos: readonly SheetInfo[], active: string): SheetModel {
  const index = infos.findIndex(({ id }) => id === active);
  const wanted = workbook.sheets[index];
  const shown = wanted?.visibility === "Visible" ? wanted : undefined;
  return shown ?? workbook.sheets.find(({ visibility }) => visibility === "Visible") ?? workbook.activeSheet;
}
