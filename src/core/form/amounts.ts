import { Decimal, type Amount } from "../number";
import { unitOf, type WrittenNumber } from "../quantity";
import { bracketed } from "./labels";
import { type FilledNumber, hasNumber, isFilled, type NumberField } from "./numbers";

/** The units that a header names for amounts; a longer name goes before the one that it ends with. */
const AMOUNT_UNITS = ["亿元", "百万元", "万元", "千元", "百元", "元"] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

type AmountField = NumberField<"金额"> | null;

const COLUMNS = ["initialBudget", "annualBudget", "executed"] as const;

/** The amounts of one row of the funds table. */
export type AmountRow = Readonly<Record<(typeof COLUMNS)[number], AmountField>>;

/** A row as its cells have it: a text with a unit in 元, everything else as written; and what its rate cell says. */
export type WrittenAmountRow = AmountRow & { readonly stated: Decimal | null };

/** All amounts of a funds table in one unit. */
export interface SettledAmounts {
  readonly unit: AmountUnit;
  readonly rows: readonly AmountRow[];
  /** Amounts whose unit the form does not settle: ￥ without a proof, or far from what stands beside them. */
  readonly unclear: readonly FilledNumber<"金额">[];
}

/** The unit in the brackets of a header's cells, "项目资金（万元）"; null where none is named. */
export function amountUnitNamed(texts: readonly string[]): AmountUnit | null {
  const inside = texts.flatMap(bracketed);
  if (inside.length === 0) return null;
  return AMOUNT_UNITS.find((unit) => inside.some((text) => text.includes(unit))) ?? null;
}

/**
 * An amount whose heading names another unit than the form's other amounts have: in their unit, unless its cell says the
 * unit itself.
 */
export function fromUnit<Field extends AmountField>(field: Field, from: AmountUnit, to: AmountUnit): Field {
  if (from === to || field === null) return field;
  const own = { ...field, columnUnit: from };
  if (field.value === null || wordingOf(field) === "unit") return own;
  return { ...own, value: field.value.times(unitOf(from).scale).dividedBy(unitOf(to).scale) as Amount };
}

/** How an amount says its unit: not at all, only by a currency, or in full. */
function wordingOf({ written }: NumberField<"金额">): WrittenNumber["says"] {
  return written?.says ?? "number";
}

/** What the amounts without a unit of their own may be meant in. */
interface Reading {
  readonly bare: AmountUnit;
  readonly currency: AmountUnit;
}

/**
 * Brings amounts into one unit, that of the header. A unit in a cell goes before the header's; ￥ alone is none, and a
 * header may name none: then the reading holds that the rates and the other amounts bear out.
 */
export function settleAmounts(rows: readonly WrittenAmountRow[], named: AmountUnit | null): SettledAmounts {
  const fields = rows.flatMap((row) => COLUMNS.map((column) => row[column])).filter(hasNumber);
  const wordings = new Set(fields.map(wordingOf));
  if (!wordings.has("currency") && !wordings.has("unit")) {
    return { unit: named ?? "元", rows, unclear: rows.flatMap(inTwoUnits) };
  }
  const settled = readingsOf(named, wordings).map((reading) => settledAs(reading, rows));
  const best = Math.max(...settled.map(({ fitting }) => fitting));
  const [chosen, ...others] = settled.filter(({ fitting }) => fitting === best) as [Settled, ...Settled[]];
  const isBare = (field: NumberField<"金额">) => wordingOf(field) === "number";
  const unclear = chosen.relations.filter(
    ({ of, power, distance }, index) =>
      !of.every(isBare) &&
      (distance >= FAR_APART || others.some(({ relations }) => differ(relations[index], power))),
  );
  const cells = new Set(unclear.flatMap(({ of }) => of));
  return {
    unit: chosen.reading.bare,
    rows: chosen.rows,
    unclear: [...cells].filter((field) => named === null || !isBare(field)),
  };
}

/** The usual reading first. */
function readingsOf(named: AmountUnit | null, wordings: ReadonlySet<string>): Reading[] {
  const units: readonly AmountUnit[] = named === null ? ["元", "万元"] : [named];
  const readings = units.flatMap((bare): Reading[] =>
    wordings.has("currency") && bare !== "元"
      ? [
          { bare, currency: bare },
          { bare, currency: "元" },
        ]
      : [{ bare, currency: bare }],
  );
  // Without a bare number, 万元 with ￥ in 元 is the first reading once more.
  return named === null && !wordings.has("number")
    ? readings.filter(({ bare, currency }) => bare === currency)
    : readings;
}

/** Two amounts that must be about alike, or in the proportion that a rate states. */
interface Relation {
  readonly of: readonly FilledNumber<"金额">[];
  /** Their proportion as a power of ten, and how far that is from the expected one. */
  readonly power: number;
  readonly distance: number;
  readonly fits: boolean;
}

