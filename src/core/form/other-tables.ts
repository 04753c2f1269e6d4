import { type Cells, textAt } from "./cells";
import { normalizeLabel } from "./labels";
import type { OtherTable, TextField } from "./types";

/** A longer text is no title. */
const LONGEST_TITLE = 60;

/** What a title says that a table is; the first that fits. */
const KINDS: readonly (readonly [kind: OtherTable, says: RegExp])[] = [
  ["复核表", /复核(?:表|汇总|意见|情况表)/u],
  ["绩效监控表", /监控|监测/u],
  ["评分标准", /评分(?:标准|细则|表|办法)|指标体系|评审(?:表|标准)|打分表/u],
  ["绩效目标表", /目标(?:申报|批复|审核|调整|编制)?表|目标申报|目标批复/u],
  ["预算表", /预算(?:申报|批复|明细|编制|调整|执行)?(?:汇总)?表|申报(?:表|书)|决算表|收支/u],
];

/** Titles of what a unit says of itself. */
const OWN = /自评|自我评价/u;

/** Whether a short text between two rows, a title or a heading, speaks of self-evaluation. */
export function speaksOfSelfEvaluation(sheet: Cells, top: number, bottom: number): boolean {
  return sheet.rows
    .slice(top, bottom + 1)
    .some((cells) => cells.some(({ text, label }) => text.length <= LONGEST_TITLE && OWN.test(label)));
}

/** What a text says that its sheet is, where that is no self-evaluation form; null for all other texts. */
export function otherTableOf(text: string): OtherTable | null {
  if (text.length > LONGEST_TITLE) return null;
  const label = normalizeLabel(text);
  const kind = KINDS.find(([, says]) => says.test(label))?.[0] ?? null;
  // A review sheet is one although it speaks of self-evaluation; everything else that does so is a form.
  return kind !== "复核表" && OWN.test(label) ? null : kind;
}

/** A text that stands alone in its row, however often a program has repeated it over a merge. */
function titleIn(sheet: Cells, row: number): TextField | null {
  const cells = sheet.rows[row] ?? [];
  const [first] = cells;
  if (first === undefined || cells.some(({ label }) => label !== first.label)) return null;
  return { at: first.at, value: textAt(sheet, first.at) };
}

/** The title between two rows that says that what follows is something else than a form; null where none does. */
export function otherTitle(
  sheet: Cells,
  top: number,
  bottom: number,
): { readonly title: string; readonly kind: OtherTable; readonly at: TextField["at"] } | null {
  for (let row = top; row <= bottom; row++) {
    const title = titleIn(sheet, row);
    const kind = title === null ? null : otherTableOf(title.value);
    if (title !== null && kind !== null) return { title: title.value, kind, at: title.at };
  }
  return null;
}
