import { ARITHMETIC, COMMON_PRACTICE, GUIDE_2021, REGULATION_2020 } from "../../src/core/rules/rule";
import { type Duty, dutiesOf } from "./duty";

/** What the two national documents ask for, what people do everywhere, and what is arithmetic. */
export const NATIONAL_DUTIES: readonly Duty[] = [
  ...dutiesOf(REGULATION_2020, [
    [
      "权重原则上为预算执行率 10、产出 50、效益 30、满意度 10，有理由的可以调整",
      "digest",
      "weight-split category-points weight-balance",
    ],
    ["满分 100 分，权重合计为 100", "digest", "weights-sum weight-valid total-range"],
    [
      "预算执行率为全年执行数与全年预算数之比，按比例计分",
      "digest",
      "execution-rate execution-score budget-usable over-execution source-row-points coarse-precision",
    ],
    ["预算执行率低的，分析原因", "background", "low-execution"],
    ["预算有调整的，说明依据", "background", "budget-adjusted"],
    ["预算执行与绩效相互印证", "background", "score-versus-execution"],
    ["总分为各项得分之和", "digest", "total"],
    ["评价结果分优、良、中、差四级，界限 90、80、60", "digest", "grade"],
    [
      "定量指标：完成的得满分，未完成的按比例计分；得分不超过权重",
      "digest",
      "score-follows-result score-over-weight score-valid unfinished-full-marks",
    ],
    ["完成值明显高于目标的，分析原因；目标定得偏低的，可以扣分", "digest", "over-achieved"],
    ["定性指标按三档计分：100%–80%、80%–60%、60%–0%", "digest", "qualitative-band"],
    ["未完成或偏离较大的，说明原因，并与完成情况一致", "digest", "reason-missing reason-contradicts"],
    [
      "完成情况据实填写，定量指标填数值，单位与目标一致",
      "background",
      "scored-without-result actual-copies-target units-agree result-not-numeric value-unreadable",
    ],
    ["指标可以考核；不适用的，分值并入其他指标", "digest", "unmeasured-points"],
    ["说明年度总体目标及其完成情况", "background", "outcome-copies-goal instructions-left goal-empty"],
    [
      "按项目逐项自评打分，表式齐全",
      "background",
      "column-missing funds-missing form-unscored other-form-kind header-incomplete",
    ],
    [
      "绩效目标、指标值和权重与批复的一致，调整须经批准",
      "background",
      "",
      "要与批复的绩效目标表比对，目前只看自评表本身",
    ],
    ["自评结论有佐证材料", "background", "", "佐证材料不在表中"],
    ["自评结果用于改进管理、安排预算，并按要求公开", "background", "", "不是表内的内容"],
    ["应评的项目全部自评", "background", "", "要有项目清单才能核对"],
  ]),
  ...dutiesOf(GUIDE_2021, [
    [
      "成本可以单列为一级指标：10、成本 20、产出 40、效益 20、满意度 10",
      "digest",
      "weight-split category-points",
    ],
    ["成本指标反映对成本的控制，目标值是上限", "background", "cost-target-direction"],
    ["数量指标反映提供的产品或服务的数量，不反映资金支出", "background", "indicator-kind"],
    ["满意度不适用的，其分值归入效益", "background", "weight-split unmeasured-points"],
    ["计分可以分档，不必按比例", "digest", "score-follows-result execution-score"],
    ["写明指标值的来源和取值依据", "background", "", "自评表没有这一栏"],
    ["写明评分标准和计分办法", "background", "", "自评表没有这一栏；计分与比例不一致时请人说明"],
  ]),
  ...dutiesOf(COMMON_PRACTICE, [
    ["成本指标与全年执行数、全年预算数相互印证", "practice", "cost-matches-execution cost-matches-budget"],
    ["同一内容不重复考核、不重复计分", "practice", "indicator-repeated"],
    ["完成时间在自评年度内", "practice", "date-order"],
    ["满意度以调查得出，没有投诉不等于满意", "practice", "satisfaction-without-survey"],
    ["当地要求的指标类型齐全", "practice", "required-kinds"],
    ["得分和执行率保留两位小数，四舍五入", "practice", "execution-rate execution-score coarse-precision"],
    ["指标名称具体，不用“工作完成情况”一类空话", "practice", "", "是否空泛要人工判断"],
    ["满意度写明样本量和调查办法", "practice", "", "只查完全没有调查依据的（见上）；样本是否足够人工判断"],
  ]),
  ...dutiesOf(ARITHMETIC, [
    ["合计等于各项之和", "arithmetic", "printed-weight-total funds-add-up total-possible totals-agree"],
    ["总分减去各项得分，即为执行率得分", "arithmetic", "implied-execution"],
    ["部分不大于全体", "arithmetic", "percent-over-100"],
    ["参与计算的是数字，公式已经算出结果", "arithmetic", "number-as-text result-missing result-outdated"],
  ]),
];
