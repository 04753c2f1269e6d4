/** @jest-environment jsdom */
import type { OwnSheet } from "../../../src/core/port";
import { openExcel } from "../../contract/excel";
import { reportWith, textRow } from "../../support/own-sheets";

const REPORT = reportWith({
  columns: [60, 60],
  rows: ["一", "二", "三", "四"].map(textRow),
  pageStarts: [1, 3],
  footer: "报告 & 附件",
});

async function pageOf(...contents: readonly OwnSheet[]) {
  const subject = openExcel([{ name: "表1", rows: [["标题"]] }]);
  for (const content of contents) await subject.workbook.putSheet(content);
  return { ...subject, page: subject.host.workbook.sheet("核查报告").pageLayout };
}

test("pages begin at the chosen rows, at a scale of the columns' width, with number and title below", async () => {
  const { page } = await pageOf(REPORT);
  expect(page).toMatchObject({
    HorizontalPageBreaks: [1, 3],
    // 2 columns of 318.75 points on 537.7 points of paper.
    Zoom: { scale: 84 },
    LeftMargin: 28.8,
    RightMargin: 28.8,
    LeftFooter: "报告 && 附件",
    CenterFooter: "第 &P 页，共 &N 页",
  });
});

test("written again, the old breaks go, also those that a person has set on it", async () => {
  const { page, workbook, Excel, host } = await pageOf(REPORT);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("核查报告").horizontalPageBreaks.add("A3");
    await context.sync();
  });
  expect(page["HorizontalPageBreaks"]).toEqual([1, 2, 3]);
  await workbook.putSheet({ ...REPORT, pageStarts: [2] });
  expect(host.workbook.sheet("核查报告").pageLayout["HorizontalPageBreaks"]).toEqual([2]);
});

test("a sheet that chooses no pages is fitted to the page's width", async () => {
  const { pageStarts, footer, ...plain } = REPORT;
  const { page } = await pageOf(REPORT, plain);
  expect([pageStarts, footer]).toBeDefined();
  expect(page).toMatchObject({ Zoom: { horizontalFitToPages: 1 }, LeftFooter: "" });
  expect(page).not.toHaveProperty("HorizontalPageBreaks");
});

test("no other sheet's breaks are touched, and the whole is written in two requests", async () => {
  const { workbook, host, Excel } = openExcel([{ name: "表1", rows: [["标题"]] }]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表1").horizontalPageBreaks.add("A5");
    await context.sync();
  });
  const before = host.log.syncs;
  await workbook.putSheet(REPORT);
  expect(host.log.syncs - before).toBe(2);
  expect(host.workbook.sheet("表1").pageLayout).toEqual({ HorizontalPageBreaks: [4] });
});
