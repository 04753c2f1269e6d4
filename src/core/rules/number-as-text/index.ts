import { toA1 } from "../../cells";
import { cellText, type NumberCell, numberFields, numbersAsText } from "../../form";
import { type Decimal, plain } from "../../number";
import { type CellEdit, cellList } from "../../port";
import { unitOf } from "../../quantity";
import { ARITHMETIC, defineRule } from "../rule";
import { isSummed } from "../shared";

export const numberAsText = defineRule({
  id: "I05",
  name: "number-as-text",
  title: "数字存为文本",
  severity: "info",
  doubts: "none",
  basis: ARITHMETIC,
  corrects: "数字格式",
  check(form) {
    const texts = numbersAsText(form);
    if (texts.length === 0) return [];
    const tableUnit = form.funds?.amountUnit ?? "元";
    // An amount in a unit that is not certain is no number yet: E04 asks for it.
    const unclear = form.funds?.unclear.map(({ at }) => toA1(at)) ?? [];
    const asText = texts.filter((field) => !unclear.includes(toA1(field.at)) && !isBehindLabel(field));
    const formulas = numberFields(form).flatMap(({ cell }) => cell.formula ?? []);
    const skipped = asText.filter(({ at }) => formulas.some((formula) => isSummed(formula, at)));
    const [first] = skipped.length > 0 ? skipped : asText;
    if (first === undefined) return [];
    const cells = list(asText);
    const edits = asText.flatMap((field) => toNumber(field, tableUnit));
    const expected = numberFor(first, tableUnit);
    const hasUnits = asText.some(({ written }) => written?.says !== "number" && written?.unit.name !== "分");
    return [
      {
        at: first.at,
        row: { at: first.at, value: "数字存为文本" },
        what:
          skipped.length > 0
            ? `${cells}的数字存为文本，${skipped.length === asText.length ? "" : `其中 ${list(skipped)}`}未计入求和公式。`
            : `${cells}的数字存为文本，公式求和时会漏掉。`,
        todo: hasUnits
          ? `请改为数字格式；格内写有单位的金额，换算成${unitsOf(asText, tableUnit)}。`
          : "请改为数字格式，数值不变。",
        stated: cellText(first.cell),
        expected: expected && plain(expected),
        correction: edits.length > 0 ? { kind: "suggested", edits } : null,
        severity: skipped.length > 0 ? "warning" : "info",
      },
    ];
  },
});

/** Whether its cell says first what it is, "自评总分：98": such a cell can be nothing but a text. */
function isBehindLabel({ cell, written }: NumberCell): boolean {
  return /[:：]/u.test(cellText(cell).slice(0, written?.start ?? 0));
}

/** What the cell is to hold: an amount in the unit that its own column names. */
function numberFor({ value, columnUnit, written }: NumberCell, tableUnit: string): Decimal | null {
  if (value === null || columnUnit === undefined) return value;
  if (written?.says === "number") return written.value;
  return value.times(unitOf(tableUnit).scale).dividedBy(unitOf(columnUnit).scale);
}

/** The units that amounts in texts are brought into, in words. */
function unitsOf(fields: readonly NumberCell[], tableUnit: string): string {
  const amounts = fields.filter(({ written }) => written?.says !== "number" && written?.unit.name !== "分");
  const [first = tableUnit, ...others] = new Set(amounts.map(({ columnUnit }) => columnUnit ?? tableUnit));
  return others.length === 0 ? first : "各栏表头所写的单位";
}

/** The same value as a number; formulas that give text are left to a person. */
function toNumber(field: NumberCell, tableUnit: string): CellEdit[] {
  const { at, cell } = field;
  const value = numberFor(field, tableUnit);
  if (value === null || cell.formula !== null) return [];
  const to = { value: value.toNumber(), formula: null };
  return [
    {
      at,
      from: { value: cell.value, formula: null },
      to: cell.numberFormat === "@" ? { ...to, numberFormat: "General" } : to,
    },
  ];
}

const LISTED = 6;

function list(fields: readonly NumberCell[]): string {
  const places = fields.map(({ at }) => at);
  const cells = cellList(places, LISTED);
  return fields.length > LISTED ? cells : `${cells} `;
}
