import { total } from ".";
import { testCases } from "../../../../test/support/rule-table";
import { NATIONAL_2020, type Profile } from "../../profile";

/** Rows that do not apply are left out, and the total is reckoned to the whole without them. */
const CONVERTED: Profile = { ...NATIONAL_2020, title: "示范", unusedPoints: "converted" };

testCases(total, [
  // Rows of 30 points do not apply: 64.69 ÷ 70 × 100
  {
    title: "accepts a total that the profile converts",
    profile: CONVERTED,
    cells: { I25: 92.41 },
    findings: [],
  },
  { title: "accepts the plain sum all the same", profile: CONVERTED, findings: [] },
  {
    title: "proposes the converted total where neither stands",
    profile: CONVERTED,
    cells: { I25: 90 },
    findings: [
      {
        cell: "I25",
        expected: "92.41",
        says: "总分应为 92.41（示范口径不计不适用的指标，按 100 分折算），表中为 90。",
        working: "64.69 ÷ 70 × 100 = 92.41",
        correction: "suggested",
        writes: { I25: 92.41 },
      },
    ],
  },
  {
    title: "does not accept a converted total by another profile",
    cells: { I25: 92.41 },
    findings: [{ cell: "I25", expected: "94.69", correction: "safe" }],
  },
]);
