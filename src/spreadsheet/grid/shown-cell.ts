import { type Cell, inlineText } from "./library";

/** What is seen of a cell. */
export interface ShownCell {
  readonly text: string;
  readonly background: string | null;
  readonly comment: string | null;
}

/** What is seen of a cell as the library has drawn it. */
export function shownCell(cell: Cell | null | undefined): ShownCell {
  return {
    text: String(cell?.m ?? (cell && inlineText(cell)) ?? ""),
    background: cell?.bg ?? null,
    comment: cell?.ps?.value ?? null,
  };
}
