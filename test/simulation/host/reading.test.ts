/** @jest-environment jsdom */
import { connect, failureOf } from "../../support/host";

describe("the used range", () => {
  test("answers values, formulas, text, types, formats and address", async () => {
    const { Excel } = connect();
    const read = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
      used.load("values,formulas,text,valueTypes,numberFormat,address,rowCount,columnCount,rowIndex");
      await context.sync();
      return used.toJSON();
    });
    expect(read).toMatchObject({
      address: "表1!A1:E3",
      rowCount: 3,
      columnCount: 5,
      rowIndex: 0,
      values: [
        ["项目支出绩效自评表", "", "", "", ""],
        ["年度资金总额", 450000, 436000 / 450000, "", ""],
        ["", 436000, "12", "按原样", true],
      ],
    });
    expect(read.formulas?.[1]).toEqual(["年度资金总额", 450000, "=B3/B2", "", ""]);
    expect(read.text?.[1]).toEqual(["年度资金总额", "450000", "96.89%", "", ""]);
    expect(read.text?.[2]?.[4]).toBe("TRUE");
    expect(read.valueTypes?.[2]).toEqual(["Empty", "Double", "String", "String", "Boolean"]);
    expect(read.numberFormat?.[2]).toEqual(["General", "General", "General", "@", "General"]);
  });

  test("is a null object on an empty sheet, and so is what hangs on it", async () => {
    const { Excel } = connect({ sheets: [{ name: "空" }] });
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
      const format = used.format;
      used.load("values");
      format.load("wrapText");
      await context.sync();
      expect(used.isNullObject).toBe(true);
      expect(format.isNullObject).toBe(true);
    });
  });

  test("counts coloured cells only where formats are asked for", async () => {
    const { Excel, host } = connect();
    host.workbook.sheet("表1").cells.delete(2 * 16_384 + 4);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表1");
      sheet.getRange("H9").format.fill.color = "#FF0000";
      const [all, values] = [sheet.getUsedRange(), sheet.getUsedRange(true)];
      all.load("address");
      values.load("address");
      await context.sync();
      expect([all.address, values.address]).toEqual(["表1!A1:H9", "表1!A1:D3"]);
    });
  });

  test("shows error values as Excel does", async () => {
    const { Excel } = connect({ sheets: [{ name: "S", cells: { A1: { value: { error: "#REF!" } } } }] });
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      cell.load("values,valueTypes,text");
      await context.sync();
      expect([cell.values, cell.valueTypes, cell.text]).toEqual([[["#REF!"]], [["Error"]], [["#REF!"]]]);
    });
  });
});

test("the sheet's id keeps naming it after the person switches sheets", async () => {
  const { Excel, host } = connect();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("id,name,protection/protected");
    await context.sync();
    expect([sheet.name, sheet.protection.protected]).toEqual(["表1", false]);
    host.workbook.activate(host.workbook.sheet("说明 2"));
    host.workbook.renameSheet(host.workbook.sheet("表1"), "自评表");
    sheet.load("name");
    await context.sync();
    expect(sheet.name).toBe("自评表");
  });
});

test("all sheets with visibility and protection, in the order of their tabs", async () => {
  const { Excel } = connect({
    sheets: [{ name: "甲", isProtected: true }, { name: "乙", visibility: "Hidden" }, { name: "丙" }],
  });
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name,items/visibility,items/protection/protected");
    const firstOnly = context.workbook.worksheets;
    const [all, visible] = [sheets.getCount(), sheets.getCount(true)];
    await context.sync();
    expect(
      sheets.items.map(({ name, visibility, protection }) => [name, visibility, protection.protected]),
    ).toEqual([
      ["甲", "Visible", true],
      ["乙", "Hidden", false],
      ["丙", "Visible", false],
    ]);
    expect(new Set(sheets.items.map(({ id }) => id)).size).toBe(3);
    expect([all.value, visible.value]).toEqual([3, 2]);
    firstOnly.load({ select: "name", top: 1 });
    await context.sync();
    expect(firstOnly.items.map(({ name }) => name)).toEqual(["甲"]);
  });
});

test("sheets by name, by id, or not at all", async () => {
  const { Excel } = connect();
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const [byName, none] = [sheets.getItem("说明 2"), sheets.getItemOrNullObject("没有")];
    byName.load("id");
    await context.sync();
    const byId = sheets.getItem(byName.id);
    byId.load("name");
    await context.sync();
    expect([byId.name, none.isNullObject]).toEqual(["说明 2", true]);
  });
  const failure = await failureOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("没有").load("name");
      await context.sync();
    }),
  );
  expect(failure.code).toBe("ItemNotFound");
});

test("names of sheets are quoted in addresses where needed", async () => {
  const { Excel } = connect();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("说明 2").getRange("A1:B2");
    range.load("address");
    await context.sync();
    expect(range.address).toBe("'说明 2'!A1:B2");
  });
});

test("the workbook's name and whether it is read-only", async () => {
  const { Excel } = connect({ name: "自评.xlsx", readOnly: true, sheets: [{ name: "S" }] });
  await Excel.run(async (context) => {
    context.workbook.load("name,readOnly");
    await context.sync();
    expect([context.workbook.name, context.workbook.readOnly]).toEqual(["自评.xlsx", true]);
  });
});

test("the client refuses properties that were not loaded", async () => {
  const { Excel } = connect();
  const failure = await failureOf(
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("address");
      await context.sync();
      return range.values;
    }),
  );
  expect(failure.code).toBe("PropertyNotLoaded");
});

test("load without names gives all plain properties of the requirement set", async () => {
  const { Excel } = connect();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load();
    await context.sync();
    expect(sheet.toJSON()).toMatchObject({ name: "表1", position: 0, visibility: "Visible" });
  });
});

test("a batch may be traced", async () => {
  const { Excel } = connect();
  await Excel.run(async (context) => {
    context.trace("一步");
    await context.sync();
  });
});
