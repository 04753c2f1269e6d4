import { formInput } from "../adapters/excel/forms";
import type { SheetInput } from "../contract/subject";
import { packageOf } from "../contract/xlsx";
import { demandingWorkbook } from "../support/demanding";
import { packageBytes } from "../support/packages";
import { openFile } from "./support/open-file";
import { cutLines, standingOut } from "./support/standing-out";
import {
  addFindings,
  CORRECT,
  faultsOfPane,
  goToSheet,
  idle,
  openWorkbench,
  type Workbench,
} from "./support/workbench";

const STATES: readonly (readonly [string, (workbench: Workbench) => Promise<void>])[] = [
  ["findings", () => Promise.resolve()],
  [
    "an open finding",
    async ({ pane }) => {
      await pane.getByRole("button", { name: /执行率得分有误/ }).click();
    },
  ],
  [
    "corrected",
    async ({ pane }) => {
      await pane.getByRole("button", { name: CORRECT }).click();
      await pane.getByText(/已更正 3 处/).waitFor();
    },
  ],
  [
    "undone",
    async (workbench) => {
      await workbench.pane.getByRole("button", { name: CORRECT }).click();
      await workbench.pane.getByText(/已更正 3 处/).waitFor();
      await workbench.pane.getByRole("button", { name: "撤销更正" }).click();
      await idle(workbench);
    },
  ],
  [
    "a search without a result",
    async (workbench) => {
      const { pane } = workbench;
      await addFindings(workbench);
      await addFindings(workbench);
      await pane.getByRole("button", { name: "筛选" }).click();
      await pane.getByRole("searchbox", { name: "搜索问题" }).fill("没有这样的问题");
      await pane.getByText("没有符合条件的问题。").waitFor();
    },
  ],
  [
    "the preview",
    async ({ pane }) => {
      await pane.getByRole("button", { name: "预览" }).click();
      await pane.getByRole("heading", { name: "更正预览" }).waitFor();
    },
  ],
  [
    "the history",
    async ({ pane }) => {
      await pane.getByRole("button", { name: CORRECT }).click();
      await pane.getByText(/已更正 3 处/).waitFor();
      await pane.getByRole("button", { name: "记录" }).click();
      await pane.getByRole("button", { name: "撤销此次" }).waitFor();
    },
  ],
  [
    "asking for a reason, without one",
    async ({ pane }) => {
      await pane.getByRole("button", { name: /扣分未说明原因/ }).click();
      await pane.getByRole("button", { name: "忽略…" }).click();
      await pane.getByRole("button", { name: "忽略", exact: true }).click();
      await pane.getByText("请填写忽略的理由。").waitFor();
    },
  ],
  [
    "the first time, without a form",
    async ({ page, pane }) => {
      await page.evaluate(() => {
        localStorage.clear();
      });
      await openFile(page, packageBytes(), "book1.xlsx");
      await pane.getByRole("region", { name: "欢迎使用自评核" }).waitFor();
    },
  ],
  [
    "many changes",
    async ({ page, pane }) => {
      await openFile(page, demandingWorkbook(), "shebei-gengxin-2024.xlsx");
      await pane.getByRole("button", { name: CORRECT }).click();
      await pane.getByRole("button", { name: "显示全部 35 处" }).waitFor();
    },
  ],
  ["a form without a funds table", (workbench) => goToSheet(workbench, "社工服务")],
  [
    "protected",
    async (workbench) => {
      await workbench.page.evaluate(() => window.workbench?.trouble("protected", true));
      await workbench.pane.getByRole("button", { name: "检查", exact: true }).click();
      await workbench.pane.getByText(/工作表受保护/).waitFor();
    },
  ],
  [
    "edit mode",
    async (workbench) => {
      await workbench.page.evaluate(() => window.workbench?.trouble("editing", true));
      await workbench.pane.getByRole("button", { name: "检查", exact: true }).click();
      await workbench.pane.getByRole("alert").waitFor();
    },
  ],
  [
    "waiting for Excel",
    async (workbench) => {
      await workbench.page.evaluate(() => window.workbench?.trouble("editing", true));
      await workbench.pane.getByRole("button", { name: CORRECT }).click();
      await workbench.pane.getByRole("button", { name: "取消" }).waitFor();
    },
  ],
  [
    "an unexpected error",
    async (workbench) => {
      await workbench.page.evaluate(() => {
        window.workbench?.trigger("failing-write");
      });
      await workbench.pane.getByRole("button", { name: CORRECT }).click();
      await workbench.pane.getByRole("alert").waitFor();
    },
  ],
];

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test.each(STATES)("axe finds nothing serious: %s", async (_title, bring) => {
    const workbench = await openWorkbench({ colorScheme });
    await bring(workbench);
    expect(await faultsOfPane(workbench)).toEqual([]);
  });
});

