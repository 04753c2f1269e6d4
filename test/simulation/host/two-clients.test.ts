/** @jest-environment jsdom */
import { insertRows, setCell } from "../../../src/spreadsheet/model";
import { type ExcelSubject, openExcel } from "../../contract/excel";
import { settled } from "../../support/host";
import { openSecondPane } from "../../support/second-pane";

interface Heard {
  readonly address: string;
  readonly source: string;
  readonly trigger: string;
}

async function listen({ Excel }: ExcelSubject): Promise<Heard[]> {
  const heard: Heard[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ address, source, triggerSource }) => {
      heard.push({ address, source, trigger: triggerSource });
      return Promise.resolve();
    });
    await context.sync();
  });
  return heard;
}

async function put({ Excel }: ExcelSubject, address: string, value: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表1").getRange(address).values = [[value]];
    await context.sync();
  });
  await settled();
}

const SHEET = { name: "表1", rows: [[1, 2, 3]] };

test("two clients, each with a window of its own, work on one workbook", async () => {
  const first = openExcel([SHEET]);
  const second = openSecondPane(first);
  expect(second.Excel).not.toBe(first.Excel);
  await put(first, "A1", 10);
  await put(second, "B1", 20);
  const seen = await Promise.all([first, second].map(({ workbook }) => workbook.read()));
  for (const { rows } of seen) expect(rows[0]?.map((cell) => cell?.value)).toEqual([10, 20, 3]);
  expect(second.dump()).toEqual(first.dump());
  // Each has its own kept ranges and its own log.
  expect(first.host.log.syncs).toBeGreaterThan(0);
  expect(second.host.log.syncs).toBeGreaterThan(0);
  expect(first.host.log.records).not.toBe(second.host.log.records);
});

test.each([
  [false, "Local", "Unknown"],
  [true, "Remote", "Unknown"],
])("what the other does is told with its source (a co-author: %s)", async (isCoAuthor, source, trigger) => {
  const first = openExcel([SHEET]);
  const second = openSecondPane(first, { isCoAuthor });
  const [atFirst, atSecond] = [await listen(first), await listen(second)];
  await put(first, "A1", 10);
  await put(second, "B1", 20);
  const own = { source: "Local", trigger: "ThisLocalAddin" };
  expect(atFirst).toEqual([
    { address: "A1", ...own },
    { address: "B1", source, trigger },
  ]);
  expect(atSecond).toEqual([
    { address: "A1", source, trigger },
    { address: "B1", ...own },
  ]);
});

test("what a person does is the same person's in another pane, and somebody else's for a co-author", async () => {
  const first = openExcel([SHEET]);
  const second = openSecondPane(first, { isCoAuthor: true });
  const [atFirst, atSecond] = [await listen(first), await listen(second)];
  const { workbook } = first.host;
  setCell(workbook, "表1", "C1", 30);
  workbook.as("remote", () => {
    setCell(workbook, "表1", "C1", 40);
  });
  await settled();
  expect(atFirst.map(({ source }) => source)).toEqual(["Local", "Remote"]);
  expect(atSecond.map(({ source }) => source)).toEqual(["Remote", "Local"]);
});

test("rows inserted from one side move the ranges that the other keeps", async () => {
  const first = openExcel([SHEET]);
  const second = openSecondPane(first);
  await second.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表1").getRange("A1").load("address");
    await context.sync();
    insertRows(first.host.workbook, first.host.workbook.sheet("表1"), 0);
    range.load("address");
    await context.sync();
    expect(range.address).toBe("表1!A2");
  });
});
