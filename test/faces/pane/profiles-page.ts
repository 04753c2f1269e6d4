import { screen, within } from "@testing-library/dom";
import { readRecord, recordedProfiles } from "../../../src/core/port";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { idle, openPane, type PaneOnExcel } from "./pane";

export const click = ({ user }: PaneOnExcel, name: string | RegExp) =>
  user.click(screen.getByRole("button", { name }));
export const card = (title: string) => within(screen.getByRole("listitem", { name: title }));
export const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
export const settingsIn = async ({ subject }: PaneOnExcel) =>
  readRecord((await subject.workbook.read()).record).settings;
export const profilesIn = async ({ subject }: PaneOnExcel) =>
  recordedProfiles((await subject.workbook.read()).record);

export async function openProfiles(
  cells: Parameters<typeof formInput>[0] = WRONG,
  more = {},
): Promise<PaneOnExcel> {
  const pane = await openPane([formInput(cells)], {}, undefined, more);
  await toProfiles(pane);
  return pane;
}

/** From any page to that of profiles. */
export async function toProfiles(pane: PaneOnExcel): Promise<void> {
  await click(pane, "设置");
  await pane.user.click(await screen.findByRole("button", { name: "查看和自定口径…" }));
  await screen.findByRole("heading", { level: 1, name: "评分口径" });
}

export const OWN = "湖北（20+40+40）（自定）";

/** A copy of Hubei's profile with one decimal. */
export async function makeOwn(pane: PaneOnExcel): Promise<void> {
  await click(pane, "复制并修改湖北（20+40+40）");
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "执行率和得分的小数位数" }), "1 位");
  await click(pane, "保存并采用");
  await screen.findByText(`口径“${OWN}”已保存在本工作簿和本机，各表按它核对。`);
  await idle();
  // The form gives way to the lists once what it waits for is done.
  await screen.findByRole("listitem", { name: OWN });
}