interface Settled extends Pick<SettledAmounts, "rows"> {
  readonly reading: Reading;
  readonly relations: readonly Relation[];
  readonly fitting: number;
}

/** Whether another reading puts two amounts into another proportion. */
function differ(other: Relation | undefined, power: number): boolean {
  return other !== undefined && Math.abs(other.power - power) > SAME_SUM;
}

/** By how many powers of ten units of money differ: 千元, 万元 and 亿元 from 元, 亿元 from 万元. */
const BETWEEN_UNITS = [3, 4, 8];

/** Plain numbers of a row that make the stated rate as soon as one of them is taken in another unit: 45 and 436,000. */
function inTwoUnits({ stated, annualBudget, executed }: WrittenAmountRow): readonly FilledNumber<"金额">[] {
  if (stated === null || !stated.greaterThan(0) || !isAmount(annualBudget) || !isAmount(executed)) return [];
  const power = Math.log10(executed.value.toNumber() / annualBudget.value.toNumber());
  const isOff = sharesStated(stated).some((share) => {
    const distance = Math.abs(power - Math.log10(share.toNumber()));
    return BETWEEN_UNITS.some((between) => Math.abs(distance - between) <= SAME_SUM);
  });
  return isOff ? [executed, annualBudget] : [];
}

/** What a rate says: 0.97 may be a fraction or percent. */
function sharesStated(stated: Decimal): readonly Decimal[] {
  return stated.greaterThan(2) ? [stated.dividedBy(100)] : [stated, stated.dividedBy(100)];
}

/** Powers of ten. Units differ by three at least where it matters. */
const FAR_APART = 3;
/** A wrong rate is still near the right one. */
const NEAR_RATE = 0.3;
const NEAR_AMOUNT = 1;
const SAME_SUM = 0.005;

function settledAs(reading: Reading, written: readonly WrittenAmountRow[]): Settled {
  const rows = written.map((row) => ({
    stated: row.stated,
    initialBudget: inUnit(row.initialBudget, reading),
    annualBudget: inUnit(row.annualBudget, reading),
    executed: inUnit(row.executed, reading),
  }));
  const relations = [...rows.flatMap(withinRow), ...COLUMNS.flatMap((column) => withSources(rows, column))];
  return { reading, rows, relations, fitting: relations.filter(({ fits }) => fits).length };
}

function inUnit(field: AmountField, { bare, currency }: Reading): AmountField {
  if (!hasNumber(field)) return field;
  const wording = wordingOf(field);
  if (wording === "number") return field;
  const own = wording === "currency" ? unitOf(currency).scale : new Decimal(1);
  return { ...field, value: field.value.times(own).dividedBy(unitOf(bare).scale) as Amount };
}

function withinRow({ stated, initialBudget, annualBudget, executed }: WrittenAmountRow): Relation[] {
  if (!isAmount(annualBudget)) return [];
  const relations: Relation[] = [];
  if (isAmount(executed)) {
    const rate = executed.value.dividedBy(annualBudget.value);
    const isStated = stated !== null && stated.greaterThan(0);
    const expected = isStated ? sharesStated(stated) : [new Decimal(1)];
    relations.push(relation([executed, annualBudget], rate, expected, isStated ? NEAR_RATE : NEAR_AMOUNT));
  }
  if (isAmount(initialBudget)) {
    const share = initialBudget.value.dividedBy(annualBudget.value);
    relations.push(relation([initialBudget, annualBudget], share, [new Decimal(1)], NEAR_AMOUNT));
  }
  return relations;
}

/** The total row over its sources, where all of them can be read. */
function withSources(
  [total, ...sources]: readonly AmountRow[],
  column: (typeof COLUMNS)[number],
): Relation[] {
  const whole = total?.[column] ?? null;
  const parts = sources.map((row) => row[column]).filter(isFilled);
  const amounts = parts.filter(hasNumber);
  const sum = amounts.reduce((all, { value }) => all.plus(value), new Decimal(0));
  if (!isAmount(whole) || amounts.length < parts.length || !sum.greaterThan(0)) return [];
  return [relation([whole, ...amounts], whole.value.dividedBy(sum), [new Decimal(1)], SAME_SUM)];
}

function isAmount(field: AmountField): field is FilledNumber<"金额"> {
  return hasNumber(field) && field.value.greaterThan(0);
}

function relation(of: Relation["of"], found: Decimal, expected: readonly Decimal[], near: number): Relation {
  const power = Math.log10(found.toNumber());
  const distance = Math.min(...expected.map((each) => Math.abs(power - Math.log10(each.toNumber()))));
  return { of, power, distance, fits: distance <= near };
}
