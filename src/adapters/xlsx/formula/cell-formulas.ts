import { type Address, type Area, oneCell, translateFormula } from "../../../core/cells";
import { damaged } from "../errors";
import { areaIn } from "../sheet/areas";
import { unescapeText } from "../xml/escape";
import { attribute, childOf, isSet, type XmlElement } from "../xml/tree";

/** A formula as it is stored, without the elements it was read from. */
export interface StoredFormula extends Address {
  /** Empty where it is that of another cell, moved along. */
  readonly text: string;
  /** The number under which it is shared. */
  readonly shared: string | undefined;
  /** The cells that an array formula or a data table fills. */
  readonly filled: Area | undefined;
  readonly isTable: boolean;
}

/** A cell's formula, or undefined; an empty element that takes no formula from elsewhere is none. */
export function storedFormula(
  part: string,
  { row, column }: Address,
  cell: XmlElement,
): StoredFormula | undefined {
  const node = formulaNode(cell);
  if (!node) return undefined;
  const kind = attribute(node.open, "t");
  const isTable = kind === "dataTable";
  const shared = kind === "shared" ? attribute(node.open, "si") : undefined;
  const text = isTable ? tableFormula(node) : unescapeText(node.text);
  if (text === "" && shared === undefined) return undefined;
  const filled = kind === "array" || isTable ? filledArea(part, node, { row, column }) : undefined;
  return { row, column, text, shared, filled, isTable };
}

/** Spells shared formulas of a sheet out. */
export class CellFormulas {
  private readonly masters = new Map<string, StoredFormula>();

  constructor(
    private readonly part: string,
    formulas: Iterable<StoredFormula>,
  ) {
    for (const formula of formulas) {
      const { shared, text } = formula;
      if (shared !== undefined && text !== "" && !this.masters.has(shared)) this.masters.set(shared, formula);
    }
  }

  /** A formula's text without "=". */
  textOf({ row, column, text, shared }: StoredFormula): string {
    if (text !== "" || shared === undefined) return text;
    const master = this.masters.get(shared);
    if (!master) throw damaged(this.part, `shared formula ${shared}`);
    return translateFormula(master.text, row - master.row, column - master.column);
  }
}

export function formulaNode(cell: XmlElement): XmlElement | undefined {
  return childOf(cell, "f");
}

/** What Excel shows for a data table; its inputs stand in attributes. */
function tableFormula({ open }: XmlElement): string {
  const [first, second] = [attribute(open, "r1") ?? "", attribute(open, "r2") ?? ""];
  if (isSet(attribute(open, "dt2D"))) return `TABLE(${first},${second})`;
  return isSet(attribute(open, "dtr")) ? `TABLE(${first},)` : `TABLE(,${first})`;
}

function filledArea(part: string, { open }: XmlElement, { row, column }: Address): Area {
  const range = attribute(open, "ref");
  if (range === undefined) return oneCell(row, column);
  return areaIn(part, range, "formula for");
}
