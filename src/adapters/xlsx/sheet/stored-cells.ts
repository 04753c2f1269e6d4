import { type Address } from "../../../core/cells";
import { WorkbookError } from "../../../core/port";
import { type StoredFormula, storedFormula } from "../formula/cell-formulas";
import { LIMITS } from "../limits";
import type { Parts } from "../package/parts";
import { attribute, childOf, isSet, type XmlElement } from "../xml/tree";
import {
  type CellNode,
  isHeldWhole,
  readSheetNodes,
  readSomeNodes,
  type RowNode,
  type SheetNodes,
} from "./nodes";
import { richText } from "./rich-text";

/** A cell as it is stored, without the elements it was read from. */
export interface StoredCell extends Address {
  /** What its text is: "s" the number of a shared string, "inlineStr" a text, and so on. */
  readonly kind: string;
  /** Null where it holds no value. */
  readonly text: string | null;
  readonly style: string | undefined;
  readonly formula: StoredFormula | undefined;
}

/** A sheet as it is stored, as far as the reading limit. */
export interface StoredSheet {
  readonly part: string;
  /** The worksheet element; its sheetData has no children here. */
  readonly root: XmlElement;
  readonly cells: readonly StoredCell[];
  readonly rows: readonly { readonly row: number; readonly isHidden: boolean }[];
  /** Cells beyond the reading limit were left out. */
  readonly isPartial: boolean;
  /** Some of them hold something. */
  readonly isTruncated: boolean;
}

/** What was made of elements that are held. */
const made = new WeakMap<SheetNodes, StoredSheet>();

/**
 * Reads a sheet; of a large one no elements are kept. As long as its text is the same and there is room, it is the same
 * object.
 * @throws WorkbookError damaged, too-large
 */
export function readStoredSheet(parts: Parts, part: string): StoredSheet {
  const source = parts.sheetText(part);
  if (!isHeldWhole(source)) return parts.parsed(part, readLongSheet);
  const nodes = parts.parsed(part, readSheetNodes);
  const stored = made.get(nodes) ?? storedSheet(nodes);
  made.set(nodes, stored);
  return stored;
}

function storedSheet({ part, root, rows, isPartial, isTruncated }: SheetNodes): StoredSheet {
  const cells = rows.flatMap((row) => row.cells.map((node) => storedCell(part, node)));
  return { part, root, cells, rows: rows.map(storedRow), isPartial, isTruncated };
}

function readLongSheet(part: string, source: string): StoredSheet {
  const cells: StoredCell[] = [];
  const rows: StoredSheet["rows"][number][] = [];
  const { root, isPartial, isTruncated } = readSomeNodes(
    part,
    source,
    (node) => {
      cells.push(storedCell(part, node));
      return false;
    },
    (row) => {
      rows.push(storedRow(row));
      return false;
    },
  );
  return { part, root, cells, rows, isPartial, isTruncated };
}

function storedRow({ row, open }: RowNode): StoredSheet["rows"][number] {
  return { row, isHidden: isSet(attribute(open, "hidden")) };
}

function storedCell(part: string, node: CellNode): StoredCell {
  const { row, column, element } = node;
  const kind = attribute(element.open, "t") ?? "n";
  const content = childOf(element, kind === "inlineStr" ? "is" : "v");
  const text = content === undefined ? null : kind === "inlineStr" ? richText(content) : content.text;
  if (text !== null && text.length > LIMITS.cellText)
    throw new WorkbookError("too-large", `${part}: text of a cell`);
  return { row, column, kind, text, style: attribute(element.open, "s"), formula: storedFormula(part, node) };
}
