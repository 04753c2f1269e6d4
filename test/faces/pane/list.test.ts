/** @jest-environment jsdom */
import { screen, within } from "@testing-library/dom";
import { formInput, RIGHT, WRONG } from "../../adapters/excel/forms";
import type { SheetInput } from "../../contract/subject";
import { clearMarks, idle, openPane } from "./pane";

const line = (name: RegExp) => screen.getByRole("button", { name });
const lines = () => [...document.querySelectorAll<HTMLElement>("[data-card]")];
const cardOf = (name: RegExp) => within(screen.getByRole("group", { name }));

test("a line says what was found: the figures of a correction with an arrow, else the row", async () => {
  await openPane([formInput({ ...WRONG, J25: "差" })]);
  const texts = lines().map(({ textContent }) => textContent);
  expect(texts.slice(0, 6)).toEqual([
    "执行率有误H696.98 → 96.89%",
    "执行率得分有误I69.99 → 9.69",
    "得分超过权重I1412 → 10档案扫描整理册数",
    "扣分未说明原因J18预算经费支出",
    "总分有误I2591.99 → 94.69",
    "等级不符J25差 → 优",
  ]);
});

/** Findings that no correction writes: what they compare is no figure that the cell should hold. */
test.each<[title: string, cells: Parameters<typeof formInput>[0], name: RegExp]>([
  ["a sum of weights", { H14: 12 }, /权重合计不等于 100/],
  ["points printed with a group", { B14: "产出指标（40分）" }, /一级指标分值与权重合计不符/],
  ["a split that is not the profile's", { H14: 20, H19: 0.0001, H20: 10 - 0.0001 }, /分值划分与口径不一致/],
  ["funds that do not add up", { F6: 346000, H6: 76.89, I6: 7.69 }, /资金来源合计与总额不符/],
])("%s has no arrow, closed or open", async (_title, cells, name) => {
  const { user } = await openPane([formInput(cells)]);
  expect(within(line(name)).queryByRole("img")).toBeNull();
  await user.click(line(name));
  expect(within(line(name)).queryByRole("img")).toBeNull();
  expect(cardOf(name).queryByText(/→/)).toBeNull();
  expect(line(name).textContent).not.toContain("A1");
});

test("the open card says each thing once: no name, formula or result twice", async () => {
  const { user } = await openPane([formInput({ ...WRONG, G14: "30万页", I14: 10 })]);
  await user.click(line(/执行率得分有误/));
  const score = cardOf(/执行率得分有误/);
  expect(score.getAllByText(/436,000 ÷ 450,000/)).toHaveLength(1);
  expect(score.queryByText(/应为 9\.69/)).toBeNull();
  await user.click(line(/得分与完成情况不符/));
  const result = cardOf(/得分与完成情况不符/);
  expect(result.getByText(/^未达到目标，却得了满分。按完成比例应为 6 分。/)).toBeDefined();
  expect(result.queryByText(/档案扫描整理册数/)).toBeNull();
  expect(result.getAllByText(/300,000 ÷ 500,000/)).toHaveLength(1);
});

test("few findings have no filters, and the number stands above the lines; both agree with what is seen", async () => {
  const { user } = await openPane([formInput({ ...RIGHT, ...WRONG })]);
  expect(lines().length).toBeLessThanOrEqual(8);
  expect(screen.queryByRole("group", { name: "筛选" })).toBeNull();
  const errors = within(screen.getByRole("region", { name: "必须处理" }));
  const count = errors.getAllByRole("listitem").length;
  expect(errors.getByRole("heading").textContent).toBe(`必须处理${count}`);
  // One correction, one line: the button counts the same.
  expect(screen.getByRole("button", { name: `一键重算 ${count} 处` })).toBeDefined();
  await user.click(line(/执行率有误/));
  expect(lines()).toHaveLength(count);
});

test("with nothing to correct there is no primary button; what is left to people can be marked, once", async () => {
  const pane = await openPane([formInput({})]);
  expect(screen.queryByRole("button", { name: /一键重算/ })).toBeNull();
  const mark = await screen.findByRole("button", { name: /^标出 \d+ 处问题$/ });
  const [count = ""] = /\d+/.exec(mark.textContent) ?? [];
  await pane.user.click(mark);
  await idle();
  expect(screen.getByText(`没有算术错误需要更正，已标出 ${count} 处待处理。`)).toBeDefined();
  const { marks } = await pane.subject.workbook.read();
  expect(marks).toHaveLength(Number(count));
  expect(screen.queryByRole("button", { name: /标出|一键重算/ })).toBeNull();
  await clearMarks(pane);
  expect(await screen.findByRole("button", { name: `标出 ${count} 处问题` })).toBeDefined();
});

test("the button says on how many of several forms it will write", async () => {
  const right = formInput({ ...RIGHT, E2: "没有问题的项目", E3: "A1" }).rows;
  const wrong = (name: string) => formInput({ ...WRONG, E2: name, E3: name }).rows;
  await openPane([{ name: "表1", rows: [...wrong("一"), [], ...right, [], ...wrong("二")] }]);
  expect(screen.getByRole("button", { name: "一键重算 2 份表 8 处" })).toBeDefined();
});

test("a form without a name goes by its sheet", async () => {
  await openPane([formInput({ ...WRONG, E2: "" }, "社工服务")]);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("（未填项目名称）社工服务");
});

test("why no total can be computed is said, and a click shows the score that is missing", async () => {
  const { user, subject } = await openPane([formInput({ I18: "" })]);
  const card = within(screen.getByRole("region", { name: "总分" }));
  expect((await card.findByText(/尚缺 1 项得分/)).textContent).toBe("尚缺 1 项得分（I18）");
  await user.click(card.getByRole("button", { name: "I18" }));
  await screen.findByRole("button", { name: /I18/, expanded: true });
  expect(subject.host.workbook.sheet("表1").selection[0]).toMatchObject({ top: 17, left: 8 });
});

test("why no rate can be computed is said", async () => {
  await openPane([formInput({ E6: "" })]);
  const card = within(screen.getByRole("region", { name: "总分" }));
  expect(await card.findByText(/无法计算：全年预算数 E6 未填写/)).toBeDefined();
});

test("without a column of weights the points stand alone, without a bar", async () => {
  const { rows, ...rest } = formInput({});
  const bare: SheetInput = {
    ...rest,
    rows: rows.map((row, index) => (index < 12 ? row : row.filter((_, column) => column !== 7))),
  };
  await openPane([bare]);
  const parts = within(screen.getByRole("list", { name: "总分构成" }));
  expect(parts.getAllByRole("listitem").map(({ textContent }) => textContent)).toContain("产出 45 分");
  for (const { textContent } of parts.getAllByRole("listitem")) expect(textContent).not.toContain("/—");
});
