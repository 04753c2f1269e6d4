/** @jest-environment jsdom */
import { screen, within } from "@testing-library/dom";
import { formInput, RIGHT, WRONG } from "../../adapters/excel/forms";
import { openPane } from "./pane";

/** What a line opens to. */
const behind = (title: string | RegExp) =>
  screen.getByText(title).closest("summary")?.nextElementSibling?.textContent;

test("the figures at a glance, in words beside every drawing", async () => {
  await openPane([formInput(WRONG)]);
  const card = within(screen.getByRole("region", { name: "总分" }));
  expect(card.getByRole("img", { name: "91.99，应为 94.69" })).toBeDefined();
  expect(card.getByText("等级").nextElementSibling?.textContent).toBe("优");
  expect(card.getByRole("list", { name: "总分构成" }).textContent).toContain("产出 45/50");
  const drawings = document.querySelectorAll("section[aria-label='总分'] svg");
  expect(drawings).toHaveLength(1);
  expect([...drawings].map((svg) => svg.getAttribute("aria-hidden"))).toEqual(["true"]);
});

test("the bar is drawn as the parts weigh", async () => {
  await openPane([formInput(RIGHT)]);
  const rects = [...document.querySelectorAll("section[aria-label='总分'] rect")];
  const widths = rects.map((rect) => Number(rect.getAttribute("width")));
  // Track and filling of 执行率, 产出, 效益, 满意度: 10, 50, 30 and 10 of 100.
  const tracks = [0, 2, 4, 6].map((place) => widths[place] ?? 0);
  expect(tracks.map((width) => Math.round(width / 0.982))).toEqual([10, 50, 30, 10]);
  expect((widths[3] ?? 0) / (widths[2] ?? 1)).toBeCloseTo(45 / 50);
});

test("the profile and why it was chosen, and the lines that the sheet hides", async () => {
  await openPane([{ ...formInput(WRONG), hidden: { rows: [14, 15], columns: [5] } }]);
  expect(behind(/^评分口径：全国通用/)).toMatch(/口径.*[^。]。$/);
  expect(screen.getByText("本表有隐藏的第 15、16 行和 F 列，已一并检查。")).toBeDefined();
});

test("what can be called neither right nor wrong is counted, with what is missing", async () => {
  const { rows, ...rest } = formInput(WRONG);
  const without = rows.map((row, index) =>
    index === 5 ? row.map((cell, at) => (at === 4 ? "" : cell)) : row,
  );
  await openPane([{ ...rest, rows: without }]);
  expect(behind("无法判断 1 项")).toBe("执行率、执行率得分：全年预算数 E6 未填写。");
});

test("nothing is said of it where everything can be judged", async () => {
  await openPane([formInput(WRONG)]);
  expect(screen.queryByText(/^无法判断/)).toBeNull();
});

test("another grade than the total earns is shown as a change", async () => {
  const { rows, ...rest } = formInput(WRONG);
  const graded = rows.map((row, index) => (index === 1 ? [...row.slice(0, 8), "评价等级", "良"] : row));
  await openPane([{ ...rest, rows: graded }]);
  expect(screen.getByRole("img", { name: "良，应为 优" })).toBeDefined();
});
