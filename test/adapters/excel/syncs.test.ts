/** @jest-environment jsdom */
import { check, correct } from "../../../src/core/actions";
import { undo } from "../../../src/core/actions/undo";
import { FLAG } from "../../../src/simulation/host";
import { openExcel } from "../../contract/excel";
import { now } from "../../support/clock";
import { formInput, longForm, WRONG } from "./forms";

/** How many syncs an action takes. */
async function syncsOf(
  { host }: ReturnType<typeof openExcel>,
  action: () => Promise<unknown>,
): Promise<number> {
  const before = host.log.syncs;
  await action();
  return host.log.syncs - before;
}

test("looking takes one sync, two where there are comments to place", async () => {
  const bare = openExcel([formInput(WRONG)]);
  expect(await syncsOf(bare, () => check(bare.workbook, undefined))).toBe(1);
  const commented = openExcel([{ ...formInput(WRONG), comments: { A1: "请核实", J14: "已核" } }]);
  expect(await syncsOf(commented, () => check(commented.workbook, undefined))).toBe(2);
});

test.each([
  ["1 finding", () => formInput({ I6: 9.99, I25: 94.99, J18: "采购结余" }), 2],
  ["60 findings", () => longForm(60), 61],
])("one click with %s takes three syncs: read, write, read back", async (_title, form, edits) => {
  const subject = openExcel([form()]);
  const syncs = await syncsOf(subject, async () => {
    expect((await correct(subject.workbook, undefined, { now })).edits).toHaveLength(edits);
  });
  expect(syncs).toBeLessThanOrEqual(3);
});

test.each([
  ["1 finding", () => formInput({ I6: 9.99, I25: 94.99, J18: "采购结余" })],
  ["60 findings", () => longForm(60)],
])("one click with %s takes four syncs where the sheet has comments", async (_title, form) => {
  const subject = openExcel([{ ...form(), comments: { A1: "请核实" } }]);
  expect(await syncsOf(subject, () => correct(subject.workbook, undefined, { now }))).toBeLessThanOrEqual(4);
  expect(await syncsOf(subject, () => undo(subject.workbook, undefined, { now }))).toBeLessThanOrEqual(4);
});

test("a run with nothing to do only reads", async () => {
  const subject = openExcel([longForm(60)]);
  await correct(subject.workbook, undefined, { now });
  expect(await syncsOf(subject, () => correct(subject.workbook, undefined, { now }))).toBe(2);
});

test("every request of a run comes from one Excel.run: kept ranges are given back once", async () => {
  const subject = openExcel([formInput(WRONG)]);
  const before = subject.host.log.records.length;
  await correct(subject.workbook, undefined, { now });
  expect(subject.host.log.records.slice(before).filter(({ isHidden }) => isHidden)).toHaveLength(1);
});

test("looking at a sheet is sent as reading alone, so that the user's undo is left in peace", async () => {
  const subject = openExcel([formInput(WRONG)]);
  await check(subject.workbook, undefined);
  await correct(subject.workbook, undefined, { now });
  const from = subject.host.log.records.length;
  await check(subject.workbook, undefined);
  const looked = subject.host.log.records.slice(from).filter(({ isHidden }) => !isHidden);
  expect(looked.length).toBeGreaterThan(0);
  expect(looked.filter(({ flags }) => (flags & FLAG.write) !== 0)).toEqual([]);
});
