/** @jest-environment jsdom */
import { screen, within } from "@testing-library/dom";
import { demandingForm } from "../../support/demanding";
import { idle, openPane } from "./pane";

const groups = () =>
  ["必须处理", "请确认", "提示"].map((name) => {
    const group = screen.queryByRole("region", { name });
    return group === null ? 0 : within(group).getAllByRole("button", { expanded: false }).length;
  });

test("a hundred findings: all are counted and listed, long names stand whole, hidden lines are said", async () => {
  await openPane([demandingForm()]);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/^某某市.*（二期、三期合并）项目$/);
  expect(screen.getByText("本表有隐藏的第 12、13、14 行和 D 列，已一并检查。")).toBeDefined();
  expect(screen.getByRole("button", { name: "一键重算 35 处" })).toBeDefined();
  const [errors = 0, warnings = 0] = groups();
  expect(errors + warnings).toBeGreaterThan(60);
});

test("what is looked for stands alone, and the rest comes back", async () => {
  const { user } = await openPane([demandingForm()]);
  await user.click(await screen.findByRole("button", { name: "筛选" }));
  await user.type(await screen.findByRole("searchbox", { name: "搜索问题" }), "第 63 类");
  expect(groups()).toEqual([1, 0, 0]);
  expect(screen.getByRole("status").textContent).toMatch(/^显示 1 项，共 \d+ 项$/);
  await user.clear(screen.getByRole("searchbox", { name: "搜索问题" }));
  expect(groups()[0]).toBeGreaterThan(30);
});

test("of many changed cells the first stand there, and all on request", async () => {
  const { user } = await openPane([demandingForm()]);
  await user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  await screen.findByRole("region", { name: "已更正" });
  const changes = () => within(screen.getByRole("region", { name: "已更正" })).getAllByRole("listitem");
  expect(changes()).toHaveLength(6);
  await user.click(screen.getByRole("button", { name: "显示全部 35 处" }));
  expect(changes()).toHaveLength(36);
  expect(changes().at(-2)?.textContent).toBe("总分60 → 82G71");
  await user.click(screen.getByRole("button", { name: "收起" }));
  expect(changes()).toHaveLength(6);
});
