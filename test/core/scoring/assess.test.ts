import { readForms } from "../../../src/core/form";
import { Decimal, plain, points } from "../../../src/core/number";
import { NATIONAL_2020 } from "../../../src/core/profile";
import { assess, type Assessment, expectedScore } from "../../../src/core/scoring";
import { type CellInput, referenceSheet, withCells } from "../../support/sheets";

const WEIGHT = points(new Decimal(10));

/** Row 14 of the first reference form (数量指标, weight 10) with these cells, assessed. */
function assessed(cells: Readonly<Record<string, CellInput>>): Assessment {
  const sheet = withCells(referenceSheet("00a-seed-luohu-dangan-2024"), {
    D14: "培训人数",
    H15: "",
    I15: "",
    ...("E15" in cells ? {} : { D15: "" }),
    ...cells,
  });
  const [form] = readForms(sheet).forms;
  const [indicator] = form?.indicators ?? [];
  if (indicator === undefined) throw new Error("the form lost its rows");
  return assess(indicator, NATIONAL_2020);
}

/** An assessment in short: its kind, or the scores of a weight of 10 with their working. */
function short(assessment: Assessment): string {
  if (assessment.kind === "unreadable") return `unreadable ${assessment.which}`;
  if (assessment.kind !== "measured") return assessment.kind;
  const { attainment, isCertain } = assessment;
  const { least, most, proposed, working } = expectedScore(attainment, WEIGHT, NATIONAL_2020);
  const short = (value: Decimal) => plain(value.toDecimalPlaces(3));
  const span = least.equals(most) ? short(most) : `${short(least)}~${short(most)}`;
  return [
    attainment.isMet ? "met" : "missed",
    span,
    proposed === null ? "?" : plain(proposed),
    working(),
    isCertain ? "certain" : "assumed",
  ].join(" | ");
}

const percent = (value: number): CellInput => ({ value, formula: null, numberFormat: "0.00%" });

test.each<[title: string, target: CellInput, actual: CellInput, expected: string]>([
  ["a proportion", "≥24 人", "21 人", "missed | 8.75 | 8.75 | 21 ÷ 24 × 10 = 8.75 | certain"],
  ["over-achievement", "≥24 人", 30, "met | 10 | 10 | 30 > 24 | certain"],
  ["a bare number", 24, 21, "missed | 8.75 | 8.75 | 21 ÷ 24 × 10 = 8.75 | assumed"],
  ["万 against ones", "50 万页", "495000 页", "missed | 9.9 | 9.9 | 495,000 ÷ 500,000 × 10 = 9.9 | assumed"],
  ["one counter against another", "≥20 人次", "20 人", "met | 10 | 10 | 20 = 20 | certain"],
  ["a text and a fraction", "≥90%", percent(0.9), "met | 10 | 10 | 90 = 90 | certain"],
  ["a fraction and a text", percent(0.95), "96%", "met | 10 | 10 | 96 > 95 | assumed"],
  ["full-width digits", "≥９５％", "95.5%", "met | 10 | 10 | 95.5 > 95 | certain"],
  ["an equality", "═5 次", "4次", "missed | 8 | 8 | 4 ÷ 5 × 10 = 8 | certain"],
  ["a range", "20-25 人", "30 人", "missed | 8~8.333 | 8 | [1 − (30 − 25) ÷ 25] × 10 = 8 | certain"],
  ["an upper bound", "不超过 4 天", "5天", "missed | 7.5~8 | 7.5 | [1 − (5 − 4) ÷ 4] × 10 = 7.5 | certain"],
  ["a zero", "0 起", "0", "met | 10 | 10 | 0 = 0 | assumed"],
  ["a zero that was missed", 0, 3, "missed | 0~10 | ? | 3 > 0 | assumed"],
  [
    "a deadline kept",
    "2023年12月底前",
    "2023年11月",
    "met | 10 | 10 | 2023年11月，期限 2023年12月底前 | certain",
  ],
  [
    "a deadline missed",
    "2023年6月底前",
    "2023年11月",
    "missed | 0~10 | ? | 2023年11月，期限 2023年6月底前 | certain",
  ],
  ["a third", "≥3 次", "1 次", "missed | 3.333 | 3.33 | 1 ÷ 3 × 10 = 3.3333，四舍五入保留 2 位 | certain"],
  ["words", "及时", "及时", "not-measured"],
  ["nothing", "", "", "not-measured"],
  ["words for a number", "≥5 次", "已完成", "not-numeric"],
  ["other units", "12 次", "36 小时", "incomparable"],
  ["a share for a percentage", "95%", "0.96", "unclear"],
  ["a target that says more", "师生比 1:10", "1:12", "unreadable target"],
  ["a result that says more", "≥5 次", "3/5", "unreadable actual"],
  ["one value for two", "检查≥5 次，维护≥7 次", "12 次", "unreadable pairing"],
])("%s", (_title, target, actual, expected) => {
  expect(short(assessed({ E14: target, G14: actual }))).toBe(expected);
});

test("the unit's column serves both", () => {
  expect(short(assessed({ E14: ">=20", F14: "万元", G14: "195000元" }))).toBe(
    "missed | 9.75 | 9.75 | 19.5 ÷ 20 × 10 = 9.75 | certain",
  );
});

test("clauses: anything from the worst to the mean", () => {
  expect(short(assessed({ E14: "检查≥5 次，维护≥7 次", G14: "检查 4 次，维护 5 次" }))).toBe(
    "missed | 7.143~7.571 | 7.57 | [4 ÷ 5 + 5 ÷ 7] ÷ 2 × 10 = 7.5714，四舍五入保留 2 位 | certain",
  );
});

test("clauses are paired by what they name", () => {
  expect(short(assessed({ E14: "检查≥5 次，维护≥7 次", G14: "维护 7 次，检查 5 次" }))).toMatch(/^met \| 10/);
});

test("rows under one score are judged together", () => {
  const both = { E14: "≥10 人", G14: "8 人", D15: "讲座场次", E15: "≥4 场" };
  expect(short(assessed({ ...both, G15: "4 场" }))).toMatch(/^missed \| 8~9 \| 9 /);
  expect(short(assessed({ ...both, G15: "已办" }))).toBe("not-numeric");
  expect(short(assessed({ ...both, E15: "及时", G15: "及时" }))).toBe("not-measured");
});
