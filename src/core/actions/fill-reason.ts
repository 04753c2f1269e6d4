import { type Address, type Area, areaName, isCellIn, oneCell, toA1 } from "../cells";
import { cellText, type Form, isFillerReason } from "../form";
import {
  cellAt,
  type CellEdit,
  type EditPlan,
  type LedgerEntry,
  NOTHING_TO_DO,
  type SheetSnapshot,
  type Steps,
  withContents,
  type Workbook,
  WorkbookError,
} from "../port";
import { type Finding, ignoredFinding, isSameFinding, reasonPlace, reviewing } from "../review";
import { editSheet } from "./edit-sheet";
import { ledgerEntry } from "./ledger";
import { markIds } from "./mark-ids";
import { matchMarks, withRecord } from "./match-marks";
import type { Options } from "./options";
import { openRecord } from "./record";
import { recorded } from "./recorded";

/** Excel's own limit for the text of a cell. */
export const LONGEST_TEXT = 32_767;

/** Where a reason belongs, and for which rows it then speaks. */
export interface ReasonCell {
  /** The cell: of a merged one the first, the only one that is seen. */
  readonly at: Address;
  /** The merged area that it is the first cell of; null for a cell of its own. */
  readonly merged: Area | null;
  /** The indicators whose reasons it holds, by their names. */
  readonly sharedBy: readonly string[];
}

/** What came of it. `present`: the cell holds a text that the person has not been shown, and nothing was written. */
export interface Filled extends ReasonCell {
  readonly kind: "written" | "present";
  /** What now stands in the cell. */
  readonly text: string;
}

/**
 * Writes the reason that a finding asks for, in the person's own words, where it belongs on the form; on record, so that
 * it is undone like any correction. Marks of ours follow: that of the finding goes with it.
 * @param finding as the person was shown it
 * @param text always written as text, whatever it begins with
 * @param shown what the person was shown of the cell's present text; where it holds another, nothing is written
 * @throws WorkbookError "input" for no reason at all, too long a text, or a cell with a formula; "changed" where the
 * finding is no longer there
 */
export async function fillReason(
  workbook: Workbook,
  finding: Finding,
  { text, shown }: { readonly text: string; readonly shown: string },
  options: Options,
): Promise<Filled> {
  const reason = text.replaceAll("\r\n", "\n").trim();
  if (isFillerReason(reason)) throw refused("no reason", "请填写偏差原因。");
  if (reason.length > LONGEST_TEXT) {
    throw refused("too long", `一个单元格最多写 ${LONGEST_TEXT} 个字，请缩短后再写入。`);
  }
  const sheetId = finding.form.sheet.id;
  const { at, merged, sharedBy } = await reasonCell(workbook, finding);
  const deciding = function* (snapshot: SheetSnapshot): Steps<{ plan: EditPlan; present: string | null }> {
    const { value, formula } = cellAt(snapshot, at);
    const present = cellText(cellAt(snapshot, at));
    if (formula !== null) throw refused("a formula", `${toA1(at)} 是公式，没有改动。请在表中修改。`);
    if (present.trim() !== shown.trim()) return { plan: NOTHING_TO_DO, present };
    const edit = { at, from: { value, formula }, to: { value: reason, formula: null } };
    return { plan: yield* planning(snapshot, finding, edit, options), present: null };
  };
  const { decision } = await editSheet(workbook, sheetId, deciding, options);
  const { present } = decision;
  const kind = present === null ? "written" : "present";
  return { kind, at, merged, sharedBy, text: present ?? reason };
}

function refused(detail: string, message: string): WorkbookError {
  return new WorkbookError("input", detail, message);
}

/**
 * Where the reason that a finding asks for belongs, as the sheet shows its cells.
 * @throws WorkbookError "input" where the form has no place for it; "not-supported" from an Excel that cannot tell which
 * cells are merged
 */
export async function reasonCell(workbook: Workbook, { form, ...finding }: Finding): Promise<ReasonCell> {
  const place = reasonPlace({ form, ...finding });
  if (place === null) throw refused("no place", "表中没有填写原因的位置。");
  const { row, column } = place.at;
  const areas = await mergedOf(workbook, form, oneCell(row, column));
  const merged = areas.find((area) => isCellIn(place.at, area)) ?? null;
  const at = merged === null ? place.at : { row: merged.top, column: merged.left };
  const rows = form.indicators.flatMap((indicator) => [indicator, ...indicator.sharing]);
  const own = rows.filter(({ reason }) => merged !== null && reason && isCellIn(reason.at, merged));
  return { at, merged, sharedBy: own.length > 1 ? own.map(({ name }) => name.value) : [] };
}

/** An Excel that cannot tell which cells are merged cannot tell either whether the text would be seen. */
async function mergedOf(workbook: Workbook, { sheet }: Form, cell: Area): Promise<readonly Area[]> {
  try {
    return await workbook.mergedAreas(sheet.id, cell);
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== "not-supported") throw error;
    const message = `这个版本的 Excel 不能判断合并单元格，请直接在表中填写 ${areaName(cell)}。`;
    throw new WorkbookError("not-supported", error.detail, message);
  }
}

function* planning(
  snapshot: SheetSnapshot,
  shown: Finding,
  edit: CellEdit,
  options: Options,
): Steps<EditPlan> {
  const open = openRecord(snapshot, options.witness);
  const before = yield* reviewing(snapshot, options.profile);
  const key = ignoredFinding(shown, "", "");
  const found = before.forms.flatMap(({ findings }) => findings);
  const finding = found.find((each) => isSameFinding(key, each));
  if (finding === undefined) {
    throw new WorkbookError("changed", key.rule, "这条问题已不存在，没有写入。请重新检查。");
  }
  const cells = withContents(snapshot, [edit]);
  const time = options.now();
  const mark = markIds(time, snapshot, open.kept, options.salt)();
  const row = labelAt(finding, edit.at);
  const planned = { ...edit, finding: { ...finding, row } };
  const entry: LedgerEntry = {
    ...ledgerEntry(planned, { before: snapshot, after: cells }, mark, time.toISOString()),
    comment: "偏差原因由填写人补填。",
    isOwnWords: true,
  };
  const wanted = { ...open.kept, ledger: [...open.kept.ledger, entry] };
  const after = { snapshot: withRecord(cells, wanted), kept: wanted };
  const { marks } = yield* matchMarks(snapshot, after, { ...options, known: before });
  // A sheet without marks of ours does not get any.
  const changes = snapshot.marks.length === 0 ? NOTHING_TO_DO.marks : marks;
  const plan = { edits: [edit], recalculations: [], marks: changes, reads: [finding.form.area] };
  const recording = { open, wanted, action: "correct" as const, time: time.toISOString(), entries: [entry] };
  return recorded(snapshot, plan, recording);
}

/** The label by which the cell's row is known again: of a merged cell it may be another than the finding's. */
function labelAt({ form, row }: Finding, at: Address): Finding["row"] {
  if (row.at.row === at.row && form.texts.some((text) => text.value === row.value && text.at.row === at.row))
    return row;
  const own = form.indicators.find(({ name }) => name.at.row === at.row)?.name;
  const left = form.texts.filter((text) => text.at.row === at.row && text.at.column < at.column);
  return own ?? left.at(-1) ?? row;
}
