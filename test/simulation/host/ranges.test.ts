/** @jest-environment jsdom */
import { insertRows } from "../../../src/spreadsheet/model";
import { connect, failureOf } from "../../support/host";

test("ranges are addressed through the reference the client keeps, and given back", async () => {
  const { Excel, host } = connect();
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("B3");
    cell.load("address");
    await context.sync();
    expect(host.connection.keptCount).toBe(1);
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[436000]]);
  });
  expect(host.connection.keptCount).toBe(0);
  expect(host.log.records.at(1)?.actions).toContain("kept?");
  expect(host.log.records.at(-1)?.isHidden).toBe(true);
});

test("a kept range follows its cells when rows are inserted", async () => {
  const { Excel, host } = connect();
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("B3");
    cell.load("address");
    await context.sync();
    host.faults.beforeRequest(1, () => {
      host.workbook.as("remote", () => {
        insertRows(host.workbook, host.workbook.sheet("表1"), 0);
      });
    });
    cell.load("address,values");
    await context.sync();
    expect([cell.address, cell.values]).toEqual(["表1!B4", [[436000]]]);
  });
});

test("ranges reckoned from ranges", async () => {
  const { Excel } = connect();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3");
    const ranges = [
      range.getCell(1, 1),
      range.getRow(0),
      range.getColumn(1),
      range.getOffsetRange(1, -1),
      range.getResizedRange(2, 0),
      range.getAbsoluteResizedRange(1, 3),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getLastCell(),
      range.getIntersection("C1:C9"),
      range.getBoundingRect("A5"),
      range.worksheet.getCell(0, 0),
      range.worksheet.getRangeByIndexes(0, 1, 2, 3),
    ];
    for (const each of ranges) each.load("address");
    const none = range.getIntersectionOrNullObject("Z1");
    await context.sync();
    expect(ranges.map(({ address }) => address.replace("表1!", ""))).toEqual([
      "C3",
      "B2:C2",
      "C2:C3",
      "A3:B4",
      "B2:C5",
      "B2:D2",
      "2:3",
      "B:C",
      "C3",
      "C2:C3",
      "A2:C5",
      "A1",
      "B1:D2",
    ]);
    expect(none.isNullObject).toBe(true);
  });
});

test("a range outside the sheet, or an address that is none, is refused", async () => {
  for (const address of ["A0", "A1,B2", "XFE1", "别的表!A1"]) {
    const { Excel } = connect();
    const failure = await failureOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).load("address");
        await context.sync();
      }),
    );
    expect(failure.code).toBe("InvalidArgument");
  }
});
