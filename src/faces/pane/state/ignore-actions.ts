import type { IgnoredFinding } from "../../../core/port";
import type { Finding } from "../../../core/review";
import { ignoredOutcome } from "./outcomes";
import type { Runner } from "./runner";

/** Setting findings aside with a reason, and taking that back. */
export class IgnoreActions {
  constructor(private readonly runner: Runner) {}

  /** Asks for the reason, in the finding's own place. */
  ask({ id }: Finding): void {
    this.runner.store.patch({ ignoring: id });
  }

  /** Asks no longer. */
  leave(): void {
    this.runner.store.patch({ ignoring: null });
  }

  /** Sets a finding aside, or every finding of its rule on its form. */
  async confirm(finding: Finding, reason: string, wholeRule: boolean): Promise<void> {
    const { runner } = this;
    await runner.run("ignore", async (workbook) => {
      const { ignore } = await import("../../../core/actions/ignore");
      const { options, sheetId } = runner;
      const review = await ignore(workbook, sheetId, finding, reason, { wholeRule, ...options });
      runner.store.patch({ ignoring: null });
      return { review, outcome: ignoredOutcome("ignored", 1) };
    });
  }

  /** Takes entries back; also those that nothing answers to any more. */
  async takeBack(entries: readonly IgnoredFinding[], how: "restored" | "removed"): Promise<void> {
    const { runner } = this;
    await runner.run("ignore", async (workbook) => {
      const { stopIgnoring } = await import("../../../core/actions/ignore");
      const review = await stopIgnoring(workbook, runner.sheetId, entries, runner.options);
      return { review, outcome: ignoredOutcome(how, entries.length) };
    });
  }
}
