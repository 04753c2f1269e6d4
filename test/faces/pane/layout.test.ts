/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { fromA1 } from "../../../src/core/cells";
import { layoutsText } from "../../../src/core/form/taught";
import { recordedLayouts, type TaughtLayout } from "../../../src/core/port";
import type { SheetInput } from "../../contract/subject";
import { STRANGE_HEADER, taught, UNREAD_HEADER, unreadForm } from "../../support/taught";
import { idle, openPane, openPaneOn, type PaneOnExcel } from "./pane";

afterEach(() => {
  window.localStorage.clear();
});

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
  await click(pane, "还原");
  expect(chosen("甲栏（F3）")).toBe("未识别");
  expect(await recorded(pane)).toEqual([]);
});

describe("why a column was taken for what it is", () => {
  /** Weight and score are called by known words, which nobody has seen as wholes. */
  const COMPOSED = UNREAD_HEADER.with(5, "分配权重").with(6, "最终评定得分");
  const FUNDS = [
    ["资金来源", "年初预算", "调整后预算资金额", "累计实际支付资金数", "分值", "执行进度", "得分"],
    ["年度资金总额", 100, 120, 96, 10, 0.8, 9],
  ];
  /** @param total what the form states as its total */
  const withFunds = (total: number): SheetInput => {
    const [title = [], project = [], ...table] = unreadForm(COMPOSED);
    const rows = [title, project, ...FUNDS, ...table.slice(0, -1), ["总分", "", "", "", "", 100, total]];
    return { name: "表1", rows };
  };
  /** What is said below the choice of a column. */
  const said = (heading: string) => {
    const id = screen.getByRole("combobox", { name: heading }).getAttribute("aria-describedby") ?? "";
    return document.getElementById(id)?.textContent;
  };

  test("by its heading, by words that figures bear out, by words alone; what rests on these is named", async () => {
    const pane = await openPane([withFunds(87)]);
    // 8 points of execution and 85 make 93: known from the columns, one of which nothing proves.
    expect(
      screen.getByText(/^有 1 栏只是推断出来的，没有算术关系印证，依此的 1 处更正只作建议。/),
    ).toBeDefined();
    await click(pane, /^总分/);
    expect(
      screen.getByText(/“最终评定得分”（G5）是推断为得分的，没有算术关系可以印证，请核对后再更正。/),
    ).toBeDefined();
    const [, inCard = document.body] = screen.getAllByRole("button", { name: "指定栏目…" });
    await pane.user.click(inCard);
    await screen.findByRole("list", { name: "表头各栏" });
    expect(said("三级指标（C5）")).toBe("可靠：表头文字");
    expect(said("分配权重（F5）")).toBe("可靠：表头用词，权重合计为 100，得分不超过权重");
    expect(said("最终评定得分（G5）")).toBe(
      "待核对：只凭表头用词推断，没有算术关系印证依此的更正只作建议：G10",
    );
    expect(result()).toContain("待核对：最终评定得分");
    await tell(pane, "最终评定得分（G5）", "得分");
    expect(said("最终评定得分（G5）")).toBe("人工指定");
    expect(result()).not.toContain("待核对");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "表头" }), "第 3 行：预算执行情况表");
    expect(said("累计实际支付资金数（D3）")).toBe("可靠：表头用词，执行数 ÷ 预算数与执行率相符");
    expect(said("资金来源（A3）")).toBeUndefined();
  });

  test("the preview says it of a proposal too", async () => {
    const pane = await openPane([withFunds(87)]);
    await click(pane, "预览");
    const list = within(await screen.findByRole("region", { name: "建议值，请核对" }));
    expect(list.getByText(/“最终评定得分”（G5）是推断为得分的/)).toBeDefined();
  });

  test("where the total bears the scores out, nothing is left to be confirmed", async () => {
    const pane = await openPane([withFunds(94)]);
    expect(screen.queryByText(/只是推断出来的/)).toBeNull();
    await click(pane, "指定栏目…");
    await screen.findByRole("list", { name: "表头各栏" });
    expect(said("最终评定得分（G5）")).toContain("各项得分之和与总分相符");
  });

  test("columns that have no heading are shown with what their figures say", async () => {
    const rows = unreadForm(UNREAD_HEADER.with(5, "").with(6, "")).map((row) => [...row]);
    Object.assign(rows[3] ?? [], { 5: 40, 6: 40 });
    Object.assign(rows.at(-1) ?? [], { 5: 100, 6: 95 });
    const pane = await openPane([{ name: "表1", rows }]);
    await click(pane, "指定栏目…");
    const lines = within(await screen.findByRole("list", { name: "表头各栏" })).getAllByRole("listitem");
    expect(lines.map(({ textContent }) => textContent).filter((text) => text.startsWith("没有表头"))).toEqual(
      [
        expect.stringContaining("F 列权重（分值） · 自动可靠：栏内内容，权重合计为 100，得分不超过权重"),
        expect.stringContaining("G 列得分 · 自动可靠：栏内内容，各项得分之和与总分相符，得分不超过权重"),
      ],
    );
  });
});

test("the keyboard is at the heading of the page, and back where it came from", async () => {
  const pane = await openPane([sheet("表1")]);
  const way = screen.getByRole("button", { name: "指定栏目…" });
  way.focus();
  await pane.user.keyboard("{Enter}");
  const heading = await screen.findByRole("heading", { level: 1, name: "栏目对应" });
  await waitFor(() => {
    expect(document.activeElement).toBe(heading);
  });
  screen.getByRole("button", { name: "返回" }).focus();
  await pane.user.keyboard("{Enter}");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "指定栏目…" }));
});

test("kept, it reads the sheet at once, stands in the workbook and on this computer, and reads other sheets", async () => {
  const pane = await openLayouts([sheet("表1"), sheet("表2")]);
  const cells = (await pane.subject.workbook.read()).rows;
  await teach(pane);
  expect(screen.getByRole("button", { name: /一键重算/ })).toBeDefined();
  expect(await recorded(pane)).toEqual([taught()]);
  expect((await pane.subject.workbook.read()).rows).toEqual(cells);
  await pane.subject.workbook.select((await pane.subject.workbook.sheets())[1]?.id ?? "", fromA1("A1"));
  await screen.findByRole("heading", { name: "档案管理" });
  pane.pane.unmount();
  // Another workbook, which carries nothing: this computer knows the header.
  await openPane([sheet("另一份")]);
  expect(screen.getByRole("button", { name: /一键重算/ })).toBeDefined();
});

test("a workbook that carries it is read where nothing was kept on the computer", async () => {
  const pane = await openLayouts([sheet("表1")]);
  await teach(pane);
  pane.pane.unmount();
  window.localStorage.clear();
  await openPaneOn(pane.subject);
  expect(screen.getByRole("button", { name: /一键重算/ })).toBeDefined();
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
  expect(await screen.findByRole("button", { name: "仅检查" })).toBeDefined();
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
    expect(screen.getByRole("button", { name: /一键重算/ })).toBeDefined();
  });
});

test("where nothing can be kept on the computer, the workbook alone keeps it, and the pane says so", async () => {
  const nothing = { isLive: true, isKnown: true, layouts: [] as TaughtLayout[] };
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

function textOf(file: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.readAsText(file ?? new Blob());
  });
}

/** jsdom's files do not know how to give their text. */
function fileOf(text: string): File {
  return Object.assign(new File([text], "栏目.json"), { text: () => Promise.resolve(text) });
}
