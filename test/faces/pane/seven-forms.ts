import { fireEvent, screen, waitFor, within } from "@testing-library/dom";
import type { CellInput } from "../../support/sheets";
import { formInput, RIGHT, WRONG } from "../../adapters/excel/forms";
import type { SheetInput } from "../../contract/subject";
import { idle, openPane, type PaneOnExcel } from "./pane";

/** Right in everything, but for a reason that is missing: nothing is to be corrected, something is to be dealt with. */
const WITHOUT_REASON = { ...RIGHT, J18: "" };
/** Arithmetic errors, and nothing else. */
export const ARITHMETIC = { ...RIGHT, H6: 96.98, I6: 9.99, I25: 95.69 };

export const sheetOf = (name: string, cells: Readonly<Record<string, CellInput>>) =>
  formInput({ ...cells, E2: `项目${name.slice(1)}` }, name);

const SEVEN = [
  sheetOf("表1", ARITHMETIC),
  sheetOf("表2", RIGHT),
  sheetOf("表3", WRONG),
  sheetOf("表4", RIGHT),
  sheetOf("表5", WITHOUT_REASON),
  sheetOf("表6", ARITHMETIC),
  sheetOf("表7", RIGHT),
];

export async function openList(sheets: readonly SheetInput[] = SEVEN): Promise<PaneOnExcel> {
  const pane = await openPane(sheets);
  await pane.user.click(screen.getByRole("button", { name: "全部表" }));
  await pane.user.click(await screen.findByRole("button", { name: "检查全部工作表" }));
  await screen.findByRole("button", { name: "重新检查" });
  await idle();
  return pane;
}

export const rowButtons = () =>
  within(screen.getByRole("table", { name: "各自评表的检查结果" })).getAllByRole("button");
export const names = () => rowButtons().map(({ textContent }) => textContent);
export const rowOf = (project: string) => screen.getByRole("row", { name: new RegExp(`^${project} `) });
export const bar = () => within(screen.getByRole("navigation", { name: "逐份处理" }));
export const place = () => bar().getByRole("status").textContent;
export const altKey = (key: string, target: Element = document.activeElement ?? document.body) =>
  fireEvent.keyDown(target, { key, altKey: true });

/** Waits until a project's form is on the pane. */
export async function form(project: string): Promise<void> {
  await waitFor(() => {
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(project);
  });
  await idle();
}
