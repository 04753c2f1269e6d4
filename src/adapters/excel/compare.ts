import { type Address, toA1 } from "../../core/cells";
import { cellList, changedCells, type EditPlan, type SheetSnapshot, WorkbookError } from "../../core/port";
import { queueSameCells } from "./cells";
import { ifAnswered, type Pending } from "./pending";
import { isMissing } from "./record";
import type { OpenSheet } from "./session";

/** What stood on a sheet right before a write in the same batch. */
export interface Stood {
  readonly rows: SheetSnapshot["rows"];
  /** Ids of the comments and rules that were there: what another pane has removed before was not removed by us. */
  readonly markIds: ReadonlySet<string>;
  /** Ids of the parts of the record that were there. */
  readonly partIds: ReadonlySet<string>;
}

/** What a batch answers of that. */
export interface Comparison {
  readonly stood: Pending<Stood>;
  /** Cells that the plan was made from and that have changed since they were read. */
  readonly changed: Pending<Address[]>;
  /** Whether a part of the record that is to go has gone already: another pane has written meanwhile. */
  readonly isRecordChanged: Pending<boolean>;
  /** Whether a batch that failed has come as far as this. */
  readonly isAnswered: () => boolean;
}

/**
 * Queues what has to be known to compare and set: loads that stand before the writes of a batch answer what stood there
 * before them, so no sync more is needed.
 * @param parts the ids of the parts of the record, queued before
 */
export function queueComparison(
  open: OpenSheet,
  plan: EditPlan,
  parts: Excel.CustomXmlPartScopedCollection,
): Comparison {
  const { sheet, snapshot } = open;
  const cells = queueSameCells(open);
  const comments = sheet.comments.load("items/id");
  const formats = sheet.getRange().conditionalFormats.load("items/id");
  let known: Stood | null = null;
  const stood = () =>
    (known ??= {
      rows: cells.read().rows,
      markIds: new Set([...comments.items, ...formats.items].map(({ id }) => id)),
      partIds: new Set(parts.items.map(({ id }) => id)),
    });
  return {
    stood,
    changed: () => changedCells(snapshot.rows, stood().rows, plan.reads),
    isRecordChanged: () => isMissing(parts, plan.record?.remove ?? []),
    isAnswered: () => ifAnswered(() => formats.items) !== null,
  };
}

/** @param cells by their addresses; none where only the record has changed */
export function changedMeanwhile(cells: readonly Address[]): WorkbookError {
  const what = cells.length === 0 ? "另一个窗格刚刚写入了这个工作簿" : `${cellList(cells)} 在写入时被改动`;
  return new WorkbookError(
    "changed",
    cells.map(toA1).join(","),
    `${what}，本次操作已撤回，表格保持改动后的样子。请重新检查。`,
  );
}
