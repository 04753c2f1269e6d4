import type { Indicator } from "../form";
import { Decimal } from "../number";
import type { Bound, Clause, UnitKind } from "../quantity";
import { aimOf, isCostRow } from "./direction";
import { isUnwanted } from "./unwanted";

const label = (value: string) => ({ at: { row: 0, column: 0 }, value });

function row(name: string, dimension = "数量指标", category = "产出指标"): Indicator {
  return {
    row: 0,
    category: { ...label(category), points: null },
    dimension: label(dimension),
    name: label(name),
    nature: null,
    target: null,
    unit: null,
    actual: null,
    weight: null,
    score: null,
    reason: null,
    isExecution: false,
    sharing: [],
  };
}

function clause(bound: Bound | null, kind: UnitKind = "none", value = 5): Clause {
  const number = new Decimal(value);
  const unit = { name: "", kind, scale: new Decimal(1) };
  return {
    label: "",
    bound,
    value: number,
    upTo: null,
    rough: null,
    unit,
    bare: number,
    text: String(value),
  };
}

function aim(indicator: Indicator, target: Clause): string {
  const found = aimOf(target, indicator.name.value, indicator);
  if (found === null) return "unknown";
  return [found.direction, found.isStrict ? "strict" : "", found.isCertain ? "certain" : "assumed"]
    .filter((part) => part !== "")
    .join(" ");
}

test.each<[Bound | null, string]>([
  ["at-least", "forward certain"],
  ["above", "forward strict certain"],
  ["at-most", "reverse certain"],
  ["below", "reverse strict certain"],
  ["equal", "equal certain"],
  [null, "forward assumed"],
])("the operator tells: %s", (bound, expected) => {
  expect(aim(row("培训人数"), clause(bound))).toBe(expected);
});

test("an operator says more than words", () => {
  expect(aim(row("投诉回访次数"), clause("at-least"))).toBe("forward certain");
  expect(aim(row("预算经费支出", "成本指标"), clause("at-least", "money"))).toBe("forward certain");
});

test("a range", () => {
  expect(aim(row("培训人数"), { ...clause(null), upTo: new Decimal(8) })).toBe("range certain");
});

test.each<[string, UnitKind, string]>([
  ["服务投诉次数", "count", "reverse certain"],
  ["重大安全事故", "count", "reverse certain"],
  ["数据误差率", "percent", "reverse certain"],
  ["县级储备粮库存粮食明显变质比例", "none", "reverse certain"],
  ["传染病发生率", "percent", "reverse certain"],
  ["产品不合格率", "percent", "reverse certain"],
  ["业务办理时限", "time", "reverse certain"],
  ["完成时间", "time", "reverse certain"],
  ["投诉处理率", "percent", "forward assumed"],
  ["事故隐患排查次数", "count", "forward assumed"],
  ["传染病及突发公共卫生事件报告数", "count", "forward assumed"],
  ["未成年人重复犯罪比率降低", "percent", "forward assumed"],
  ["办理时限达标率", "percent", "forward assumed"],
  ["事故发生率控制目标", "percent", "unknown"],
])("words tell: %s (%s)", (name, kind, expected) => {
  expect(aim(row(name), clause(null, kind))).toBe(expected);
});

test("of other times among the 时效 rows nothing is assumed", () => {
  expect(aim(row("设备服务时长", "时效指标"), clause(null, "time"))).toBe("unknown");
  expect(aim(row("设备服务时长"), clause(null, "time"))).toBe("forward assumed");
});

test("a bare zero is what one hopes for", () => {
  expect(aim(row("需上级追加资金"), clause(null, "money", 0))).toBe("reverse assumed");
});

test.each<[string, UnitKind, string]>([
  ["预算经费支出", "money", "reverse certain"],
  ["人均培训成本", "rate", "reverse certain"],
  ["预算经费支出", "none", "reverse assumed"],
  ["成本控制率", "none", "unknown"],
  ["成本控制率", "percent", "unknown"],
  ["节约办公经费", "money", "unknown"],
  ["采购设备", "count", "unknown"],
])("cost rows: %s (%s)", (name, kind, expected) => {
  expect(aim(row(name, "成本指标"), clause(null, kind))).toBe(expected);
  expect(aim(row(name, "经济成本指标", "成本指标（20分）"), clause(null, kind))).toBe(expected);
});

test("cost rows are told by the first- or second-level name", () => {
  expect(isCostRow(row("预算经费支出", "成本指标"))).toBe(true);
  expect(isCostRow(row("预算经费支出", "经济指标", "成本指标"))).toBe(true);
  expect(isCostRow(row("成本指标", "产出指标"))).toBe(true);
  expect(isCostRow(row("成本控制率", "产出指标"))).toBe(false);
  expect(isCostRow(row("成本核算", "质量指标"))).toBe(false);
});

test("nothing is good news only where the thing itself is unwanted", () => {
  expect(isUnwanted("群众有效投诉")).toBe(true);
  expect(isUnwanted("投诉处理满意度")).toBe(false);
  expect(isUnwanted("培训人数")).toBe(false);
});
