import { factOfRow, type Form, type Indicator, type ValueField } from "../../form";
import { Decimal } from "../../number";
import { type QuantityReading, readQuantity, unitOf } from "../../quantity";
import { isCostRow } from "../../scoring";

/** A cost row that counts money, and the amounts in 元 that its target or result may stand for. */
export interface MoneyRow {
  readonly indicator: Indicator;
  readonly field: ValueField;
  /** One where the unit is written; several where a bare number may be 元 or 万元. */
  readonly amounts: readonly Decimal[];
}

/** So much for each of something: no part of what was spent in all. */
const UNIT_COST = /每|人均|户均|亩均|单价|单位成本|标准|单位造价/;
/** What a row without any unit must be called to count money. */
const MONEY_NAME = /经费|支出|资金|费用|成本|金额|总额|投入|投资|造价|预算|决算/;
/** Shares, savings and the like are no amounts spent. */
const NO_AMOUNT = /率|比例|占比|节约|节省|节支|压减|降低|下降|减少|增收|收益|收入|程度|及时/;

/**
 * The money rows among a form's cost rows by their targets or their results; null where there is none, or where one of
 * them cannot be read, so that their sum is not known.
 * @param side which of the two cells is read
 */
export function moneyRows(form: Form, side: "target" | "actual"): MoneyRow[] | null {
  const rows: MoneyRow[] = [];
  for (const indicator of form.indicators) {
    if (!isCostRow(indicator) || indicator.isExecution || !countsMoney(indicator)) continue;
    const field = indicator[side];
    const amounts = field === null ? null : amountsOf(amountReadings(indicator)[side]);
    if (field === null || amounts === null) return null;
    rows.push({ indicator, field, amounts });
  }
  return rows.length === 0 ? null : rows;
}

/** An amount of the funds table in 元. */
export function inYuan({ funds }: Form, amount: Decimal): Decimal {
  return amount.times(unitOf(funds?.amountUnit ?? "元").scale);
}

/** What the rows say, for a message: "为 21 万元", or "（甲 15 万元、乙 35 万元）" for several. */
export function saidAmounts(rows: readonly MoneyRow[]): string {
  const [first] = rows;
  return first !== undefined && rows.length === 1
    ? `为 ${first.field.value}`
    : `（${rows.map(({ indicator, field }) => `${indicator.name.value} ${field.value}`).join("、")}）`;
}

/** Whether amounts can add up to a sum, to one percent. */
export function canMake(rows: readonly MoneyRow[], total: Decimal): boolean {
  let sums: Decimal[] = [new Decimal(0)];
  for (const { amounts } of rows) {
    sums = sums.flatMap((sum) => amounts.map((amount) => sum.plus(amount))).slice(0, 64);
  }
  return sums.some((sum) => sum.minus(total).abs().lessThanOrEqualTo(total.abs().times("0.01")));
}

/** What a row's target and result say with the help of its 度量单位 alone. */
const amountReadings = factOfRow(({ target, actual, unit }: Indicator) => {
  const readingOf = (field: ValueField | null) =>
    readQuantity(field?.value ?? "", { unit: unit?.value ?? "" });
  return { target: readingOf(target), actual: readingOf(actual) };
});

const countsMoney = factOfRow((row: Indicator): boolean => {
  const { name, target, actual, unit } = row;
  const texts = [name.value, target?.value ?? "", actual?.value ?? "", unit?.value ?? ""];
  if (texts.some((text) => UNIT_COST.test(text) || /[元万亿]\s*[/／]/.test(text))) return false;
  if (NO_AMOUNT.test(name.value)) return false;
  const readings = amountReadings(row);
  const kinds = [...unitKinds(readings.target), ...unitKinds(readings.actual)];
  if (kinds.includes("money")) return true;
  return kinds.length > 0 && kinds.every((kind) => kind === "none") && MONEY_NAME.test(name.value);
});

function unitKinds(reading: QuantityReading): string[] {
  return reading.kind === "measures" ? reading.clauses.map((clause) => clause.unit.kind) : [];
}

/** The amounts of one cell in 元; null where it is no single amount. */
function amountsOf(reading: QuantityReading): Decimal[] | null {
  if (reading.kind !== "measures" || reading.clauses.length > 1) return null;
  const [{ unit, value, upTo, rough }] = reading.clauses;
  if (upTo !== null || rough !== null) return null;
  if (unit.kind === "money") return [value.times(unit.scale)];
  if (unit.kind !== "none") return null;
  return [value, value.times(unitOf("万元").scale)];
}
