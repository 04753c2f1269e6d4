/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { fromA1 } from "../../../src/core/cells";
import { layoutsText } from "../../../src/core/form/taught";
import { recordedLayouts, type TaughtLayout } from "../../../src/core/port";
import type { SheetInput } from "../../contract/subject";
import { STRANGE_HEADER, taught, UNREAD_HEADER, unreadForm } from "../../support/taught";
import { fileOf, textOf } from "./json-files";
import { idle, openPane, openPaneOn, type PaneOnExcel } from "./pane";

afterEach(() => {
  window.localStorage.clear();
});

/** The forms are read, and have nothing that could be corrected. */
const MARK = /^标出 \d+ 处问题$/;

const sheet = (name: string, header = UNREAD_HEADER): SheetInput => ({ name, rows: unreadForm(header) });
const recorded = async ({ subject }: PaneOnExcel) => recordedLayouts((await subject.workbook.read()).record);
const click = ({ user }: PaneOnExcel, name: string | RegExp) =>
  user.click(screen.getByRole("button", { name }));
const tell = ({ user }: PaneOnExcel, heading: string, role: string) =>
  user.selectOptions(screen.getByRole("combobox", { name: heading }), role);
const result = () => screen.getByRole("status", { name: "按此识别的结果" }).textContent;

async function openLayouts(sheets: readonly SheetInput[]): Promise<PaneOnExcel> {
  const pane = await openPane(sheets);
  await click(pane, "指定栏目…");
  await screen.findByRole("heading", { level: 1, name: "栏目对应" });
  return pane;
}

async function save(pane: PaneOnExcel): Promise<void> {
  await click(pane, "保存");
  await screen.findByText(/^栏目对应已保存在/);
  await idle();
  // It is still said on the page to which that leads back.
  await screen.findByRole("button", { name: "指定栏目…" });
  expect(screen.getByText(/^栏目对应已保存在/)).toBeDefined();
}

async function teach(pane: PaneOnExcel): Promise<void> {
  await tell(pane, "甲栏（F3）", "权重（分值）");
  await tell(pane, "乙栏（G3）", "得分");
  await save(pane);
}

test("what is missing is told on the sheet, then what each column was taken for; the result shows at once", async () => {
  const pane = await openLayouts([sheet("表1")]);
  const chosen = (name: string) =>
    screen.getByRole<HTMLSelectElement>("combobox", { name }).selectedOptions[0]?.text;
  expect(chosen("三级指标（C3）")).toBe("三级指标 · 自动");
  expect(chosen("甲栏（F3）")).toBe("未识别");
  expect(result()).toBe("按此识别的结果还读不出自评表，请指定“权重（分值）”和“得分”。");
  await tell(pane, "甲栏（F3）", "权重（分值）");
  expect(result()).toContain("4 项指标，权重合计 90，得分合计 没有此栏");
  await tell(pane, "乙栏（G3）", "得分");
  expect(result()).toBe("按此识别的结果4 项指标，权重合计 90，得分合计 85表中总分 87");
  await click(pane, "放弃改动");
  expect(chosen("甲栏（F3）")).toBe("未识别");
  expect(await recorded(pane)).toEqual([]);
});

test("kept, it reads the sheet at once, stands in the workbook and on this computer, and reads other sheets", async () => {
  const pane = await openLayouts([sheet("表1"), sheet("表2")]);
  const cells = (await pane.subject.workbook.read()).rows;
  await teach(pane);
  await screen.findByRole("button", { name: MARK });
  expect(await recorded(pane)).toEqual([taught()]);
  expect((await pane.subject.workbook.read()).rows).toEqual(cells);
  await pane.subject.workbook.select((await pane.subject.workbook.sheets())[1]?.id ?? "", fromA1("A1"));
  await screen.findByRole("heading", { name: "档案管理" });
  pane.pane.unmount();
  // Another workbook, which carries nothing: this computer knows the header.
  await openPane([sheet("另一份")]);
  await screen.findByRole("button", { name: MARK });
});

test("a workbook that carries it is read where nothing was kept on the computer", async () => {
  const pane = await openLayouts([sheet("表1")]);
  await teach(pane);
  pane.pane.unmount();
  window.localStorage.clear();
  await openPaneOn(pane.subject);
  await screen.findByRole("button", { name: MARK });
});

test("a header without a known word is chosen on the sheet or from the list, and all its columns are told", async () => {
  const pane = await openLayouts([sheet("表1", STRANGE_HEADER)]);
  expect(screen.queryByRole("list", { name: "表头各栏" })).toBeNull();
  const { id = "" } = (await pane.subject.workbook.sheets())[0] ?? {};
  await pane.subject.workbook.select(id, fromA1("D3"));
  await pane.user.click(await screen.findByRole("button", { name: "用表中选中的第 3 行" }));
  const line = screen.getByRole("combobox", { name: "黄（D3）" }).closest("li");
  expect(line?.getAttribute("aria-current")).toBe("true");
  await tell(pane, "玄（C3）", "三级指标");
  expect(result()).toContain("还读不出自评表");
  await tell(pane, "宙（F3）", "权重（分值）");
  await tell(pane, "洪（G3）", "得分");
  expect(result()).toContain("4 项指标，权重合计 90，得分合计 85");
  await save(pane);
  expect(await recorded(pane)).toEqual([
    taught(STRANGE_HEADER, { columns: { indicator: 2, weight: 5, score: 6 } }),
  ]);
});

