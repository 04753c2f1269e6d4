import { factOfRow, type Indicator, type SharingRow } from "../form";
import { Decimal } from "../number";
import {
  type Clause,
  type ClausePair,
  NO_UNIT,
  pairClauses,
  type QuantityReading,
  readQuantity,
} from "../quantity";
import { isUnwanted, type WordForNone, wordForNone } from "./unwanted";

/** What a row's target and result say; "blank" where the form has no column for one. */
export interface Readings {
  readonly target: QuantityReading;
  readonly actual: QuantityReading;
}

/**
 * Reads a row's target and result, with the 度量单位 and 指标性质 columns' help. A word for none is nought where the
 * target makes that a result: 无 of 投诉次数, 未发生 of ≤3次.
 */
export const readingsOf = factOfRow((row: Indicator | SharingRow): Readings => {
  const unit = row.unit === null ? {} : { unit: row.unit.value };
  const nature = "nature" in row && row.nature !== null ? { nature: row.nature.value } : {};
  const target = readQuantity(row.target?.value ?? "", { ...unit, ...nature });
  const said = row.actual?.value ?? "";
  const actual = readQuantity(said, { ...unit, isResult: true });
  return { target, actual: asNought(said, row.name.value, target) ?? actual };
});

/**
 * The clauses of a row's target with those of its result that answer them; null where it cannot be told which do, or one
 * of the two has no numbers.
 */
export const pairsOf = factOfRow((row: Indicator | SharingRow): readonly ClausePair[] | null => {
  const { target, actual } = readingsOf(row);
  return target.kind === "measures" && actual.kind === "measures"
    ? pairClauses(target.clauses, actual.clauses)
    : null;
});

function asNought(said: string, name: string, target: QuantityReading): QuantityReading | null {
  if (target.kind !== "measures") return null;
  const word = wordForNone(said);
  if (word === null) return null;
  if (!target.clauses.every((clause) => canBeNought(word, name, clause))) return null;
  const [first, ...others] = target.clauses;
  return {
    kind: "measures",
    clauses: [nought(said, first), ...others.map((clause) => nought(said, clause))],
  };
}

/** Of a number to be reached 无 means that nothing was entered or done: that is no nought to reckon with. */
function canBeNought(word: WordForNone, name: string, { bound, value, unit, label }: Clause): boolean {
  if (value.isZero()) return true;
  if (bound === "at-least" || bound === "above") return false;
  if (isUnwanted(`${name}${label}`)) return true;
  const isLimit = bound === "at-most" || bound === "below";
  return word === "nothing-happened" && isLimit && ["none", "count", "percent"].includes(unit.kind);
}

function nought(text: string, { label }: Clause): Clause {
  const none = new Decimal(0);
  return {
    label,
    bound: null,
    value: none,
    upTo: null,
    rough: null,
    unit: NO_UNIT,
    bare: none,
    text: text.trim(),
  };
}
