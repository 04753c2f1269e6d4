import { type Cell, fingerprint, isCellError } from "../../cells";
import { cellText, normalizeLabel } from "../../form";
import type { SheetSnapshot } from "../../port";
import { readWritten } from "../../quantity";

/** Figures in a text that stand for no single number, "2023.12": left out of a row's words all the same. */
const FIGURES = /^[\s+\-−±¥￥$]*[\d.,，．０-９]+[\s%％﹪分元万亿]*$/u;

/** The rows of a sheet by what they say: made once for a snapshot, in one pass over its cells. */
class LabelledRows {
  private readonly byLabel = new Map<string, number[]>();

  constructor(private readonly snapshot: SheetSnapshot) {
    for (const [row, cells = []] of snapshot.rows.entries()) {
      const labels = new Set(cells.flatMap((cell) => (cell ? [normalizeLabel(cellText(cell))] : [])));
      for (const label of labels) {
        const rows = this.byLabel.get(label);
        if (rows === undefined) this.byLabel.set(label, [row]);
        else rows.push(row);
      }
    }
  }

  /** Rows with a cell that says this. */
  with(label: string): readonly number[] {
    return this.byLabel.get(normalizeLabel(label)) ?? [];
  }

  /**
   * The texts of a row in short: equal for rows that say the same, whatever their figures.
   * @param except a column that does not count: the cell in question may hold a text itself
   */
  words(row: number, except: number): string {
    const texts = (this.snapshot.rows[row] ?? []).flatMap((cell, column) =>
      cell === undefined || column === except ? [] : wordsOf(cell),
    );
    return fingerprint(texts.join("\n"));
  }
}

function wordsOf({ value, formula }: Cell): string[] {
  if (formula !== null || isCellError(value) || typeof value !== "string") return [];
  const text = value.trim();
  return text === "" || isFigure(text) ? [] : [text];
}

/** An amount, a score or a rate may have been corrected since: it tells no row from another. */
function isFigure(text: string): boolean {
  return FIGURES.test(text) || readWritten(text) !== null;
}

const known = new WeakMap<SheetSnapshot, LabelledRows>();

export function labelledRows(snapshot: SheetSnapshot): LabelledRows {
  const rows = known.get(snapshot) ?? new LabelledRows(snapshot);
  known.set(snapshot, rows);
  return rows;
}