test("a column goes over to another heading, or is not read; read again by itself nothing is kept of it", async () => {
  const header = UNREAD_HEADER.with(5, "得分").with(6, "权重");
  const pane = await openPane([sheet("表1", header)]);
  await click(pane, "指定栏目…");
  await screen.findByRole("list", { name: "表头各栏" });
  await tell(pane, "得分（F3）", "权重（分值）");
  await tell(pane, "权重（G3）", "得分");
  expect(result()).toContain("权重合计 90，得分合计 85");
  await tell(pane, "实际完成值（E3）", "得分");
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "权重（G3）" }).value).toBe("");
  await tell(pane, "实际完成值（E3）", "不用");
  await save(pane);
  expect(await recorded(pane)).toEqual([taught(header, { columns: { weight: 5 }, unused: [4] })]);
  await click(pane, "指定栏目…");
  await screen.findByRole("list", { name: "表头各栏" });
  for (const heading of ["得分（F3）", "实际完成值（E3）"]) {
    await pane.user.selectOptions(screen.getByRole("combobox", { name: heading }), "");
  }
  await click(pane, "保存");
  await screen.findByText("栏目对应已删除，改按表头自动识别。");
  expect(await recorded(pane)).toEqual([]);
});

test("on a protected workbook it is kept on this computer, and the person is told", async () => {
  const pane = await openLayouts([{ ...sheet("表1"), isProtected: true }]);
  await tell(pane, "甲栏（F3）", "权重（分值）");
  await tell(pane, "乙栏（G3）", "得分");
  await click(pane, "保存");
  await screen.findByText("栏目对应已保存在本机，表头相同的表都按此识别。");
  expect(screen.getByText(/^未能保存在本工作簿：工作表受保护/)).toBeDefined();
  await idle();
  expect(await screen.findByRole("button", { name: "检查" })).toBeDefined();
});

describe("the list in the settings", () => {
  const openSettings = async (pane: PaneOnExcel) => {
    await click(pane, "设置");
    return within(await screen.findByRole("region", { name: "栏目对应" }));
  };

  test("names what was told and where it is kept, and removes it from both", async () => {
    const pane = await openLayouts([sheet("表1")]);
    await teach(pane);
    const list = await openSettings(pane);
    expect(list.getByText("甲栏 → 权重（分值），乙栏 → 得分")).toBeDefined();
    expect(list.getByText("指标表 · 本工作簿、本机")).toBeDefined();
    await pane.user.click(list.getByRole("button", { name: /^删除/ }));
    await screen.findByText("栏目对应已删除，改按表头自动识别。");
    await idle();
    expect(list.getByText(/^还没有。/)).toBeDefined();
    expect(await recorded(pane)).toEqual([]);
    await click(pane, "本表");
    expect(screen.getByText(/没有找到绩效自评表/)).toBeDefined();
  });

  test("hands all over as a file, and takes one in; one that is none is told by its fault", async () => {
    const pane = await openLayouts([sheet("表1")]);
    await teach(pane);
    const files: Blob[] = [];
    URL.createObjectURL = (file) => {
      files.push(file as Blob);
      return "blob:1";
    };
    URL.revokeObjectURL = () => undefined;
    HTMLAnchorElement.prototype.click = () => undefined;
    let list = await openSettings(pane);
    await pane.user.click(list.getByRole("button", { name: "导出" }));
    expect(await textOf(files[0])).toBe(layoutsText([taught()]));
    pane.pane.unmount();
    window.localStorage.clear();

    const other = await openPane([sheet("表1")]);
    list = await openSettings(other);
    await other.user.upload(list.getByLabelText("导入…", { selector: "input" }), fileOf('{"version":1}'));
    await screen.findByText(/^栏目对应文件有误：“layouts”没有填写/);
    await other.user.upload(
      list.getByLabelText("导入…", { selector: "input" }),
      fileOf(layoutsText([taught(), taught(STRANGE_HEADER)])),
    );
    await screen.findByText("已导入 2 个表头的栏目对应。");
    await idle();
    expect(list.getAllByRole("listitem")).toHaveLength(2);
    expect(list.getAllByText("指标表 · 本机")).toHaveLength(2);
    await click(other, "本表");
    await screen.findByRole("button", { name: MARK });
  });
});

test("where nothing can be kept on the computer, the workbook alone keeps it, and the pane says so", async () => {
  const nothing = { isLive: true, isKnown: true, layouts: [] as TaughtLayout[], profiles: [] };
  const preferences = { read: () => nothing, write: () => false };
  const pane = await openPane([sheet("表1")], {}, undefined, { preferences });
  await click(pane, "指定栏目…");
  await screen.findByRole("list", { name: "表头各栏" });
  await teach(pane);
  expect(screen.getByText(/^当前环境不能在本机保存/)).toBeDefined();
  await waitFor(async () => {
    expect(await recorded(pane)).toEqual([taught()]);
  });
});
