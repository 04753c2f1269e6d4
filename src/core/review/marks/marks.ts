import { type Address, groupBy, isEmpty, sameAddress, toA1 } from "../../cells";
import { cellAt, type Highlight, type Mark } from "../../port";
import { isScored } from "../../scoring";
import { reviewComment } from "./comments";
import type { Review } from "../review";
import type { Finding } from "../types";

/** A corrected cell whose mark is to stay or to be set: its place now, its mark's id, its comment. */
export interface CorrectedCell {
  readonly at: Address;
  readonly mark: string;
  readonly comment: string;
}

/**
 * The marks that should stand on a sheet: one on every corrected cell, and for each row with errors or warnings left
 * one comment for all of them, with every cell concerned highlighted. Information is not marked on the sheet.
 * @param openId id of all marks that stand for open findings: nothing has to find their cells again
 */
export function wantedMarks(review: Review, corrected: readonly CorrectedCell[], openId: string): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { at, mark, comment } of corrected) {
    marks.set(toA1(at), { id: mark, at, highlight: "corrected", comment });
  }
  // A form without a single score is not written to at all (S05).
  const scored = review.forms.filter(({ form }) => !form.hasScoreColumn || isScored(form));
  const open = scored
    .flatMap(({ findings }) => findings)
    .filter((finding): finding is Finding & { severity: "error" | "warning" } => finding.severity !== "info");
  for (const findings of groupBy(open, ({ at }) => at.row).values()) {
    const carrier = placeOf(review, findings.find(({ severity }) => severity === "error") ?? findings[0]);
    for (const finding of findings) {
      const at = placeOf(review, finding);
      const standing = marks.get(toA1(at));
      const comment = sameAddress(at, carrier) ? reviewComment(findings) : null;
      marks.set(toA1(at), {
        id: standing?.id ?? openId,
        at,
        highlight: stronger(standing?.highlight, finding.severity),
        comment: joinComments(standing?.comment ?? null, comment),
      });
    }
  }
  return [...marks.values()];
}

/** The cell that is marked: the one concerned, or its row's label where that is empty (it may be merged away). */
function placeOf({ snapshot }: Review, { at, row }: Finding): Address {
  return isEmpty(cellAt(snapshot, at)) ? row.at : at;
}

function stronger(standing: Highlight | undefined, severity: "error" | "warning"): Highlight {
  return standing === "error" ? "error" : severity;
}

/** Adds the open findings' comment to that of a correction, once. */
function joinComments(standing: string | null, added: string | null): string | null {
  if (standing === null || added === null) return standing ?? added;
  return standing.includes(added) ? standing : `${standing}\n${added}`;
}
