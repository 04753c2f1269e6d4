import { moderateFaults } from "../../support/browser";
import { CORRECT, goTo, idle, openSample, typeHere, type WebPage } from "./support/page";

const bar = ({ page }: WebPage) => page.getByRole("search", { name: "在表格中查找" });
const selected = ({ page }: WebPage, cell: string) =>
  page
    .locator(".fortune-name-box")
    .filter({ hasText: new RegExp(`^${cell}$`) })
    .waitFor({ state: "attached" });
const count = (web: WebPage, text: string) => bar(web).getByText(text, { exact: true }).waitFor();
const isAt = ({ page }: WebPage, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);

test("Ctrl+F finds texts in the cells, on and back, and Escape leads back to the grid", async () => {
  const web = await openSample();
  const { page } = web;
  const { keyboard } = page;
  expect(await isAt(web, ".grid")).toBe(true);
  await keyboard.press("Control+f");
  await keyboard.type("指标");
  await selected(web, "A13");
  const [, all = ""] = /^1\/(\d+)$/.exec(await bar(web).getByRole("status").innerText()) ?? [];
  expect(Number(all)).toBeGreaterThan(5);
  await keyboard.press("Enter");
  await selected(web, "B13");
  await count(web, `2/${all}`);
  await keyboard.press("F3");
  await selected(web, "C13");
  await keyboard.press("Shift+F3");
  await keyboard.press("Shift+Enter");
  await selected(web, "A13");
  await keyboard.press("Shift+Enter");
  await count(web, `${all}/${all}`);
  expect(await moderateFaults(page)).toEqual([]);
  await keyboard.press("Escape");
  await bar(web).waitFor({ state: "detached" });
  expect(await isAt(web, ".grid")).toBe(true);
});

test("what is shown and what is stored are both found, whatever the width of letters; what is not there is said", async () => {
  const web = await openSample();
  const { keyboard } = web.page;
  await keyboard.press("Control+f");
  const field = bar(web).getByRole("searchbox", { name: "查找内容" });
  await field.fill("４３６０００．００");
  await selected(web, "F6");
  await field.fill("7433 23");
  await selected(web, "G14");
  await field.fill("没有这样的字");
  await count(web, "没有找到");
  await field.fill("");
  await web.page.getByText("没有找到").waitFor({ state: "detached" });
});

test("all sheets are gone through where it is asked for, and what is typed meanwhile is found", async () => {
  const web = await openSample();
  const { page } = web;
  await page.keyboard.press("Control+f");
  await page.keyboard.type("项目支出绩效自评表");
  await count(web, "1/1");
  await bar(web).getByRole("checkbox", { name: "所有工作表" }).check();
  await count(web, "1/2");
  await bar(web).getByRole("button", { name: "上一处" }).click();
  await page.getByRole("tab", { name: "信息化维护", selected: true }).waitFor();
  await count(web, "2/2");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F6");
  await idle(web);
  if (!(await isAt(web, ".grid"))) await page.keyboard.press("F6");
  await typeHere(web, "另一个标题");
  await page.keyboard.press("Enter");
  await idle(web);
  await page.keyboard.press("F3");
  await count(web, "1/1");
});

test("each press is a step, however fast they follow each other", async () => {
  const web = await openSample();
  await web.page.keyboard.press("Control+f");
  await web.page.keyboard.type("指标");
  await selected(web, "A13");
  const inOneTask = (times: number, shiftKey: boolean) =>
    web.page.evaluate(
      ([count, isBack]) => {
        for (let time = 0; time < count; time++)
          document.dispatchEvent(
            new KeyboardEvent("keydown", { key: "F3", shiftKey: isBack, bubbles: true, cancelable: true }),
          );
      },
      [times, shiftKey] as const,
    );
  await inOneTask(3, false);
  await bar(web)
    .getByText(/^4\/\d+$/)
    .waitFor();
  await inOneTask(2, true);
  await bar(web)
    .getByText(/^2\/\d+$/)
    .waitFor();
});

test("on a narrow page the grid comes into sight", async () => {
  const web = await openSample({ viewport: { width: 390, height: 700 } });
  expect(await web.page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  await web.page.keyboard.press("Control+f");
  await web.page.keyboard.type("三级指标");
  await selected(web, "D13");
  await web.page.getByRole("tab", { name: "表格（D13）", selected: true }).waitFor();
  const box = await bar(web).boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 1000)).toBeLessThanOrEqual(390);
});

