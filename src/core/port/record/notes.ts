/** The element, in the record's namespace, of the part that tells on which cells a file carries our notes. */
export const NOTES_ELEMENT = "notes";

/**
 * A cell on which a file adapter has put a note of ours. A live workbook does not show notes among its comments: it
 * knows of them from here alone.
 */
export interface NotedCell {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Where the note stood when it was written, "J6". */
  readonly cell: string;
  /** The id of the highlight on the cell, which moves with it; marks of open findings share one. */
  readonly mark: string;
}

/** The text of the part, the same for the same notes. */
export function notesText(notes: readonly NotedCell[]): string {
  const lines = notes.map(({ sheetId, sheetName, cell, mark }) => [sheetId, sheetName, cell, mark]);
  return JSON.stringify(lines);
}

/** Reads the text of the part; what is not of this form is passed over: then nothing is known of such a note. */
export function readNotedCells(text: string): NotedCell[] {
  const lines = parsed(text);
  if (!Array.isArray(lines)) return [];
  return lines.flatMap((line: unknown): NotedCell[] => {
    if (!Array.isArray(line)) return [];
    const [sheetId, sheetName, cell, mark] = line as unknown[];
    const isWhole = [sheetId, sheetName, cell, mark].every((each) => typeof each === "string");
    return isWhole ? [{ sheetId, sheetName, cell, mark } as NotedCell] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It throws for nothing else; its SyntaxError need not be the one of this realm.
    return null;
  }
}
