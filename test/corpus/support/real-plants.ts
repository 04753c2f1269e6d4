import { fromA1 } from "../../../src/core/cells";
import { add, exactDigits, fraction } from "../../oracle/fraction";
import { changed, type FormCase, withSheetCells } from "./cases";
import type { ExpectedFinding, ExpectedForm, ExpectedIndicator, Recognised } from "./expected";
import { cellOf, formatAt } from "./forms";

/**
 * Single arithmetic errors planted in published forms, where the figure concerned was right: its right value is then
 * the correction, whatever else is wrong with the form.
 */
export function plantedArithmetic(base: FormCase): FormCase[] {
  const [form] = base.expected.forms;
  // Nothing is corrected on a form that is not filled in yet.
  if (form === undefined || form.findings.some(({ rule }) => rule === "S05")) return [];
  return [
    wrongRate,
    wrongScore,
    wrongTotal,
    wrongWeightTotal,
    scoreOverWeight,
    impossibleTotal,
    totalOver100,
    negativeTotal,
  ].flatMap((plant) => plant(base, form) ?? []);
}

type Plant = (base: FormCase, form: ExpectedForm) => FormCase | null;

const wrongRate: Plant = (base, form) => {
  const { funds, computed } = form.recognised;
  const [cell, stated = null] = funds?.rate ?? [];
  if (cell === undefined || stated === null || computed.rate !== stated || hasFormula(base, cell))
    return null;
  const wrong = exactDigits(add(fraction(stated), fraction("1.25")));
  const isFraction = formatAt(base.sheet.formats)(fromA1(cell)).includes("%");
  // A rate under a format that hides its decimals is told by what it shows.
  if (isFraction && formatAt(base.sheet.formats)(fromA1(cell)) === "0%") return null;
  return planted(base, form, "E01", {
    cell,
    value: isFraction ? Number(wrong) / 100 : Number(wrong),
    findings: [{ rule: "E01", cell, severity: "error", correction: "safe", expected: computed.rate }],
    recognised: { funds: { ...funds, rate: [cell, wrong] } },
  });
};

const wrongScore: Plant = (base, form) => {
  const { funds, computed } = form.recognised;
  const [cell, stated = null] = funds?.score ?? [];
  if (cell === undefined || stated === null || computed.score !== stated || hasFormula(base, cell))
    return null;
  const wrong = exactDigits({
    ...fraction(stated),
    top: fraction(stated).top - fraction(stated).bottom / 20n,
  });
  if (wrong === stated) return wrongScoreBy(base, form, cell, stated);
  return plantScore(base, form, cell, wrong);
};

/** Whole scores: a twentieth below. */
function wrongScoreBy(base: FormCase, form: ExpectedForm, cell: string, stated: string): FormCase | null {
  const exact = fraction(stated);
  return plantScore(
    base,
    form,
    cell,
    exactDigits({ top: exact.top * 20n - exact.bottom, bottom: exact.bottom * 20n }),
  );
}

function plantScore(base: FormCase, form: ExpectedForm, cell: string, wrong: string): FormCase | null {
  const { funds, computed } = form.recognised;
  if (funds === null || computed.score === null) return null;
  return planted(base, form, "E02", {
    cell,
    value: Number(wrong),
    findings: [{ rule: "E02", cell, severity: "error", correction: "safe", expected: computed.score }],
    recognised: { funds: { ...funds, score: [cell, wrong] } },
  });
}

const wrongTotal: Plant = (base, form) => {
  const { total, computed } = form.recognised;
  const [cell, stated = null] = total ?? [];
  if (cell === undefined || stated === null || stated !== computed.total || computed.weights !== "100")
    return null;
  if (hasFormula(base, cell)) return null;
  // Downwards: no total above 100, which T02 would name too.
  const exact = fraction(stated);
  const wrong = exactDigits({ top: exact.top * 10n - exact.bottom * 3n, bottom: exact.bottom * 10n });
  return planted(base, form, "T01", {
    cell,
    value: Number(wrong),
    findings: [{ rule: "T01", cell, severity: "error", correction: "safe", expected: stated }],
    recognised: { total: [cell, wrong] },
  });
};

const wrongWeightTotal: Plant = (base, form) => {
  const { weights, computed, funds } = form.recognised;
  const [cell, stated] = weights ?? [];
  if (cell === undefined || stated !== "100" || computed.weights !== "100" || funds === null) return null;
  if (hasFormula(base, cell)) return null;
  return planted(base, form, "W02", {
    cell,
    value: 98,
    findings: [{ rule: "W02", cell, severity: "error", correction: "safe", expected: "100" }],
    recognised: { weights: [cell, "98"] },
  });
};

