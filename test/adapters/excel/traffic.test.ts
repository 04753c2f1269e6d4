/** @jest-environment jsdom */
import { correctSheets } from "../../../src/core/actions";
import { openExcel } from "../../contract/excel";
import { now } from "../../support/clock";
import { formInput, WRONG } from "./forms";

const SHEETS = 24;

test("what is sent for a sheet does not grow with the sheets before it, what is answered only by the ids of parts", async () => {
  const form = formInput(WRONG);
  const inputs = Array.from({ length: SHEETS }, (_, index) => ({ ...form, name: `表${index + 10}` }));
  const subject = openExcel(inputs);
  const sheets = await subject.workbook.sheets();
  const bytes: { sent: number; answered: number }[] = [];
  for (const sheet of sheets) {
    const from = subject.host.log.records.length;
    const [outcome] = await correctSheets(subject.workbook, [sheet], { now });
    expect(outcome?.corrected?.edits.length).toBe(4);
    const own = subject.host.log.records.slice(from);
    bytes.push({
      sent: own.reduce((sum, { requestBytes }) => sum + requestBytes, 0),
      answered: own.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
    });
  }
  const [, second] = bytes;
  const last = bytes.at(-1);
  if (second === undefined || last === undefined) throw new Error("no sheets");
  expect(last.sent).toBeLessThan(second.sent * 1.02);
  // An id has 38 letters, and is answered a few times: some 300 bytes a sheet, where a form has 25,000.
  expect((last.answered - second.answered) / (SHEETS - 2)).toBeLessThan(400);
  expect(subject.host.workbook.customXmlParts.size).toBe(2 * SHEETS);
});
