import type { Address } from "../../sheet";
import { damaged } from "../errors";
import type { CellNode } from "../sheet/layout";
import { unescapeText } from "../xml/escape";
import { attribute, childOf, type XmlElement } from "../xml/tree";
import { translateFormula } from "./translate";

/** A formula that others share: its text is that of the master, moved along. */
interface Master extends Address {
  readonly formula: string;
}

/** Reads formulas of a sheet, shared ones spelt out. */
export class CellFormulas {
  private readonly masters = new Map<string, Master>();

  constructor(
    private readonly part: string,
    cells: Iterable<CellNode>,
  ) {
    for (const { row, column, element } of cells) {
      const node = formulaNode(element);
      const shared = node && sharedIndex(node);
      if (shared !== undefined && node && node.text !== "" && !this.masters.has(shared)) {
        this.masters.set(shared, { row, column, formula: unescapeText(node.text) });
      }
    }
  }

  /** A cell's formula without "=", or null. */
  of({ row, column, element }: CellNode): string | null {
    const node = formulaNode(element);
    if (!node) return null;
    const shared = sharedIndex(node);
    if (node.text !== "" || shared === undefined) return unescapeText(node.text);
    const master = this.masters.get(shared);
    if (!master) throw damaged(this.part, `shared formula ${shared}`);
    return translateFormula(master.formula, row - master.row, column - master.column);
  }
}

export function formulaNode(cell: XmlElement): XmlElement | undefined {
  return childOf(cell, "f");
}

/** The number under which formulas are shared. */
export function sharedIndex({ open }: XmlElement): string | undefined {
  return attribute(open, "t") === "shared" ? attribute(open, "si") : undefined;
}

/** The cells that an array formula or a data table fills. */
export function filledRange({ open }: XmlElement): string | undefined {
  const kind = attribute(open, "t");
  return kind === "array" || kind === "dataTable" ? attribute(open, "ref") : undefined;
}
