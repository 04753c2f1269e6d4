import { type Address, type CellValue, isCellError, toA1 } from "../../../core/cells";
import { WorkbookError } from "../../../core/port";
import { formulaNode } from "../formula/cell-formulas";
import { escapeText, textElement } from "../xml/escape";
import type { OpenTag } from "../xml/located";
import { likeParent } from "../xml/qualified";
import { withAttributes } from "../xml/splice";
import { isOwnElement, ownElement, wasSelfClosing } from "../xml/traces";
import type { XmlElement } from "../xml/tree";
import type { CellNode } from "./nodes";

/** What a cell is to hold, ready to be written. */
export interface CellWriting {
  readonly value: CellValue;
  /** The `<f>` element, or null. */
  readonly formula: string | null;
  /** The style number where it changes. */
  readonly style?: string | undefined;
}

/** A cell that was not there, marked as ours so that it goes again when it is emptied. */
export function newCell(row: OpenTag | { prefix: string }, at: Address, writing: CellWriting): string {
  const { type, content } = contentOf(likeParent(row, ""), writing);
  const style = writing.style === undefined ? "" : ` s="${writing.style}"`;
  const kind = type === null ? "" : ` t="${type}"`;
  return ownElement(likeParent(row, "c"), `r="${toA1(at)}"${style}${kind}`, content);
}

/** A cell with other content; its style and place stay. Null when it was ours and is empty again. */
export function changedCell(source: string, { element }: CellNode, writing: CellWriting): string | null {
  const { open, start, openEnd, closeStart, end } = element;
  const { type, content } = contentOf(likeParent(open, ""), writing);
  if (content === "" && writing.style === undefined && isOwnElement(source, element)) return null;
  const style = writing.style === undefined ? {} : { s: writing.style };
  const metadata = keepsFormula(source, element, writing) ? {} : { cm: null };
  const tag = withAttributes(source.slice(start, openEnd), { t: type, vm: null, ...metadata, ...style });
  if (open.selfClosing) return content === "" ? tag : `${tag.slice(0, -2)}>${content}</${open.name} >`;
  const endTag = source.slice(closeStart, end);
  return content === "" && wasSelfClosing(endTag) ? `${tag.slice(0, -1)}/>` : tag + content + endTag;
}

/** Cell metadata marks a dynamic array, so it stays with the formula; value metadata goes with the value. */
export function keepsFormula(source: string, cell: XmlElement, { formula }: CellWriting): boolean {
  const old = formulaNode(cell);
  return old !== undefined && formula === source.slice(old.start, old.end);
}

/** A formula element; the text starts with "=". */
export function formulaElement({ prefix }: { readonly prefix: string }, formula: string): string {
  const name = likeParent({ prefix }, "f");
  return `<${name}>${escapeText(formula.replace(/^=/, ""))}</${name}>`;
}

/** The t attribute and the child elements of a cell. `prefix` ends in ":" or is empty. */
function contentOf(
  prefix: string,
  { value, formula }: CellWriting,
): { type: string | null; content: string } {
  const result = (type: string | null, text: string) => ({
    type,
    content: `${formula ?? ""}<${prefix}v>${text}</${prefix}v>`,
  });
  if (value === null || (value === "" && formula === null)) return { type: null, content: formula ?? "" };
  if (typeof value === "number") return result(null, numberText(value));
  if (typeof value === "boolean") return result("b", value ? "1" : "0");
  if (isCellError(value)) return result("e", escapeText(value.error));
  if (formula !== null) return { type: "str", content: formula + textElement(`${prefix}v`, value) };
  const inline = `<${prefix}is>${textElement(`${prefix}t`, value)}</${prefix}is>`;
  return { type: "inlineStr", content: inline };
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new WorkbookError("unknown", "not a finite number");
  return `${value}`;
}
