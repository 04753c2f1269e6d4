import { readForms } from "../../../src/core/form";
import type { SheetSnapshot } from "../../../src/core/port";
import { nearMissText } from "../../../src/core/report";
import { textSheet } from "../../support/text-sheet";

/** A table with its three levels, further headings, and what stands under these in each of its rows. */
function table(headings: string, ...cells: readonly string[]): string {
  const [first = "", second = first, third = first] = cells;
  return `一级指标|二级指标|三级指标|${headings}
产出指标|数量指标|养护里程|${first}
效益指标|社会效益指标|通行率|${second}
满意度指标|服务对象满意度|市民满意度|${third}`;
}

const GOALS = table("指标值|权重", "≥120公里|50");
const SCORED = table("指标值|完成值|分值|得分", "≥120|126|30|30");
const REVIEWED = table(
  "指标值|权重|自评完成值|自评得分|复核完成值|复核得分|备注",
  "≥120|30|126|30|126|28|少报一处",
);

/** What is said of a sheet without a form; "" where it has one. */
function said(sheet: SheetSnapshot, name?: string): string {
  const { forms, nearMiss } = readForms(name === undefined ? sheet : { ...sheet, sheet: { id: "1", name } });
  return forms.length > 0 || nearMiss === null ? "" : nearMissText(nearMiss);
}

test.each([
  ["复核表", "项目支出绩效自评复核表", REVIEWED],
  ["复核表", "部门绩效自评抽查情况表", REVIEWED],
  ["绩效目标表", "2024年部门整体支出绩效目标申报表", GOALS],
  ["绩效目标表", "附件2||项目支出绩效目标表|单位：万元", GOALS],
  ["绩效监控表", "项目绩效运行跟踪情况表", SCORED],
  ["评分标准", "项目支出绩效评价指标体系", SCORED],
  ["绩效指标库", "预算项目绩效指标库", GOALS],
  ["绩效指标库", "2024年共性绩效指标库（试行）", SCORED],
  ["自评汇总表", "2024年项目支出绩效自评结果汇总表", "序号|项目名称|得分|等级\n1|道路养护|98|优"],
  ["绩效目标表", "项目支出绩效目标申报表", "总体目标|完成养护120公里"],
])("a %s is named by its title: %s", (kind, title, rows) => {
  expect(said(textSheet(`${title}\n${rows}`))).toMatch(
    new RegExp(`按标题是${kind}（.+），不是自评表，不作检查。`),
  );
});

test.each([
  ["a reviewer's result and score", REVIEWED, "有“复核得分”（I2），按栏目是复核表"],
  [
    "a month's results",
    table("年度指标值|1-9月完成情况|偏差原因", "≥120|90|"),
    "有“1-9月完成情况”（E2），按栏目是绩效监控表",
  ],
  ["targets and nothing else", GOALS, "有“指标值”（D2）而没有完成值和得分，按栏目是绩效目标表"],
])("without a title its headings name it: %s", (_, rows, says) => {
  expect(said(textSheet(`项目名称|道路养护\n${rows}`))).toBe(`工作表${says}，不是自评表，不作检查。`);
});

test("a heading that is not known may be that of the results: then nothing is said of goals", () => {
  const text = said(textSheet(`项目名称|道路养护\n${table("指标值|权重|年内做到", "≥120|50|126")}`));
  expect(text).toContain("像自评表，但缺少“得分”列。");
});

test("the name of the sheet counts where nothing on it says more", () => {
  const rows = table("指标值|权重|备注说明", "≥120|50|");
  expect(said(textSheet(rows), "绩效目标批复表")).toBe(
    "工作表按工作表名是绩效目标表（绩效目标批复表），不是自评表，不作检查。",
  );
  expect(said(textSheet(SCORED), "绩效目标批复表")).toBe("");
});

test("a form with a reviewer's columns beside its own is one where its title says so", () => {
  const [form] = readForms(textSheet(`项目支出绩效自评表\n${REVIEWED}`)).forms;
  expect(form?.indicators.map(({ score }) => score?.value?.toFixed())).toEqual(["30", "30", "30"]);
});

test.each([
  "项目支出绩效自评表\n项目名称：视频监控系统维护",
  "项目支出绩效自评表\n水质监测经费",
  "视频监控系统维护项目\n绩效自评表",
  "项目名称：环境监测能力建设",
  "城市内涝监测能力建设项目",
  "2024年预算收支\n项目支出绩效自评表",
  "项目支出绩效目标表\n项目支出绩效自评表",
  "项目支出绩效自评表\n三、绩效监控情况",
])("what a project is about does not make it another table: %j", (above) => {
  expect(readForms(textSheet(`${above}\n${SCORED}`)).forms).toHaveLength(1);
});

test("a title below a form's own one that calls itself a table is that of what follows", () => {
  expect(said(textSheet(`项目支出绩效自评表\n绩效运行监控表\n${SCORED}`))).toContain("按标题是绩效监控表");
});

test.each([
  ["department", "部门（单位）整体支出绩效自评表"],
  ["department", "2024年度单位整体绩效自评表"],
  ["transfer", "转移支付区域（项目）绩效目标自评表"],
  ["transfer", "中央专项区域绩效目标自评表"],
  ["project", "政府债券项目绩效自评表"],
  ["project", "项目支出绩效自我评价表"],
  ["project", "项目绩效自评情况表（2024年度）"],
])("a form's kind by its title: %s, %s", (kind, title) => {
  const [form] = readForms(textSheet(`${title}\n${SCORED}`)).forms;
  expect([form?.kind, form?.title?.value]).toEqual([kind, title]);
});

test.each(["详见自评情况表", "见项目支出绩效自评情况表", "按绩效自评结果表整改"])(
  "a reference to a form begins none: %s",
  (text) => {
    const rows = table("指标值|完成值|分值|得分|备注", `≥120|126|30|30|${text}`);
    const { forms } = readForms(textSheet(`项目支出绩效自评表\n${rows}`));
    expect(forms.map(({ indicators }) => indicators.length)).toEqual([3]);
  },
);

test("rows that were copied without their headings are told from nothing", () => {
  const rows = SCORED.split("\n").slice(1).join("\n");
  expect(said(textSheet(rows))).toBe(
    "工作表像自评表，但缺少“三级指标”“权重（分值）”“得分”列。已找到“产出指标”（A1）、“数量指标”（B1）、“效益指标”（A2）、" +
      "“社会效益指标”（B2）。如果只复制了表格的一部分，请连同表头一起复制。",
  );
  expect(said(textSheet("产出指标|见附件"))).toBe("");
});
