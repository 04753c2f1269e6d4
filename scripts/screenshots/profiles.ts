import type { Page } from "playwright-core";
import { button, paneOf, type PaneState } from "./states";

async function openProfiles(page: Page): Promise<void> {
  await button(page, "设置").click();
  await button(page, "查看和自定口径…").click();
  await paneOf(page).getByRole("heading", { level: 1, name: "评分口径" }).waitFor();
}

async function openForm(page: Page): Promise<void> {
  await openProfiles(page);
  await button(page, "复制并修改湖北（20+40+40）").click();
  await paneOf(page).getByRole("form", { name: "修改口径" }).waitFor();
}

const region = (page: Page, name: string) => paneOf(page).getByRole("region", { name });

/** The profiles that there are, and the form of one's own, as pictures. */
export const PROFILE_STATES: readonly PaneState[] = [
  { name: "profiles", bring: openProfiles },
  {
    name: "profiles-place",
    bring: async (page) => {
      await openProfiles(page);
      await paneOf(page).getByRole("listitem", { name: "四川（2025，项目自评）" }).scrollIntoViewIfNeeded();
    },
  },
  { name: "profile-form", bring: openForm },
  {
    name: "profile-form-faults",
    bring: async (page) => {
      await openForm(page);
      await region(page, "分值").getByRole("textbox", { name: "预算执行率分值" }).fill("10");
      await region(page, "等级").getByRole("textbox", { name: "第 2 行最低分" }).fill("九十");
      await region(page, "等级").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "profile-form-steps",
    bring: async (page) => {
      await openForm(page);
      const scoring = region(page, "预算执行率的计分");
      await scoring.getByRole("button", { name: "添加档次" }).click();
      await paneOf(page)
        .getByRole("combobox", { name: "添加规则" })
        .selectOption({ label: "I06 完成值明显高于目标" });
      await scoring.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "profiles-own",
    bring: async (page) => {
      await openForm(page);
      await button(page, "保存并采用").click();
      await paneOf(page)
        .getByText(/^口径“.*”已保存在/u)
        .waitFor();
      await region(page, "自定口径").scrollIntoViewIfNeeded();
    },
  },
];
