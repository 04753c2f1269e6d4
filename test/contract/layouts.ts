import { check } from "../../src/core/actions";
import { dropLayout, keepLayouts } from "../../src/core/actions/layouts";
import { recordedLayouts } from "../../src/core/port";
import { now } from "../support/clock";
import { STRANGE_HEADER, taught, unreadForm } from "../support/taught";
import type { OpenSubject } from "./subject";

/** What a person has told of headers comes back from the workbook as it was told. */
export function testLayouts(open: OpenSubject): void {
  describe("layouts kept in the workbook", () => {
    const sheets = [
      { name: "甲", rows: unreadForm() },
      { name: "乙", rows: [[], ...unreadForm()] },
    ];
    // Texts that XML and JSON have to spell out.
    const odd = taught(['<甲>&"乙"', "丙\\\n丁", ...STRANGE_HEADER]);

    test("are read again on every sheet, beside others, until they are dropped", async () => {
      const { workbook } = open(sheets);
      const ids = (await workbook.sheets()).map(({ id }) => id);
      const formsOn = async () =>
        Promise.all(ids.map(async (id) => (await check(workbook, id)).forms.length));
      expect(await formsOn()).toEqual([0, 0]);
      await keepLayouts(workbook, [taught(), odd], { now });
      const { record } = await workbook.read(ids[1]);
      expect(recordedLayouts(record)).toEqual([taught(), odd]);
      expect(await formsOn()).toEqual([1, 1]);
      await dropLayout(workbook, taught(), { now });
      expect(recordedLayouts((await workbook.read(ids[0])).record)).toEqual([odd]);
      expect(await formsOn()).toEqual([0, 0]);
    });

    test("leave everything else in the workbook as it was, and go without a trace", async () => {
      const { workbook, dump } = open(sheets);
      const before = dump();
      await keepLayouts(workbook, [taught()], { now });
      await dropLayout(workbook, taught(), { now });
      expect(dump()).toEqual(before);
    });
  });
}