// When everything is twice as large, a pane of 450 pixels has 225, and one of 320 has 160.
test.each([
  [320, 1],
  [225, 2],
  [160, 2],
  [225, 2],
])("%i pixels wide, nothing stands out at the side, on a form that asks much", async (width, scale) => {
  const workbench = await openWorkbench({ deviceScaleFactor: scale });
  const { page, pane } = workbench;
  await openFile(page, demandingWorkbook(), "shebei-gengxin-2024.xlsx");
  await page.locator("iframe").evaluate((frame, pixels) => {
    frame.style.cssText = `flex: none; min-width: 0; width: ${pixels}px`;
  }, width);
  const seen: Record<string, string[]> = {};
  const look = async (what: string) => {
    seen[what] = await standingOut(workbench);
    // What a closed card cuts stands whole once it is opened; nothing else is cut.
    const cut = await cutLines(workbench);
    seen[what].push(...cut.filter((line) => !line.startsWith("false: ")));
  };
  await look("findings");
  await pane.getByRole("button", { name: /执行率得分有误/ }).click();
  await look("an open finding");
  // Of a long row the closed card shows the beginning, the open one all.
  const long = pane.locator("[data-card]").filter({ hasText: "基层综合性文化服务中心" }).first();
  const words = await long.textContent();
  const isLong = (line: string) => words?.endsWith(line.replace("false: ", "")) ?? false;
  expect((await cutLines(workbench)).filter(isLong)).not.toEqual([]);
  await long.click();
  await look("an open finding of a long row");
  await pane.getByRole("button", { name: "筛选" }).click();
  await look("filters");
  await pane.getByRole("button", { name: "预览" }).click();
  await pane.getByRole("heading", { name: "更正预览" }).waitFor();
  await look("preview");
  await pane.getByRole("button", { name: "返回" }).click();
  await pane.getByRole("button", { name: CORRECT }).click();
  await pane.getByText(/已更正 \d+ 处/).waitFor();
  await look("corrected");
  // The first that is left to a person.
  const left = pane.locator("[data-card]").first();
  if ((await left.getAttribute("aria-expanded")) !== "true") await left.click();
  await pane.getByRole("button", { name: "忽略…" }).click();
  await pane.getByRole("button", { name: "忽略", exact: true }).click();
  await pane.getByText("请填写忽略的理由。").waitFor();
  await look("asking for a reason");
  await pane.getByRole("form").getByRole("button", { name: "取消" }).click();
  for (const name of ["记录", "全部表", "设置", "关于"]) {
    await pane.getByRole("button", { name, exact: true }).click();
    const title = name === "全部表" ? "全部自评表" : name;
    await pane.getByRole("heading", { level: 1, name: title }).waitFor();
    await look(name);
  }
  expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((what) => [what, []])));
});

test.each([
  [320, 1],
  [225, 2],
])(
  "%i pixels wide, the list of forms stands within the pane, its counts in sight, and so does the bar",
  async (width, scale) => {
    const workbench = await openWorkbench({ deviceScaleFactor: scale });
    const { page, pane } = workbench;
    const names = Array.from(
      { length: 8 },
      (_, index) => `某某市某某区残疾人康复托养及社区服务补助项目${index + 1}`,
    );
    const sheets = names.map((name, index) => formInput({ H6: 96.98, I6: 9.99, E2: name }, `表${index + 1}`));
    const [first] = sheets as [SheetInput, ...SheetInput[]];
    const stacked = { name: "汇总", rows: [...first.rows, [], [], ...first.rows] };
    await openFile(page, packageOf([...sheets, stacked]), "8.xlsx");
    await page.locator("iframe").evaluate((frame, pixels) => {
      frame.style.cssText = `flex: none; min-width: 0; width: ${pixels}px`;
    }, width);
    await pane.getByRole("button", { name: "全部表" }).click();
    await pane.getByRole("button", { name: "检查全部工作表" }).click();
    const table = pane.getByRole("table", { name: "各自评表的检查结果" });
    await table.waitFor();
    await idle(workbench);
    expect(await standingOut(workbench)).toEqual([]);
    for (const name of ["必须处理", "请确认"]) {
      const box = await table
        .getByRole("columnheader", { name })
        .evaluate((head) => head.getBoundingClientRect().right);
      expect([name, box <= width]).toEqual([name, true]);
    }
    await pane.getByRole("button", { name: /^更正全部/ }).click();
    expect(await standingOut(workbench)).toEqual([]);
    await pane.getByRole("button", { name: "取消" }).click();
    await table.getByRole("button").last().click();
    await pane.getByRole("navigation", { name: "逐份处理" }).getByText("10/10 · ").waitFor();
    await pane.getByRole("combobox", { name: "选择自评表" }).waitFor();
    await idle(workbench);
    expect(await standingOut(workbench)).toEqual([]);
    expect(await faultsOfPane(workbench)).toEqual([]);
  },
);
