import { check, withProfiles } from "../../src/core/actions";
import { dropProfile, keepProfile } from "../../src/core/actions/profiles";
import { keepSettings } from "../../src/core/actions/settings";
import { recordedProfiles } from "../../src/core/port";
import { HUBEI } from "../../src/core/profile";
import { profileText, readProfile } from "../../src/core/profile/format";
import { WORKBOOK_DEFAULTS } from "../../src/core/review";
import { now } from "../support/clock";
import { STRANGE_HEADER, unreadForm } from "../support/taught";
import type { OpenSubject } from "./subject";

/** A profile of a person's own comes back from the workbook as it was kept, and judges its forms. */
export function testProfiles(open: OpenSubject): void {
  describe("profiles kept in the workbook", () => {
    const sheets = [
      { name: "甲", rows: unreadForm() },
      { name: "乙", rows: [["项目支出绩效自评表"], STRANGE_HEADER] },
    ];
    // Texts that XML and JSON have to spell out.
    const own = { ...HUBEI, name: "own", title: '<甲>&"乙"', basis: "某市〔2024〕1号\\附件" };
    const kept = { name: own.name, text: profileText(own) };

    test("are read again on every sheet, with the settings that name one, until they are dropped", async () => {
      const { workbook } = open(sheets);
      await keepSettings(workbook, { ...WORKBOOK_DEFAULTS, profile: own.name }, { now, profile: kept });
      const [, second] = await workbook.sheets();
      const { record } = await workbook.read(second?.id);
      expect(recordedProfiles(record)).toEqual([kept]);
      const read = withProfiles(workbook, () => Promise.resolve(readProfile));
      expect((await read.read(second?.id)).profiles).toEqual([own]);
      expect((await check(read, second?.id)).snapshot.profiles).toEqual([own]);
      await dropProfile(workbook, own.name, { now });
      expect((await read.read(second?.id)).profiles).toBeUndefined();
    });

    test("leave everything else in the workbook as it was, and go without a trace", async () => {
      const { workbook, dump } = open(sheets);
      const before = dump();
      await keepProfile(workbook, kept, { now });
      await dropProfile(workbook, own.name, { now });
      expect(dump()).toEqual(before);
    });
  });
}
