import { compareAddresses } from "../../cells";
import { cellText, type Form, type FundsRow, type NumberCell } from "../../form";
import { plain } from "../../number";
import { type CellEdit, cellList } from "../../port";
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
    const fields = numberFields(form);
    const asText = fields.filter(({ kind }) => kind === "number-as-text");
    const formulas = fields.flatMap(({ cell }) => cell.formula ?? []);
    const skipped = asText.filter(({ at }) => formulas.some((formula) => isSummed(formula, at)));
    const [first] = skipped.length > 0 ? skipped : asText;
    if (first === undefined) return [];
    const cells = list(asText);
    const edits = asText.flatMap(toNumber);
    return [
      {
        at: first.at,
        row: { at: first.at, value: "数字存为文本" },
        what:
          skipped.length > 0
            ? `${cells}的数字存为文本，其中 ${list(skipped)}没有计入求和公式。`
            : `${cells}的数字存为文本，公式求和时会漏掉。`,
        todo: "请改为数字格式，数值不变。",
        stated: cellText(first.cell),
        expected: first.value === null ? null : plain(first.value),
        correction: edits.length > 0 ? { kind: "suggested", edits } : null,
        severity: skipped.length > 0 ? "warning" : "info",
      },
    ];
  },
});

/** Every field that should be a number; rates stand aside, "96.89%" is a usual way to write one. */
function numberFields({ funds, indicators, total }: Form): NumberCell[] {
  const ofRow = (row: FundsRow) => [row.initialBudget, row.annualBudget, row.executed, row.points, row.score];
  const fields: (NumberCell | null)[] = [
    ...(funds === null ? [] : [funds.total, ...funds.sources].flatMap(ofRow)),
    ...indicators.flatMap(({ weight, score }) => [weight, score]),
    total?.weight ?? null,
    total?.score ?? null,
  ];
  return fields.filter((field) => field !== null).sort((a, b) => compareAddresses(a.at, b.at));
}

/** The same value as a number; formulas that give text are left to a person. */
function toNumber({ at, cell, value }: NumberCell): CellEdit[] {
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
