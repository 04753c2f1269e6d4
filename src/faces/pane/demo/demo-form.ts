import type { Area } from "../../../core/cells";
import type { OwnCell, OwnSheet, OwnStyle } from "../../../core/port";

/** A cell: its text or number; null is one that is merged away or empty. */
type Line = readonly (string | number | null)[];

const WIDTH = 10;
/** Rows that head what follows, from zero. */
const HEADERS: readonly number[] = [3, 4, 9, 11];

// prettier-ignore
const PROJECT: readonly Line[] = [
  ["项目支出绩效自评表（示例）"],
  ["项目编码：", "DEMO-2024-001", null, "项目名称：", "示例项目：公共阅览室设备更新", null, null, "绩效自评年度：", "2024"],
  ["实施单位：", "示例单位", null, "一级预算单位：", "示例单位", null, null, "单位编码：", "000001"],
  ["预算执行情况"],
  ["项目资金（元）", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率（%）", "得分"],
  [null, "年度资金总额", null, 600000, 600000, 558000, 10, 93.5, 9.9],
  [null, "其中：当年财政拨款", null, 600000, 600000, 558000, "—", "—", "—"],
  [null, "上年结转资金", null, 0, 0, 0, "—", "—", "—"],
  [null, "其他资金", null, 0, 0, 0, "—", "—", "—"],
  ["年度总体目标", "预期目标", null, null, null, null, "实际完成情况"],
  [null, "更新阅览室座椅和自助借还设备，改善借阅条件，方便读者使用。", null, null, null, null, "年内完成座椅和自助借还设备更新，全部投入使用，读者反映良好。"],
];

// prettier-ignore
const INDICATORS: readonly Line[] = [
  ["年度绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "度量单位", "实际完成值", "权重", "得分", "偏差原因分析及改进措施"],
  [null, "产出指标（50分）", "数量指标", "更新座椅数量", "≥200", "把", "200", 15, 15],
  [null, null, "数量指标", "自助借还设备数量", "≥4", "台", "4", 10, 12],
  [null, null, "质量指标", "设备验收合格率", "≥95", "%", "100", 10, 10],
  [null, null, "时效指标", "设备更新完成时间", "2024年10月底前", null, "2024年12月", 5, 3],
  [null, null, "成本指标", "设备采购成本", "≤60", "万元", "55.8", 10, 10],
  [null, "效益指标（30分）", "社会效益指标", "年接待读者人次", "≥30000", "人次", "31200", 15, 15],
  [null, null, "可持续影响指标", "设备正常使用年限", "≥5", "年", "5", 15, 15],
  [null, "满意度指标（10分）", "服务对象满意度指标", "读者满意度", "≥90", "%", "93", 10, 10],
  [null, "总分", null, null, null, null, null, 100, 98.9, "—"],
];

/** An area that is merged, rows and columns counted from zero. */
const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

const MERGES: readonly Area[] = [
  area(0, 0, 0, 9),
  area(3, 0, 3, 9),
  ...[1, 2].flatMap((row) => [area(row, 1, row, 2), area(row, 4, row, 6), area(row, 8, row, 9)]),
  area(4, 0, 8, 0),
  area(9, 0, 10, 0),
  ...[9, 10].flatMap((row) => [area(row, 1, row, 5), area(row, 6, row, 9)]),
  area(11, 0, 20, 0),
  area(12, 1, 16, 1),
  area(17, 1, 18, 1),
  area(20, 1, 20, 6),
];

/**
 * A filled-in form of a project that does not exist, for those who want to try. Planted: a wrong rate, wrong points for
 * it, a score above its weight, points taken off without a reason, and a total that does not add up.
 */
export const DEMO_FORM: OwnSheet = {
  kind: "demo",
  name: "示例自评表",
  columns: [13, 17, 19, 19, 15, 11, 13, 13, 9, 18],
  rows: [...PROJECT, ...INDICATORS].map((line, row) =>
    Array.from({ length: WIDTH }, (_, column): OwnCell => ({
      value: line[column] ?? null,
      style: styleAt(row, line[column] ?? null),
    })),
  ),
  merges: MERGES,
  isLandscape: true,
  repeated: null,
};

function styleAt(row: number, value: string | number | null): OwnStyle {
  if (row === 0) return "title";
  if (HEADERS.includes(row)) return "header";
  return typeof value === "number" ? "number" : row === 10 ? "cell" : "center";
}
