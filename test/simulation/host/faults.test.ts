/** @jest-environment jsdom */
import { FLAG } from "../../../src/simulation/host";
import { setCell } from "../../../src/spreadsheet/model";
import { read, write } from "../../support/batches";
import { connect, failureOf, settled } from "../../support/host";

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
  host.connection.excelApi = "1.10";
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

test("a page is told of every request carried out", async () => {
  const told: number[] = [];
  const { Excel } = connect(undefined, { afterRequest: ({ number }) => told.push(number) });
  await write(Excel);
  expect(told).toEqual([1, 2]);
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
