import { toA1 } from "../../../src/core/cells";
import { chooseProfile, planCorrections, reviewSheet, safeOnly } from "../../../src/core/review";
import { randomFrom } from "../../corpus/support/random";
import { type CellInput, sheetOf } from "../../support/sheets";

type Row = readonly CellInput[];

/** Layouts of the funds: rate, execution score 9.5, 190 spent of 200. */
const FUNDS: readonly (readonly Row[])[] = [
  [
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", 200, 200, 190, 10, "95%", 9.5],
  ],
  [
    ["预算执行情况（万元）", "年初预算数", "", 200],
    ["", "全年预算数", "", 200],
    ["", "全年执行数", "", 190],
    ["", "分值", "", 10],
    ["", "执行率", "", "95%"],
    ["", "得分", "", 9.5],
  ],
  [
    ["预算执行情况（万元）", "", "预算数：", 200, "", "其中：财政拨款", 200],
    ["", "", "执行数：", 190, "", "其中：财政拨款", 190],
    ["", "", "执行率：", "95%", "", "得分（10分）：", 9.5],
  ],
  [
    ["资金", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 200, 190, 10, "95%", 9.5],
  ],
];

/** Headings, and what a row holds under them by letters: level, kind, name, target, result, weight, score, reason. */
const TABLES: readonly (readonly [headings: string, order: string])[] = [
  ["一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因", "lkntawsr"],
  ["一级指标|二级指标|三级指标|计划完成值|实际完成值|标准分|自评得分|扣分原因", "lkntawsr"],
  ["一级指标|二级指标|三级指标|绩效目标|完成情况|分数|评分|扣分说明", "lkntawsr"],
  ["一级指标|二级指标|绩效指标|目标内容|完成内容|配分|评价得分|差异说明", "lkntawsr"],
  ["指标类别|指标类型|指标|目标值|实际值|应得分|得分|未实现原因", "lkntawsr"],
  ["一级指标|二级指标|三级指标|权重|目标值|完成值|得分", "lknwtas"],
];

const BODY = [
  ["产出指标", "数量指标", "养护里程", "≥120公里", "126公里", 50, 50, ""],
  ["效益指标", "社会效益指标", "通行率", "≥95%", "93%", 30, 29, "雨季"],
  ["满意度指标", "服务对象满意度指标", "市民满意度", "≥90%", "93%", 10, 10, ""],
] as const;

const TOTALS: readonly ((width: number, weight: number, score: number) => readonly Row[])[] = [
  (width, weight, score) => [
    Array.from({ length: width }, (_, at) =>
      at === 0 ? "总分" : at === weight ? 100 : at === score ? 98.5 : "",
    ),
  ],
  () => [["总分", 100, "自评得分", 98.5]],
  () => [["自评总分：98.5分"]],
  () => [["自评总分"], [98.5]],
];

/** The cells of one form, and where in it the figures stand that an error is planted in. */
function layout(funds: number, table: number, total: number) {
  const [headings = "", order = ""] = TABLES[table] ?? [];
  const head: Row[] = [["项目支出绩效自评表"], ["项目名称", "", "城区道路养护"], ...(FUNDS[funds] ?? [])];
  const body = BODY.map((cells) => Array.from(order, (letter) => cells["lkntawsr".indexOf(letter)] ?? ""));
  const end = TOTALS[total]?.(order.length, order.indexOf("w"), order.indexOf("s")) ?? [];
  const first = head.length + 1;
  return {
    rows: [...head, headings.split("|"), ...body, ...end],
    columns: { weight: order.indexOf("w"), score: order.indexOf("s") },
    first,
    end: first + body.length,
  };
}

type Plant = "rate" | "execution score" | "total" | "score above its weight" | "weight";
const PLANTS: readonly Plant[] = ["rate", "execution score", "total", "score above its weight", "weight"];
const LAYOUTS = FUNDS.flatMap((_, funds) =>
  TABLES.map((__, table) => [funds, table, (funds + table) % TOTALS.length] as const),
);

/** Rows with one error in them, and the cell that it stands in. */
function planted(plant: Plant, of: ReturnType<typeof layout>, whole: (from: number, to: number) => number) {
  const rows = of.rows.map((row) => [...row]);
  const inBody = of.first + whole(0, BODY.length - 1);
  const find = (value: CellInput, from: number, to: number) => {
    for (let row = from; row < to; row++) {
      const column = rows[row]?.indexOf(value) ?? -1;
      if (column >= 0) return { row, column };
    }
    throw new Error(`no ${JSON.stringify(value)}`);
  };
  const put = ({ row, column }: { row: number; column: number }, value: CellInput) => {
    (rows[row] as CellInput[])[column] = value;
    return { rows, at: toA1({ row, column }) };
  };
  switch (plant) {
    case "rate":
      return put(find("95%", 0, of.first), `${whole(60, 90)}%`);
    case "execution score":
      return put(find(9.5, 0, of.first), whole(50, 90) / 10);
    case "total": {
      const isAlone = rows.slice(of.end).some((row) => row.includes(98.5));
      const wrong = whole(80, 97);
      return isAlone
        ? put(find(98.5, of.end, rows.length), wrong)
        : put({ row: of.end, column: 0 }, `自评总分：${wrong}分`);
    }
    case "score above its weight":
      return put({ row: inBody, column: of.columns.score }, 50 + whole(1, 9));
    case "weight":
      return put({ row: inBody, column: of.columns.weight }, whole(11, 29));
  }
}

const number = (value: unknown) => Number(/-?\d+(?:\.\d+)?/u.exec(JSON.stringify(value))?.[0]);

test.each(PLANTS)(
  "%s planted on layouts that no list has: nothing wrong is written without asking",
  (plant) => {
    const random = randomFrom(20_241_130);
    const wrong: string[] = [];
    let mended = 0;
    for (const [funds, table, total] of LAYOUTS) {
      const of = layout(funds, table, total);
      const truth = sheetOf(of.rows);
      const { rows, at } = planted(plant, of, (from, to) => random.whole(from, to));
      const plan = planCorrections(reviewSheet(sheetOf(rows), chooseProfile), safeOnly);
      for (const { at: place, to } of plan.edits) {
        const right = number(truth.rows[place.row]?.[place.column]?.value);
        const own = number(to.value);
        const isRate = right === 95 && (own === 95 || own === 0.95);
        if (own !== right && !isRate)
          wrong.push(`${[funds, table, total].join()} ${toA1(place)}: ${own}, not ${right}`);
        if (toA1(place) === at && own === right) mended++;
      }
    }
    expect(wrong).toEqual([]);
    // A wrong weight is for a person; what is arithmetic is mended on most of them.
    const isArithmetic = plant === "rate" || plant === "execution score" || plant === "total";
    expect(mended).toBeGreaterThanOrEqual(isArithmetic ? LAYOUTS.length / 2 : 0);
  },
);

test("without an error nothing is written on any of the layouts", () => {
  const written = LAYOUTS.flatMap(([funds, table, total]) =>
    planCorrections(
      reviewSheet(sheetOf(layout(funds, table, total).rows), chooseProfile),
      safeOnly,
    ).edits.map(({ at }) => `${[funds, table, total].join()} ${toA1(at)}`),
  );
  expect(LAYOUTS.length).toBeGreaterThanOrEqual(20);
  expect(written).toEqual([]);
});
