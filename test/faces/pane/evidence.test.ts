/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import type { SheetInput } from "../../contract/subject";
import { UNREAD_HEADER, unreadForm } from "../../support/taught";
import { openPane, type PaneOnExcel } from "./pane";

afterEach(() => {
  window.localStorage.clear();
});

const click = ({ user }: PaneOnExcel, name: string | RegExp) =>
  user.click(screen.getByRole("button", { name }));
const tell = ({ user }: PaneOnExcel, heading: string, role: string) =>
  user.selectOptions(screen.getByRole("combobox", { name: heading }), role);
const result = () => screen.getByRole("status", { name: "按此识别的结果" }).textContent;

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
    await click(pane, /^总分有误/);
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
  const pane = await openPane([{ name: "表1", rows: unreadForm() }]);
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
