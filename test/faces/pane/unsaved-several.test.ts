/** @jest-environment jsdom */
import { screen, within } from "@testing-library/dom";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { idle, openPane, type PaneOnExcel } from "./pane";
import { click, field, toProfiles } from "./profiles-page";

afterEach(() => {
  window.localStorage.clear();
});

const notice = (text: string) => within(screen.getByRole("group", { name: text }));

async function retitle(pane: PaneOnExcel): Promise<void> {
  await pane.user.clear(field("口径名称"));
  await pane.user.type(field("口径名称"), "某市 2024");
}

async function chooseDecimals(pane: PaneOnExcel): Promise<void> {
  await click(pane, "设置");
  await screen.findByRole("region", { name: "保存在本工作簿" });
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "执行率和得分的小数位数" }), "1 位");
}

test("who holds the workbook hears what is begun, each by its name, and when it is settled", async () => {
  const heard: (readonly string[])[] = [];
  const pane = await openPane([formInput(WRONG)], {}, ({ workbook }) => {
    Object.assign(workbook, { begun: (names: readonly string[]) => heard.push(names) });
  });
  await toProfiles(pane);
  await click(pane, "复制并修改全国通用（2020）");
  // It is opened, and nothing changed in it yet.
  expect(heard).toEqual([[]]);
  await pane.user.clear(field("口径名称"));
  expect(heard.at(-1)).toEqual(["自定口径"]);
  await retitle(pane);
  await chooseDecimals(pane);
  expect(heard.at(-1)).toEqual(["设置", "自定口径“某市 2024”"]);
  await click(pane, "保存到工作簿");
  await idle();
  expect(heard.at(-1)).toEqual(["自定口径“某市 2024”"]);
  await pane.user.click(
    notice("自定口径“某市 2024”有改动，尚未保存。").getByRole("button", { name: "放弃改动" }),
  );
  expect(heard.at(-1)).toEqual([]);
});

test("what is begun of several kinds is one message, which names each; the last one is a sentence", async () => {
  const pane = await openPane([formInput(WRONG)]);
  await toProfiles(pane);
  await click(pane, "复制并修改全国通用（2020）");
  await retitle(pane);
  await chooseDecimals(pane);
  await click(pane, "关于");
  const all = within(await screen.findByRole("group", { name: "2 项改动尚未保存：" }));
  const items = all.getAllByRole("group");
  const ways = items.map((each) =>
    within(each)
      .getAllByRole("button")
      .map(({ textContent }) => textContent),
  );
  expect(ways).toEqual([
    ["保存到工作簿", "放弃改动", "回到设置"],
    ["保存并采用", "放弃改动", "回到口径"],
  ]);
  await pane.user.click(notice("设置").getByRole("button", { name: "放弃改动" }));
  expect(screen.queryByText("2 项改动尚未保存：")).toBeNull();
  await pane.user.click(
    notice("自定口径“某市 2024”有改动，尚未保存。").getByRole("button", { name: "放弃改动" }),
  );
  expect(screen.queryByText(/尚未保存/)).toBeNull();
});
