/**
 * The words that labels of such forms are made of, by what they say. A word stands in one class only: a label is taken
 * apart without knowing what it is.
 */
export const LEXICON = {
  /** When: the year as a whole. */
  time: [
    "全年度",
    "全年",
    "年度",
    "本年度",
    "本年",
    "当年",
    "年末",
    "年终",
    "年底",
    "期末",
    "今年",
    "本期",
    "累计",
  ],
  /** When: at its beginning. */
  start: ["年初", "期初", "初始", "原"],
  changed: ["调整后", "调整", "追加后", "变更后", "调剂后"],
  plan: [
    ...["目标", "计划", "预期", "设定", "预计", "既定", "拟定", "应达到", "应完成", "批准", "承诺"],
    // What is yet to be done, whatever says so.
    ...["计划完成", "计划实现", "计划达到", "预期完成", "预期实现", "预期达到", "预计完成", "预计实现"],
    ...["拟完成", "拟实现", "应实现", "标准值"],
  ],
  real: [
    ...["实际", "完成", "实现", "达成", "达到", "实绩", "已完成", "落实"],
    // A target that was reached is a result.
    ...["目标完成", "目标实现", "目标达成"],
  ],
  budget: ["预算", "批复", "安排", "下达", "核定"],
  spent: ["执行", "支出", "使用", "支付", "决算", "列支", "开支", "付款"],
  arrived: ["到位", "拨付"],
  amount: ["数", "额", "金额", "数额", "资金", "经费", "规模", "款项"],
  value: ["值", "数值", "水平", "结果"],
  state: ["情况"],
  rate: ["率", "进度", "比率", "比例", "完成率"],
  /** Rates of money and nothing else. */
  spentRate: ["执行率", "支出率"],
  topic: ["指标", "绩效", "考核", "评价指标"],
  /** What says which group or kind an indicator is of. */
  sort: ["类别", "类型", "分类", "种类"],
  level1: ["一级", "第一级", "1级", "I级"],
  level2: ["二级", "第二级", "2级", "II级"],
  level3: ["三级", "第三级", "3级", "III级"],
  level4: ["四级", "第四级", "4级", "IV级"],
  name: ["名称", "内容", "事项", "明细"],
  weight: ["权重", "满分", "权数", "赋分", "配分", "标准分", "基准分", "应得分", "分数"],
  /** The most a row can score, unless an evaluator stands beside it: 自评分值. */
  points: ["分值"],
  score: ["得分", "评分", "自评分", "实得分", "打分"],
  self: ["自评", "评价", "自我", "部门", "折算", "折合", "换算", "加权", "最终"],
  /** Who evaluates (单位自评得分), or, alone, what is counted in. */
  unit: ["单位"],
  /** Evaluators whose scores stand beside the unit's own. */
  other: ["财政", "复核", "专家", "评审", "审核", "第三方", "主管部门", "抽查", "核查", "中介"],
  reason: [
    ...["原因", "偏差", "偏离", "差异", "改进", "整改", "措施", "分析", "理由"],
    ...["未完成", "未达标", "未达到", "未达成", "未实现", "存在问题"],
    // What was taken off is a number; why is a reason.
    ...["扣分原因", "扣分说明", "扣分理由", "扣分情况", "失分原因", "失分说明", "减分原因", "丢分原因"],
  ],
  remark: ["说明", "备注"],
  nature: ["性质", "符号", "方向", "关系", "关系符", "运算符", "比较符"],
  measure: ["计量", "度量", "量纲"],
  total: ["总分", "合计", "总计", "总得分", "综合", "总"],
  fundsTotal: ["总额"],
  glue: ["及", "和", "与", "的", "或", "各", "项", "项目", "拟", "采取", "较大", "参考"],
  /** They make something else of the label: none of the columns that are judged. */
  negative: [
    ...[
      "系数",
      "依据",
      "标准",
      "计算方法",
      "计分方法",
      "评分方法",
      "计分办法",
      "评分标准",
      "评分办法",
      "规则",
    ],
    ...[
      "公式",
      "口径",
      "占比",
      "扣分",
      "加分",
      "上限",
      "下限",
      "上年",
      "历史",
      "佐证",
      "证明",
      "材料",
      "细则",
    ],
    ...["取值", "解释", "要点", "时间", "时限", "责任", "等级"],
  ],
  /** They halve it: a raw score before conversion, a month's or quarter's. */
  halving: ["单项", "原始", "月", "季度", "上半年"],
} as const satisfies Record<string, readonly string[]>;

export type WordClass = keyof typeof LEXICON;

/**
 * The classes as bits of a number, so that those of a label are one number. What labels are not told apart by shares a
 * bit or has none; a rate of spending is both.
 */
export const WORD = {
  ...{ time: 1 << 0, start: 1 << 1, changed: 1 << 2, plan: 1 << 3, real: 1 << 4, budget: 1 << 5 },
  ...{ spent: 1 << 6, rate: 1 << 7, spentRate: (1 << 6) | (1 << 7), arrived: 0, amount: 1 << 8 },
  ...{ value: 1 << 9, state: 1 << 10, topic: 1 << 11, sort: 1 << 12, name: 1 << 13 },
  ...{ level1: 1 << 14, level2: 1 << 15, level3: 1 << 16, level4: 1 << 16 },
  ...{ weight: 1 << 17, points: 1 << 18, score: 1 << 19, self: 1 << 20, unit: 1 << 21, other: 1 << 22 },
  ...{ reason: 1 << 23, remark: 1 << 24, nature: 1 << 25, measure: 1 << 26 },
  ...{ total: 1 << 27, fundsTotal: 1 << 28, glue: 0, negative: 1 << 29, halving: 1 << 30 },
} as const satisfies Record<WordClass, number>;
