/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/dom";
import { version } from "../../../package.json";
import { CATALOGUE } from "../../../src/core/rules";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { idle, openPane } from "./pane";

const COVER = { name: "封面", rows: [["填报说明"]] };

afterEach(() => {
  window.localStorage.clear();
});

test("the first time without a form the pane says what it is; the demo form goes on a new sheet and is checked", async () => {
  const pane = await openPane([COVER]);
  const before = pane.subject.host.workbook.sheet("封面").cells;
  const welcome = within(await screen.findByRole("region", { name: "欢迎使用自评核" }));
  expect(welcome.getByText("检查不改动任何单元格。")).toBeDefined();
  await pane.user.click(welcome.getByRole("button", { name: "放入示例自评表" }));
  await screen.findByText(/已放入工作表“示例自评表”/);
  await idle();
  expect(pane.subject.host.workbook.activeSheet.name).toBe("示例自评表");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("示例项目：公共阅览室设备更新");
  expect(screen.getByRole("button", { name: /一键重算\s+4 处/ })).toBeDefined();
  expect(pane.subject.host.workbook.sheet("封面").cells).toBe(before);
});

test("who has seen it is not welcomed again, and still has the demo form at hand", async () => {
  const first = await openPane([COVER]);
  await first.user.click(screen.getByRole("button", { name: "使用方法" }));
  await screen.findByRole("heading", { level: 1, name: "关于" });
  first.pane.unmount();
  await openPane([COVER]);
  expect(screen.getByText(/没有找到绩效自评表/)).toBeDefined();
  expect(await screen.findByRole("button", { name: "放入示例自评表" })).toBeDefined();
});

test("about: version, help, what happens to data, and every rule with what it rests on", async () => {
  const pane = await openPane([formInput(WRONG)]);
  await pane.user.click(screen.getByRole("button", { name: "关于" }));
  await screen.findByText(`版本 ${version}`);
  expect(within(screen.getByRole("region", { name: "使用方法" })).getAllByRole("listitem")).toHaveLength(4);
  expect(screen.getByText(/表格只在本机处理，不上传/)).toBeDefined();
  const rules = within(screen.getByRole("region", { name: "检查规则" }));
  expect(rules.getAllByRole("listitem")).toHaveLength(CATALOGUE.length);
});

test("a page opens with the keyboard's focus left on its tab, and the tab says that it is the page shown", async () => {
  const pane = await openPane([formInput(WRONG)]);
  const tab = screen.getByRole("button", { name: "关于" });
  tab.focus();
  await pane.user.keyboard("{Enter}");
  await screen.findByRole("heading", { level: 1, name: "关于" });
  await waitFor(() => {
    expect(document.activeElement).toBe(tab);
  });
  expect(tab.getAttribute("aria-current")).toBe("page");
});
