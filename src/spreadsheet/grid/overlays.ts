import { cellKey, cellsOf, sameAddress } from "../../core/cells";
import { parseHighlightFormula } from "../../core/port";
import { type CommentModel, type SheetModel } from "../model";
import { NO_OVERLAY, type Overlay } from "./cell-view";
import { notesOf } from "./notes";

/** Highlights and comments of a sheet, by cell. Other people's rules are not worked out: only ours are always true. */
export function overlaysOf(sheet: SheetModel): ReadonlyMap<number, Overlay> {
  const overlays = new Map<number, Overlay>();
  const change = (key: number, part: Partial<Overlay>) => {
    overlays.set(key, { ...(overlays.get(key) ?? NO_OVERLAY), ...part });
  };
  // The first rule has the highest priority, so it comes last.
  for (const rule of [...sheet.conditionalFormats].reverse()) {
    const color = rule.formats["Fill.Color"];
    if (rule.type !== "Custom" || typeof color !== "string" || !parseHighlightFormula(rule.formula)) continue;
    for (const area of rule.areas) {
      for (const { row, column } of cellsOf(area)) change(cellKey(row, column), { highlight: color });
    }
  }
  for (const [{ row, column }, note] of notesOf(sheet)) change(cellKey(row, column), { note });
  return overlays;
}

/** The comment on a cell. */
export function commentAt(sheet: SheetModel, row: number, column: number): CommentModel | undefined {
  return sheet.comments.find((comment) => sameAddress(comment, { row, column }));
}
