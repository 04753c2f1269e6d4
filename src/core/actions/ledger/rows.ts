import { type Address, type Cell, fingerprint, groupBy, isCellError } from "../../cells";
import { cellText, normalizeLabel } from "../../form";
import type { SheetSnapshot } from "../../port";
import { readWritten } from "../../quantity";

/** Figures in a text that stand for no single number, "2023.12": left out of a row's words all the same. */
const FIGURES = /^[\s+\-−±¥￥$]*[\d.,，．０-９]+[\s%％﹪分元万亿]*$/u;

/** The rows of a sheet by what they say: made once for a snapshot, in one pass over its cells. */
class LabelledRows {
  private readonly byLabel = new Map<string, Set<number>>();
  private readonly lists = new Map<string, readonly number[]>();
  private readonly byWords = new Map<string, ReadonlyMap<string, readonly number[]>>();
  private readonly known = new Map<string, string>();
  private marks: ReadonlyMap<string | null, readonly Address[]> | null = null;

  constructor(private readonly snapshot: SheetSnapshot) {
    for (const [row, cells = []] of snapshot.rows.entries()) {
      const labels = new Set(cells.flatMap((cell) => (cell ? [normalizeLabel(cellText(cell))] : [])));
      for (const label of labels) {
        const rows = this.byLabel.get(label);
        if (rows === undefined) this.byLabel.set(label, new Set([row]));
        else rows.add(row);
      }
    }
  }

  /** Rows with a cell that says this. */
  with(label: string): readonly number[] {
    const normal = normalizeLabel(label);
    const rows = this.lists.get(normal) ?? [...(this.byLabel.get(normal) ?? [])];
    this.lists.set(normal, rows);
    return rows;
  }

  /** Whether a row has a cell that says this. */
  says(row: number, label: string): boolean {
    return this.byLabel.get(normalizeLabel(label))?.has(row) === true;
  }

  /** Of the rows with a label those that say the same besides; see `words`. Made once for a label and a column. */
  withWords(label: string, words: string, except: number): readonly number[] {
    const key = `${except} ${normalizeLabel(label)}`;
    const rows = this.byWords.get(key) ?? groupBy(this.with(label), (row) => this.words(row, except));
    this.byWords.set(key, rows);
    return rows.get(words) ?? [];
  }

  /** Where marks with an id stand, in the order of the sheet's marks. */
  marked(id: string): readonly Address[] {
    this.marks ??= placesOf(this.snapshot.marks);
    return this.marks.get(id) ?? [];
  }

  /**
   * The texts of a row in short: equal for rows that say the same, whatever their figures.
   * @param except a column that does not count: the cell in question may hold a text itself
   */
  words(row: number, except: number): string {
    const key = `${row} ${except}`;
    const words = this.known.get(key) ?? this.wordsOfRow(row, except);
    this.known.set(key, words);
    return words;
  }

  private wordsOfRow(row: number, except: number): string {
    const texts = (this.snapshot.rows[row] ?? []).flatMap((cell, column) =>
      cell === undefined || column === except ? [] : wordsOf(cell),
    );
    return fingerprint(texts.join("\n"));
  }
}

function placesOf(marks: SheetSnapshot["marks"]): ReadonlyMap<string | null, readonly Address[]> {
  const byId = new Map<string | null, Address[]>();
  for (const { id, at } of marks) {
    const places = byId.get(id);
    if (places === undefined) byId.set(id, [at]);
    else places.push(at);
  }
  return byId;
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
