/** @jest-environment jsdom */
import { screen, within } from "@testing-library/dom";
import { PROFILES } from "../../../src/core/profile";
import { parseProfile } from "../../../src/core/profile/format";
import { CERTAINTY_TEXTS } from "../../../src/core/report/profiles";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { idle, openPane, type PaneOnExcel } from "./pane";
import { card, click, field, makeOwn, openProfiles, OWN, profilesIn, settingsIn } from "./profiles-page";

afterEach(() => {
  window.localStorage.clear();
});

async function type({ user }: PaneOnExcel, name: string, text: string): Promise<void> {
  await user.clear(field(name));
  if (text !== "") await user.type(field(name), text);
}

test("each profile is shown with its source, how certain it is, and what it has otherwise", async () => {
  await openProfiles();
  const gallery = within(screen.getByRole("region", { name: "内置口径" }));
  expect(gallery.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual(
    PROFILES.map(({ title }) => title),
  );
  for (const { title, basis, certainty } of PROFILES) {
    expect(card(title).getByText(`依据：${basis}（${CERTAINTY_TEXTS[certainty]}）`)).toBeDefined();
  }
  expect(card("广西（2021）").getByText("“完成值明显高于目标”列为必须处理（全国：请确认）")).toBeDefined();
  expect(card("全国通用（2020）").getByText("本表正在采用")).toBeDefined();
  expect(card("全国通用（2020）").getByText("表中写明，建议采用")).toBeDefined();
});

test("what the form suggests is marked, also where another profile is set", async () => {
  const pane = await openProfiles({ ...WRONG, A1: "四川省项目支出绩效自评表" });
  const sichuan = "四川（2025，项目自评）";
  expect(card(sichuan).getByText("表中写明，建议采用")).toBeDefined();
  await click(pane, "采用等级界限 80、70、60");
  await screen.findByText("设置已保存在本工作簿。");
  await idle();
  expect(card("等级界限 80、70、60").getByText("本表正在采用")).toBeDefined();
  expect(card(sichuan).getByText("表中写明，建议采用")).toBeDefined();
  expect(card(sichuan).queryByText("本表正在采用")).toBeNull();
  expect(await settingsIn(pane)).toEqual({ profile: "grades-80-70-60" });
});

test("what another profile makes of the sheet is said: what is new, gone, graver, or that nothing is", async () => {
  const pane = await openProfiles();
  const use = async (title: string) => {
    await click(pane, `采用${title}`);
    await screen.findByText("设置已保存在本工作簿。");
    await idle();
  };
  await use("广西（2021）");
  const graver = "换用口径后 1 条的严重程度有变：完成值明显高于目标（G14）由请确认改为必须处理。";
  expect(screen.getByText(graver)).toBeDefined();
  await use("湖北（20+40+40）");
  expect(screen.getByText(/^换用口径后新增 \d 条：.*分值划分与口径不一致（B14）/)).toBeDefined();
  await use("全国通用（2020）");
  expect(screen.getByText(/^换用口径后不再列出 \d 条：.*分值划分与口径不一致（B14）/)).toBeDefined();
  await use("等级界限 80、70、60");
  expect(screen.getByText("换用口径后，检查结果没有变化。")).toBeDefined();
});

test("a copy is changed in a form, kept in the workbook and on this computer, and judges at once", async () => {
  const pane = await openProfiles();
  await makeOwn(pane);
  expect(card(OWN).getByText("本表正在采用")).toBeDefined();
  expect(card(OWN).getByText("执行率和得分：保留 1 位小数（全国：保留 2 位小数）")).toBeDefined();
  expect(card(OWN).getByText(/（自行编写）$/)).toBeDefined();
  const [kept] = await profilesIn(pane);
  expect(kept?.name).toBe("hubei-20-40-40-own");
  expect(parseProfile(kept?.text ?? "")).toMatchObject({ title: OWN, decimals: 1, certainty: "own" });
  expect(await settingsIn(pane)).toMatchObject({ profile: "hubei-20-40-40-own" });
  await click(pane, "本表");
  // In the overview, and in the list.
  expect(screen.getAllByRole("img", { name: /96\.9%/ })).toHaveLength(2);
  await click(pane, "设置");
  await screen.findByText(new RegExp(`^当前：湖北.*按设置采用`, "u"));
  const select = screen.getByRole<HTMLSelectElement>("combobox", { name: "评分口径" });
  expect(select.selectedOptions[0]?.text).toBe(OWN);
});

test("it is there for other workbooks of the person's, and is carried by those it is set for", async () => {
  const first = await openProfiles();
  await makeOwn(first);
  first.pane.unmount();
  const other = await openPane([formInput(WRONG)]);
  await click(other, "设置");
  await screen.findByRole("region", { name: "保存在本工作簿" });
  expect(await profilesIn(other)).toEqual([]);
  await other.user.selectOptions(screen.getByRole("combobox", { name: "评分口径" }), OWN);
  await click(other, "保存到工作簿");
  await screen.findByText("设置已保存在本工作簿。");
  await idle();
  expect((await profilesIn(other)).map(({ name }) => name)).toEqual(["hubei-20-40-40-own"]);
  expect(screen.getByText(/按设置采用湖北（20\+40\+40）（自定）口径/)).toBeDefined();
});

describe("the form", () => {
  test("says at the field what is wrong, and keeps nothing until it is right", async () => {
    const pane = await openProfiles();
    await click(pane, "复制并修改全国通用（2020）");
    await type(pane, "预算执行率分值", "十");
    expect(field("预算执行率分值").getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("请填数字，如 10 或 1.3")).toBeDefined();
    await type(pane, "预算执行率分值", "２０");
    expect(field("预算执行率分值").value).toBe("20");
    const points = within(screen.getByRole("region", { name: "分值" }));
    expect(points.getByText("各一级指标合计 90，加预算执行率 20，与满分 100 不符")).toBeDefined();
    await type(pane, "第 1 行最低分", "x");
    const grades = within(screen.getByRole("region", { name: "等级" }));
    expect(grades.getByRole("alert").textContent).toBe("最低分：请填数字，如 10 或 1.3");
    expect(screen.getByText("有 1 处需要改正。")).toBeDefined();
    await click(pane, "保存并采用");
    expect(document.activeElement).toBe(field("第 1 行最低分"));
    expect(await settingsIn(pane)).toEqual({});
    await type(pane, "第 1 行最低分", "90");
    await type(pane, "第 1 行分值", "40");
    expect(screen.queryByText(/处需要改正/)).toBeNull();
    await click(pane, "保存并采用");
    await screen.findByText(/^口径“全国通用（2020）（自定）”已保存/);
  });

  test("adds and takes out grades, groups, steps and rules", async () => {
    const pane = await openProfiles();
    await click(pane, "复制并修改全国通用（2020）");
    const grades = within(screen.getByRole("region", { name: "等级" }));
    for (const row of [4, 3, 2, 1]) await click(pane, `删除第 ${row} 行等级`);
    expect(grades.queryByRole("textbox")).toBeNull();
    const kinds = within(screen.getByRole("region", { name: "应有的指标类别" }));
    await pane.user.click(kinds.getByRole("checkbox", { name: "成本" }));
    const scoring = within(screen.getByRole("region", { name: "预算执行率的计分" }));
    await pane.user.click(scoring.getByRole("button", { name: "添加档次" }));
    await pane.user.type(scoring.getByRole("textbox", { name: "超过多少 % 不得分（空为不限）" }), "130");
    await pane.user.selectOptions(
      screen.getByRole("combobox", { name: "添加规则" }),
      "I06 完成值明显高于目标",
    );
    await pane.user.selectOptions(
      screen.getByRole("combobox", { name: "完成值明显高于目标：严重程度" }),
      "必须处理",
    );
    await click(pane, "保存并采用");
    await screen.findByText(/^口径“全国通用（2020）（自定）”已保存/);
    await idle();
    const [kept] = await profilesIn(pane);
    const { grades: graded, requiredKinds, executionScoring, severities } = parseProfile(kept?.text ?? "");
    expect([graded, requiredKinds, severities]).toEqual([[], ["成本"], { "over-achieved": "error" }]);
    expect([executionScoring.steps.length, String(executionScoring.nothingAbove)]).toEqual([1, "130"]);
  });

  test("lets the days of results lie in later years, or in the form's year alone", async () => {
    const pane = await openProfiles();
    await click(pane, "复制并修改全国通用（2020）");
    const choice = screen.getByRole<HTMLSelectElement>("combobox", { name: "指标的完成时间" });
    expect(choice.selectedOptions[0]?.text).toBe("应在自评年度内");
    await pane.user.selectOptions(choice, "可以晚于自评年度");
    await click(pane, "保存并采用");
    await screen.findByText(/^口径“全国通用（2020）（自定）”已保存/);
    await idle();
    const [kept] = await profilesIn(pane);
    expect(parseProfile(kept?.text ?? "").resultDates).toBe("or-later");
    await screen.findByRole("listitem", { name: "全国通用（2020）（自定）" });
    expect(
      card("全国通用（2020）（自定）").getByText("完成时间：可以晚于自评年度（全国：应在自评年度内）"),
    ).toBeDefined();
  });

  test("given up, it leaves everything as it was", async () => {
    const pane = await openProfiles();
    await click(pane, "复制并修改全国通用（2020）");
    await type(pane, "口径名称", "某市 2024");
    await click(pane, "放弃改动");
    expect(screen.queryByText("某市 2024")).toBeNull();
    expect(await settingsIn(pane)).toEqual({});
  });
});

test("where nothing can be kept on the computer, the workbook alone keeps it, and the pane says so", async () => {
  const nothing = { isLive: true, isKnown: true, layouts: [], profiles: [] };
  const preferences = { read: () => nothing, write: () => false };
  const pane = await openProfiles(WRONG, { preferences });
  await makeOwn(pane);
  expect(screen.getByText(/^当前环境不能在本机保存/)).toBeDefined();
  expect(card(OWN).getByText("本表正在采用")).toBeDefined();
});
