/** @jest-environment jsdom */
import { FLAG, dumpWorkbook } from "../../../src/simulation/host";
import { read, write } from "../../support/batches";
import { connect, failureOf, settled } from "../../support/host";

describe("while a cell is being edited", () => {
  test("requests are refused, and nothing is done", async () => {
    const { Excel, host } = connect();
    host.workbook.beginEdit();
    const before = dumpWorkbook(host.workbook);
    expect((await failureOf(read(Excel))).code).toBe("InvalidOperationInCellEditMode");
    expect((await failureOf(write(Excel))).code).toBe("InvalidOperationInCellEditMode");
    expect(dumpWorkbook(host.workbook)).toEqual(before);
  });

  test("delayForCellEdit makes them wait until it ends", async () => {
    const { Excel, host } = connect();
    host.workbook.beginEdit();
    let isDone = false;
    const work = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("表1").getRange("B3").values = [[1]];
      await context.sync();
      isDone = true;
    });
    await settled();
    expect([isDone, host.log.records[0]?.outcome]).toEqual([false, "held"]);
    expect((host.log.records[0]?.flags ?? 0) & FLAG.delayForCellEdit).toBe(FLAG.delayForCellEdit);
    host.workbook.endEdit();
    await work;
    expect([isDone, host.log.records[0]?.outcome]).toEqual([true, "answered"]);
  });
});

describe("where writing is not allowed", () => {
  test.each([
    ["a protected sheet", { isProtected: true }, {}],
    ["a read-only workbook", {}, { readOnly: true }],
  ])("%s is read, and every change of it is AccessDenied", async (_, sheet, workbook) => {
    const { Excel, host } = connect({
      ...workbook,
      sheets: [{ name: "表1", cells: { B3: 1 }, comments: { A1: { content: "批注" } }, ...sheet }],
    });
    await read(Excel);
    const before = dumpWorkbook(host.workbook);
    const changes: ((sheet: Excel.Worksheet) => void)[] = [
      (target) => void (target.getRange("B3").values = [[2]]),
      (target) => void (target.getRange("B3").format.font.bold = true),
      (target) => void target.comments.add("表1!B3", "文字"),
      (target) => void target.comments.getItemAt(0).replies.add("文字"),
      (target) => {
        target.comments.getItemAt(0).delete();
      },
      (target) => void target.getRange("B3").conditionalFormats.add("Custom"),
      (target) => void target.getRange("1:1").insert("Down"),
    ];
    for (const change of changes) {
      const failure = await failureOf(
        Excel.run(async (context) => {
          change(context.workbook.worksheets.getItem("表1"));
          await context.sync();
        }),
      );
      expect(failure.code).toBe("AccessDenied");
    }
    expect(dumpWorkbook(host.workbook)).toEqual(before);
  });

  test("protection covers its own sheet alone, and can be set and lifted", async () => {
    const { Excel, host } = connect();
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("表1");
      protection.protect({ allowFormatCells: false }, "口令");
      context.workbook.worksheets.getItem("说明 2").getRange("A1").values = [["可写"]];
      context.workbook.settings.add("k", "v");
      protection.load("protected,options");
      await context.sync();
      expect([protection.protected, protection.options.allowFormatCells]).toEqual([true, false]);
    });
    const unprotect = (password?: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("表1").protection.unprotect(password);
        await context.sync();
      });
    expect((await failureOf(unprotect())).code).toBe("AccessDenied");
    await unprotect("口令");
    expect(host.workbook.sheet("表1").protection.isProtected).toBe(false);
  });
});
