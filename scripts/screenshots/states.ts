import type { FrameLocator, Page } from "playwright-core";
import "../../src/simulation/workbench/page/workbench-api";
import { RIGHT } from "../../test/adapters/excel/forms";
import { openFile } from "../../test/browser/support/open-file";
import { packageOf } from "../../test/contract/xlsx";

/** A state of the pane worth a picture, and how a person gets there from the first result. */
export interface PaneState {
  readonly name: string;
  readonly bring: (page: Page) => Promise<void>;
}

export const paneOf = (page: Page): FrameLocator => page.frameLocator("iframe");
export const button = (page: Page, name: string | RegExp) => paneOf(page).getByRole("button", { name });

/** 一键重算, until the pane says what was corrected. */
export async function correctAll(page: Page): Promise<void> {
  await button(page, /一键重算/).click();
  await paneOf(page)
    .getByText(/已更正 \d+ 处/)
    .waitFor();
}

async function askForReason(page: Page): Promise<void> {
  await button(page, /扣分未说明原因/).click();
  await button(page, "忽略…").click();
  await paneOf(page)
    .getByRole("textbox", { name: /忽略的理由/ })
    .fill("该项按合同约定结算，差额为结余。");
}

export const STATES: readonly PaneState[] = [
  { name: "findings", bring: () => Promise.resolve() },
  {
    name: "finding-open",
    bring: async (page) => {
      await button(page, /执行率得分有误/).click();
    },
  },
  {
    name: "reason",
    bring: async (page) => {
      await button(page, /扣分未说明原因/).click();
      await paneOf(page)
        .getByRole("textbox", { name: "填写偏差原因（J18）" })
        .fill("按合同据实结算，节余 1.4 万元已退回财政；下年度按实际需求编报预算。");
    },
  },
  {
    name: "suggested-group",
    bring: async (page) => {
      await page.evaluate(() => {
        window.workbench?.edit("档案管理", "I14", "5");
        window.workbench?.edit("档案管理", "I16", "2");
      });
      await button(page, /I16/).first().click();
      await button(page, /^采用本组/).click();
      await paneOf(page).getByRole("heading", { name: "更正预览" }).waitFor();
    },
  },
  { name: "corrected", bring: correctAll },
  {
    name: "clear-question",
    bring: async (page) => {
      await correctAll(page);
      await button(page, "清除标记").click();
      await paneOf(page).getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "all-right",
    bring: async (page) => {
      await page.evaluate((cells) => {
        for (const [cell, value] of Object.entries(cells)) window.workbench?.edit("档案管理", cell, value);
      }, RIGHT);
      await paneOf(page).getByRole("region", { name: "请确认" }).waitFor({ state: "detached" });
      await button(page, /一键重算/).click();
      await paneOf(page).getByText("未发现问题").waitFor();
    },
  },
  {
    name: "filtered",
    bring: async (page) => {
      await page.evaluate(() => {
        for (const cell of ["I14", "I15", "I16", "I17"]) window.workbench?.edit("档案管理", cell, 12);
      });
      await button(page, "筛选").click();
      await paneOf(page).getByRole("searchbox", { name: "搜索问题" }).fill("得分");
    },
  },
  {
    name: "preview",
    bring: async (page) => {
      await button(page, "预览").click();
      await paneOf(page).getByRole("heading", { name: "更正预览" }).waitFor();
    },
  },
  {
    name: "history",
    bring: async (page) => {
      await button(page, /执行率有误/).click();
      await paneOf(page).getByRole("button", { name: "更正", exact: true }).first().click();
      await paneOf(page)
        .getByText(/已更正 \d+ 处/)
        .waitFor();
      await button(page, /一键重算/).click();
      await button(page, /一键重算/).waitFor({ state: "detached" });
      await button(page, "记录").click();
    },
  },
  { name: "ignoring", bring: askForReason },
  {
    name: "ignored",
    bring: async (page) => {
      await askForReason(page);
      await paneOf(page).getByRole("button", { name: "忽略", exact: true }).click();
      const list = paneOf(page).getByRole("region", { name: "已忽略" });
      await list.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "no-form",
    bring: async (page) => {
      const rows = [["填报说明"], ["一、各单位请于三月底前报送。"], ["二、金额以元为单位。"]];
      await openFile(page, packageOf([{ name: "填报说明", rows }]), "填报说明.xlsx");
      await paneOf(page)
        .getByText(/没有找到绩效自评表/)
        .waitFor();
    },
  },
  {
    name: "protected",
    bring: async (page) => {
      await page.evaluate(() => window.workbench?.trouble("protected", true));
      await button(page, /^检查$/).click();
      await paneOf(page)
        .getByText(/工作表受保护/)
        .waitFor();
    },
  },
  {
    name: "edit-mode",
    bring: async (page) => {
      await page.evaluate(() => window.workbench?.trouble("editing", true));
      await button(page, /^检查$/).click();
      await paneOf(page).getByRole("alert").waitFor();
    },
  },
  {
    name: "waiting",
    bring: async (page) => {
      await page.evaluate(() => window.workbench?.trouble("editing", true));
      await button(page, /一键重算/).click();
      await button(page, "取消").waitFor();
    },
  },
  {
    name: "error",
    bring: async (page) => {
      await page.evaluate(() => {
        window.workbench?.trigger("failing-write");
      });
      await button(page, /一键重算/).click();
      await paneOf(page).getByRole("alert").waitFor();
    },
  },
];
