import { clearMarks, correctSafe, undoRun } from "../../src/faces/pane/state/correct-actions";
import { ignoreFinding } from "../../src/faces/pane/state/ignore-actions";
import { checkActive } from "../../src/faces/pane/state/pane-actions";
import { makeReport } from "../../src/faces/pane/state/report-actions";
import type { Runner } from "../../src/faces/pane/state/runner";
import { saveSettings } from "../../src/faces/pane/state/settings-actions";
import { checkSheets, correctAllSheets } from "../../src/faces/pane/state/workbook-actions";
import { setCell } from "../../src/spreadsheet/model";
import { formInput, WRONG } from "../adapters/excel/forms";
import type { SheetInput } from "../contract/subject";
import type { Rig } from "./rig";

/** Something that a person does in the pane, on a workbook that has been brought to a certain state before. */
export interface Flow {
  readonly name: string;
  /** As the page names it. */
  readonly title: string;
  readonly sheets: readonly SheetInput[];
  readonly prepare: (rig: Rig) => Promise<void>;
  /** One click. */
  readonly act: (runner: Runner) => Promise<void>;
  /** Every sheet is an operation of its own: one may be done while another is not. */
  readonly isBySheet?: true;
  /** A sheet that it writes, which itself says what could not be looked at; nothing else is changed then. */
  readonly ownSheet?: { readonly name: string; readonly says: string };
  /** What it leaves cannot be taken back: the corrections stay. */
  readonly isFinal?: true;
}

export const FORM = "表1";
const OTHER: SheetInput = { name: "其他", rows: [["甲", 1]] };
const one: readonly SheetInput[] = [{ ...formInput(WRONG, FORM), comments: { A1: "请核实" } }, OTHER];
const two: readonly SheetInput[] = [...one, formInput(WRONG, "表2")];

const nothing = () => Promise.resolve();

async function correctOnce({ runner, through, clock }: Rig): Promise<void> {
  clock.minute++;
  await through(correctSafe(runner));
}

/** A person goes on working on the corrected sheet, and it is checked again. */
async function editAfterwards({ subject, runner, through }: Rig): Promise<void> {
  setCell(subject.host.workbook, FORM, "F6", 400000);
  setCell(subject.host.workbook, FORM, "J18", "采购结余");
  await through(checkActive(runner));
}

export const FLOWS: readonly Flow[] = [
  { name: "correct", title: "一键重算（首次）", sheets: one, prepare: nothing, act: correctSafe },
  {
    name: "correct-again",
    title: "一键重算（已有标记）",
    sheets: one,
    prepare: async (rig) => {
      await correctOnce(rig);
      await editAfterwards(rig);
    },
    act: correctSafe,
  },
  {
    name: "undo-all",
    title: "撤销全部更正",
    sheets: one,
    prepare: correctOnce,
    act: (runner) => undoRun(runner),
  },
  {
    name: "undo-run",
    title: "撤销一次更正",
    sheets: one,
    prepare: async (rig) => {
      await correctOnce(rig);
      await editAfterwards(rig);
      await correctOnce(rig);
    },
    act: (runner) => undoRun(runner, runner.store.get().runs[0]?.time),
  },
  {
    name: "clear",
    title: "清除标记",
    sheets: one,
    prepare: correctOnce,
    act: clearMarks,
    isFinal: true,
  },
  { name: "ignore", title: "忽略一条问题", sheets: one, prepare: correctOnce, act: ignoreOne },
  {
    name: "settings",
    title: "更换标记配色",
    sheets: one,
    prepare: correctOnce,
    act: (runner) => {
      const { settings } = runner.store.get();
      return saveSettings(runner, { ...settings, palette: "blue" });
    },
  },
  {
    name: "report",
    title: "生成核查报告",
    sheets: one,
    prepare: nothing,
    act: makeReport,
    ownSheet: { name: "核查报告", says: "未能检查" },
  },
  {
    name: "whole",
    title: "更正整个工作簿（两张表）",
    sheets: two,
    prepare: async ({ runner, through }) => {
      await through(checkSheets(runner));
    },
    act: correctAllSheets,
    isBySheet: true,
  },
];

async function ignoreOne(runner: Runner): Promise<void> {
  const findings = runner.store.get().review?.forms[0]?.findings ?? [];
  const finding = findings.find(({ rule }) => rule.id === "I06");
  // Where it is not found, or was ignored already, there is no button for it.
  if (finding !== undefined) await ignoreFinding(runner, finding, "已与财政部门核实", false);
}
