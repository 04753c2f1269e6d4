import { scoreFollowsResult } from ".";
import { testCases } from "../../../../test/support/rule-table";
import type { CellInput } from "../../../../test/support/sheets";
import { Decimal, percent } from "../../number";
import { NATIONAL_2020, type Profile, SICHUAN_DEPARTMENT } from "../../profile";

const whole = (value: number) => percent(new Decimal(value));
const scoring = (ceiling: number, passLine: number, ...steps: readonly (readonly [number, number])[]) => ({
  steps: steps.map(([from, share]) => ({ from: whole(from), share: whole(share) })),
  passLine: whole(passLine),
  ceiling: whole(ceiling),
  nothingAbove: null,
});

/** Full from 95 %, 60 % of the weight from 80 % on, nothing below 60 %; satisfaction: full from 90 %, else half. */
const BY_STEPS: Profile = {
  ...NATIONAL_2020,
  title: "示范",
  resultScoring: scoring(95, 60, [80, 60], [60, 30]),
  satisfactionScoring: scoring(90, 0, [0, 50]),
};
/** In proportion from 70 % on. */
const FROM_70: Profile = { ...NATIONAL_2020, title: "示范", resultScoring: scoring(100, 70) };

/** The first row with this target and result, the cost row made right, so that nothing else speaks. */
const row = (target: CellInput, actual: CellInput, score: number, more = {}) => ({
  E14: target,
  G14: actual,
  I14: score,
  I18: 15,
  ...more,
});

testCases(scoreFollowsResult, [
  { title: "accepts what the step gives", profile: BY_STEPS, cells: row("≥24 人", "21 人", 6), findings: [] },
  {
    title: "proposes what the step gives, and names it",
    profile: BY_STEPS,
    cells: row("≥24 人", "21 人", 8.75),
    findings: [
      {
        cell: "I14",
        stated: "8.75",
        expected: "6",
        says: "的得分为 8.75，按示范口径应为 6 分（21 ÷ 24，完成 87.5%，达到 80%、不到 95% 的，得分值的 60%：60% × 10 = 6）。",
        severity: "warning",
        correction: "suggested",
        writes: { I14: 6 },
      },
    ],
  },
  {
    title: "accepts full marks from the ceiling on",
    profile: BY_STEPS,
    cells: row("≥100 人", "95 人", 10),
    findings: [],
  },
  {
    title: "does not accept them below it",
    profile: BY_STEPS,
    cells: row("≥100 人", "94 人", 10),
    findings: [
      { cell: "I14", expected: "6", severity: "error", says: "却得了满分 10 分；按示范口径应为 6 分。" },
    ],
  },
  {
    title: "gives nothing below the pass line",
    profile: BY_STEPS,
    cells: row("≥100 人", "59 人", 5.9),
    findings: [{ cell: "I14", expected: "0", says: "低于 60% 的，不得分" }],
  },
  {
    title: "takes its own steps for satisfaction",
    profile: BY_STEPS,
    cells: { I18: 15, E23: "≥90%", G23: "72%", I23: 4 },
    findings: [{ cell: "I23", expected: "2.5", says: "完成 80%，不到 90% 的，得分值的 50%" }],
  },
  {
    title: "is in proportion between a pass line and the whole",
    profile: FROM_70,
    cells: row("≥100 人", "80 人", 8),
    findings: [],
  },
  {
    title: "has such a line",
    profile: FROM_70,
    cells: row("≥100 人", "69 人", 6.9),
    findings: [{ cell: "I14", expected: "0", says: "低于 70% 的，不得分" }],
  },
  {
    title: "gives nothing beyond a limit, and says so only as something to be confirmed",
    profile: SICHUAN_DEPARTMENT,
    cells: row("≥100 人", "131 人", 10),
    findings: [
      {
        cell: "I14",
        expected: "0",
        says: "的得分为 10，按四川（部门整体）口径应为 0 分（131 > 100，完成 131%，超过 130% 的，不得分：0% × 10 = 0）。",
        severity: "warning",
        correction: "suggested",
      },
    ],
  },
  {
    title: "accepts what lies at the limit",
    profile: SICHUAN_DEPARTMENT,
    cells: row("≥100 人", "130 人", 10),
    findings: [],
  },
  {
    title: "takes the steps for what should be small, by the first formula",
    profile: BY_STEPS,
    cells: row("≤10 天", "12 天", 9),
    findings: [{ cell: "I14", expected: "6", says: "完成 80%" }],
  },
  {
    title: "takes the steps of each of several values, and their mean",
    profile: BY_STEPS,
    cells: row("检查≥10 次，维护≥4 次", "检查8 次，维护4 次", 9),
    findings: [{ cell: "I14", expected: "8", says: "[60% + 100%] ÷ 2 × 10 = 8" }],
  },
  {
    title: "never proposes more than the weight",
    profile: BY_STEPS,
    cells: row("≥100 人", "500 人", 3),
    findings: [{ cell: "I14", expected: "10", writes: { I14: 10 } }],
  },
  {
    title: "says nothing of a cost target the wrong way round",
    profile: BY_STEPS,
    cells: { E18: "≥45万元", G18: "30万元", I18: 15 },
    findings: [],
  },
]);
