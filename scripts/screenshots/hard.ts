import type { Page } from "playwright-core";
import { openFile } from "../../test/browser/support/open-file";
import { demandingWorkbook } from "../../test/support/demanding";
import { packageBytes } from "../../test/support/packages";
import { checkAll } from "./pages";
import { button, correctAll, type PaneState, paneOf } from "./states";

const openDemanding = (page: Page) => openFile(page, demandingWorkbook(), "shebei-gengxin-2024.xlsx");

/** States that ask much of the pane, and those before anything is known. */
export const HARD_STATES: readonly PaneState[] = [
  {
    name: "first-run",
    bring: async (page) => {
      await page.evaluate(() => {
        localStorage.clear();
      });
      await openFile(page, packageBytes(), "book1.xlsx");
      await paneOf(page).getByText("欢迎").or(button(page, "放入示例自评表")).first().waitFor();
    },
  },
  { name: "many-findings", bring: openDemanding },
  {
    name: "many-preview",
    bring: async (page) => {
      await openDemanding(page);
      await button(page, "预览").click();
      await paneOf(page).getByRole("heading", { name: "更正预览" }).waitFor();
    },
  },
  {
    name: "many-corrected",
    bring: async (page) => {
      await openDemanding(page);
      await correctAll(page);
    },
  },
  {
    name: "progress",
    bring: async (page) => {
      await checkAll(page);
      // A slow Excel: the picture is taken while its answer is waited for.
      await page.evaluate(() => window.workbench?.trouble("slow", true));
      await button(page, "重新检查").click();
      await paneOf(page).getByText("正在检查各工作表…").waitFor();
    },
  },
];
