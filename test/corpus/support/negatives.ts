import {
  GROUPS,
  leveled,
  LEVELS,
  listOf,
  type Make,
  NAMES,
  type Negative,
  scoreOf,
  WEIGHTS,
} from "./negative-parts";
import { APPRAISALS } from "./negative-appraisals";
import { randomFrom } from "./random";

const balanceSheet: Make = (random) => ({
  rows: [
    [random.pick(["资产负债表", "资产负债表（2024年度）"])],
    ["资产", "年初数", "年末数", "负债和净资产", "年初数", "年末数"],
    ...["货币资金", "应收账款", "存货", "固定资产"].map((name) => [
      name,
      random.whole(1, 900),
      random.whole(1, 900),
      "应付账款",
      random.whole(1, 900),
      random.whole(1, 900),
    ]),
    ["资产总计", 3000, 3100, "负债和净资产总计", 3000, 3100],
  ],
  says: null,
});

const budget: Make = (random) => ({
  rows: [
    [random.pick(["部门收支预算总表", "一般公共预算支出预算表", "项目支出预算明细表"])],
    ["科目编码", "科目名称", "年初预算数", "全年预算数", "全年执行数", "执行率"],
    ...["教育支出", "卫生健康支出", "城乡社区支出"].map((name, index) => [
      String(205 + index),
      name,
      random.whole(100, 900),
      random.whole(100, 900),
      random.whole(100, 900),
      "96.5%",
    ]),
    ["", "合计", 1000, 1000, 965, "96.5%"],
  ],
  says: null,
});

const goals: Make = (random) => ({
  rows: [
    [random.pick(["项目支出绩效目标申报表", "部门整体支出绩效目标表", "绩效目标批复表"])],
    ["项目名称", "", "某项目"],
    ["项目资金（万元）", "年度资金总额", 45],
    [...LEVELS, "指标值", ...(random.whole(0, 1) === 1 ? ["权重"] : ["指标说明"])],
    ...leveled(random, (index) => [GROUPS[index]?.[3] ?? "", WEIGHTS[index] ?? 10]),
  ],
  says: "绩效目标表",
});

const monitoring: Make = (random) => ({
  rows: [
    [random.pick(["项目支出绩效运行监控表", "绩效目标运行监控情况表", "上半年绩效监控表"])],
    ["项目名称", "", "某项目"],
    ["", "年初预算数", "1-7月执行数", "1-7月执行率", "全年预计执行数"],
    ["年度资金总额", 45, 20, "44.4%", 45],
    [...LEVELS, "年度指标值", "1-7月完成情况", "全年预计完成情况", "分值", "得分"],
    ...leveled(random, (index) => [
      GROUPS[index]?.[3] ?? "",
      "正常",
      GROUPS[index]?.[4] ?? "",
      WEIGHTS[index] ?? 10,
      scoreOf(random, index),
    ]),
  ],
  says: "绩效监控表",
});

const rubric: Make = (random) => ({
  rows: [
    [random.pick(["项目绩效评价评分标准", "绩效评价指标体系", "财政支出绩效评价评分细则"])],
    [...LEVELS, "分值", "评分标准", "得分"],
    ...leveled(random, (index) => [
      WEIGHTS[index] ?? 10,
      "达到目标得满分，每低一个百分点扣1分，扣完为止",
      scoreOf(random, index),
    ]),
    ["合计", "", "", 100, "", 95],
  ],
  says: "评分标准",
});

const thirdParty: Make = (random) => ({
  rows: [
    [random.pick(["第三方绩效评价评分表", "财政重点评价打分表", "绩效评价专家评审表"])],
    ["项目名称", "", "某项目"],
    [...LEVELS, "目标值", "实际完成值", "分值", "得分", "扣分原因"],
    ...leveled(random, (index) => [
      GROUPS[index]?.[3] ?? "",
      GROUPS[index]?.[4] ?? "",
      WEIGHTS[index] ?? 10,
      scoreOf(random, index),
      "",
    ]),
    ["总分", "", "", "", "", 100, 96, ""],
  ],
  says: "评分标准",
});

