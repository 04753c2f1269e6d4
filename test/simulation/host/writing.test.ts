/** @jest-environment jsdom */
import { parseArea } from "../../../src/core/cells";
import { type Host, dumpWorkbook } from "../../../src/simulation/host";
import { cellIn } from "../../../src/spreadsheet/model";
import { connect, failureOf } from "../../support/host";

function cell(host: Host, address: string) {
  const area = parseArea(address);
  if (!area) throw new RangeError(address);
  const { value, formula, numberFormat } = cellIn(host.workbook.activeSheet, area.top, area.left);
  return { value, formula, numberFormat };
}

test("inputs are read as Excel reads them", async () => {
  const { Excel, host } = connect();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("H1:H8").values = [
      ["12"],
      ["96.89%"],
      ["'12"],
      ["=1+1"],
      ["#N/A"],
      ["1,200"],
      [true],
      ["十二"],
    ];
    sheet.getRange("D3").values = [["=原样"]];
    sheet.getRange("C2").values = [[""]];
    await context.sync();
  });
  expect(["H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "D3", "C2"].map((at) => cell(host, at))).toEqual([
    { value: 12, formula: null, numberFormat: "General" },
    { value: 0.9689, formula: null, numberFormat: "0.00%" },
    { value: "12", formula: null, numberFormat: "General" },
    { value: 2, formula: "=1+1", numberFormat: "General" },
    { value: { error: "#N/A" }, formula: null, numberFormat: "General" },
    { value: 1200, formula: null, numberFormat: "#,##0" },
    { value: true, formula: null, numberFormat: "General" },
    { value: "十二", formula: null, numberFormat: "General" },
    { value: "=原样", formula: null, numberFormat: "@" },
    { value: null, formula: null, numberFormat: "0.00%" },
  ]);
});

test("formulas are calculated again when what they read changes, also within one batch", async () => {
  const { Excel } = connect();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B3").values = [[225000]];
    sheet.getRange("D1").formulas = [["=ROUND(C2*10,2)"]];
    const [rate, score] = [sheet.getRange("C2"), sheet.getRange("D1")];
    rate.load("values,text,formulas");
    score.load("values");
    await context.sync();
    expect([rate.values, rate.text, rate.formulas]).toEqual([[[0.5]], [["50.00%"]], [["=B3/B2"]]]);
    expect(score.values).toEqual([[5]]);
  });
});

test("null leaves a cell alone; one value fills a range; a grid of another size is refused", async () => {
  const { Excel, host } = connect();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:B3").values = [[null], [1]];
    sheet.getRange("G1:G2").values = 7 as unknown as number[][];
    sheet.getRange("B2:B3").numberFormat = [["0.0"], [null]];
    await context.sync();
  });
  expect(cell(host, "B2")).toEqual({ value: 450000, formula: null, numberFormat: "0.0" });
  expect(cell(host, "B3")).toEqual({ value: 1, formula: null, numberFormat: "General" });
  expect([cell(host, "G1").value, cell(host, "G2").value]).toEqual([7, 7]);
  const failure = await failureOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").values = [[1]];
      await context.sync();
    }),
  );
  expect(failure.code).toBe("InvalidArgument");
});

test("writing back what stood there leaves no trace", async () => {
  const { Excel, host } = connect();
  const before = dumpWorkbook(host.workbook);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B3").values = [[1]];
    sheet.getRange("K20").values = [[1]];
    await context.sync();
    sheet.getRange("B3").values = [[436000]];
    sheet.getRange("K20").clear();
    await context.sync();
  });
  expect(dumpWorkbook(host.workbook)).toEqual(before);
});

test("a failing action stops the batch: those before it stay done, those after it are not run", async () => {
  const { Excel, host } = connect();
  const failure = await failureOf(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("没有这个地址").values = [[2]];
      sheet.getRange("B3").values = [[3]];
      await context.sync();
    }),
  );
  expect(failure.code).toBe("InvalidArgument");
  expect(failure.debugInfo.statement).toContain("getRange");
  expect([cell(host, "B2").value, cell(host, "B3").value]).toEqual([1, 436000]);
});

test("members the host does not imitate answer ApiNotFound", async () => {
  const { Excel } = connect();
  const calls: ((context: Excel.RequestContext) => void)[] = [
    (context) => context.workbook.tables.load("items"),
    (context) => context.workbook.worksheets.getActiveWorksheet().copy("End"),
    (context) => context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("style"),
    (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").style = "Normal";
    },
    (context) =>
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getSpillingToRangeOrNullObject(),
  ];
  for (const call of calls) {
    const failure = await failureOf(
      Excel.run(async (context) => {
        call(context);
        await context.sync();
      }),
    );
    expect(failure.code).toBe("ApiNotFound");
  }
});

test("rows are inserted, deleted and sorted through the client", async () => {
  const { Excel, host } = connect({
    sheets: [
      { name: "S", cells: { A1: 3, A2: 1, A3: 2, B1: "丙", B2: "甲", B3: "乙", C1: { formula: "=A1*2" } } },
    ],
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C3").sort.apply([{ key: 0, ascending: true }]);
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("2:2").delete("Up");
    await context.sync();
  });
  expect([cell(host, "B2").value, cell(host, "B3").value, cell(host, "C3").formula]).toEqual([
    "乙",
    "丙",
    "=A3*2",
  ]);
  const failure = await failureOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").insert("Right");
      await context.sync();
    }),
  );
  expect(failure.code).toBe("NotImplemented");
});

test("what is done to a null object is done to nothing", async () => {
  const { Excel, host } = connect();
  const before = dumpWorkbook(host.workbook);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject("没有").delete();
    await context.sync();
  });
  expect(dumpWorkbook(host.workbook)).toEqual(before);
});

test("values of many cells, which the client sets piece by piece, all arrive; of another size than the range, none", async () => {
  const { Excel, host } = connect();
  const values = Array.from({ length: 400 }, (_, row) => [row, row * 2, row * 3, row * 4, row * 5]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("H1:L400").values = values;
    await context.sync();
  });
  expect(["H1", "L2", "L400"].map((at) => cell(host, at).value)).toEqual([0, 5, 1995]);
  const before = dumpWorkbook(host.workbook);
  const failure = await failureOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("H1:L399").values = values;
      await context.sync();
    }),
  );
  expect(failure.code).toBe("InvalidArgument");
  expect(dumpWorkbook(host.workbook)).toEqual(before);
});
