import { type Address, type CellEdit, type CellValue, compareAddresses, type Recalculation, toA1, WorkbookError } from "../../sheet"; // prettier-ignore
import { CellFormulas, formulaNode } from "../formula/cell-formulas";
import { assertNotFilled, sharersOf } from "../formula/groups";
import type { Parts } from "../package/parts";
import { splice } from "../xml/splice";
import { attribute } from "../xml/tree";
import { type CellWriting, formulaElement } from "./cell-xml";
import { cellSplices, type CellTarget } from "./cell-splices";
import { inheritedStyle } from "./inherited-style";
import { type CellNode, readSheetLayout, type SheetLayout } from "./layout";

/** Finds or makes the style that shows a number format, starting from a cell's style. */
export type StyleFor = (style: string | undefined, numberFormat: string) => string | undefined;

/** Writes contents and results into the cells of a sheet. */
export function writeCells(
  parts: Parts,
  part: string,
  edits: readonly CellEdit[],
  recalculations: readonly Recalculation[],
  styleFor: StyleFor,
): void {
  if (edits.length + recalculations.length === 0) return;
  const writer = new CellWriter(parts.parsed(part, readSheetLayout), styleFor);
  for (const { at, value } of recalculations) writer.recalculate(at, value);
  for (const edit of edits) writer.edit(edit);
  parts.put(part, writer.text());
}

class CellWriter {
  private readonly nodes = new Map<string, CellNode>();
  private readonly formulas: CellFormulas;
  private readonly targets = new Map<string, CellTarget>();

  constructor(
    private readonly layout: SheetLayout,
    private readonly styleFor: StyleFor,
  ) {
    const cells = layout.rows.flatMap((row) => row.cells);
    for (const cell of cells) this.nodes.set(toA1(cell), cell);
    this.formulas = new CellFormulas(layout.part, cells);
  }

  edit({ at, to }: CellEdit): void {
    assertNotFilled(this.nodes.values(), at);
    const node = this.nodes.get(toA1(at));
    const current = node && attribute(node.element.open, "s");
    const base = node ? current : inheritedStyle(this.layout, at);
    const style = to.numberFormat === undefined ? base : this.styleFor(base, to.numberFormat);
    const formula = to.formula === null ? null : this.formulaXml(node, to.formula);
    this.set(at, node, { value: to.value, formula, style: style === current ? undefined : style });
  }

  recalculate(at: Address, value: CellValue): void {
    const node = this.nodes.get(toA1(at));
    const formula = node && formulaNode(node.element);
    if (!formula) throw new WorkbookError("unknown", `no formula in ${toA1(at)}`);
    this.set(at, node, { value, formula: this.layout.source.slice(formula.start, formula.end) });
  }

  text(): string {
    this.spellOutSharers();
    const targets = [...this.targets.values()].sort((a, b) => compareAddresses(a.at, b.at));
    return splice(this.layout.source, cellSplices(this.layout, targets));
  }

  private set(at: Address, node: CellNode | undefined, writing: CellWriting): void {
    this.targets.set(toA1(at), { at, node, writing });
  }

  /** A formula that does not change keeps its element with all its attributes. */
  private formulaXml(node: CellNode | undefined, formula: string): string {
    const old = node && formulaNode(node.element);
    if (old && `=${this.formulas.of(node) ?? ""}` === formula) {
      return this.layout.source.slice(old.start, old.end);
    }
    return formulaElement(this.layout.root.open, formula);
  }

  /** Formulas that read theirs from a cell which loses it get their own text; their results stay. */
  private spellOutSharers(): void {
    const { source, root } = this.layout;
    const lost = [...this.targets.values()].filter(({ node, writing }) => {
      const old = node && formulaNode(node.element);
      return old && old.text !== "" && writing?.formula !== source.slice(old.start, old.end);
    });
    for (const { node } of lost) {
      for (const sharer of node ? sharersOf(this.nodes.values(), node) : []) {
        const formula = formulaElement(root.open, this.formulas.of(sharer) ?? "");
        const key = toA1(sharer);
        const target = this.targets.get(key);
        if (target === undefined) {
          this.targets.set(key, { at: sharer, node: sharer, formula });
        } else if (target.writing !== undefined && this.keepsSharing(target)) {
          this.set(sharer, sharer, { ...target.writing, formula });
        }
      }
    }
  }

  private keepsSharing({ node, writing }: CellTarget): boolean {
    const old = node && formulaNode(node.element);
    return old !== undefined && writing?.formula === this.layout.source.slice(old.start, old.end);
  }
}
