/** @jest-environment jsdom */
import { correct } from "../../../src/core/actions";
import { toA1 } from "../../../src/core/cells";
import type { ChangeSource, Watcher } from "../../../src/core/port";
import { insertRows, setCell } from "../../../src/spreadsheet/model";
import { type ExcelSubject, type ExcelSubjectOptions, openExcel } from "../../contract/excel";
import { now } from "../../support/clock";
import { settled } from "../../support/host";
import { formInput, WRONG } from "./forms";

const INPUT = [formInput(WRONG), { name: "其他", rows: [["甲", 1]] }];

interface Heard {
  readonly changes: [string, string, ChangeSource][];
  readonly selections: [string, string][];
  readonly activations: string[];
  readonly failures: unknown[];
}

async function listening(options: ExcelSubjectOptions = {}) {
  const subject = openExcel(INPUT, options);
  const heard: Heard = { changes: [], selections: [], activations: [], failures: [] };
  const nameOf = (id: string) => subject.host.workbook.sheet(id).name;
  const watcher: Watcher = {
    changed: ({ sheetId, address, source }) => heard.changes.push([nameOf(sheetId), address, source]),
    selected: ({ sheetId, at }) => heard.selections.push([nameOf(sheetId), toA1(at)]),
    activated: ({ sheetId }) => heard.activations.push(nameOf(sheetId)),
    failed: (error) => heard.failures.push(error),
  };
  const unwatch = await subject.workbook.watch(watcher);
  return { subject, heard, unwatch, workbook: subject.host.workbook };
}

const click = ({ workbook }: ExcelSubject) => correct(workbook, undefined, { now });

test.each([
  ["that says who made a change", "1.17"],
  ["older than that", "1.10"],
])(
  "our own writes are told from those of the person and of co-authors, in an Excel %s",
  async (_title, excelApi) => {
    const { subject, heard, workbook } = await listening({ excelApi });
    expect((await click(subject)).edits).toHaveLength(4);
    await settled();
    expect(heard.changes).toEqual([
      ["表1", "H6", "own"],
      ["表1", "I6", "own"],
      ["表1", "I14", "own"],
      ["表1", "I25", "own"],
    ]);
    heard.changes.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 1));
    setCell(workbook, "表1", "J14", "原因");
    insertRows(workbook, workbook.sheet("表1"), 2);
    workbook.as("remote", () => {
      setCell(workbook, "其他", "B1", 2);
    });
    await settled();
    expect(heard.changes).toEqual([
      ["表1", "J14", "user"],
      ["表1", "3:3", "user"],
      ["其他", "B1", "remote"],
    ]);
    expect(heard.failures).toEqual([]);
  },
);

test("selections and sheets coming to the front are told, and `select` shows a cell", async () => {
  const { subject, heard, workbook } = await listening();
  workbook.select(workbook.sheet("表1"), [{ top: 2, left: 2, bottom: 3, right: 3 }]);
  await settled();
  workbook.activate(workbook.sheet("其他"));
  await settled();
  expect(heard.selections).toContainEqual(["表1", "C3"]);
  expect(heard.activations).toEqual(["其他"]);
  await subject.workbook.select(workbook.sheet("表1").id, { row: 5, column: 8 });
  await settled();
  expect(heard.activations).toEqual(["其他", "表1"]);
  expect(heard.selections.at(-1)).toEqual(["表1", "I6"]);
  expect(workbook.activeSheet.name).toBe("表1");
});

test("an error in a handler is handed over, and the next event still comes", async () => {
  const { subject, heard } = await listening();
  const broken = new RangeError("坏");
  const failures: unknown[] = [];
  await subject.workbook.watch({
    changed: () => {
      throw broken;
    },
    failed: (error) => failures.push(error),
  });
  setCell(subject.host.workbook, "表1", "J14", "原因");
  setCell(subject.host.workbook, "表1", "J15", "原因");
  await settled();
  expect(failures).toEqual([broken, broken]);
  expect(heard.changes).toHaveLength(2);
});

test("after the watch is over nothing is told any more", async () => {
  const { subject, heard, unwatch, workbook } = await listening();
  const syncs = subject.host.log.syncs;
  await unwatch();
  expect(subject.host.log.syncs - syncs).toBe(1);
  setCell(workbook, "表1", "J14", "原因");
  workbook.activate(workbook.sheet("其他"));
  await settled();
  expect([heard.changes, heard.activations]).toEqual([[], []]);
});

test("selecting on a sheet that is gone says so", async () => {
  const { subject } = await listening();
  await expect(subject.workbook.select("{没有}", { row: 0, column: 0 })).rejects.toMatchObject({
    code: "gone",
  });
});
