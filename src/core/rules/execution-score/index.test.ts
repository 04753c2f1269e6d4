import { executionScore } from ".";
import { testRule } from "../../../../test/support/rule-table";
import { HUBEI } from "../../profile";

testRule(executionScore, [
  { title: "accepts the published score", findings: [] },
  {
    title: "accepts a score that rounds up from the amounts where binary floating point would not (9.475232)",
    form: "00b-seed-luohu-xinxihua-2024",
    findings: [],
  },
  {
    title: "corrects a wrong score from the amounts",
    cells: { I6: 9.99 },
    findings: [
      {
        cell: "I6",
        stated: "9.99",
        expected: "9.69",
        says: "执行率得分应为 9.69（10 × 436,000 ÷ 450,000），表中为 9.99。",
        correction: "safe",
        writes: { I6: 9.69 },
      },
    ],
  },
  {
    title: "caps the score at the points when more was spent than budgeted",
    cells: { F6: 500000, I6: 11.11 },
    findings: [{ cell: "I6", expected: "10", correction: "safe", writes: { I6: 10 } }],
  },
  {
    title: "replaces a formula by one that computes the right score",
    cells: { I6: { value: 9.99, formula: "=G6*0.999" } },
    findings: [
      { cell: "I6", expected: "9.69", correction: "safe", writes: { I6: "=MIN(G6,ROUND(G6*F6/E6,2))" } },
    ],
  },
  {
    title: "takes the points from the heading of the table where it has no column for them",
    profile: HUBEI,
    cells: { A5: "预算执行情况（20分）", G5: "", G6: "", I6: { value: 19, formula: "=20*0.95" } },
    findings: [
      { cell: "I6", expected: "19.38", correction: "safe", writes: { I6: "=MIN(20,ROUND(20*F6/E6,2))" } },
    ],
  },
  {
    title: "keeps text as text",
    cells: { I6: "9.99分" },
    findings: [{ cell: "I6", correction: "safe", writes: { I6: "9.69分" } }],
  },
  {
    title: "keeps a currency, blanks and a full stop",
    cells: { I6: "￥ 9.99 。" },
    findings: [{ cell: "I6", stated: "9.99", correction: "safe", writes: { I6: "￥ 9.69 。" } }],
  },
  {
    title: "keeps the unit of full-width digits",
    cells: { I6: "９．９９ 分 " },
    findings: [{ cell: "I6", stated: "9.99", correction: "safe", writes: { I6: "9.69 分 " } }],
  },
  {
    title: "takes an apostrophe that only made it a text away",
    cells: { I6: "'9.99" },
    findings: [{ cell: "I6", stated: "9.99", correction: "safe", writes: { I6: "9.69" } }],
  },
  {
    title: "keeps what nobody sees around the number, not in it",
    cells: { I6: "\u202a9.\u200b99\u202c" },
    findings: [{ cell: "I6", stated: "9.99", correction: "safe", writes: { I6: "\u202a9.69\u202c" } }],
  },
  {
    title: "leaves a score with a label in its cell to a person",
    cells: { I6: "得分：9.99" },
    findings: [{ cell: "I6", stated: "得分：9.99", says: "I6 的“得分：9.99”不是数字", correction: "none" }],
  },
  {
    title: "computes from amounts with their units, under whatever header",
    cells: {
      ...{ A5: "项目资金（万元）", D6: 45, E6: "450,000元", F6: "43.6万", G6: "10 分", I6: 9.99 },
      ...{ D7: 45, E7: 45, F7: 43.6 },
    },
    findings: [
      { cell: "I6", says: "（10 × 43.6 ÷ 45）", expected: "9.69", correction: "safe", writes: { I6: 9.69 } },
    ],
  },
  {
    title: "does not take amounts with units into a formula",
    cells: { F6: "43.6万元", I6: { value: 9.99, formula: "=9.99" } },
    findings: [{ cell: "I6", stated: "9.99", says: "该单元格是公式，请核对公式。", correction: "none" }],
  },
  {
    title: "proposes a score where it is blank",
    cells: { I6: "" },
    findings: [{ cell: "I6", stated: null, expected: "9.69", correction: "suggested", writes: { I6: 9.69 } }],
  },
  {
    title: "leaves an error value to a person",
    cells: { I6: { error: "#REF!" } },
    findings: [{ cell: "I6", stated: "#REF!", says: "I6 的公式出错（#REF!）", correction: "none" }],
  },
  {
    title: "corrects a score cut off instead of rounded",
    form: "00b-seed-luohu-xinxihua-2024",
    cells: { I6: 9.47 },
    findings: [
      {
        cell: "I6",
        stated: "9.47",
        expected: "9.48",
        working: "10 × 204,286 ÷ 215,600 = 9.4752，四舍五入保留 2 位",
        correction: "safe",
        writes: { I6: 9.48 },
      },
    ],
  },
  {
    title: "accepts an unrounded formula",
    cells: { I6: { value: 9.6888888888888882, formula: "=G6*F6/E6" } },
    findings: [],
  },
  {
    title: "accepts an unrounded formula that ends in exactly half a unit (9.475 shows 9.48)",
    cells: { E6: 10000, F6: 9475, I6: { value: 9.475, formula: "=G6*F6/E6" } },
    findings: [],
  },
  {
    title: "does not accept an unrounded value that shows another score (9.485 shows 9.49)",
    cells: { E6: 10000, F6: 9475, I6: 9.485 },
    findings: [{ cell: "I6", stated: "9.485", expected: "9.48", correction: "safe", writes: { I6: 9.48 } }],
  },
  { title: "accepts a double's own error", cells: { I6: 9.6900000000000013 }, findings: [] },
  {
    title: "does not accept a score rounded to one decimal",
    cells: { I6: 9.7 },
    findings: [{ cell: "I6", expected: "9.69", correction: "safe", writes: { I6: 9.69 } }],
  },
  { title: "accepts nothing spent and no points", cells: { F6: 0, H6: 0, I6: 0 }, findings: [] },
  {
    title: "only proposes a score of points that the profile does not have",
    cells: { G6: 20, I6: 9.69 },
    findings: [{ cell: "I6", expected: "19.38", correction: "suggested", writes: { I6: 19.38 } }],
  },
  {
    title: "takes the points from the form",
    profile: HUBEI,
    cells: { G6: 20, I6: 9.69 },
    findings: [
      // 20 × 436000 ÷ 450000 = 19.3777…
      {
        cell: "I6",
        expected: "19.38",
        says: "20 × 436,000 ÷ 450,000",
        correction: "safe",
        writes: { I6: 19.38 },
      },
    ],
  },
  {
    title: "reads points and amounts stored as text",
    cells: { E6: "450,000.00", F6: "４３６０００", G6: "10分", I6: 9.99 },
    findings: [{ cell: "I6", expected: "9.69", correction: "safe", writes: { I6: 9.69 } }],
  },
  {
    title: "keeps a text-formatted cell a text",
    cells: { I6: { value: "9.99", numberFormat: "@" } },
    findings: [{ cell: "I6", correction: "safe", writes: { I6: "9.69" } }],
  },
  {
    title: "replaces the sign of a negative text too",
    cells: { I6: "-9.69" },
    findings: [{ cell: "I6", stated: "-9.69", correction: "safe", writes: { I6: "9.69" } }],
  },
  {
    title: "replaces a number with blanks in it as a whole",
    cells: { I6: "9 . 99 分" },
    findings: [{ cell: "I6", stated: "9.99", correction: "safe", writes: { I6: "9.69 分" } }],
  },
  {
    title: "takes text operands into the formula by VALUE",
    cells: { G6: "10", I6: { value: 9.99, formula: "=G6*0.999" } },
    findings: [
      { cell: "I6", correction: "safe", writes: { I6: "=MIN(VALUE(G6),ROUND(VALUE(G6)*F6/E6,2))" } },
    ],
  },
  {
    title: "leaves a formula to a person where no formula is natural",
    cells: { G6: "10分", I6: { value: 9.99, formula: "=9.99" } },
    findings: [{ cell: "I6", stated: "9.99", says: "该单元格是公式，请核对公式。", correction: "none" }],
  },
  {
    title: "says why where the score is capped",
    cells: { F6: 500000, I6: 11.11 },
    findings: [
      { cell: "I6", says: "执行率得分应为 10（10 × 500,000 ÷ 450,000，以 10 分为限），表中为 11.11。" },
    ],
  },
  {
    title: "accepts the points when more was spent than budgeted",
    cells: { F6: 500000, I6: 10 },
    findings: [],
  },
  {
    title: "leaves a dash to a person",
    cells: { I6: "—" },
    findings: [{ cell: "I6", stated: "—", says: "I6 为“—”，不是数字", correction: "none" }],
  },
  {
    title: "leaves a date to a person",
    cells: { I6: { value: 45000, numberFormat: "yyyy/m/d" } },
    findings: [{ cell: "I6", says: "I6 是日期格式", correction: "none" }],
  },
  {
    title: "stays silent when the executed amount is text (E04 speaks)",
    cells: { F6: "约43万" },
    findings: [],
  },
  { title: "stays silent without points", cells: { G6: "" }, findings: [] },
  { title: "passes over points repeated on a source row", cells: { G7: 10, I7: 9 }, findings: [] },
  {
    title: "proposes a score where execution is scored as an indicator row",
    cells: { G5: "", I5: "", D14: "预算执行率", I14: 9 },
    findings: [
      {
        cell: "I14",
        stated: "9",
        expected: "9.69",
        says: "未按比例计分的，请说明计分办法。",
        correction: "suggested",
        writes: { I14: 9.69 },
      },
    ],
  },
  {
    title: "accepts the right score of an indicator row",
    cells: { G5: "", I5: "", D14: "预算执行率", I14: 9.69 },
    findings: [],
  },
  {
    title: "judges the funds table alone where it has a score of its own",
    cells: { D14: "预算执行率", I14: 10 },
    findings: [],
  },
  { title: "stays silent when the budget is zero (E04 speaks)", cells: { E6: 0 }, findings: [] },
  { title: "stays silent without a funds table", form: "00c-seed-luohu-shegong-2024", findings: [] },
]);
