import { columnName } from "../../../src/core/cells";
import { readForms } from "../../../src/core/form";
import { textSheet } from "../../support/text-sheet";

/** Rows of a table without headings: levels, name, target, result, points, score, reason. */
const ROWS = `
产出指标 | 数量指标 | 养护里程 | ≥120公里 | 126公里 | 20 | 20 |
| 质量指标 | 完好率 | ≥95% | 95% | 20 | 20 |
| 时效指标 | 及时率 | ≥98% | 90% | 10 | 9 | 人手不足
效益指标 | 社会效益指标 | 通行率 | ≥5% | 6% | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 市民满意度 | ≥90% | 93% | 10 | 10 |
合计 | | | | | 100 | 98.5 |`;
const ABOVE = `
项目支出绩效自评表
项目名称 | | 城区道路养护
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
| 年度资金总额 | 200 | 200 | 190 | 10 | 95% | 9.5`;
const USUAL = "category A, dimension B, indicator C, target D, actual E, weight F, score G, reason H";

/** Where the columns of the first form were read, in the order of the sheet. */
function columnsOf(drawn: string): string {
  const columns = Object.entries(readForms(textSheet(drawn)).forms[0]?.reading.columns ?? {});
  return columns
    .sort(([, a], [, b]) => a.column - b.column)
    .map(([role, { column }]) => `${role} ${columnName(column)}`)
    .join(", ");
}

test.each([
  "一级指标|二级指标|三级指标|计划完成值|实际完成值|标准分|自评得分|扣分原因",
  "一级指标|二级指标|三级指标|预期完成值|目标完成值|分值|得分|失分原因",
  "一级指标|二级指标|三级指标|绩效目标|完成情况|分数|评分|扣分说明",
  "一级指标|二级指标|三级指标|目标|完成|赋分|自评|存在问题",
  "一级指标|二级指标|三级指标|计划数|实际数|基准分|实得分|未达标原因",
  "一级指标|二级指标|指标内容|预期目标|实际完成情况|权重分|实际得分|改进措施",
  "一级指标|二级指标|绩效指标|目标内容|完成内容|配分|评价得分|差异说明",
  "一级指标|二级指标|三级指标|绩效标准值|实现值|分值权重|考核得分|备注",
  "指标类别|指标类型|指标|目标值|实际值|应得分|得分|未实现原因",
])("headings in other words: %s", (header) => {
  expect(columnsOf(`${ABOVE}\n${header}${ROWS}`)).toBe(USUAL);
});

test.each([
  ["before the target", "一级指标|二级指标|三级指标|上年目标值|年度指标值|实际完成值|分值|得分"],
  ["what is to be checked by", "一级指标|二级指标|三级指标|目标依据|年度指标值|实际完成值|分值|得分"],
])("a heading that takes its words back stands %s", (_, header) => {
  const rows = ROWS.replaceAll(/(养护里程|完好率|及时率|通行率|市民满意度) \|/g, "$1 | ≥80% |").replace(
    "100 | 98.5",
    "| 100 | 98.5",
  );
  expect(columnsOf(`${ABOVE}\n${header}${rows}`)).toBe(
    "category A, dimension B, indicator C, target E, actual F, weight G, score H",
  );
});

test("a goal above the table is no heading of it", () => {
  const goal = "年度总体目标|预期目标||||实际完成情况\n|养护道路120公里||||完成126公里";
  const header = "一级指标|二级指标|三级指标|目标|完成|分值|得分|原因";
  const [form] = readForms(textSheet(`${ABOVE}\n${goal}\n${header}${ROWS}`)).forms;
  expect(columnsOf(`${ABOVE}\n${goal}\n${header}${ROWS}`)).toBe(USUAL);
  expect(form?.goals.map(({ expected, outcome }) => [expected?.value, outcome?.value])).toEqual([
    ["养护道路120公里", "完成126公里"],
  ]);
});

test.each([
  ["符号|值|单位", "年度指标值"],
  ["指标性质|指标值|计量单位", "年度绩效目标"],
  ["关系符|数值|单位", "绩效指标值"],
])("a target in three columns, %s, under one heading", (parts, heading) => {
  const rows = ROWS.replace("≥120公里", "≥|120|公里")
    .replace("≥95%", "≥|95|%")
    .replace("≥98%", "≥|98|%")
    .replace("≥5%", "≥|5|%")
    .replace("≥90%", "≥|90|%")
    .replace("合计 | | |", "合计 | | | | |");
  const header = `一级指标|二级指标|三级指标|${heading}|||实际完成值|分值|得分|备注\n|||${parts}`;
  expect(columnsOf(`${ABOVE}\n${header}${rows}`)).toBe(
    "category A, dimension B, indicator C, nature D, target E, unit F, actual G, weight H, score I, reason J",
  );
});

test.each([
  ["numbers in brackets", "（1）|（2）|（3）|（4）|（5）|（6）|（7）|（8）"],
  ["栏次", "栏次|1|2|3|4|5=4/3|6|7"],
  ["甲 乙 丙", "甲|乙|丙|1|2|3|4|5"],
  ["a note", "注：指标值须与批复一致"],
  ["numbers and a note", "（1）|（2）|（3）|（4）|（5）|（6）|（7）|（8）\n说明：按批复填列"],
])("below the headings stands what explains them: %s", (_, rows) => {
  const header = "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因";
  const drawn = `${ABOVE}\n${header}\n${rows}${ROWS}`;
  const [form] = readForms(textSheet(drawn)).forms;
  expect(columnsOf(drawn)).toBe(USUAL);
  expect(form?.indicators.map(({ name }) => name.value)).toEqual([
    "养护里程",
    "完好率",
    "及时率",
    "通行率",
    "市民满意度",
  ]);
  expect(form?.total?.score?.value?.toFixed()).toBe("98.5");
});
