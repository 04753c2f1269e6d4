import { type Address, toA1 } from "../cells";
import {
  cellAt,
  type CellEdit,
  type EditPlan,
  type EditResult,
  type KeptRecord,
  type LedgerEntry,
  mapAnswers,
  NOTHING_TO_DO,
  type SheetAnswer,
  type SheetRef,
  type SheetSnapshot,
  type Steps,
  withContents,
  type Workbook,
} from "../port";
import { editSheet, editSheets } from "./edit-sheet";
import { SheetLedger } from "./ledger";
import { matchMarks, withRecord } from "./match-marks";
import type { Options } from "./options";
import { isOutside } from "./outside";
import { putBack } from "./put-back";
import { openRecord } from "./record";
import { recorded } from "./recorded";

/** An entry that was left as it is, and where its cell stands now, where that can be told. */
export interface LeftEntry extends LedgerEntry {
  readonly at: Address | null;
}

/** What an undo brought back, and what it had to leave. */
export interface Undone extends EditResult {
  readonly restored: readonly { readonly at: Address; readonly entry: LedgerEntry }[];
  /** Cells changed since, not found any more, or with a formula whose cells have moved apart: left as they are. */
  readonly left: readonly LeftEntry[];
  /** Old formulas that reach outside the workbook: put back only when a person has seen and allowed them. */
  readonly asked: readonly LedgerEntry[];
}

interface UndoOptions extends Options {
  /** Which run to take back, by its time; all of them where none is given. */
  readonly run?: string;
  /** A person has seen the old formulas that reach outside the workbook and wants them back. */
  readonly isOutsideAllowed?: boolean;
}

/**
 * Puts back what our runs on a sheet (or one of them) have changed, newest first: every cell that still holds what was
 * written gets its old value or formula again, and its entry leaves the ledger. What a later run of ours has written
 * over stays, with its entry, until that run is taken back. Our marks go with the last entry; until then they are
 * brought in line with what is left. One step: it fails before, or is complete.
 */
export async function undo(
  workbook: Workbook,
  sheetId: string | undefined,
  options: UndoOptions,
): Promise<Undone> {
  const deciding = (snapshot: SheetSnapshot) => planningUndo(snapshot, options);
  const { result, decision } = await editSheet(workbook, sheetId, deciding, options);
  const { restored, left, asked } = decision;
  return { ...result, restored, left, asked };
}

/** The same on many sheets, each for itself. */
export function undoSheets(
  workbook: Workbook,
  sheets: readonly SheetRef[],
  options: UndoOptions,
): AsyncIterable<SheetAnswer<Undone>> {
  const refs = sheets.map(({ id, name }) => ({ id, name }));
  const deciding = (snapshot: SheetSnapshot) => planningUndo(snapshot, options);
  return mapAnswers(editSheets(workbook, refs, deciding, options), ({ result, decision }) => {
    const { restored, left, asked } = decision;
    return { ...result, restored, left, asked };
  });
}

interface Planned extends Omit<Undone, keyof EditResult> {
  readonly plan: EditPlan;
}

function* planningUndo(snapshot: SheetSnapshot, options: UndoOptions): Steps<Planned> {
  const { run, witness } = options;
  const open = openRecord(snapshot, witness);
  const chosen = open.ledger.entries.filter(({ time }) => run === undefined || time === run);
  // Marks alone stay: where the record is lost, they are all that still tells what was corrected.
  if (chosen.length === 0) return { restored: [], left: [], asked: [], plan: NOTHING_TO_DO };
  const { edits, restored, left, asked } = restore(open.ledger, chosen, options.isOutsideAllowed === true);
  const taken = new Set(chosen);
  const others = open.ledger.entries.filter((entry) => !taken.has(entry));
  const isStaying = new Set(asked);
  for (const entry of left) {
    if (others.some((later) => open.ledger.follows(later, entry))) isStaying.add(entry);
  }
  const gone = new Set(chosen.filter((entry) => !isStaying.has(entry)));
  const wanted = { ...open.kept, ledger: open.kept.ledger.filter((entry) => !gone.has(entry)) };
  const marks = yield* marksAfter(snapshot, edits, wanted, options);
  const plan = recorded(
    snapshot,
    { edits, recalculations: [], marks },
    {
      open,
      wanted,
      action: "undo",
      time: options.now().toISOString(),
      entries: restored.map(({ entry }) => entry),
    },
  );
  const places = left.map((entry): LeftEntry => ({ ...entry, at: open.ledger.placeOf(entry) }));
  return { restored, left: places, asked, plan };
}

/** The marks once all is put back; none where nothing of ours is left to be undone. */
function* marksAfter(
  snapshot: SheetSnapshot,
  edits: readonly CellEdit[],
  wanted: KeptRecord,
  options: Options,
): Steps<EditPlan["marks"]> {
  const cells = withContents(snapshot, edits);
  const isLast = new SheetLedger(cells, wanted.ledger).entries.length === 0;
  if (isLast || snapshot.marks.length === 0) return { remove: snapshot.marks, add: [] };
  const after = withRecord(cells, wanted);
  return (yield* matchMarks(snapshot, { snapshot: after, kept: wanted }, options)).marks;
}

/** The old contents of the cells that still hold what the chosen entries wrote, newest first. */
function restore(ledger: SheetLedger, chosen: readonly LedgerEntry[], isOutsideAllowed: boolean) {
  const restored: { at: Address; entry: LedgerEntry }[] = [];
  const [left, asked]: [LedgerEntry[], LedgerEntry[]] = [[], []];
  const edits = new Map<string, CellEdit>();
  const back = new Set<LedgerEntry>();
  const isBack = (each: LedgerEntry) => back.has(each);
  const { snapshot } = ledger;
  const cell = (at: Address) => {
    const edit = edits.get(toA1(at));
    return edit === undefined ? cellAt(snapshot, at) : { numberFormat: "General", ...edit.to };
  };
  for (const entry of [...chosen].reverse()) {
    const standing = ledger.standing(entry, isBack, cell);
    if (standing === null || standing.before === null) {
      left.push(entry);
      continue;
    }
    if (isOutside(entry.before.formula) && !isOutsideAllowed) {
      asked.push(entry);
      continue;
    }
    const { at, before } = standing;
    edits.set(toA1(at), putBack(snapshot, at, before));
    restored.push({ at, entry });
    back.add(entry);
  }
  return { edits: [...edits.values()], restored, left, asked };
}
