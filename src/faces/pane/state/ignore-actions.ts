import type { IgnoredFinding } from "../../../core/port";
import type { Finding } from "../../../core/review";
import { IGNORE_TEXTS as TEXTS } from "../texts/ignore";
import { remarksOn } from "./comment-remarks";
import { messageOutcome } from "./outcomes";
import type { Runner } from "./runner";

/** Sets a finding aside with a reason, or every finding of its rule on its form. */
export async function ignoreFinding(
  runner: Runner,
  finding: Finding,
  reason: string,
  wholeRule: boolean,
): Promise<void> {
  await runner.run("ignore", async (workbook) => {
    const { ignore } = await import(
      /* webpackChunkName: "acting", webpackPrefetch: true */ "../../../core/actions/ignore"
    );
    const { sheetId, store } = runner;
    const options = { wholeRule, ...(await runner.options()) };
    const { review, result } = await ignore(workbook, sheetId, finding, reason, options);
    store.patch({ ignoring: null });
    const outcome = messageOutcome("ignore", TEXTS.done.ignored, await remarksOn(result));
    return { review, outcome };
  });
}

/** Takes an entry back; also one that nothing answers to any more. */
export async function takeBackIgnored(
  runner: Runner,
  entry: IgnoredFinding,
  how: "restored" | "removed",
): Promise<void> {
  await runner.run("ignore", async (workbook) => {
    const { stopIgnoring } = await import(
      /* webpackChunkName: "acting", webpackPrefetch: true */ "../../../core/actions/ignore"
    );
    const { review, result } = await stopIgnoring(workbook, runner.sheetId, [entry], await runner.options());
    return { review, outcome: messageOutcome("ignore", TEXTS.done[how], await remarksOn(result)) };
  });
}
