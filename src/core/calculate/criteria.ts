import { cellCount, type CellValue, columnCount, isCellError, rowCount } from "../cells";
import { at, type Lazy } from "./arguments";
import { compare, FormulaError, NotCalculated, numberInText, numberOf, type Operand } from "./values";

/** Whether a cell's value meets a condition. */
type Meets = (value: CellValue) => boolean;

export function countIfs(args: readonly Lazy[]): number {
  return chosenIndexes(args).length;
}

export function sumIf([range, condition, summed = range]: readonly Lazy[]): number {
  return numbersAt([range, condition], summed).reduce((sum, number) => sum + number, 0);
}

export function sumIfs([summed, ...conditions]: readonly Lazy[]): number {
  return numbersAt(conditions, summed).reduce((sum, number) => sum + number, 0);
}

export function averageIf([range, condition, averaged = range]: readonly Lazy[]): number {
  const numbers = numbersAt([range, condition], averaged);
  if (numbers.length === 0) throw new FormulaError("#DIV/0!");
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The numbers that stand where the conditions are met; what else stands there does not count. */
function numbersAt(conditions: readonly (Lazy | undefined)[], summed: Lazy | undefined): number[] {
  const area = areaAt(summed);
  return chosenIndexes(conditions, area).flatMap((index) => {
    const value = area.values[index] ?? null;
    if (isCellError(value)) throw new FormulaError(value.error);
    return typeof value === "number" ? [value] : [];
  });
}

/**
 * The places, counted from zero, where all conditions are met.
 * @param args areas, each with its condition behind it
 * @param beside an area that has to have the same size
 */
function chosenIndexes(args: readonly (Lazy | undefined)[], beside?: Operand): number[] {
  const pairs: { area: Operand; meets: Meets }[] = [];
  for (let index = 0; index < args.length; index += 2) {
    pairs.push({ area: areaAt(args[index]), meets: conditionOf(at(args[index + 1])) });
  }
  const [first] = pairs;
  if (first === undefined) throw new NotCalculated();
  for (const area of [...pairs.map((each) => each.area), ...(beside ? [beside] : [])]) {
    if (shapeOf(area) !== shapeOf(first.area)) throw new NotCalculated();
  }
  // Of a whole column only the used part was read: empty cells beyond it would count too.
  const { frame } = first.area;
  const isCut = frame !== undefined && cellCount(frame.read) < cellCount(frame.written);
  if (isCut && pairs.every(({ meets }) => meets(null))) throw new NotCalculated();
  return first.area.values.flatMap((_, index) =>
    pairs.every(({ area, meets }) => meets(area.values[index] ?? null)) ? [index] : [],
  );
}

function areaAt(arg: Lazy | undefined): Operand {
  const operand = arg?.();
  if (operand?.frame === undefined) throw new NotCalculated();
  return operand;
}

/** Areas of one shape lie cell for cell beside each other, in what was read of them too. */
function shapeOf({ frame }: Operand): string {
  if (frame === undefined) return "";
  const { written, read } = frame;
  return [
    rowCount(written),
    columnCount(written),
    rowCount(read),
    columnCount(read),
    read.top - written.top,
    read.left - written.left,
  ].join(" ");
}

function conditionOf(criterion: CellValue): Meets {
  // Programs differ on empty cells, errors and truth values as conditions.
  if (criterion === null || typeof criterion === "boolean" || isCellError(criterion))
    throw new NotCalculated();
  if (typeof criterion === "number") return (value) => equals(value, criterion);
  const [, sign = "", rest = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  if (rest === "" || /^(?:true|false|#.*)$/i.test(rest)) throw new NotCalculated();
  const number = numberInText(rest);
  switch (sign) {
    case "":
    case "=":
      return number === null ? likeText(rest) : (value) => equals(value, number);
    case "<>": {
      const isSame: Meets = number === null ? likeText(rest) : (value) => equals(value, number);
      return (value) => {
        if (isCellError(value)) throw new NotCalculated();
        return !isSame(value);
      };
    }
    default:
      if (number === null) throw new NotCalculated();
      return (value) => typeof value === "number" && isOrdered(sign, compare(value, number));
  }
}

function isOrdered(sign: string, order: number): boolean {
  if (order === 0) return sign.endsWith("=");
  return sign.startsWith("<") ? order < 0 : order > 0;
}

/** A number equals one that is stored as text too. */
function equals(value: CellValue, number: number): boolean {
  if (typeof value === "number") return compare(value, number) === 0;
  if (typeof value !== "string") return false;
  if (/^[\s\d.,%+-]*$/.test(value)) return /\d/.test(value) && compare(numberOf(value), number) === 0;
  // A date in a text may be a number to Excel; other text with digits in it is none.
  if (/^[\s\d/:.年月日时分秒-]*$/.test(value)) throw new NotCalculated();
  return false;
}

/** Text without regard to case, with "*" and "?" for any letters. */
function likeText(pattern: string): Meets {
  const source = pattern.replaceAll(/~([*?~])|[\\^$.|+()[\]{}*?]/g, (sign: string, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (sign === "*") return "[^]*";
    return sign === "?" ? "[^]" : `\\${sign}`;
  });
  const expression = new RegExp(`^${source}$`, "i");
  return (value) => typeof value === "string" && expression.test(value);
}
