import type { Address } from "../../../core/cells";
import { WorkbookError } from "../../../core/port";
import { type StoredFormula, storedFormula } from "../formula/cell-formulas";
import { LIMITS } from "../limits";
import type { Scope } from "../xml/scope";
import { attribute, childOf, elementAt, type XmlElement } from "../xml/tree";
import { richText } from "./rich-text";

/** Where cells were read. */
export interface Surroundings {
  readonly part: string;
  readonly source: string;
  /** The namespaces around them. */
  readonly scope: Scope;
}

/** A cell as it is stored: what a reader asks of it, and where it stands for those who write it. */
export class CellNode implements Address {
  /** @throws WorkbookError too-large */
  constructor(
    private readonly surroundings: Surroundings,
    readonly row: number,
    readonly column: number,
    readonly start: number,
    /** What its text is: "s" the number of a shared string, "inlineStr" a text, and so on. */
    readonly kind: string,
    /** Null where it holds no value. */
    readonly text: string | null,
    /** The number of its style. */
    readonly style: string | undefined,
    readonly formula: StoredFormula | undefined,
  ) {
    if (text !== null && text.length > LIMITS.cellText)
      throw new WorkbookError("too-large", `${surroundings.part}: text of a cell`);
  }

  /** Its element, read anew each time: only cells that are written are asked for it. */
  get element(): XmlElement {
    const { part, source, scope } = this.surroundings;
    return elementAt(part, source, this.start, scope);
  }
}

/** The same of an element that was read. */
export function cellOf(surroundings: Surroundings, { row, column }: Address, element: XmlElement): CellNode {
  const kind = attribute(element.open, "t") ?? "n";
  const content = childOf(element, kind === "inlineStr" ? "is" : "v");
  const text = content === undefined ? null : kind === "inlineStr" ? richText(content) : content.text;
  const formula = storedFormula(surroundings.part, { row, column }, element);
  const style = attribute(element.open, "s");
  return new CellNode(surroundings, row, column, element.start, kind, text, style, formula);
}
