import type { Runner } from "./runner";

/** 核查报告: checks every sheet as it now stands, and writes what was found on a worksheet of our own. */
export async function makeReport(runner: Runner): Promise<void> {
  await runner.run("report", async (workbook, signal) => {
    const { writeReport } = await import(/* webpackChunkName: "workbook" */ "./write-report");
    return writeReport(runner, workbook, signal);
  });
}
