import type { Ending } from "../../../core/actions";
import { withCommentRemarks } from "./comment-remarks";
import type { Runner } from "./runner";

const acting = () => import(/* webpackChunkName: "acting", webpackPrefetch: true */ "./acting");

/** Brings what an action has left in the middle to its end, or takes it back. */
export async function settleUnfinished(runner: Runner, ending: Ending): Promise<void> {
  const { unfinished } = runner.store.get();
  if (unfinished === null) return;
  await runner.run("settle", async (workbook) => {
    const { settle, settledOutcome } = await acting();
    const settled = await settle(workbook, unfinished, ending, await runner.options());
    let outcome = settledOutcome(ending, settled);
    for (const { sheet, result } of settled) {
      outcome = await withCommentRemarks(outcome, result, settled.length > 1 ? sheet.name : undefined);
    }
    return { review: await runner.reread(workbook), outcome };
  });
}
