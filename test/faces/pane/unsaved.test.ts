/** @jest-environment jsdom */
import { screen, within } from "@testing-library/dom";
import { fromA1 } from "../../../src/core/cells";
import { readRecord, recordedLayouts, recordedProfiles } from "../../../src/core/port";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { taught, UNREAD_HEADER, unreadForm } from "../../support/taught";
import { idle, openPane, type PaneOnExcel } from "./pane";

afterEach(() => {
  window.localStorage.clear();
});

const STRANGE = { name: "表2", rows: unreadForm(UNREAD_HEADER) };
const PROFILE = "自定口径“某市 2024”有改动，尚未保存。";
const LAYOUT = "“表2”的栏目对应有改动，尚未保存。";

const click = ({ user }: PaneOnExcel, name: string | RegExp) =>
  user.click(screen.getByRole("button", { name }));
const notice = (text: string) => within(screen.getByRole("group", { name: text }));
const recordOf = async ({ subject }: PaneOnExcel) => (await subject.workbook.read()).record;
const told = (name: string) =>
  screen.getByRole<HTMLSelectElement>("combobox", { name }).selectedOptions[0]?.text;

async function toSheet(pane: PaneOnExcel, place: number): Promise<void> {
  const { workbook } = pane.subject;
  await workbook.select((await workbook.sheets())[place]?.id ?? "", fromA1("A1"));
  await idle();
}

async function beginProfile(pane: PaneOnExcel): Promise<void> {
  await click(pane, "设置");
  await pane.user.click(await screen.findByRole("button", { name: "查看和自定口径…" }));
  await screen.findByRole("heading", { level: 1, name: "评分口径" });
  await click(pane, "复制并修改全国通用（2020）");
}

async function fillTitle(pane: PaneOnExcel, title: string): Promise<void> {
  const field = screen.getByRole("textbox", { name: "口径名称" });
  await pane.user.clear(field);
  if (title !== "") await pane.user.type(field, title);
}

describe("a profile that is being filled in", () => {
  test("stays on other pages and sheets, is said there, and is gone on with", async () => {
    const pane = await openPane([formInput(WRONG), STRANGE]);
    await beginProfile(pane);
    expect(screen.queryByText("有改动，尚未保存。")).toBeNull();
    await fillTitle(pane, "某市 2024");
    expect(screen.getByText("有改动，尚未保存。")).toBeDefined();
    expect(screen.queryByText(PROFILE)).toBeNull();
    await click(pane, "本表");
    await screen.findByText(PROFILE);
    await toSheet(pane, 1);
    await screen.findByText(/没有找到绩效自评表/);
    await pane.user.click(notice(PROFILE).getByRole("button", { name: "回到口径" }));
    const title = await screen.findByRole<HTMLInputElement>("textbox", { name: "口径名称" });
    expect(title.value).toBe("某市 2024");
    expect(recordedProfiles(await recordOf(pane))).toEqual([]);
  });

  test("is saved from where it is said; with a fault it leads back to its form instead", async () => {
    const pane = await openPane([formInput(WRONG)]);
    await beginProfile(pane);
    await fillTitle(pane, "");
    await click(pane, "关于");
    const bad = await screen.findByText("自定口径有改动，尚未保存。");
    expect(bad).toBeDefined();
    const own = notice("自定口径有改动，尚未保存。");
    expect(own.queryByRole("button", { name: "保存并采用" })).toBeNull();
    await pane.user.click(own.getByRole("button", { name: "回到口径" }));
    await screen.findByRole("textbox", { name: "口径名称" });
    await fillTitle(pane, "某市 2024");
    await click(pane, "关于");
    await screen.findByText(PROFILE);
    await pane.user.click(notice(PROFILE).getByRole("button", { name: "保存并采用" }));
    await screen.findByText("口径“某市 2024”已保存在本工作簿和本机，各表按它核对。");
    await idle();
    expect(screen.queryByText(PROFILE)).toBeNull();
    expect(recordedProfiles(await recordOf(pane))).toHaveLength(1);
  });

  test("nothing changed in it is nothing to be said", async () => {
    const pane = await openPane([formInput(WRONG)]);
    await beginProfile(pane);
    await click(pane, "关于");
    await screen.findByRole("heading", { level: 1, name: "关于" });
    expect(screen.queryByText(/尚未保存/)).toBeNull();
    await click(pane, "设置");
    await click(pane, "查看和自定口径…");
    await pane.user.click(await screen.findByRole("button", { name: "取消" }));
    expect(await screen.findByRole("button", { name: "复制并修改全国通用（2020）" })).toBeDefined();
  });
});

