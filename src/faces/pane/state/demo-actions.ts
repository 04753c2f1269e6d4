import { check } from "../../../core/actions/check";
import { FIRST_RUN_TEXTS as TEXTS } from "../texts/first-run";
import { messageOutcome } from "./outcomes";
import { goToPage } from "./pages";
import type { Runner } from "./runner";

/** Puts the demo form on a new worksheet, or over an earlier one, and shows it. */
export async function putDemo(runner: Runner): Promise<void> {
  runner.prefer({ isKnown: true });
  await runner.run("demo", async (workbook) => {
    const { DEMO_FORM } = await import("../demo/demo-form");
    const sheet = await workbook.putSheet(DEMO_FORM);
    await runner.port.select(sheet.id, { row: 0, column: 0 });
    goToPage(runner, "sheet");
    return {
      review: await check(workbook, sheet.id),
      outcome: messageOutcome("demo", TEXTS.demo.done(sheet.name)),
    };
  });
}
