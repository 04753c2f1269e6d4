import type { Page } from "playwright-core";
import { button, type PaneState, paneOf } from "./states";

async function openPage(page: Page, name: string): Promise<void> {
  await paneOf(page).getByRole("button", { name, exact: true }).click();
  const title = name === "全部表" ? "全部自评表" : name;
  await paneOf(page).getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Goes through all sheets on their page. */
export async function checkAll(page: Page): Promise<void> {
  await openPage(page, "全部表");
  await button(page, "检查全部工作表").click();
  await paneOf(page).getByRole("table").waitFor();
}

/** The pages beside the sheet, as pictures. */
export const PAGE_STATES: readonly PaneState[] = [
  { name: "workbook", bring: checkAll },
  {
    name: "workbook-confirm",
    bring: async (page) => {
      await checkAll(page);
      await button(page, /^更正全部/).click();
    },
  },
  {
    name: "form-bar",
    bring: async (page) => {
      await checkAll(page);
      await button(page, /信息化维护/).click();
      await paneOf(page).getByRole("navigation", { name: "逐份处理" }).waitFor();
      await paneOf(page).locator('main[aria-busy="false"]').waitFor();
    },
  },
  {
    name: "report",
    bring: async (page) => {
      await button(page, "生成报告").click();
      await paneOf(page)
        .getByText(/^核查报告已写入/)
        .waitFor();
    },
  },
  { name: "settings", bring: (page) => openPage(page, "设置") },
  {
    name: "settings-unsaved",
    bring: async (page) => {
      await openPage(page, "设置");
      const decimals = paneOf(page).getByRole("combobox", { name: "执行率和得分的小数位数" });
      await decimals.selectOption({ label: "1 位" });
      await openPage(page, "关于");
      await button(page, "放弃改动").waitFor();
    },
  },
  { name: "about", bring: (page) => openPage(page, "关于") },
];