describe("what is begun of a sheet's columns", () => {
  async function begin(pane: PaneOnExcel): Promise<void> {
    await toSheet(pane, 1);
    await click(pane, "指定栏目…");
    await screen.findByRole("list", { name: "表头各栏" });
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "甲栏（F3）" }), "权重（分值）");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "乙栏（G3）" }), "得分");
    expect(screen.getByText("有改动，尚未保存。")).toBeDefined();
  }

  test("stays when the page or the sheet changes, is said with the sheet's name, and led back to", async () => {
    const pane = await openPane([formInput(WRONG), STRANGE]);
    await begin(pane);
    await toSheet(pane, 0);
    // The page is now that of the other sheet, where nothing is begun.
    await screen.findByText(LAYOUT);
    expect(screen.queryByText("有改动，尚未保存。")).toBeNull();
    await click(pane, "本表");
    await screen.findByText(LAYOUT);
    await pane.user.click(notice(LAYOUT).getByRole("button", { name: "回到栏目对应" }));
    await screen.findByRole("combobox", { name: "甲栏（F3）" });
    expect([told("甲栏（F3）"), told("乙栏（G3）")]).toEqual(["权重（分值）", "得分"]);
    expect(screen.queryByText(LAYOUT)).toBeNull();
    await click(pane, "放弃改动");
    expect(told("甲栏（F3）")).toBe("未识别");
    await click(pane, "关于");
    await screen.findByRole("heading", { level: 1, name: "关于" });
    expect(screen.queryByText(LAYOUT)).toBeNull();
    expect(recordedLayouts(await recordOf(pane))).toEqual([]);
  });

  test("is saved or given up while another sheet is in front", async () => {
    const pane = await openPane([formInput(WRONG), STRANGE]);
    await begin(pane);
    await click(pane, "本表");
    await toSheet(pane, 0);
    await pane.user.click(notice(LAYOUT).getByRole("button", { name: "保存" }));
    await screen.findByText("栏目对应已保存在本工作簿和本机，表头相同的表都按此识别。");
    await idle();
    expect(screen.queryByText(LAYOUT)).toBeNull();
    expect(recordedLayouts(await recordOf(pane))).toEqual([taught()]);
    await toSheet(pane, 1);
    await click(pane, "指定栏目…");
    await screen.findByRole("list", { name: "表头各栏" });
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "乙栏（G3）" }), "不用");
    await click(pane, "本表");
    await screen.findByText(LAYOUT);
    await pane.user.click(notice(LAYOUT).getByRole("button", { name: "放弃改动" }));
    expect(screen.queryByText(LAYOUT)).toBeNull();
    await click(pane, "指定栏目…");
    await screen.findByRole("list", { name: "表头各栏" });
    expect(told("乙栏（G3）")).toBe("得分");
  });

  test("rows that were called a header are still chosen", async () => {
    const pane = await openPane([formInput(WRONG)]);
    await click(pane, "指定栏目…");
    const head = await screen.findByRole("combobox", { name: "表头" });
    await pane.user.selectOptions(head, "另选表头行…");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "表头占几行" }), "2 行");
    await click(pane, "关于");
    await screen.findByRole("heading", { level: 1, name: "关于" });
    expect(screen.queryByText(/尚未保存/)).toBeNull();
    await click(pane, "本表");
    await click(pane, "指定栏目…");
    await screen.findByRole("combobox", { name: "表头" });
    expect(told("表头占几行")).toBe("2 行");
  });
});

describe("settings that are chosen", () => {
  const DECIMALS = "执行率和得分的小数位数";
  const recorded = async (pane: PaneOnExcel) => readRecord(await recordOf(pane)).settings;

  async function choose(pane: PaneOnExcel, name: string, option: string): Promise<void> {
    await pane.user.selectOptions(screen.getByRole("combobox", { name }), option);
  }

  test("stay when another sheet comes, and are given up where they stand", async () => {
    const pane = await openPane([formInput(WRONG), STRANGE]);
    await click(pane, "设置");
    await screen.findByRole("region", { name: "保存在本工作簿" });
    await choose(pane, DECIMALS, "1 位");
    await toSheet(pane, 1);
    expect(told(DECIMALS)).toBe("1 位");
    expect(screen.getByText("有改动，尚未保存。")).toBeDefined();
    await click(pane, "放弃改动");
    expect(told(DECIMALS)).toBe("按评分口径");
    expect(screen.queryByText("有改动，尚未保存。")).toBeNull();
  });

  test("stay when a profile is taken meanwhile, which is saved by itself", async () => {
    const pane = await openPane([formInput(WRONG)]);
    await click(pane, "设置");
    await screen.findByRole("region", { name: "保存在本工作簿" });
    await choose(pane, DECIMALS, "1 位");
    await choose(pane, "评分口径", "全国通用（2021，含成本指标）");
    await click(pane, "查看和自定口径…");
    await pane.user.click(await screen.findByRole("button", { name: "采用湖北（20+40+40）" }));
    await screen.findByText("设置已保存在本工作簿。");
    await idle();
    expect(await recorded(pane)).toEqual({ profile: "hubei-20-40-40" });
    await click(pane, "设置");
    await screen.findByRole("region", { name: "保存在本工作簿" });
    // What was taken last is what is chosen.
    expect([told("评分口径"), told(DECIMALS)]).toEqual(["湖北（20+40+40）", "1 位"]);
    expect(screen.getByText("有改动，尚未保存。")).toBeDefined();
    await click(pane, "保存到工作簿");
    await idle();
    expect(await recorded(pane)).toEqual({ profile: "hubei-20-40-40", decimals: 1 });
  });
});
