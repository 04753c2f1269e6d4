/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { PALETTES, readRecord } from "../../../src/core/port";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { idle, openPane, type PaneOnExcel } from "./pane";

afterEach(() => {
  window.localStorage.clear();
});

async function openSettings(sheets = [formInput(WRONG)]): Promise<PaneOnExcel> {
  const pane = await openPane(sheets);
  await pane.user.click(screen.getByRole("button", { name: "设置" }));
  await screen.findByRole("region", { name: "保存在本工作簿" });
  return pane;
}

const choose = ({ user }: PaneOnExcel, name: string, option: string) =>
  user.selectOptions(screen.getByRole("combobox", { name }), option);

async function save(pane: PaneOnExcel): Promise<void> {
  await pane.user.click(screen.getByRole("button", { name: "保存到工作簿" }));
  await screen.findByText("设置已保存在本工作簿。");
  await idle();
}

const toSheet = ({ user }: PaneOnExcel) => user.click(screen.getByRole("button", { name: "本表" }));
const recorded = async ({ subject }: PaneOnExcel) =>
  readRecord((await subject.workbook.read()).record).settings;

test("the page says where each setting is kept, and what is in force", async () => {
  await openSettings();
  expect(screen.getByText("随工作簿一起保存，其他人打开时同样适用。")).toBeDefined();
  const own = within(screen.getByRole("region", { name: "保存在本机" }));
  expect(own.getByText("只在本机有效。")).toBeDefined();
  expect(own.getByRole<HTMLInputElement>("checkbox", { name: "单元格改动后自动重新检查" }).checked).toBe(
    true,
  );
  expect(screen.getByText(/^当前：全国通用（2020）。/)).toBeDefined();
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "评分口径" }).value).toBe("");
});

test("decimals and capping are saved in the workbook and change what is found and corrected at once", async () => {
  const pane = await openSettings();
  await choose(pane, "执行率和得分的小数位数", "1 位");
  await choose(pane, "得分超过权重时", "只列出，由我逐项确认");
  await save(pane);
  expect(await recorded(pane)).toEqual({ decimals: 1, cap: "ask" });
  await toSheet(pane);
  expect(screen.getByRole("img", { name: "96.98%，应为 96.9%" })).toBeDefined();
  await pane.user.click(screen.getByRole("button", { name: /一键重算\s+2 处/ }));
  await screen.findByText("已更正 2 处，14:32");
  await idle();
  const { rows } = await pane.subject.workbook.read();
  expect([rows[5]?.[7]?.value, rows[5]?.[8]?.value, rows[13]?.[8]?.value]).toEqual([96.9, 9.7, 12]);
});

test("a profile that is set judges the form", async () => {
  const pane = await openSettings();
  const profile = screen.getByRole<HTMLSelectElement>("combobox", { name: "评分口径" });
  const title = profile.options[2]?.text ?? "";
  await choose(pane, "评分口径", title);
  await save(pane);
  expect(
    screen.getByText(new RegExp(`^当前：${title.replace(/[（）()]/gu, ".")}。按设置采用`, "u")),
  ).toBeDefined();
});

test("without marks cells are corrected and nothing stands beside them", async () => {
  const pane = await openSettings();
  await choose(pane, "更正和问题的标记", "不作标记，只写入报告");
  expect(screen.queryByRole("combobox", { name: "高亮样式" })).toBeNull();
  await save(pane);
  await toSheet(pane);
  await pane.user.click(screen.getByRole("button", { name: /一键重算/ }));
  await screen.findByText(/已更正 4 处/);
  await idle();
  const sheet = pane.subject.host.workbook.sheet("表1");
  expect([sheet.comments, sheet.conditionalFormats]).toEqual([[], []]);
});

test("another look of highlights paints those that stand anew; a sample shows it beforehand", async () => {
  const pane = await openPane([formInput(WRONG)]);
  await pane.user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  await pane.user.click(screen.getByRole("button", { name: "设置" }));
  await screen.findByRole("region", { name: "保存在本工作簿" });
  await choose(pane, "高亮样式", "黑白打印适用");
  const sample = within(screen.getByRole("list", { name: "高亮示例" })).getAllByRole("listitem");
  expect(sample.map(({ textContent }) => textContent)).toEqual(["已更正", "必须处理", "请确认"]);
  expect(sample[1]?.style.fontWeight).toBe("700");
  await save(pane);
  const formats = pane.subject.host.workbook.sheet("表1").conditionalFormats.map((rule) => rule.formats);
  const fills = new Set(formats.map((format) => format["Fill.Color"]));
  expect([...fills].every((fill) => Object.values(PALETTES.print).some((look) => look.fill === fill))).toBe(
    true,
  );
});

