import { isEmpty, toA1 } from "../../../core/cells";
import { cellAt } from "../../../core/port";
import type { Review } from "../../../core/review";
import { isScored } from "../../../core/scoring";

/** What marking would do on a sheet: how many cells would be marked anew, and how many marks stand for nothing. */
export interface MarkWork {
  readonly unmarked: number;
  readonly outdated: number;
}

/** What the one click does where nothing is to be corrected. A form without a score is not marked at all (S05). */
export function markWork({ forms, snapshot }: Review): MarkWork {
  const wanted = new Set(
    forms
      .filter(({ form }) => !form.hasScoreColumn || isScored(form))
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity !== "info")
      .map(({ at, row }) => toA1(isEmpty(cellAt(snapshot, at)) ? row.at : at)),
  );
  const marked = new Set(snapshot.marks.map(({ at }) => toA1(at)));
  const open = snapshot.marks.filter(({ highlight }) => highlight !== "corrected");
  return {
    unmarked: [...wanted].filter((cell) => !marked.has(cell)).length,
    outdated: open.filter(({ at }) => !wanted.has(toA1(at))).length,
  };
}
