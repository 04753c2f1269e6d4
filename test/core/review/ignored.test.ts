import type { SheetSnapshot } from "../../../src/core/port";
import {
  chooseProfile,
  type Finding,
  ignoredFinding,
  type Review,
  reviewSheet,
} from "../../../src/core/review";
import { recordOf, REFERENCE_FORMS, referenceSheet } from "../../support/sheets";

const isUnmeasured = ({ rule }: Finding) => rule.id === "I09";
const checked = (sheet: SheetSnapshot): Review => reviewSheet(sheet, chooseProfile);

test("a finding that goes by a heading stays set aside, also where its row has moved", () => {
  const sheet = referenceSheet(REFERENCE_FORMS[0]);
  const finding = checked(sheet).forms[0]?.findings.find(isUnmeasured) as Finding;
  expect(finding.row.value).toBe("经济效益指标");
  const ignored = [ignoredFinding(finding, "已报备", "2025-01-20T09:00:00Z")];
  const record = recordOf({ ignored });
  for (const rows of [sheet.rows, [[], ...sheet.rows]]) {
    const { forms, obsolete } = checked({ ...sheet, rows, record });
    expect(forms[0]?.findings.some(isUnmeasured)).toBe(false);
    expect(forms[0]?.setAside.map((each) => each.entry.row)).toEqual(["经济效益指标"]);
    expect(obsolete).toEqual([]);
  }
});
