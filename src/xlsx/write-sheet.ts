import { type Address, type CellContent, type EditPlan, toA1, WorkbookError } from "../sheet";
import { cellKey, dependents, type FormulaCell } from "./formula/dependents";
import { addHighlights, readHighlights, removeHighlights, usedStyles } from "./marks/highlights";
import { addNotes, readNotes, removeNotes } from "./marks/notes";
import type { Draft } from "./package/draft";
import { writeRecord } from "./package/record-property";
import { type Book, relatedPart, type SheetPart } from "./sheet/book";
import { calculateOnLoad, definedNames, dropCalculationChain } from "./sheet/calculation";
import { formulaTexts, rowElements } from "./sheet/cells";
import { dropHighlightStyles, highlightStyle, styleWithFormat } from "./sheet/styles";
import { type CellWrite, writeCells } from "./sheet/write-cells";
import { attribute } from "./xml/located";

/** Carries a plan out on a draft; gives the cells whose comment was left out, since a person's stands there. */
export function writeSheet(draft: Draft, book: Book, sheet: SheetPart, plan: EditPlan): Address[] {
  if (plan.record !== undefined) writeRecord(draft, plan.record);
  writeContents(draft, book, sheet, plan);
  return writeMarks(draft, book, sheet, plan);
}

function writeContents(
  draft: Draft,
  book: Book,
  sheet: SheetPart,
  { edits, recalculations }: EditPlan,
): void {
  if (edits.length === 0 && recalculations.length === 0) return;
  const formulas = formulaCells(draft, book);
  const before = new Set(formulas.map(cellKey));
  const edited = edits.map(({ at }) => ({ sheet: sheet.name, at }));
  const given = new Set([...edits, ...recalculations].map(({ at }) => cellKey({ sheet: sheet.name, at })));
  const stale = dependents(formulas, edited, definedNames(draft, book)).filter(
    (cell) => !given.has(cellKey(cell)),
  );
  const styles = relatedPart(draft, book, "styles");
  const rows = () => rowElements(draft.xml(sheet.part), sheet.part);
  const elements = new Map(
    rows().flatMap(({ cells }) => cells.map(({ at, element }) => [toA1(at), element])),
  );
  const own: CellWrite[] = edits.map(({ at, to }) => {
    if (to.numberFormat === undefined) return { at, content: to };
    const element = elements.get(toA1(at));
    const base = Number((element && attribute(element, "s")) ?? 0);
    return { at, content: to, style: styleWithFormat(draft, styles, base, to.numberFormat) };
  });
  const results: CellWrite[] = recalculations.map(({ at, value }) => ({
    at,
    content: { formula: "keep", value },
  }));
  for (const other of book.sheets) {
    const old: CellWrite[] = stale
      .filter((cell) => cell.sheet === other.name)
      .map(({ at }) => ({ at, content: { formula: "keep", value: null } }));
    const writes = other.part === sheet.part ? [...old, ...results, ...own] : old;
    if (writes.length === 0) continue;
    const worksheet = draft.xml(other.part);
    const target = { source: draft.text(other.part), worksheet, rows: rowElements(worksheet, other.part) };
    draft.change(other.part, writeCells(target, writes));
  }
  if (stale.length > 0) calculateOnLoad(draft, book);
  const changesChain = edits.some(
    ({ at, to }) => before.has(cellKey({ sheet: sheet.name, at })) !== isFormula(to),
  );
  if (changesChain) dropCalculationChain(draft, book);
}

function isFormula({ formula }: CellContent): boolean {
  return formula !== null;
}

/** Every formula of the workbook; sheets without one are not even read. */
function formulaCells(draft: Draft, book: Book): FormulaCell[] {
  return book.sheets
    .filter(({ kind, part }) => kind === "worksheet" && /<(?:\w+:)?f[\s>/]/.test(draft.rawText(part)))
    .flatMap(({ name, part }) => {
      const rows = rowElements(draft.xml(part), part);
      const texts = formulaTexts(rows);
      return rows.flatMap(({ cells }) =>
        cells.flatMap(({ at, element }) => {
          const formula = texts.get(element);
          return formula === undefined ? [] : [{ sheet: name, at, formula }];
        }),
      );
    });
}

function writeMarks(
  draft: Draft,
  book: Book,
  sheet: SheetPart,
  { marks: { remove, add } }: EditPlan,
): Address[] {
  const { part } = sheet;
  if (remove.length === 0 && add.length === 0) return [];
  removeNotes(
    draft,
    part,
    remove.filter(({ comment }) => comment !== null).map(({ at }) => at),
  );
  const foreign = new Set(readNotes(draft, part).foreign.map(toA1));
  const commented = add.filter(({ comment }) => comment !== null);
  addNotes(
    draft,
    part,
    commented
      .filter(({ at }) => !foreign.has(toA1(at)))
      .map(({ at, comment }) => ({ at, text: comment ?? "" })),
  );
  const gone = new Set(remove.map(({ id }) => id));
  const worksheet = draft.xml(part);
  draft.change(part, removeHighlights(readHighlights(worksheet).filter(({ id }) => gone.has(id))));
  const styles = relatedPart(draft, book, "styles");
  if (add.length > 0 && styles === null) throw new WorkbookError("damaged", "workbook without styles");
  if (styles !== null) {
    draft.change(
      part,
      addHighlights(draft.xml(part), add, (highlight) => highlightStyle(draft, styles, highlight)),
    );
    const used = book.sheets
      .filter(({ kind }) => kind === "worksheet")
      .flatMap((other) => usedStyles(draft.xml(other.part)));
    dropHighlightStyles(draft, styles, new Set(used));
  }
  return commented.filter(({ at }) => foreign.has(toA1(at))).map(({ at }) => at);
}
