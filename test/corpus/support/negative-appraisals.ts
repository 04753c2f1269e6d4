import type { CellInput } from "../../support/sheets";
import { leveled, LEVELS, listOf, type Make, scoreOf, WEIGHTS } from "./negative-parts";

type Groups = readonly [title: string, ...groups: string[]];

/** Groups of people's, firms' and schools' appraisals. */
const OTHER_GROUPS: readonly [Groups, ...Groups[]] = [
  ["公务员年度考核登记表", "德", "能", "勤", "绩"],
  ["幼儿园办园水平自评表", "办园条件", "保育教育", "卫生保健", "安全"],
  ["综合评分明细表", "商务部分", "技术部分", "报价部分", "业绩"],
  ["企业信用评价", "偿债能力", "盈利能力", "成长能力", "治理"],
  ["班级量化评比表", "学习", "纪律", "卫生", "活动"],
  ["课程教学评价表", "教学目标", "教学内容", "教学方法", "课堂效果"],
  ["满意度问卷统计", "服务态度", "办事环境", "办事效率", "信息公开"],
  ["乡村振兴实绩考核指标表", "产业兴旺", "生态宜居", "乡风文明", "治理有效"],
  ["内部控制基础性评价", "单位层面", "权力制衡", "预算业务", "采购业务"],
];

const groupedAppraisal: Make = (random) => {
  const [title, ...groups] = random.pick(OTHER_GROUPS);
  const hasTargets = random.whole(0, 1) === 1 && !title.includes("自评");
  const targets = (cells: CellInput[]) => (hasTargets ? cells : []);
  const weights = [30, 30, 20, 20];
  return {
    rows: [
      [title],
      [
        ...LEVELS,
        ...targets(["目标值", "完成值"]),
        random.pick(["分值", "权重", "满分"]),
        random.pick(["得分", "自评得分"]),
      ],
      ...groups.map((group, index) => [
        group,
        `${group}情况`,
        `${group}落实率`,
        ...targets(["≥95%", "96%"]),
        weights[index] ?? 10,
        (weights[index] ?? 10) - random.whole(0, 3),
      ]),
      [random.pick(["合计", "总分"]), "", "", ...targets(["", ""]), 100, 96],
    ],
    says: null,
  };
};

/** Scores of the usual groups, without targets and results, that nobody calls a self-evaluation. */
const withoutTargets: Make = (random) => ({
  rows: [
    [random.pick(["项目绩效评价指标评分情况", "附件5", "绩效评价报告附表"])],
    [...LEVELS, "分值", "评价标准", "得分", "扣分原因"],
    ...leveled(random, (index) => [WEIGHTS[index] ?? 10, "达到标准得满分", scoreOf(random, index), ""]),
    ["合计", "", "", 100, "", 95, ""],
  ],
  says: null,
});

/** Scored tables of other kinds, whose points make 100. */
export const APPRAISALS: Readonly<Record<string, Make>> = {
  "appraisals in groups": groupedAppraisal,
  "scores without targets": withoutTargets,
  wages: listOf(["工资表", "绩效工资发放表"], ["姓名", "基本工资", "绩效得分", "分值", "实发"]),
  "three public costs": listOf(
    ["三公经费支出表"],
    ["项目", "年初预算数", "全年预算数", "全年执行数", "执行率", "分值", "得分"],
  ),
  acceptance: listOf(
    ["政府采购项目验收单"],
    ["验收项目", "指标", "要求值", "实测值", "分值", "得分"],
    "总分",
  ),
};
