import { correct } from "../../../src/core/actions";
import { undo } from "../../../src/core/actions/undo";
import { toA1 } from "../../../src/core/cells";
import type { Choose } from "../../../src/core/review";
import { now } from "../../support/clock";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { valueIn, wrongForm } from "../../support/sheets";

const every: Choose = ({ correction }) => correction !== null;

test.each([
  ["a percent sign and what nobody sees", { H6: "96.98\u200b％", I6: "9.99\u200b分" }],
  ["an apostrophe and a currency", { H6: "'96.98", I6: "RMB 9.99" }],
  ["amounts in words beside them", { F6: "四十三万六千元整", I6: "9.99 分。" }],
])("texts with figures tell no row from another: %s", async (_title, cells: Record<string, string>) => {
  const before = wrongForm(cells);
  const workbook = new MemoryWorkbook(before);
  // Without a mark only address, label and words tell the cells.
  await correct(workbook, undefined, { now, choose: every, isUnmarked: true });
  workbook.change("00a", (sheet) => ({ ...sheet, rows: [[], ...sheet.rows] }));
  const { restored } = await undo(workbook, undefined, { now });
  expect(restored.map(({ at }) => toA1(at))).toEqual(expect.arrayContaining(["H7", "I7"]));
  const after = await workbook.read();
  expect([valueIn(after, "H7"), valueIn(after, "I7")]).toEqual([
    valueIn(before, "H6"),
    valueIn(before, "I6"),
  ]);
});
