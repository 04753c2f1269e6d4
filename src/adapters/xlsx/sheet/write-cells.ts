import {
  type Address,
  cellKey,
  type CellContent,
  type CellValue,
  compareAddresses,
  toA1,
} from "../../../core/cells";
import { type CellEdit, READ_LIMIT, type Recalculation, WorkbookError } from "../../../core/port";
import { CellFormulas, formulaNode, type StoredFormula } from "../formula/cell-formulas";
import { FormulaGroups, isMaster } from "../formula/groups";
import type { Parts } from "../package/parts";
import type { StyleNeeds } from "../styles/cell-style";
import { splice } from "../xml/splice";
import { type CellWriting, formulaElement, keepsFormula } from "./cell-xml";
import { cellSplices, type CellTarget } from "./cell-splices";
import { inheritedStyle } from "./inherited-style";
import { type CellNode, heldNodes, type SheetNodes } from "./nodes";

/** Finds or makes the style that new content needs, starting from a cell's style. */
type StyleFor = (style: string | undefined, needs: StyleNeeds) => string | undefined;

/** Writes contents and results into the cells of a sheet. */
export function writeCells(
  parts: Parts,
  part: string,
  edits: readonly CellEdit[],
  recalculations: readonly Recalculation[],
  styleFor: StyleFor,
): void {
  if (edits.length + recalculations.length === 0) return;
  const writer = new CellWriter(heldNodes(parts, part), styleFor);
  for (const { at, value } of recalculations) writer.recalculate(at, value);
  for (const edit of edits) writer.edit(edit);
  parts.put(part, writer.text());
}

/**
 * Numbers and formulas must not stand in a cell that is marked as text. Text that would be taken for one of them, and
 * comes back to a cell that holds one, gets the mark again that it may have had.
 */
function textMarkFor(
  { value, formula }: CellContent,
  node: CellNode | undefined,
): Pick<StyleNeeds, "textMark"> {
  if (formula !== null || (value !== null && typeof value !== "string")) return { textMark: "gone" };
  const held = node && (formulaNode(node.element) !== undefined || !isTextType(node));
  return held && value !== null && /^[=+@-]|\d/.test(value) ? { textMark: "back" } : {};
}

function isTextType({ kind }: CellNode): boolean {
  return ["s", "str", "inlineStr"].includes(kind);
}

/** A formula and the cell that it stands in. */
interface FormulaCell extends StoredFormula {
  readonly node: CellNode;
}

class CellWriter {
  private readonly nodes = new Map<number, CellNode>();
  private readonly stored = new Map<CellNode, FormulaCell>();
  private readonly formulas: CellFormulas;
  private readonly groups: FormulaGroups<FormulaCell>;
  private readonly targets = new Map<string, CellTarget>();

  constructor(
    private readonly sheet: SheetNodes,
    private readonly styleFor: StyleFor,
  ) {
    for (const node of sheet.rows.flatMap((row) => row.cells)) {
      this.nodes.set(cellKey(node.row, node.column), node);
      if (node.formula) this.stored.set(node, { ...node.formula, node });
    }
    const formulas = [...this.stored.values()];
    this.formulas = new CellFormulas(sheet.part, formulas);
    this.groups = new FormulaGroups(formulas);
  }

  edit({ at, to }: CellEdit): void {
    this.groups.assertNotFilled(at);
    const node = this.nodeAt(at);
    if (!node) this.assertWasRead(at);
    const current = node?.style;
    const base = node ? current : inheritedStyle(this.sheet, at);
    const style = this.styleFor(base, {
      ...(to.numberFormat !== undefined && { format: to.numberFormat }),
      ...textMarkFor(to, node),
    });
    const formula = to.formula === null ? null : this.formulaXml(node, to.formula);
    this.set(at, node, { value: to.value, formula, style: style === current ? undefined : style });
  }

  recalculate(at: Address, value: CellValue): void {
    const node = this.nodeAt(at);
    const formula = node && formulaNode(node.element);
    if (!formula) throw new WorkbookError("unknown", `no formula in ${toA1(at)}`);
    this.set(at, node, { value, formula: this.sheet.source.slice(formula.start, formula.end) });
  }

  text(): string {
    this.spellOutSharers();
    const targets = [...this.targets.values()].sort((a, b) => compareAddresses(a.at, b.at));
    return splice(this.sheet.source, cellSplices(this.sheet, targets));
  }

  private nodeAt({ row, column }: Address): CellNode | undefined {
    return this.nodes.get(cellKey(row, column));
  }

  /** Where cells were left out in reading, one that seems missing may be there. */
  private assertWasRead(at: Address): void {
    const { isPartial, part } = this.sheet;
    if (isPartial && (at.row >= READ_LIMIT.rows || at.column >= READ_LIMIT.columns)) {
      throw new WorkbookError("too-large", `${part}: ${toA1(at)} was not read`);
    }
  }

  private set(at: Address, node: CellNode | undefined, writing: CellWriting): void {
    this.targets.set(toA1(at), { at, node, writing });
  }

  /** A formula that does not change keeps its element with all its attributes. */
  private formulaXml(node: CellNode | undefined, formula: string): string {
    const old = node && formulaNode(node.element);
    const stored = node && this.stored.get(node);
    if (old && stored && `=${this.formulas.textOf(stored)}` === formula) {
      return this.sheet.source.slice(old.start, old.end);
    }
    return formulaElement(this.sheet.root.open, formula);
  }

  /** Formulas that read theirs from a cell which loses it get their own text; their results stay. */
  private spellOutSharers(): void {
    for (const { node } of [...this.targets.values()].filter((target) => !this.keepsFormula(target))) {
      const stored = node && this.stored.get(node);
      if (!stored) continue;
      if (this.sheet.hidesFormulas && isMaster(stored)) {
        throw new WorkbookError(
          "too-large",
          `${this.sheet.part}: not all sharers of ${toA1(stored)} were read`,
        );
      }
      for (const sharer of this.groups.sharersOf(stored)) this.spellOut(sharer);
    }
  }

  private spellOut(sharer: FormulaCell): void {
    const formula = formulaElement(this.sheet.root.open, `=${this.formulas.textOf(sharer)}`);
    const key = toA1(sharer);
    const target = this.targets.get(key);
    if (target === undefined) this.targets.set(key, { at: sharer, node: sharer.node, formula });
    else if (target.writing && this.keepsFormula(target)) {
      this.set(sharer, sharer.node, { ...target.writing, formula });
    }
  }

  private keepsFormula({ node, writing }: CellTarget): boolean {
    return node && writing ? keepsFormula(this.sheet.source, node.element, writing) : false;
  }
}
