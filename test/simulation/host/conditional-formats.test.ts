/** @jest-environment jsdom */
import type { WorkbookSpec } from "../../support/workbook-spec";
import { connect, failureOf } from "../../support/host";

const WITH_RULES: WorkbookSpec = {
  sheets: [
    {
      name: "表1",
      cells: { A1: 1 },
      conditionalFormats: [
        { at: "A1:B9", formula: "=A1>10", formats: { "Fill.Color": "#00FF00" } },
        { at: "C1:C9", type: "ColorScale", details: { minimum: "#FFFFFF" } },
      ],
    },
  ],
};

test("a highlight is added to one cell: formula and colour, id in the same sync", async () => {
  const { Excel, host } = connect(WITH_RULES);
  const id = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("I18");
    const rule = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = 'LEN("自评核·error·m1")>0';
    rule.custom.format.fill.color = "#F8CBAD";
    rule.custom.format.font.color = "#9C0006";
    rule.load("id,type,priority");
    await context.sync();
    expect([rule.type, rule.priority]).toEqual(["Custom", 0]);
    return rule.id;
  });
  expect(host.workbook.sheet("表1").conditionalFormats[0]).toMatchObject({
    id,
    formula: '=LEN("自评核·error·m1")>0',
    areas: [{ top: 17, left: 8, bottom: 17, right: 8 }],
    formats: { "Fill.Color": "#F8CBAD", "Font.Color": "#9C0006" },
  });
});

test("ours are found among users' rules of any type, and removed alone", async () => {
  const { Excel, host } = connect(WITH_RULES);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const rule = sheet.getRange("A1").conditionalFormats.add("Custom");
    rule.custom.rule.formula = '=LEN("自评核·error·m2")>0';
    const all = sheet.getRange().conditionalFormats;
    all.load("items/id,items/type,items/customOrNullObject/rule/formula");
    const count = all.getCount();
    await context.sync();
    expect(count.value).toBe(3);
    const formulas = all.items.map((item) =>
      item.customOrNullObject.isNullObject ? item.type : item.customOrNullObject.rule.formula,
    );
    expect(formulas).toEqual(['=LEN("自评核·error·m2")>0', "=A1>10", "ColorScale"]);
    const place = all.items[0]?.getRange();
    place?.load("address");
    await context.sync();
    expect(place?.address).toBe("表1!A1");
    all.items[0]?.delete();
    await context.sync();
  });
  expect(host.workbook.sheet("表1").conditionalFormats.map(({ type }) => type)).toEqual([
    "Custom",
    "ColorScale",
  ]);
});

test("one rule over many cells", async () => {
  const { Excel, host } = connect(WITH_RULES);
  await Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getActiveWorksheet().getRanges("I18,J6,K1:K2");
    areas.load("address,areaCount,cellCount");
    const rule = areas.conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=TRUE";
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["表1!I18,表1!J6,表1!K1:K2", 3, 4]);
    const [where, single] = [rule.getRanges(), rule.getRangeOrNullObject()];
    where.load("address");
    areas.areas.load("items/address");
    await context.sync();
    expect([where.address, single.isNullObject]).toEqual(["表1!I18,表1!J6,表1!K1:K2", true]);
    expect(areas.areas.items.map(({ address }) => address)).toEqual(["表1!I18", "表1!J6", "表1!K1:K2"]);
    areas.conditionalFormats.load("items/id");
    await context.sync();
    areas.conditionalFormats.items[0]?.delete();
    await context.sync();
  });
  expect(host.workbook.sheet("表1").conditionalFormats.map(({ type }) => type)).toEqual([
    "Custom",
    "ColorScale",
  ]);
});

test("an address list longer than 8192 characters is refused", async () => {
  const { Excel } = connect(WITH_RULES);
  const failure = await failureOf(
    Excel.run(async (context) => {
      const list = Array.from({ length: 1500 }, (_, row) => `AA${row + 1000}`).join(",");
      context.workbook.worksheets.getActiveWorksheet().getRanges(list).load("areaCount");
      await context.sync();
    }),
  );
  expect(failure.code).toBe("InvalidArgument");
});

test("the custom part of another type's rule is not there", async () => {
  const { Excel } = connect(WITH_RULES);
  const failure = await failureOf(
    Excel.run(async (context) => {
      const rule = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange("C1")
        .conditionalFormats.getItemAt(0);
      rule.custom.rule.load("formula");
      await context.sync();
    }),
  );
  expect(failure.code).toBe("ItemNotFound");
});
