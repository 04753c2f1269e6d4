import { faultsOfPane, goToSheet, idle, openWorkbench, type Workbench } from "./support/workbench";

const tab = ({ pane }: Workbench, name: string) => pane.getByRole("button", { name, exact: true });

async function open(workbench: Workbench, page: string): Promise<void> {
  await tab(workbench, page).click();
  const title = page === "全部表" ? "全部自评表" : page;
  await workbench.pane.getByRole("heading", { level: 1, name: title }).waitFor();
}

async function checkAll(workbench: Workbench): Promise<void> {
  await open(workbench, "全部表");
  await workbench.pane.getByRole("button", { name: "检查全部工作表" }).click();
  await workbench.pane.getByRole("table", { name: "各自评表的检查结果" }).waitFor();
  await idle(workbench);
}

test("the whole workbook: a table of all forms, all safe ones corrected after one question, and taken back", async () => {
  const workbench = await openWorkbench();
  const { pane } = workbench;
  await checkAll(workbench);
  expect(await pane.getByRole("row").count()).toBe(4);
  await pane.getByRole("button", { name: /^更正全部 \d+ 处…$/ }).click();
  const question = pane.getByRole("alertdialog", { name: "请确认更正" });
  expect(await question.getByRole("listitem").count()).toBeGreaterThan(1);
  await question.getByRole("button", { name: /^更正 \d+ 处$/ }).click();
  await pane.getByText(/已在 \d+ 张工作表上更正 \d+ 处/).waitFor();
  await pane.getByRole("button", { name: "撤销本次更正" }).click();
  await pane.getByText(/已撤销 \d+ 处更正。/).waitFor();
});

test("a row of the table brings its sheet to the front", async () => {
  const workbench = await openWorkbench();
  await checkAll(workbench);
  await workbench.pane.getByRole("button", { name: /信息化维护/ }).click();
  await workbench.page.waitForFunction(() => window.workbench?.selection().sheet === "信息化维护");
});

test("report and overview go on worksheets of their own and can be looked at", async () => {
  const workbench = await openWorkbench();
  const { pane } = workbench;
  await checkAll(workbench);
  await pane.getByRole("button", { name: "总览写入工作表" }).click();
  await pane.getByText("总览已写入工作表“核查总览”。").waitFor();
  await tab(workbench, "本表").click();
  await pane.getByRole("button", { name: "生成报告" }).click();
  await pane.getByText(/^核查报告已写入工作表“核查报告”/).waitFor();
  await pane.getByRole("button", { name: "查看" }).click();
  await pane.getByText(/这是核查报告，不作检查/).waitFor();
});

test("settings are saved, heeded at once, and live checking is kept on the computer", async () => {
  const workbench = await openWorkbench();
  const { pane } = workbench;
  await open(workbench, "设置");
  await pane.getByRole("combobox", { name: "执行率和得分的小数位数" }).selectOption({ label: "1 位" });
  await pane.getByRole("button", { name: "保存到工作簿" }).click();
  await pane.getByText("设置已保存在本工作簿。").waitFor();
  await pane.getByRole("checkbox", { name: "单元格改动后自动重新检查" }).uncheck();
  await goToSheet(workbench, "信息化维护");
  await open(workbench, "设置");
  expect(await pane.getByRole("combobox", { name: "执行率和得分的小数位数" }).inputValue()).toBe("1");
});

test("about: the demo form goes on a new sheet and is checked", async () => {
  const workbench = await openWorkbench();
  const { pane } = workbench;
  await open(workbench, "关于");
  await pane.getByRole("button", { name: "放入示例自评表" }).click();
  await pane.getByRole("heading", { level: 1, name: "示例项目：公共阅览室设备更新" }).waitFor();
});

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  test("axe finds nothing serious on any page", async () => {
    const workbench = await openWorkbench({ colorScheme });
    await checkAll(workbench);
    expect(await faultsOfPane(workbench)).toEqual([]);
    await workbench.pane.getByRole("button", { name: /^更正全部/ }).click();
    expect(await faultsOfPane(workbench)).toEqual([]);
    for (const page of ["设置", "关于"]) {
      await open(workbench, page);
      expect(await faultsOfPane(workbench)).toEqual([]);
    }
  });
});

test.each([
  ["320 px", { viewport: { width: 1280, height: 800 } }],
  ["200 % zoom", { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
])("%s: no page scrolls sideways", async (_title, options) => {
  const workbench = await openWorkbench(options);
  await checkAll(workbench);
  for (const page of ["全部表", "设置", "关于", "本表"]) {
    await tab(workbench, page).click();
    await idle(workbench);
    const overflow = await workbench.pane
      .getByRole("main")
      .evaluate(
        (main) =>
          [main, ...main.querySelectorAll("*")].filter((each) => each.scrollWidth > main.clientWidth + 1)
            .length,
      );
    expect([page, overflow]).toEqual([page, 0]);
  }
});

test("with the system's forced colours everything that is pressed has an edge", async () => {
  const workbench = await openWorkbench({ forcedColors: "active" });
  await checkAll(workbench);
  for (const name of ["重新检查", /^更正全部/, "生成报告"]) {
    const button = workbench.pane.getByRole("button", { name });
    expect(await button.evaluate((each) => getComputedStyle(each).borderTopStyle)).toBe("solid");
  }
  await open(workbench, "设置");
  const samples = workbench.pane.getByRole("list", { name: "高亮示例" }).getByRole("listitem");
  expect(await samples.first().evaluate((each) => getComputedStyle(each).backgroundColor)).toBe(
    "rgb(198, 224, 180)",
  );
});