describe("the sheet is shown larger and smaller", () => {
  const shown = ({ page }: WebPage, text: string) =>
    page
      .locator(".fortune-zoom-ratio-current")
      .filter({ hasText: new RegExp(`^${text}$`) })
      .waitFor();

  test("by Ctrl and the wheel, between half and double, and said", async () => {
    const web = await openSample();
    const { page } = web;
    await page.mouse.move(400, 400);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -120);
    await shown(web, "110%");
    await page.getByRole("status").filter({ hasText: "缩放 110%" }).waitFor({ state: "attached" });
    for (let turn = 0; turn < 12; turn++) {
      await page.mouse.wheel(0, -120);
      await page.waitForTimeout(60);
    }
    await shown(web, "200%");
    for (let turn = 0; turn < 18; turn++) {
      await page.mouse.wheel(0, 120);
      await page.waitForTimeout(60);
    }
    await shown(web, "50%");
    await page.keyboard.up("Control");
  });

  test("by keys in the grid alone, and on each sheet as it was left", async () => {
    const web = await openSample();
    const { page } = web;
    await page.keyboard.press("Control+=");
    await shown(web, "110%");
    await page.keyboard.press("Control++");
    await shown(web, "120%");
    await page.keyboard.press("Control+-");
    await shown(web, "110%");
    await page.getByRole("tab", { name: "信息化维护" }).click();
    await shown(web, "100%");
    await page.getByRole("tab", { name: "档案管理" }).click();
    await shown(web, "110%");
    await page.keyboard.press("F6");
    await page.keyboard.press("Control+=");
    await page.waitForTimeout(300);
    await shown(web, "110%");
    await page.keyboard.press("F6");
    await page.keyboard.press("Control+0");
    await shown(web, "100%");
  });
});

describe("Ctrl+Z and Ctrl+Y", () => {
  const barShows = ({ page }: WebPage, text: string) =>
    page
      .locator(".fortune-fx-input")
      .filter({ hasText: new RegExp(`^${text.replace(".", "\\.")}$`) })
      .waitFor();

  test("take a correction back as one step, from the pane, and make it again; the pane says nothing that is no longer so", async () => {
    const web = await openSample();
    const { page, pane } = web;
    await pane.getByRole("button", { name: CORRECT }).click();
    await pane.getByText(/已更正 3 处/).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("已撤销 3 处改动（").waitFor();
    await selected(web, "H6");
    await barShows(web, "96.98");
    await pane.getByRole("button", { name: CORRECT }).waitFor();
    expect(await pane.getByText(/已更正 3 处/).count()).toBe(0);
    await idle(web);
    await pane.getByRole("button", { name: "撤销更正", disabled: true }).waitFor();
    expect(await page.title()).toBe("示例自评表.xlsx - 自评核 网页版");
    await page.keyboard.press("Control+y");
    await page.getByText("已恢复 3 处改动（").waitFor();
    await barShows(web, "96.89");
    await page.getByText("有未保存的改动").waitFor();
    await page.keyboard.press("Control+Shift+z");
    await page.getByText("没有可以恢复的改动。").waitFor();
  });

  test.each<[string, string[]]>([
    ["the cell that is changed", []],
    ["another cell", ["ArrowDown"]],
    ["a cell of a merged area", ["Control+Home"]],
  ])(
    "with %s selected lead to the first cell, and the line above shows what it has become",
    async (_, keys) => {
      const web = await openSample();
      const { page, pane } = web;
      await pane.getByRole("button", { name: CORRECT }).click();
      await pane.getByText(/已更正 3 处/).waitFor();
      await goTo(web, "H6");
      for (let turn = 0; turn < 3; turn++) {
        for (const [key, text] of [
          ["z", "96.98"],
          ["y", "96.89"],
        ] as const) {
          // The key of the command comes right after, before the grid has said what is selected now.
          for (const each of keys) await page.keyboard.press(each);
          await page.keyboard.press(`Control+${key}`);
          await barShows(web, text);
          await selected(web, "H6");
          await idle(web);
        }
      }
    },
  );

  test("reach over a change of sheet", async () => {
    const web = await openSample();
    const { page, pane } = web;
    await pane.getByRole("button", { name: CORRECT }).click();
    await pane.getByText(/已更正 3 处/).waitFor();
    await page.getByRole("tab", { name: "信息化维护" }).click();
    await idle(web);
    await page.keyboard.press("Control+z");
    await page.getByRole("tab", { name: "档案管理", selected: true }).waitFor();
    await pane.getByRole("button", { name: CORRECT }).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("没有可以撤销的改动。").waitFor();
  });

  test("in a field of the pane are the field's", async () => {
    const web = await openSample();
    const { page, pane } = web;
    await pane.getByRole("button", { name: CORRECT }).click();
    await pane.getByText(/已更正 3 处/).waitFor();
    await pane.getByRole("button", { name: /扣分未说明原因/ }).click();
    await pane.getByRole("button", { name: /^忽略/ }).first().click();
    await pane.getByRole("textbox").first().fill("已说明");
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(500);
    await pane.getByText(/已更正 3 处/).waitFor();
  });
});
