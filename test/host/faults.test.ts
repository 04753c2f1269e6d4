/** @jest-environment jsdom */
import { FLAG, dumpWorkbook, setCell } from "../../src/host";
import { connect, failureOf, settled } from "../support/host";

/** One batch of everything the add-in writes. */
async function write(excel: typeof Excel): Promise<void> {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表1");
    context.workbook.settings.add("自评核", "{}");
    sheet.getRange("B3").values = [[1]];
    context.workbook.comments.add(sheet.getRange("B3"), "【自评核·E01】");
    sheet.getRange("B3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    await context.sync();
  });
}

async function read(excel: typeof Excel): Promise<unknown> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表1").getRange("A1:B3");
    range.load("values,formulas");
    await context.sync();
    return range.values;
  });
}

describe("an action fails on request", () => {
  test("with any code, by its index in the k-th request", async () => {
    const { Excel, host } = connect();
    host.faults.failAction({ request: 2, action: 0, code: "GeneralException", message: "中断" });
    await read(Excel);
    const failure = await failureOf(read(Excel));
    expect([failure.code, failure.message]).toEqual(["GeneralException", "中断"]);
    await read(Excel);
    expect(host.log.records.filter(({ isHidden }) => !isHidden).map(({ error }) => error)).toEqual([
      null,
      "GeneralException",
      null,
    ]);
  });

  test("by what it does, in the first request that fits; what stands before it stays done", async () => {
    const { Excel, host } = connect();
    host.faults.failAction({
      request: ({ flags }) => (flags & FLAG.write) !== 0,
      action: (description) => description.endsWith("Comments.Add"),
      code: "AccessDenied",
    });
    await read(Excel);
    const failure = await failureOf(write(Excel));
    expect(failure.code).toBe("AccessDenied");
    const sheet = host.workbook.sheet("表1");
    expect([host.workbook.settings.size, sheet.comments, sheet.conditionalFormats]).toEqual([1, [], []]);
    expect(await read(Excel)).toMatchObject({ 2: { 1: 1 } });
  });

  test("at every index of a batch", async () => {
    const probe = connect();
    await write(probe.Excel);
    const count = probe.host.log.records[0]?.actions.length ?? 0;
    expect(count).toBeGreaterThan(8);
    for (let action = 0; action < count; action++) {
      const { Excel, host } = connect();
      host.faults.failAction({ request: 1, action, code: "GeneralException" });
      expect((await failureOf(write(Excel))).code).toBe("GeneralException");
      expect(host.log.records[0]).toMatchObject({ outcome: "failed", error: "GeneralException" });
    }
  });
});

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

describe("too much at once", () => {
  test("a request above the limit is refused by status, before anything is done", async () => {
    const { Excel, host } = connect();
    host.faults.maxRequestBytes = 200;
    const failure = await failureOf(write(Excel));
    expect(failure.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(host.workbook.settings.size).toBe(0);
  });

  test("an answer above the limit is withheld, though everything was done", async () => {
    const { Excel, host } = connect();
    host.faults.maxResponseBytes = 100;
    expect((await failureOf(read(Excel))).code).toBe("ResponsePayloadSizeLimitExceeded");
    host.faults.clear();
    expect(await read(Excel)).toHaveLength(3);
  });

  test("values above the limit come back null", async () => {
    const { Excel, host } = connect();
    host.faults.maxCells = 5;
    expect(await read(Excel)).toBeNull();
  });
});

test("an older Excel answers ApiNotFound for members above its requirement set, and says so when asked", async () => {
  const { Excel, host } = connect(undefined, { excelApi: "1.9" });
  expect([host.isSetSupported("ExcelApi", "1.9"), host.isSetSupported("ExcelApi", "1.10")]).toEqual([
    true,
    false,
  ]);
  const failure = await failureOf(
    Excel.run(async (context) => {
      context.workbook.comments.load("items/id");
      await context.sync();
    }),
  );
  expect(failure.code).toBe("ApiNotFound");
  host.session.excelApi = "1.10";
  await Excel.run(async (context) => {
    context.workbook.comments.load("items/id");
    await context.sync();
  });
  const above = await failureOf(
    Excel.run(async (context) => {
      context.workbook.comments.getItemOrNullObject("x").load("id");
      await context.sync();
    }),
  );
  expect(above.code).toBe("ApiNotFound");
  expect(host.isSetSupported("SharedRuntime", "1.1")).toBe(false);
});

describe("between two syncs", () => {
  test("another person edits", async () => {
    const { Excel, host } = connect();
    host.faults.beforeRequest(2, () => {
      host.workbook.as("remote", () => {
        setCell(host.workbook, "表1", "B3", 7);
      });
    });
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("表1").getRange("B3");
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[436000]]);
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[7]]);
    });
  });

  test("the sheet is deleted: ItemNotFound for the sheet, InvalidReference for a range kept on it", async () => {
    for (const [use, code] of [
      ["sheet", "ItemNotFound"],
      ["range", "InvalidReference"],
    ] as const) {
      const { Excel, host } = connect();
      host.faults.beforeRequest(2, () => {
        host.workbook.deleteSheet(host.workbook.sheet("表1"));
      });
      const failure = await failureOf(
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const range = sheet.getRange("B3");
          sheet.load("id");
          range.load("values");
          await context.sync();
          (use === "sheet" ? sheet : range).load(use === "sheet" ? "name" : "values");
          await context.sync();
        }),
      );
      expect(failure.code).toBe(code);
    }
  });
});

test("a request may be carried out and its answer lost", async () => {
  const { Excel, host } = connect();
  host.faults.loseAnswer(1);
  let isSettled = false;
  void write(Excel).finally(() => {
    isSettled = true;
  });
  await settled();
  expect([isSettled, host.log.records[0]?.outcome]).toEqual([false, "unanswered"]);
  expect(host.workbook.settings.size).toBe(1);
});

test("messages may be delivered when a test says so", async () => {
  const tasks: (() => void)[] = [];
  const { Excel, host } = connect(undefined, { schedule: (task) => tasks.push(task) });
  const work = read(Excel);
  await settled();
  expect([tasks.length, host.log.records[0]?.outcome]).toEqual([1, "received"]);
  for (let turn = 0; turn < 3; turn++) {
    for (const task of tasks.splice(0)) task();
    await settled();
  }
  await expect(work).resolves.toHaveLength(3);
});
