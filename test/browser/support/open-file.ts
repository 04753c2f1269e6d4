import type { Page } from "playwright-core";
import "../../../src/simulation/workbench/page/workbench-api";

/** Opens a file in the workbench as 打开文件 does, and waits for the pane's first result. */
export async function openFile(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  const base64 = Buffer.from(bytes).toString("base64");
  await page.evaluate(([content, file]) => window.workbench?.open(content, file), [base64, name] as const);
  await page.evaluate(() => window.workbench?.ready());
  await page.frameLocator("iframe").locator('main[aria-busy="false"]').waitFor();
}
