/** @jest-environment jsdom */
import { dumpWorkbook } from "../../../src/simulation/host";
import { connect, failureOf } from "../../support/host";

describe("settings", () => {
  test("are added, overwritten, read and removed; a stored JSON text comes back unchanged", async () => {
    const { Excel, host } = connect();
    const text = JSON.stringify({ time: "2025-03-01T08:00:00Z", ledger: [{ from: 1 }] });
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("自评核", "旧");
      settings.add("自评核", text);
      const [found, missing] = [settings.getItemOrNullObject("自评核"), settings.getItemOrNullObject("没有")];
      found.load("key,value");
      missing.load("value");
      settings.load("items/key,items/value");
      await context.sync();
      expect([found.key, found.value, missing.isNullObject]).toEqual(["自评核", text, true]);
      expect(settings.items.map(({ key, value }) => [key, value as unknown])).toEqual([["自评核", text]]);
      settings.getItem("自评核").delete();
      await context.sync();
    });
    expect(host.workbook.settings.size).toBe(0);
    const failure = await failureOf(
      Excel.run(async (context) => {
        context.workbook.settings.getItem("自评核").load("value");
        await context.sync();
      }),
    );
    expect(failure.code).toBe("ItemNotFound");
  });

  test("custom document properties likewise", async () => {
    const { Excel, host } = connect();
    await Excel.run(async (context) => {
      const { custom } = context.workbook.properties;
      custom.add("自评核", "记录");
      const [found, missing] = [custom.getItemOrNullObject("自评核"), custom.getItemOrNullObject("没有")];
      found.load("value");
      await context.sync();
      expect([found.value as unknown, missing.isNullObject]).toEqual(["记录", true]);
      found.delete();
      await context.sync();
    });
    expect(host.workbook.customProperties.size).toBe(0);
  });
});

describe("a new sheet", () => {
  test("takes values, formats, links, layout, and its place", async () => {
    const { Excel, host } = connect();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("核对报告");
      sheet.load("id,name,position");
      const head = sheet.getRange("A1:C1");
      head.values = [["单元格", "问题", "建议"]];
      head.format.font.bold = true;
      head.format.fill.color = "#DDDDDD";
      head.format.borders.getItem("EdgeBottom").style = "Continuous";
      head.merge(false);
      const body = sheet.getRange("A2:C3");
      body.values = [
        ["J6", "得分有误", 9.69],
        ["I25", "合计有误", 94.69],
      ];
      body.numberFormat = [
        ["General", "General", "0.00"],
        ["General", "General", "0.00"],
      ];
      body.format.wrapText = true;
      body.format.columnWidth = 120;
      body.format.verticalAlignment = "Top";
      body.format.autofitRows();
      sheet.getRange("A2").hyperlink = { documentReference: "表1!J6", textToDisplay: "J6" };
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.paperSize = "A4";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.tabColor = "#00B050";
      sheet.position = 0;
      sheet.showGridlines = false;
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      head.format.font.load("bold,size");
      body.load("text");
      await context.sync();
      expect([frozen.address, head.format.font.bold, head.format.font.size]).toEqual([
        "核对报告!1:1",
        true,
        11,
      ]);
      expect(body.text).toEqual([
        ["J6", "得分有误", "9.69"],
        ["I25", "合计有误", "94.69"],
      ]);
      sheet.activate();
      sheet.getRange("A2").select();
      await context.sync();
    });
    const { workbook } = host;
    expect(workbook.activeSheet.name).toBe("核对报告");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["核对报告", "表1", "说明 2"]);
    expect((dumpWorkbook(workbook).content["sheets"] as unknown[])[0]).toMatchObject({
      tabColor: "#00B050",
      merges: ["A1:C1"],
      frozen: { rows: 1, columns: 0 },
      columnWidths: { 0: 120, 1: 120, 2: 120 },
      showGridlines: false,
      pageLayout: { Orientation: "Landscape", PrintTitleRows: "1:1", Zoom: { horizontalFitToPages: 1 } },
      cells: {
        A1: { formats: { "Font.Bold": true, "Borders.EdgeBottom.Style": "Continuous" } },
        A2: { value: "J6", hyperlink: { documentReference: "表1!J6" }, formats: { WrapText: true } },
        C3: { value: 94.69, numberFormat: "0.00" },
      },
    });
  });

  test("takes page breaks above rows, tells where they are, and lets them go one by one or all at once", async () => {
    const { Excel, host } = connect();
    const { pageLayout } = host.workbook.sheet("表1");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表1");
      const breaks = sheet.horizontalPageBreaks;
      breaks.add("A21:E21");
      breaks.add(sheet.getRange("B3"));
      breaks.load("items/rowIndex");
      const count = breaks.getCount();
      await context.sync();
      expect([count.value, breaks.items.map(({ rowIndex }) => rowIndex)]).toEqual([2, [2, 20]]);
      const cell = breaks.items[0]?.getCellAfterBreak().load("address");
      breaks.getItem(0).delete();
      await context.sync();
      expect(cell?.address).toBe("表1!A3");
      expect(pageLayout).toEqual({ HorizontalPageBreaks: [20] });
      breaks.removePageBreaks();
      await context.sync();
      expect(pageLayout).toEqual({});
    });
    const failure = await failureOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("表1").horizontalPageBreaks.add("A1");
        await context.sync();
      }),
    );
    expect(failure.code).toBe("InvalidArgument");
  });

  test("without a name gets the next free one; a taken or impossible name is refused", async () => {
    const { Excel, host } = connect();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add();
      await context.sync();
    });
    expect(host.workbook.sheets.at(-1)?.name).toBe("Sheet3");
    for (const [name, code] of [
      ["表1", "ItemAlreadyExists"],
      ["a/b", "InvalidArgument"],
    ] as const) {
      const failure = await failureOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.add(name);
          await context.sync();
        }),
      );
      expect(failure.code).toBe(code);
    }
  });

  test("may be renamed, hidden and deleted; formulas that name it follow", async () => {
    const { Excel, host } = connect();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表1");
      context.workbook.worksheets.getItem("说明 2").getRange("B1").formulas = [["=表1!B2"]];
      sheet.name = "自评 表";
      await context.sync();
      const formula = context.workbook.worksheets.getItem("说明 2").getRange("B1");
      formula.load("formulas,values");
      sheet.visibility = "Hidden";
      await context.sync();
      expect([formula.formulas, formula.values]).toEqual([[["='自评 表'!B2"]], [[450000]]]);
      sheet.delete();
      await context.sync();
    });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["说明 2"]);
  });
});

test("the selection is read and set; selecting on another sheet shows it", async () => {
  const { Excel, host } = connect();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("说明 2").getRange("B2:C3").select();
    const [selected, cell, areas] = [
      context.workbook.getSelectedRange(),
      context.workbook.getActiveCell(),
      context.workbook.getSelectedRanges(),
    ];
    for (const each of [selected, cell, areas]) each.load("address");
    await context.sync();
    expect([selected.address, cell.address, areas.address]).toEqual([
      "'说明 2'!B2:C3",
      "'说明 2'!B2",
      "'说明 2'!B2:C3",
    ]);
  });
  expect(host.workbook.activeSheet.name).toBe("说明 2");
});

test("the application can be asked to calculate and to hold the screen still", async () => {
  const { Excel } = connect();
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    application.calculate("Full");
    application.load("calculationMode");
    await context.sync();
    expect(application.calculationMode).toBe("Automatic");
  });
});
