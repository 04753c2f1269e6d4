import type { FrameLocator, Page } from "playwright-core";
import "../../src/workbench/page/workbench-api";

/** A state of the pane worth a picture, and how a person gets there from the first result. */
export interface PaneState {
  readonly name: string;
  readonly bring: (page: Page) => Promise<void>;
}

const paneOf = (page: Page): FrameLocator => page.frameLocator("iframe");
const button = (page: Page, name: string | RegExp) => paneOf(page).getByRole("button", { name });

export const STATES: readonly PaneState[] = [
  { name: "findings", bring: () => Promise.resolve() },
  {
    name: "finding-open",
    bring: async (page) => {
      await button(page, /执行率、执行率得分/).click();
    },
  },
  {
    name: "corrected",
    bring: async (page) => {
      await button(page, /一键重算/).click();
      await paneOf(page)
        .getByText(/已更正 \d+ 处/)
        .waitFor();
    },
  },
  {
    name: "all-right",
    bring: async (page) => {
      await page.evaluate(() => window.workbench?.edit("档案管理", "J18", "政府采购结余"));
      await button(page, /一键重算/).click();
      await paneOf(page).getByText("未发现问题").waitFor();
    },
  },
  {
    name: "no-form",
    bring: async (page) => {
      await page.evaluate(() => {
        for (const cell of ["A1", "D13"]) window.workbench?.edit("社工服务", cell, "");
        window.workbench?.edit("社工服务", "D3", "");
        window.workbench?.select("社工服务", "A1");
      });
      await paneOf(page).locator('main[aria-busy="false"]').waitFor();
    },
  },
  {
    name: "protected",
    bring: async (page) => {
      await page.evaluate(() => window.workbench?.trouble("protected", true));
      await button(page, "仅检查").click();
      await paneOf(page)
        .getByText(/工作表受保护/)
        .waitFor();
    },
  },
  {
    name: "edit-mode",
    bring: async (page) => {
      await page.evaluate(() => window.workbench?.trouble("editing", true));
      await button(page, "仅检查").click();
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
        window.workbench?.once("failing-write");
      });
      await button(page, /一键重算/).click();
      await paneOf(page).getByRole("alert").waitFor();
    },
  },
];
