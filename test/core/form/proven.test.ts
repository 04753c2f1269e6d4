import { columnName } from "../../../src/core/cells";
import { type Form, readForms } from "../../../src/core/form";
import { chooseProfile, reviewSheet } from "../../../src/core/review";
import { type CellInput, sheetOf } from "../../support/sheets";

type Row = CellInput[];

interface Parts {
  readonly title?: string;
  /** Headings of the two columns of figures. */
  readonly headings?: readonly [string, string];
  readonly weights?: readonly number[];
  readonly scores?: readonly number[];
  /** What stands in the total row. */
  readonly totals?: readonly [CellInput, CellInput];
  readonly executionScore?: number;
  readonly hasFunds?: boolean;
  /** One more column: its heading and its figures. */
  readonly more?: {
    readonly heading: string;
    readonly figures: readonly CellInput[];
    readonly total: CellInput;
  };
}

/** A form whose figures stand in F and G of its table. */
function rowsOf({
  title = "项目支出绩效自评表",
  headings = ["甲", "乙"],
  weights = [20, 10, 30, 30],
  scores = [20, 9.5, 30, 28],
  totals = [100, 97.19],
  executionScore = 9.69,
  hasFunds = true,
  more,
}: Parts = {}): Row[] {
  const names = ["维护路灯数", "维护合格率", "夜间亮灯率", "居民满意度"];
  const groups = [
    ["产出指标", "数量指标"],
    ["", "质量指标"],
    ["效益指标", "社会效益指标"],
    ["满意度指标", "服务对象满意度指标"],
  ];
  const extra = (row: Row, cell: CellInput) => (more === undefined ? row : [...row, cell]);
  return [
    [title],
    ["项目名称", "", "街道路灯维护"],
    ...(hasFunds
      ? [
          ["项目资金（元）", "", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
          ["", "年度资金总额", 450_000, 436_000, 10, "96.89%", executionScore],
        ]
      : []),
    extra(["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", ...headings], more?.heading ?? ""),
    ...names.map((name, index) =>
      extra(
        [...(groups[index] ?? []), name, "≥95%", "96%", weights[index] ?? "", scores[index] ?? ""],
        more?.figures[index] ?? "",
      ),
    ),
    extra(["总分", "", "", "", "", ...totals], more?.total ?? ""),
  ];
}

const formOf = (parts?: Parts): Form | undefined => readForms(sheetOf(rowsOf(parts))).forms[0];

/** "F numbers sure": where a column was read, why, and how surely. */
function readAs(form: Form | undefined, role: "weight" | "score"): string | null {
  const column = form?.reading.columns[role];
  if (column === undefined) return null;
  return `${columnName(column.column)} ${column.by} ${column.isSure ? "sure" : "unsure"}`;
}

test.each([[["甲", "乙"]], [["", ""]], [["90", "结论"]]] as const)(
  "headings %j say nothing: weights that make 100 and scores that make the total are found",
  (headings) => {
    const form = formOf({ headings });
    expect([readAs(form, "weight"), readAs(form, "score")]).toEqual(["F numbers sure", "G numbers sure"]);
    expect(
      form?.indicators.map(({ weight, score }) => [weight?.value?.toNumber(), score?.value?.toNumber()]),
    ).toEqual([
      [20, 20],
      [10, 9.5],
      [30, 30],
      [30, 28],
    ]);
  },
);

test("a heading that names one of the two is enough to find the other", () => {
  expect(readAs(formOf({ headings: ["分值", "乙"] }), "score")).toBe("G numbers sure");
  expect(readAs(formOf({ headings: ["甲", "得分"] }), "weight")).toBe("F numbers sure");
});

test("the total may have the execution score that should be there: what is wrong is corrected", () => {
  const { forms } = reviewSheet(sheetOf(rowsOf({ executionScore: 9.96 })), chooseProfile);
  const found = forms[0]?.findings.find(({ rule }) => rule.id === "E02");
  expect([found?.expected, found?.correction?.kind]).toEqual(["9.69", "safe"]);
});

test("full marks in every row: weights and scores could be swapped, so nothing of it is sure", () => {
  const form = formOf({ scores: [20, 10, 30, 30], totals: [100, 99.69] });
  expect([readAs(form, "weight"), readAs(form, "score")]).toEqual(["F numbers unsure", "G numbers unsure"]);
});

test.each<[string, Parts]>([
  ["the weights do not make 100", { weights: [20, 10, 30, 31], totals: [101, 97.19] }],
  ["the scores do not make the total", { totals: [100, 95] }],
  ["a score is above its weight", { scores: [20, 10.5, 30, 27], totals: [100, 97.19] }],
  ["there is no total", { totals: ["", ""] }],
  ["a row has no number", { scores: [20, 9.5, 30], totals: [100, 69.19] }],
  ["only two rows are there", { weights: [50, 40], scores: [50, 38], totals: [100, 97.69] }],
])("%s: no column is taken from its figures", (_, parts) => {
  const form = formOf(parts);
  expect([readAs(form, "weight"), readAs(form, "score")]).toEqual([null, null]);
});

test.each(["得分系数", "评分标准", "扣分", "上年得分", "占比(%)", "度量单位"])(
  "%s is not taken for the scores, whatever it adds up to",
  (heading) => {
    expect(readAs(formOf({ headings: ["分值", heading] }), "score")).toBeNull();
  },
);

test.each(["财政复核得分", "单项得分"])(
  "%s that makes the total too does not stand in for the unit's own score",
  (heading) => {
    const more = { heading, figures: [20, 9.5, 30, 28], total: 97.19 };
    expect(readAs(formOf({ headings: ["分值", "自评得分"], more }), "score")).toBe("G label sure");
  },
);

test("two columns that both make the total: none is taken", () => {
  const more = { heading: "丙", figures: [20, 10, 29.5, 28], total: 97.19 };
  expect(readAs(formOf({ headings: ["分值", "乙"], more }), "score")).toBeNull();
});

test("a second form proves its columns by its own funds and total", () => {
  const second = rowsOf({ title: "", hasFunds: false, totals: ["", ""] });
  const { forms } = readForms(sheetOf([...rowsOf(), [], ...second]));
  expect(forms.map((form) => readAs(form, "score"))).toEqual(["G numbers sure"]);
  const whole = readForms(sheetOf([...rowsOf(), ...rowsOf({ title: "" })]));
  expect(whole.forms.map((form) => readAs(form, "score"))).toEqual(["G numbers sure", "G numbers sure"]);
});

test("targets, results and raw scores that make 100 are no weights", () => {
  const form = formOf({
    headings: ["满意程度", "完成数量"],
    weights: [100, 100, 100, 100],
    scores: [25, 25, 25, 25],
    totals: ["", 100],
  });
  expect(form).toBeUndefined();
});
