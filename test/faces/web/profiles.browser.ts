import { readFileSync, writeFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { recordedProfiles } from "../../../src/core/port";
import { NATIONAL_2020, SICHUAN } from "../../../src/core/profile";
import { profileText } from "../../../src/core/profile/format";
import { formInput } from "../../adapters/excel/forms";
import { packageOf } from "../../contract/xlsx";
import { seriousFaults } from "../../support/browser";
import { testFolder, ziping } from "../cli/ziping";
import { choose, idle, openWeb, save, type WebPage } from "./support/page";

const folder = testFolder();

/** A form with an adjusted budget and a total of 64.69: 中 by the national limits, 差 where 中 begins at 70. */
const form = () => {
  const { name, rows } = formInput({ D6: 430000, D7: 430000, I19: 0, I20: 0, I21: 0, I22: 0, I25: 64.69 });
  return packageOf([{ name, rows: [...rows, ["等级", "中"]] }]);
};

const button = ({ pane }: WebPage, name: string | RegExp) => pane.getByRole("button", { name, exact: true });
const card = ({ pane }: WebPage, title: string) => pane.getByRole("listitem", { name: title, exact: true });
const tab = async ({ pane }: WebPage, name: string) =>
  pane.getByRole("navigation").getByRole("button", { name }).click();

async function openProfiles(web: WebPage): Promise<void> {
  await tab(web, "设置");
  await button(web, "查看和自定口径…").click();
  await web.pane.getByRole("heading", { level: 1, name: "评分口径" }).waitFor();
}

/** Rules, places and severities, as the command line answers them. */
async function answered(...args: string[]): Promise<unknown> {
  const { out } = await ziping("check", ...args, "--json");
  const answer = JSON.parse(out) as {
    files: {
      forms: { profile: { name: string }; findings: Record<"rule" | "cell" | "severity", string>[] }[];
    }[];
  };
  const [first] = answer.files[0]?.forms ?? [];
  return {
    profile: first?.profile.name,
    findings: first?.findings.map(({ rule, cell, severity }) => `${rule}@${cell} ${severity}`).sort(),
  };
}

async function fill(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  expect(await field.inputValue()).toBe(text);
}

test("a reviewer's walk: another place's profile, what it changes and why, a profile of one's own, the command line", async () => {
  const web = await openWeb();
  await choose(web, "一.xlsx", form());
  await idle(web);
  const { pane, page } = web;

  // What each profile has otherwise is read before one is chosen.
  await openProfiles(web);
  await card(web, NATIONAL_2020.title).getByText("本表正在采用").waitFor();
  const grades =
    "等级：优 90 分起、良 80 分起、中 70 分起、以下为差（全国：优 90 分起、良 80 分起、中 60 分起、以下为差）";
  await card(web, SICHUAN.title).getByText(grades).waitFor();
  expect(await seriousFaults(page)).toEqual([]);

  // It is chosen: what has changed is said, and each finding says why.
  await button(web, `采用${SICHUAN.title}`).click();
  await pane.getByText(/^换用口径后新增 \d 条：.*等级不符（B26）/u).waitFor();
  await pane
    .getByText(/^换用口径后 1 条的严重程度有变：预算有调整未说明原因（E6）由提示改为请确认。$/u)
    .waitFor();
  await tab(web, "本表");
  await button(web, /^等级不符 B26/u).click();
  await pane
    .getByText(/总分为 64\.69。/u)
    .first()
    .waitFor();
  expect(await pane.innerText()).toContain("中 → 差");
  await pane
    .getByText(/中 70 分起/u)
    .first()
    .waitFor();
  const byPlace = await save(web);

  // One's own, made from it: 中 from 60 again, and the adjusted budget an error.
  await openProfiles(web);
  await button(web, `复制并修改${SICHUAN.title}`).click();
  const editor = pane.getByRole("form", { name: "修改口径" });
  await fill(editor.getByRole("textbox", { name: "口径名称" }), "某市（2025）");
  await fill(editor.getByRole("textbox", { name: "第 3 行最低分" }), "九十");
  await editor.getByText("最低分：请填数字，如 10 或 1.3").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await fill(editor.getByRole("textbox", { name: "第 3 行最低分" }), "60");
  await editor
    .getByRole("combobox", { name: "预算有调整未说明原因：严重程度" })
    .selectOption({ label: "必须处理" });
  await button(web, "保存并采用").click();
  await pane.getByText(/^口径“某市（2025）”已保存在本工作簿和本机/u).waitFor();
  await pane.getByText(/^换用口径后不再列出 1 条：等级不符（B26）。$/u).waitFor();
  await card(web, "某市（2025）").getByText("本表正在采用").waitFor();

  const downloading = page.waitForEvent("download");
  await button(web, "导出某市（2025）").click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("某市（2025）.json");
  const profile = folder.path("某市.json");
  writeFileSync(profile, readFileSync(await download.path()));
  const byOwn = await save(web);

  // On the command line: what the workbook carries, what --profile says of the form as it came, and what differs.
  const files = {
    came: folder.path("一.xlsx"),
    place: folder.path("四川.xlsx"),
    own: folder.path("某市.xlsx"),
  };
  writeFileSync(files.came, form());
  writeFileSync(files.place, byPlace.bytes);
  writeFileSync(files.own, byOwn.bytes);
  expect(recordedProfiles((await openWorkbook(byOwn.bytes, "某市.xlsx").read()).record)).toEqual([
    { name: "sichuan-2025-own", text: readFileSync(profile, "utf8") },
  ]);
  const own = await answered(files.own);
  expect(own).toMatchObject({ profile: "sichuan-2025-own" });
  expect(await answered(files.came, "--profile", profile)).toEqual(own);
  expect(await answered(files.came, "--profile", SICHUAN.name)).toEqual(await answered(files.place));
  expect(await answered(files.place)).not.toEqual(own);
});

test("a profile that somebody hands over as a file is taken over, and judges as --profile does", async () => {
  const text = profileText({
    ...SICHUAN,
    name: "my-city",
    title: "某市（2025）",
    places: [],
    certainty: "own",
  });
  const handed = folder.path("某市.json");
  writeFileSync(handed, text);
  const web = await openWeb();
  await choose(web, "一.xlsx", form());
  await idle(web);
  await openProfiles(web);
  const choosing = web.page.waitForEvent("filechooser");
  await button(web, "导入口径文件…").click();
  await (await choosing).setFiles(handed);
  await web.pane.getByText(/^已导入口径“某市（2025）”/u).waitFor();
  await button(web, "采用某市（2025）").click();
  await card(web, "某市（2025）").getByText("本表正在采用").waitFor();
  const [came, adopted] = [folder.path("一.xlsx"), folder.path("采用后.xlsx")];
  writeFileSync(came, form());
  writeFileSync(adopted, (await save(web)).bytes);
  const byFile = await answered(came, "--profile", handed);
  expect(byFile).toMatchObject({ profile: "my-city" });
  expect(await answered(adopted)).toEqual(byFile);
  expect(await answered(came)).not.toEqual(byFile);
});
