import { standingOut } from "./support/standing-out";
import { faultsOfPane, goToSheet, idle, openWorkbench, type Workbench } from "./support/workbench";

const SETTINGS = "设置";
const PROFILE = "自定口径“某市 2024”";
const LAYOUT = "“档案管理”的栏目对应";

const button = ({ pane }: Workbench, name: string) => pane.getByRole("button", { name, exact: true });
/** Where it is said that something is begun: among others by its name, alone in a sentence. */
const notice = ({ pane }: Workbench, name: string) =>
  pane
    .getByRole("group", { name, exact: true })
    .or(pane.getByRole("group", { name: `${name}有改动，尚未保存。`, exact: true }));
/** The one message that names them all. */
const several = ({ pane }: Workbench, count: number) =>
  pane.getByRole("group", { name: `${count} 项改动尚未保存：`, exact: true });
const title = ({ pane }: Workbench, name: string) => pane.getByRole("heading", { level: 1, name }).waitFor();
const list = ({ pane }: Workbench, name: string | RegExp) => pane.getByRole("combobox", { name });
const SCORE = /得分（I\d+）$/;

/** Begins on settings, a profile and the columns of the first sheet, and saves none of it. */
async function beginAll(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  await button(workbench, "指定栏目…").click();
  await title(workbench, "栏目对应");
  await list(workbench, SCORE).selectOption({ label: "不用" });
  await pane.getByText("有改动，尚未保存。", { exact: true }).waitFor();
  await button(workbench, "设置").click();
  await title(workbench, "设置");
  await list(workbench, "执行率和得分的小数位数").selectOption({ label: "1 位" });
  await pane.getByText("有改动，尚未保存。", { exact: true }).waitFor();
  await button(workbench, "查看和自定口径…").click();
  await title(workbench, "评分口径");
  await button(workbench, "复制并修改全国通用（2020）").click();
  await pane.getByRole("textbox", { name: "口径名称" }).fill("某市 2024");
  await pane.getByText("有改动，尚未保存。", { exact: true }).waitFor();
}

test("what is begun and not saved outlives pages and sheets, is said there, and is gone on with where it stood", async () => {
  const workbench = await openWorkbench();
  const { pane } = workbench;
  await beginAll(workbench);
  await button(workbench, "本表").click();
  await goToSheet(workbench, "信息化维护");
  const names = several(workbench, 3).getByRole("listitem");
  expect(await names.getByRole("group").count()).toBe(3);
  for (const text of [SETTINGS, PROFILE, LAYOUT]) await notice(workbench, text).waitFor();
  expect(await faultsOfPane(workbench)).toEqual([]);

  await notice(workbench, PROFILE).getByRole("button", { name: "回到口径" }).click();
  expect(await pane.getByRole("textbox", { name: "口径名称" }).inputValue()).toBe("某市 2024");
  expect(await notice(workbench, PROFILE).count()).toBe(0);
  await notice(workbench, LAYOUT).getByRole("button", { name: "回到栏目对应" }).click();
  await title(workbench, "栏目对应");
  await idle(workbench);
  expect(await list(workbench, SCORE).inputValue()).toBe("unused");
  expect(await notice(workbench, LAYOUT).count()).toBe(0);
  await notice(workbench, SETTINGS).getByRole("button", { name: "回到设置" }).click();
  await title(workbench, "设置");
  expect(await list(workbench, "执行率和得分的小数位数").inputValue()).toBe("1");

  // Each is settled by itself; the others stay, the last one in a sentence of its own.
  await button(workbench, "关于").click();
  await notice(workbench, LAYOUT).getByRole("button", { name: "放弃改动" }).click();
  await several(workbench, 2).waitFor();
  await notice(workbench, PROFILE).getByRole("button", { name: "保存并采用" }).click();
  await pane.getByText("口径“某市 2024”已保存在本工作簿和本机，各表按它核对。").waitFor();
  await idle(workbench);
  const last = pane.getByRole("group", { name: "设置有改动，尚未保存。", exact: true });
  await last.getByRole("button", { name: "保存到工作簿" }).click();
  await pane.getByText("设置已保存在本工作簿。").waitFor();
  await idle(workbench);
  expect(await pane.getByText(/尚未保存/).count()).toBe(0);
  await button(workbench, "设置").click();
  expect(await list(workbench, "执行率和得分的小数位数").inputValue()).toBe("1");
  expect(await list(workbench, "评分口径").locator("option:checked").textContent()).toBe("某市 2024");
});

test("with all three begun nothing stands out at the side of a narrow pane", async () => {
  const workbench = await openWorkbench({ deviceScaleFactor: 2 });
  await workbench.page.locator("iframe").evaluate((frame) => {
    frame.style.cssText = "flex: none; min-width: 0; width: 225px";
  });
  await beginAll(workbench);
  expect(await standingOut(workbench)).toEqual([]);
  for (const page of ["设置", "本表", "关于"]) {
    await button(workbench, page).click();
    await notice(workbench, LAYOUT).waitFor();
    expect([page, await standingOut(workbench)]).toEqual([page, []]);
  }
});
