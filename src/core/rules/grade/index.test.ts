import { grade } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { Decimal, points } from "../../number";
import { NATIONAL_2020, type Profile } from "../../profile";

const graded = (...limits: readonly (readonly [grade: string, from: number])[]): Profile => ({
  ...NATIONAL_2020,
  grades: limits.map(([name, from]) => ({ grade: name, from: points(new Decimal(from)) })),
});

const FIVE = graded(["优", 90], ["良", 80], ["中", 70], ["低", 60], ["差", 0]);
const WITH_PASS = graded(["优秀", 90], ["良好", 80], ["合格", 60], ["不合格", 0]);
const OWN_NAMES = graded(["卓越", 95], ["达标", 60], ["待改进", 0]);
/** 9.69 and 55 of the rows. */
const TOTAL_65 = { I14: 0, I16: 0, I18: 0, I25: 64.69 };

testRule(grade, [
  { title: "says nothing without a grade", findings: [] },
  { title: "accepts the grade that the total earns", cells: { J25: "优" }, findings: [] },
  { title: "accepts its longer name", cells: { J25: "优秀" }, findings: [] },
  {
    title: "corrects a grade",
    cells: { J25: "良" },
    findings: [
      {
        cell: "J25",
        stated: "良",
        expected: "优",
        says: "总分 94.69 的等级应为“优”，表中为“良”。",
        working: "优 90 分起，良 80 分起，中 60 分起，差 0 分起",
        severity: "error",
        correction: "safe",
        writes: { J25: "优" },
      },
    ],
  },
  { title: "reads a grade of five", profile: FIVE, cells: { ...TOTAL_65, J25: "低" }, findings: [] },
  {
    title: "corrects by a profile of five grades",
    profile: FIVE,
    cells: { ...TOTAL_65, J25: "中" },
    findings: [
      {
        cell: "J25",
        expected: "低",
        working: "优 90 分起，良 80 分起，中 70 分起，低 60 分起，差 0 分起",
        correction: "safe",
        writes: { J25: "低" },
      },
    ],
  },
  {
    title: "corrects a grade of five that is too low",
    profile: FIVE,
    cells: { J25: "低" },
    findings: [{ cell: "J25", stated: "低", expected: "优", correction: "safe" }],
  },
  {
    title: "takes 较低 for 低 and only proposes",
    profile: FIVE,
    cells: { J25: "较低" },
    findings: [{ cell: "J25", expected: "优", correction: "suggested" }],
  },
  {
    title: "says nothing of a grade that the profile does not have",
    cells: { J25: "低" },
    findings: [],
  },
  { title: "takes 合格 for 中 of four", cells: { ...TOTAL_65, J25: "合格" }, findings: [] },
  {
    title: "does not say what 合格 is among five",
    profile: FIVE,
    cells: { J25: "合格" },
    findings: [],
  },
  {
    title: "takes 合格 for itself where the profile has it",
    profile: WITH_PASS,
    cells: { J25: "合格" },
    findings: [
      { cell: "J25", stated: "合格", expected: "优秀", correction: "safe", writes: { J25: "优秀" } },
    ],
  },
  { title: "takes 优 for the profile's 优秀", profile: WITH_PASS, cells: { J25: "优" }, findings: [] },
  {
    title: "reads names of a profile's own beside their label",
    profile: OWN_NAMES,
    cells: { A26: "评价等级", B26: "卓越" },
    findings: [{ cell: "B26", stated: "卓越", expected: "达标", correction: "safe" }],
  },
  {
    title: "does not take another label for a grade",
    profile: OWN_NAMES,
    cells: { A26: "评价等级", B26: "评价意见" },
    findings: [],
  },
  {
    title: "judges no grade where the profile has none",
    profile: graded(),
    cells: { J25: "差" },
    findings: [],
  },
  {
    title: "only proposes where a longer name stands",
    cells: { J25: "良好" },
    findings: [{ cell: "J25", correction: "suggested", writes: { J25: "优" } }],
  },
  {
    title: "follows the corrected total, not the stated one",
    cells: { I25: 84.69, J25: "良" },
    findings: [{ cell: "J25", expected: "优", correction: "safe", writes: { J25: "优" } }],
  },
  {
    title: "follows the stated total where the weights do not hold, and only proposes",
    cells: { H14: 5, I25: 89.99, J25: "优" },
    findings: [{ cell: "J25", expected: "良", correction: "suggested", writes: { J25: "良" } }],
  },
  {
    title: "only proposes while a score is missing, though the stated total is the sum of the others",
    cells: { I14: "", I25: 84.69, J25: "优" },
    findings: [{ cell: "J25", expected: "良", correction: "suggested", writes: { J25: "良" } }],
  },
  // 9.69 + 80.31 = 90: the least 优
  { title: "accepts 优 from 90 on", cells: { I14: 5.31, I25: 90, J25: "优" }, findings: [] },
  {
    title: "does not accept it below",
    cells: { I14: 5.3, I25: 89.99, J25: "优" },
    findings: [{ cell: "J25", expected: "良" }],
  },
  {
    title: "leaves a formula that is wrong to a person",
    cells: { J25: { value: "良", formula: '=IF(I25>=95,"优","良")' } },
    findings: [{ cell: "J25", correction: "none", says: "该单元格是公式，请核对公式。" }],
  },
  {
    title: "says nothing of a formula that will follow the corrected total",
    cells: { I25: 84.69, J25: { value: "良", formula: '=IF(I25>=90,"优","良")' } },
    findings: [],
  },
  {
    title: "judges the stated total without a funds table",
    form: "00c-seed-luohu-shegong-2024",
    cells: { J17: "良" },
    findings: [{ cell: "J17", expected: "优", correction: "safe" }],
  },
  {
    title: "says nothing of a total beyond the whole",
    cells: { I14: 100, I25: 184.69, J25: "差" },
    findings: [],
  },
  {
    title: "only proposes where no execution score bears the stated total out",
    cells: { I5: "", I25: 94.69, J25: "良" },
    findings: [{ cell: "J25", expected: "优", correction: "suggested" }],
  },
  {
    title: "says nothing where no total is stated",
    form: "00c-seed-luohu-shegong-2024",
    cells: { I17: "", J17: "良" },
    findings: [],
  },
]);
