import { executionScore } from ".";
import { testCases } from "../../../../test/support/rule-table";
import { Decimal, percent } from "../../number";
import { NATIONAL_2020, type Profile } from "../../profile";

const whole = (value: number) => percent(new Decimal(value));

/** Full from 95 % on, 80 % of the points from 90 % on, 50 % from 60 % on, nothing below. */
const BY_STEPS: Profile = {
  ...NATIONAL_2020,
  title: "示范",
  executionScoring: {
    steps: [
      { from: whole(90), share: whole(80) },
      { from: whole(60), share: whole(50) },
    ],
    passLine: whole(60),
    ceiling: whole(95),
    nothingAbove: null,
  },
};
/** In proportion, but nothing below 80 %. */
const WITH_PASS_LINE: Profile = {
  ...NATIONAL_2020,
  executionScoring: { ...NATIONAL_2020.executionScoring, passLine: whole(80) },
};

testCases(executionScore, [
  {
    title: "says nothing of amounts that fit the stated rate in two units (E04 speaks)",
    cells: { E6: 45, D7: 45, E7: 45, I6: 9 },
    findings: [],
  },
  {
    title: "says nothing of units that make no rate (E04 speaks)",
    cells: { E6: "45元", D6: "", E7: "", I6: 9 },
    findings: [],
  },
  {
    title: "accepts full points from the profile's ceiling on",
    profile: BY_STEPS,
    cells: { I6: 10 },
    findings: [],
  },
  {
    title: "proposes what the profile's step gives, and names it",
    profile: BY_STEPS,
    cells: { F6: 414000, I6: 9.2 },
    findings: [
      {
        cell: "I6",
        stated: "9.2",
        expected: "8",
        says: "执行率得分应为 8（执行率 92%，示范口径：达到 90%、不到 95% 的，得分值的 80%），表中为 9.2。按示范口径计分，请对照当地办法确认后再更正。",
        working: "10 × 80%，示范口径：达到 90%、不到 95% 的，得分值的 80%",
        severity: "error",
        correction: "suggested",
        writes: { I6: 8 },
      },
    ],
  },
  {
    title: "proposes nothing of the points below the profile's pass line",
    profile: BY_STEPS,
    cells: { F6: 225000, I6: 5 },
    findings: [{ cell: "I6", expected: "0", says: "低于 60% 的，不得分", correction: "suggested" }],
  },
  {
    title: "leaves a formula to a person where the profile has steps",
    profile: BY_STEPS,
    cells: { F6: 414000, I6: { value: 9.2, formula: "=G6*F6/E6" } },
    findings: [{ cell: "I6", expected: "8", correction: "none" }],
  },
  {
    title: "only proposes where the profile scores in proportion above a line",
    profile: WITH_PASS_LINE,
    cells: { I6: 9.99 },
    findings: [{ cell: "I6", expected: "9.69", says: "（10 × 436,000 ÷ 450,000）", correction: "suggested" }],
  },
  ...[
    "注：预算执行率达到95%以上的得满分，90%-95%的得8分。",
    "执行率每低1个百分点扣0.5分。",
    "执行率低于60%的，不得分。",
    "预算执行率得分按档计分。",
  ].map((text) => ({
    title: `only proposes where the form prints another method: ${text}`,
    cells: { A10: text, I6: 9.99 },
    findings: [
      {
        cell: "I6",
        expected: "9.69",
        says: "A10 写有计分办法，请按该办法核对，确认后再更正。",
        correction: "suggested" as const,
      },
    ],
  })),
  ...[
    "执行率得分=执行率×10分，以10分为限。",
    "预算执行率按比例计分，达到100%得10分。",
    "预算执行率达到95%以上，得到上级表扬。",
    "成本每超1%扣1分。",
  ].map((text) => ({
    title: `corrects where the form prints proportion, or nothing of the kind: ${text}`,
    cells: { A10: text, I6: 9.99 },
    findings: [{ cell: "I6", expected: "9.69", correction: "safe" as const }],
  })),
  {
    title: "corrects where a unit tells what it has spent and scored",
    cells: { G12: "预算执行率达到96.89%以上，得9.69分。", J14: "执行率95%以上得满分。", I6: 9.99 },
    findings: [{ cell: "I6", expected: "9.69", correction: "safe" }],
  },
  {
    title: "accepts one decimal where the whole form has no more",
    cells: { H6: 96.9, I6: 9.7, I25: 94.7 },
    findings: [],
  },
  {
    title: "does not accept one decimal beside others of two",
    cells: { I6: 9.7 },
    findings: [{ cell: "I6", expected: "9.69", correction: "safe" }],
  },
  {
    title: "does not accept a whole number beside others of one decimal",
    cells: { H6: 96.9, I6: 10, I25: 95 },
    findings: [{ cell: "I6", expected: "9.69", correction: "safe" }],
  },
  {
    title: "does not accept whole numbers throughout",
    cells: { H6: "97%", I6: 10, I25: 95 },
    findings: [{ cell: "I6", expected: "9.69", correction: "safe" }],
  },
]);
