/** @jest-environment jsdom */
import { screen } from "@testing-library/dom";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { openPane } from "./pane";

const GOALS = {
  A36: "项目支出绩效目标申报表",
  A37: "一级指标",
  B37: "二级指标",
  C37: "三级指标",
  D37: "权重",
};
const MONITORING = { A36: "项目绩效运行监控情况表", A37: "项目", B37: "进度" };

test.each([
  [GOALS, "绩效目标表（项目支出绩效目标申报表）"],
  [MONITORING, "绩效监控表（项目绩效运行监控情况表）"],
])("a table beside the form that is not checked is named, with what it is", async (cells, what) => {
  await openPane([formInput({ ...WRONG, ...cells })]);
  const said = `本工作表另有一张表（A36 起）按标题是${what}，不是自评表，不作检查。`;
  expect(await screen.findByText(said)).toBeDefined();
  // The form itself is checked as ever.
  expect(screen.getByRole("button", { name: /一键重算/ })).toBeDefined();
});

test("nothing is said where the form stands alone, or over notes", async () => {
  await openPane([formInput({ ...WRONG, A36: "注：监控情况见附件" })]);
  await screen.findByRole("button", { name: /一键重算/ });
  expect(screen.queryByText(/另有一张表/)).toBeNull();
});
