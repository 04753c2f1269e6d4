import { type Form, type FormCell, judgedCells } from "../../form";
import { cellList } from "../../port";
import type { Observation } from "../rule";
import { forPerson } from "./findings";

/** What a rule about results of formulas says of the cells that it concerns. */
interface UnsureResults {
  /** The rule's title: the finding stands for all its cells, whatever their rows are called. */
  readonly title: string;
  readonly isUnsure: (field: FormCell) => boolean;
  /** The sentence about so many cells, "H6、I25". */
  readonly what: (count: number, cells: string) => string;
  /** What is stated in the first of them. */
  readonly stated: (field: FormCell) => string | null;
}

/** One finding for all cells of a form whose results cannot be relied on: opening and saving the file settles them. */
export function unsureResults(form: Form, { title, isUnsure, what, stated }: UnsureResults): Observation[] {
  const fields = judgedCells(form, isUnsure);
  const [first] = fields;
  if (first === undefined) return [];
  const places = fields.map(({ at }) => at);
  return [
    forPerson({
      at: first.at,
      row: { at: first.at, value: title },
      what: what(fields.length, cellList(places)),
      todo: "请在 Excel 或 WPS 中打开并保存，再重新检查。",
      stated: stated(first),
      doubted: places,
    }),
  ];
}
