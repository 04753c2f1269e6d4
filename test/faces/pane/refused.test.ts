/** @jest-environment jsdom */
import { screen } from "@testing-library/dom";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { idle, openPane } from "./pane";

test("comments that Excel refuses are told beside what was corrected", async () => {
  const pane = await openPane([formInput(WRONG)]);
  pane.subject.host.connection.commentRefusal = (cell) => (cell === "I6" ? "InvalidArgument" : null);
  await pane.user.click(screen.getByRole("button", { name: /一键重算/ }));
  await idle();
  expect(screen.getAllByText("已更正 4 处，14:32").length).toBeGreaterThan(0);
  expect(screen.getByText(/^I6 的批注未能写入：单元格上可能已有旧式批注/)).toBeDefined();
});
