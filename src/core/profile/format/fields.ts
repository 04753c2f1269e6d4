import { percent, Decimal } from "../../number";
import { IN_PROPORTION } from "../bands";
import {
  type CategoryShare,
  CERTAINTIES,
  type GradeBand,
  KINDS,
  type Profile,
  RESULT_DATES,
  type ResultBand,
  REVERSE_FORMULAS,
  type ReverseFormula,
  type Scoring,
  type ScoringStep,
  SEVERITIES,
  UNUSED_POINTS,
} from "../profile";
import { distinct, field, fit, list, named, oneOf, orNull, record, type Shape, unfit } from "./shape";
import { DECIMALS, MULTIPLE, NAME, PERCENT, POINTS, RULE_NAME, TEXT } from "./values";

const MOST = 20;
const MOST_RULES = 100;

const CATEGORY = record<CategoryShare>({
  name: field("一级指标的名称，出现在单元格文字的任何位置即算相符", TEXT),
  pooled: field("与它合计分值的其他一级指标，如效益与满意度共 40 分", list(TEXT, 0, MOST), []),
  points: field("分值", POINTS),
});

const GRADE = record<GradeBand>({
  grade: field("等级", TEXT),
  from: field("最低总分", POINTS),
});

const BAND = record<ResultBand>({
  words: field("完成情况中的用语，第一个是档次的名称", list(TEXT, 1, MOST)),
  from: field("得分至少占权重的百分比", PERCENT),
  to: field("得分至多占权重的百分比", PERCENT),
});

const STEP = record<ScoringStep>({
  from: field("率达到这个百分比", PERCENT),
  share: field("得分占分值的百分比", PERCENT),
});

const SCORING = record<Scoring>({
  steps: field("由高到低的各档；空列表为按比例计分", list(STEP, 0, MOST), []),
  passLine: field("率低于这个百分比不得分；0 为没有及格线", PERCENT, IN_PROPORTION.passLine),
  ceiling: field("率达到这个百分比得满分，不超过 100", PERCENT, IN_PROPORTION.ceiling),
  nothingAbove: field("率超过这个百分比不得分；null 为没有上限", orNull(PERCENT), null),
});

/** At least one, the first is proposed. */
const FORMULAS: Shape<Profile["reverseFormulas"]> = atLeastOne(
  distinct(list(oneOf(REVERSE_FORMULAS), 1, REVERSE_FORMULAS.length), "不能有重复的算法"),
);

function atLeastOne(of: Shape<readonly ReverseFormula[]>): Shape<Profile["reverseFormulas"]> {
  return {
    ...of,
    decode(value, path) {
      const part = of.decode(value, path);
      if (!part.isFit) return part;
      const [first, ...others] = part.value;
      return first === undefined ? unfit(path, "应至少有一种算法") : fit([first, ...others]);
    },
  };
}

/** A profile as a file: what fields it has, what each is for, and what counts for those that older files do not have. */
export const PROFILE = record<Profile>({
  name: field("名称，供命令行和设置使用：小写字母、数字和连字符", NAME),
  title: field("显示的名称", TEXT),
  basis: field("依据的文件", TEXT),
  certainty: field(
    "各项数字如何得知：text 对照原文，digest 据文件摘要，system 见于业务系统，forms 见于实际表格，background 据通行做法，own 自行编写",
    oneOf(CERTAINTIES),
    "own",
  ),
  places: field("表的标题或表头中写有这些地名的，建议用本口径", list(TEXT, 0, MOST), []),
  executionPoints: field("预算执行率的分值；不单独计分的为 0", POINTS),
  totalPoints: field("满分", POINTS),
  decimals: field("执行率和得分保留几位小数", DECIMALS),
  categories: field("各一级指标及其分值，合计（或加上预算执行率）应为满分", list(CATEGORY, 1, MOST)),
  requiredKinds: field(
    "每类都应有指标的类别",
    distinct(list(oneOf(KINDS), 0, KINDS.length), "不能有重复的类别"),
    [],
  ),
  grades: field("等级，由高到低，最后一档为 0；空列表为不评等级", list(GRADE, 0, MOST)),
  resultBands: field("定性结果的档次，由高到低", list(BAND, 1, MOST)),
  executionScoring: field("预算执行率如何计分，率为执行率", SCORING, IN_PROPORTION),
  resultScoring: field("定量指标如何计分，率为完成值占目标值的百分比", SCORING, IN_PROPORTION),
  satisfactionScoring: field("满意度指标如何计分，率为完成值占目标值的百分比", SCORING, IN_PROPORTION),
  unusedPoints: field(
    "不适用各项的分值：counted 仍计入满分，converted 不计入，总分折算为满分",
    oneOf(UNUSED_POINTS),
    "counted",
  ),
  resultDates: field(
    "完成时间：within-year 应在自评年度内，or-later 也可以晚于自评年度",
    oneOf(RESULT_DATES),
    "within-year",
  ),
  lowExecution: field("执行率低于这个百分比须说明原因", PERCENT),
  veryLowExecution: field(
    "执行率低于这个百分比而产出各项得满分的，应重点核实",
    PERCENT,
    percent(new Decimal(50)),
  ),
  overAchievement: field("完成值达到目标的这个倍数须说明原因，应大于 1", MULTIPLE),
  heaviestRow: field("一项指标超过这个分值时提示，应大于 0", POINTS),
  reverseFormulas: field("越低越好的指标如何计分：列出的都认可，建议值用第一个", FORMULAS),
  severities: field(
    "按规则名称另定的严重程度，如 over-achieved：error 必须处理，warning 请确认，info 提示",
    named(RULE_NAME, "应为规则的名称，如 over-achieved", oneOf(SEVERITIES), MOST_RULES),
    {},
  ),
});
