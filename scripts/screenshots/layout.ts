import type { Page } from "playwright-core";
import { openFile } from "../../test/browser/support/open-file";
import { packageOf } from "../../test/contract/xlsx";
import { STRANGE_HEADER, UNREAD_HEADER, unreadForm } from "../../test/support/taught";
import { button, paneOf, type PaneState } from "./states";

const SHEET = "自评表";

async function openForm(page: Page, header: readonly string[] = UNREAD_HEADER): Promise<void> {
  await openFile(page, packageOf([{ name: SHEET, rows: unreadForm(header) }]), "项目支出绩效自评表.xlsx");
  await button(page, "指定栏目…").waitFor();
}

async function openPage(page: Page): Promise<void> {
  await button(page, "指定栏目…").click();
  await paneOf(page).getByRole("heading", { level: 1, name: "栏目对应" }).waitFor();
}

async function teach(page: Page): Promise<void> {
  await openForm(page);
  await openPage(page);
  const tell = (heading: string, label: string) =>
    paneOf(page).getByRole("combobox", { name: heading }).selectOption({ label });
  await tell("甲栏（F3）", "权重（分值）");
  await tell("乙栏（G3）", "得分");
  await page.evaluate((sheet) => window.workbench?.select(sheet, "G3"), SHEET);
}

/** Saying what columns are, as pictures. */
export const LAYOUT_STATES: readonly PaneState[] = [
  { name: "layout-unread", bring: (page) => openForm(page) },
  { name: "layout", bring: teach },
  {
    name: "layout-row",
    bring: async (page) => {
      await openForm(page, STRANGE_HEADER);
      await openPage(page);
      await page.evaluate((sheet) => window.workbench?.select(sheet, "C3"), SHEET);
      await button(page, "用表中选中的第 3 行").click();
    },
  },
  {
    name: "layout-list",
    bring: async (page) => {
      await teach(page);
      await button(page, "保存").click();
      await button(page, /^检查$/).waitFor();
      await paneOf(page).getByRole("button", { name: "设置", exact: true }).click();
      await paneOf(page).getByRole("region", { name: "栏目对应" }).scrollIntoViewIfNeeded();
    },
  },
];
