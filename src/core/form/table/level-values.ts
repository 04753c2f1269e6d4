/** First-level groups as they stand in the rows of a table. */
const GROUPS = "产出|效益|效果|满意度|成本|决策|投入|过程|管理|履职|运行|绩效|资金|预算执行";
/** Second-level ones. */
const KINDS =
  "数量|质量|时效|经济效益|社会效益|生态效益|环境效益|可持续影响|服务对象满意度|其他满意度|社会成本|经济成本";
const LEVEL_VALUE = new RegExp(`^(?:项目|部门)?(?:${KINDS}|${GROUPS})(?:指标)?$`, "u");
const CERTAIN = new RegExp(`^(?:项目)?(?:${KINDS}|产出|效益|效果|满意度|成本)指标$`, "u");

/** Whether a label names a group or kind of indicators, as rows of a table do: 产出指标, 数量指标. */
export function isLevelValue(label: string): boolean {
  return label.length <= 12 && LEVEL_VALUE.test(label);
}

/** The same, for labels that can hardly be anything else. */
export function isCertainLevelValue(label: string): boolean {
  return label.length <= 12 && CERTAIN.test(label);
}