/** Findings that speak against the weights. */
const WEIGHTS_IN_DOUBT: readonly string[] = ["W01", "W03", "W05"];

const scoreOverWeight: Plant = (base, form) => {
  const { indicators } = form.recognised;
  // Where the result is the target word for word nothing less than the weight can be expected.
  const isMet = ({ target, actual }: ExpectedIndicator) =>
    target !== null && actual !== null && cellOf(base.sheet, target) === cellOf(base.sheet, actual);
  const index = indicators.findIndex(
    (each) =>
      isMet(each) &&
      each.weight?.[1] === each.score?.[1] &&
      Number(each.weight?.[1] ?? 0) >= 2 &&
      !form.findings.some(({ cell }) => cell === each.score?.[0]),
  );
  const row = indicators[index];
  const [cell, stated = null] = row?.score ?? [];
  if (cell === undefined || stated === null) return null;
  if (hasFormula(base, form.recognised.total?.[0] ?? cell)) return null;
  const onePlus = (digits: string) => exactDigits(add(fraction(digits), fraction("1")));
  const wrong = onePlus(stated);
  // Of weights that do not add up any may be the wrong one: the score is not cut to it, and counts as it stands.
  const isSure = !form.findings.some(({ rule }) => WEIGHTS_IN_DOUBT.includes(rule));
  const { computed, total } = form.recognised;
  const sum = isSure || computed.total === null ? computed.total : onePlus(computed.total);
  const ofTotal: ExpectedFinding[] =
    isSure || total === null || sum === null
      ? []
      : [{ rule: "T01", cell: total[0], severity: "error", correction: "suggested", expected: sum }];
  return planted(base, form, "I01", {
    cell,
    value: Number(wrong),
    findings: [
      { rule: "I01", cell, severity: "error", correction: isSure ? "safe" : "suggested", expected: stated },
      ...ofTotal,
    ],
    recognised: {
      computed: { ...computed, total: sum },
      indicators: indicators.map((each, place) =>
        place === index ? { ...each, score: [cell, wrong] } : each,
      ),
    },
  });
};

const totalOver100: Plant = (base, form) => plantUnfounded(base, form, "T03", "101", "T03 over 100");

/** Below nothing: within what the rows allow, so the range alone speaks. */
const negativeTotal: Plant = (base, form) => plantUnfounded(base, form, "T02", "-1");

/** Without a funds table a total can only be said to be too high: above all scores and the points of the execution. */
const impossibleTotal: Plant = (base, form) => {
  const scores = form.recognised.indicators.map(({ score }) => fraction(score?.[1] ?? "0")).reduce(add);
  return plantUnfounded(base, form, "T03", exactDigits(add(scores, fraction("10.5"))));
};

/** A total without a funds table that cannot be right: one rule says so, and nothing is inferred from it. */
function plantUnfounded(
  base: FormCase,
  form: ExpectedForm,
  rule: string,
  wrong: string,
  name = rule,
): FormCase | null {
  const { total, funds } = form.recognised;
  if (total === null || funds !== null) return null;
  const [cell] = total;
  const findings = form.findings.filter((finding) => finding.rule !== "T06");
  return planted(base, { ...form, findings }, name, {
    cell,
    value: Number(wrong),
    findings: [{ rule, cell, severity: "error", correction: "none" }],
    recognised: { total: [cell, wrong] },
  });
}

function hasFormula({ sheet }: FormCase, address: string): boolean {
  const { row, column } = fromA1(address);
  return typeof sheet.grid[row]?.[column] === "object";
}

function planted(
  base: FormCase,
  form: ExpectedForm,
  name: string,
  {
    cell,
    value,
    findings,
    recognised,
  }: {
    readonly cell: string;
    readonly value: number;
    readonly findings: readonly ExpectedFinding[];
    readonly recognised: Partial<Recognised>;
  },
): FormCase {
  return changed(base, `plant ${name}`, {
    sheet: { ...withSheetCells(base.sheet, { [cell]: value }), anatomy: base.sheet.anatomy },
    expected: {
      ...base.expected,
      forms: [
        {
          recognised: { ...form.recognised, ...recognised },
          findings: [...form.findings, ...findings],
        },
      ],
    },
  });
}