test("the defaults come back by one button and a save, and nothing of the settings stays in the workbook", async () => {
  const pane = await openSettings();
  const before = pane.subject.dump();
  await choose(pane, "执行率和得分的小数位数", "3 位");
  await save(pane);
  await pane.user.click(screen.getByRole("button", { name: "恢复默认" }));
  await save(pane);
  expect(pane.subject.dump()).toEqual(before);
});

test("live checking is kept on this computer, and heeded the next time", async () => {
  const pane = await openSettings();
  await pane.user.click(screen.getByRole("checkbox", { name: "单元格改动后自动重新检查" }));
  expect(await recorded(pane)).toEqual({});
  pane.pane.unmount();
  await openSettings();
  const live = screen.getByRole<HTMLInputElement>("checkbox", { name: "单元格改动后自动重新检查" });
  expect(live.checked).toBe(false);
});

test("where nothing can be kept on the computer, the page says so and the choice holds for now", async () => {
  const setItem = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("shut", "SecurityError");
  });
  try {
    const pane = await openSettings();
    const live = screen.getByRole<HTMLInputElement>("checkbox", { name: "单元格改动后自动重新检查" });
    await pane.user.click(live);
    await screen.findByText("当前环境不能在本机保存，关闭窗格后恢复原样。");
    await waitFor(() => {
      expect(live.checked).toBe(false);
    });
  } finally {
    setItem.mockRestore();
  }
});

test("on a protected sheet settings that cannot be kept are not lost", async () => {
  const pane = await openSettings([{ ...formInput(WRONG), isProtected: true }]);
  await choose(pane, "执行率和得分的小数位数", "1 位");
  await pane.user.click(screen.getByRole("button", { name: "保存到工作簿" }));
  await screen.findByRole("alert");
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "执行率和得分的小数位数" }).value).toBe("1");
});

test("what was chosen and not saved is said on every page, stays chosen, and is saved or given up from there", async () => {
  const pane = await openSettings();
  const decimals = () =>
    screen.getByRole<HTMLSelectElement>("combobox", { name: "执行率和得分的小数位数" }).value;
  await choose(pane, "执行率和得分的小数位数", "1 位");
  await toSheet(pane);
  const notice = await screen.findByText("设置有改动，尚未保存。");
  expect(notice).toBeDefined();
  expect(await recorded(pane)).toEqual({});
  await pane.user.click(screen.getByRole("button", { name: "回到设置" }));
  await screen.findByRole("region", { name: "保存在本工作簿" });
  expect(screen.queryByText("设置有改动，尚未保存。")).toBeNull();
  expect(decimals()).toBe("1");

  await pane.user.click(screen.getByRole("button", { name: "关于" }));
  await screen.findByText("设置有改动，尚未保存。");
  await pane.user.click(screen.getByRole("button", { name: "保存到工作簿" }));
  await screen.findByText("设置已保存在本工作簿。");
  await idle();
  expect(screen.queryByText("设置有改动，尚未保存。")).toBeNull();
  expect(await recorded(pane)).toEqual({ decimals: 1 });

  await pane.user.click(screen.getByRole("button", { name: "设置" }));
  await choose(pane, "执行率和得分的小数位数", "整数");
  await toSheet(pane);
  await pane.user.click(await screen.findByRole("button", { name: "放弃改动" }));
  expect(screen.queryByText("设置有改动，尚未保存。")).toBeNull();
  await pane.user.click(screen.getByRole("button", { name: "设置" }));
  expect(decimals()).toBe("1");
});

test("a choice that is put back by hand leaves nothing to be saved", async () => {
  const pane = await openSettings();
  await choose(pane, "执行率和得分的小数位数", "1 位");
  await choose(pane, "执行率和得分的小数位数", "按评分口径");
  await toSheet(pane);
  expect(screen.queryByText("设置有改动，尚未保存。")).toBeNull();
});
