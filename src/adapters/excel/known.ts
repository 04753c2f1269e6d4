import { type Address, toA1 } from "../../core/cells";

/** What is remembered of a workbook from one run to the next. */
export interface Known {
  /** What the custom XML parts of ours say, by their ids: a part never changes, so it is read once. */
  readonly parts: Map<string, string>;
  /** Marks whose comments Excel has refused (`markKey`): as long as they stand, it is not asked again. */
  readonly refused: Set<string>;
  /** Whether Excel lets add-ins delete notes: ExcelApi 1.18, which most editions do not have. */
  readonly hasNotes: () => boolean;
  /** How many bytes an answer with a sheet has that was read among others, by its id: tells how many go into one. */
  readonly sizes: Map<string, number>;
}

/** Tells a mark from all others of the workbook, as long as it stands where it does. */
export function markKey(sheetId: string, at: Address, mark: string | null): string {
  return JSON.stringify([sheetId, toA1(at), mark]);
}