const recheck: Make = (random) => ({
  rows: [
    [random.pick(["项目绩效自评复核表", "绩效自评复核意见表", "部门自评结果复核汇总表"])],
    [...LEVELS, "年度指标值", "实际完成值", "分值", "自评得分", "复核得分"],
    ...leveled(random, (index) => [
      GROUPS[index]?.[3] ?? "",
      GROUPS[index]?.[4] ?? "",
      WEIGHTS[index] ?? 10,
      scoreOf(random, index),
      scoreOf(random, index),
    ]),
    ["总分", "", "", "", "", 100, 96, 94],
  ],
  says: "复核表",
});

const appraisal: Make = (random) => ({
  rows: [
    [random.pick(["员工绩效考核表", "月度绩效考核表", "岗位绩效考核记录"])],
    ["姓名", random.pick(NAMES), "部门", "办公室"],
    [
      "序号",
      random.pick(["考核指标", "指标名称", "考核内容"]),
      "权重",
      "目标值",
      "实际完成值",
      "得分",
      random.pick(["备注", "评分标准"]),
    ],
    ...["工作效率", "差错率", "出勤", "协作"].map((name, index) => [
      index + 1,
      name,
      25,
      "≥95%",
      "96%",
      random.whole(18, 25),
      "",
    ]),
    ["", "合计", 100, "", "", 92, ""],
  ],
  says: null,
});

const questionnaire: Make = (random) => ({
  rows: [
    [random.pick(["群众满意度调查问卷", "服务对象满意度调查统计表"])],
    ["序号", "调查内容", "非常满意", "满意", "一般", "不满意", "得分"],
    ...["服务态度", "办事效率", "环境卫生", "信息公开"].map((name, index) => [
      index + 1,
      name,
      random.whole(10, 50),
      random.whole(10, 50),
      random.whole(0, 9),
      random.whole(0, 5),
      random.whole(80, 100),
    ]),
    ["", "满意度", "", "", "", "", "93%"],
  ],
  says: null,
});

const unscoredList: Make = (random) => ({
  rows: [
    [random.pick(["核心绩效指标库", "共性项目绩效指标参考表"])],
    [...LEVELS, "指标解释", "计算公式"],
    ...leveled(random, () => ["反映完成的数量", "实际数÷计划数×100%"]),
  ],
  says: null,
});

const MAKERS: Readonly<Record<string, Make>> = {
  "balance sheet": balanceSheet,
  budget,
  goals,
  monitoring,
  rubric,
  "third party": thirdParty,
  recheck,
  appraisal,
  questionnaire,
  "indicators to choose from": unscoredList,
  "name list": listOf(["人员名单", "培训成绩表"], ["姓名", "分值", "得分"]),
  grades: listOf(["学生成绩表", "期末成绩汇总"], ["姓名", "平时成绩", "期末成绩", "总分", "得分"], null),
  ledger: listOf(["项目资金支付台账", "合同台账"], ["项目", "预算金额", "已支付金额", "支付进度", "得分"]),
  attendance: listOf(["考勤统计表", "值班表"], ["姓名", "应出勤天数", "实际出勤", "分值"]),
  purchases: listOf(["政府采购明细表", "固定资产清单"], ["名称", "数量", "单价", "金额"]),
  bids: listOf(["投标报价评审", "供应商评分汇总"], ["投标人", "报价得分", "技术得分", "总得分"]),
  ...APPRAISALS,
  targets: listOf(["目标责任书分解表", "重点工作任务表"], ["任务", "目标值", "完成值", "完成率"]),
};

/** So many tables of each kind, some further down and to the right; the same for the same seed. */
export function negatives(seed: number, count: number): Negative[] {
  const random = randomFrom(seed);
  return Object.entries(MAKERS).flatMap(([name, make]) =>
    Array.from({ length: count }, (_, index) => {
      const made = make(random);
      const [down, right] = [random.whole(0, 3), random.whole(0, 2)];
      const before = Array.from({ length: right }, () => "");
      const rows = [
        ...Array.from({ length: down }, () => []),
        ...made.rows.map((row) => [...before, ...row]),
      ];
      return { ...made, rows, name: `${name} ${index + 1}` };
    }),
  );
}
