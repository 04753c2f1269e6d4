import type { EditResult } from "../../../core/port";
import type { Outcome } from "./pane-state";

type Told = Pick<EditResult, "refusedComments" | "notesLeft">;

/** What is said of comments that were refused and of notes that stay; the texts are fetched where there are any. */
export async function remarksOn(result: Told, sheet?: string): Promise<string[]> {
  if (result.refusedComments.length + result.notesLeft.length === 0) return [];
  const { commentRemarks } = await import(
    /* webpackChunkName: "acting", webpackPrefetch: true */ "../../../core/report/refused"
  );
  return commentRemarks(result, sheet);
}

/**
 * An outcome with what is said of comments and notes.
 * @param sheet its name, where several are spoken of
 */
export async function withCommentRemarks(outcome: Outcome, result: Told, sheet?: string): Promise<Outcome> {
  return { ...outcome, remarks: [...outcome.remarks, ...(await remarksOn(result, sheet))] };
}
