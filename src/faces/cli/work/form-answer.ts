import { type Address, areaToA1, columnName, toA1 } from "../../../core/cells";
import type { ColumnReading, Form, Indicator, NumberCell, Project, TextField } from "../../../core/form";
import { type Decimal, plain } from "../../../core/number";
import { unitOf } from "../../../core/quantity";
import type { Figure, Finding, ScoreCard, SetAside } from "../../../core/review";
import type {
  ColumnAnswer,
  ExecutionAnswer,
  FigureAnswer,
  FindingAnswer,
  FormAnswer,
  IgnoredAnswer,
  IndicatorAnswer,
  ProjectAnswer,
  ReadingAnswer,
  UnjudgedAnswer,
} from "../answer/types";

/** A form that was checked, as plain data. */
export function formAnswer(card: ScoreCard): FormAnswer {
  const { form, choice, findings, setAside } = card.review;
  const { name, title } = choice.profile;
  return {
    sheet: form.sheet.name,
    range: areaToA1(form.area),
    kind: form.kind,
    profile: { name, title, why: choice.why },
    grade: text(form.grade),
    computedGrade: card.grade.computed,
    project: projectAnswer(form.project),
    execution: executionAnswer(form.funds, card),
    weights: figure(form.total?.weight?.at, card.weights),
    total: figure(form.total?.score?.at, card.total),
    indicators: form.indicators.map(indicatorAnswer),
    reading: readingAnswer(form.reading),
    findings: findings.map(findingAnswer),
    unjudged: card.unjudged.map(unjudgedAnswer),
    ignored: setAside.map(ignoredAnswer),
    hidden: {
      rows: form.hidden.rows.map((row) => row + 1),
      columns: form.hidden.columns.map(columnName),
    },
  };
}

function projectAnswer({ code, name, year, unit }: Project): ProjectAnswer {
  return { code: text(code), name: text(name), year: text(year), unit: text(unit) };
}

function executionAnswer(funds: Form["funds"], card: ScoreCard): ExecutionAnswer | null {
  if (funds === null) return null;
  const { total } = funds;
  // The answer knows two units: amounts in 千元 or 亿元 are given in 元.
  const amountUnit = funds.amountUnit === "万元" ? "万元" : "元";
  const factor = unitOf(funds.amountUnit).scale.dividedBy(unitOf(amountUnit).scale);
  const amount = (field: NumberCell | null) => (field?.value ? plain(field.value.times(factor)) : null);
  return {
    amountUnit,
    annualBudget: amount(total.annualBudget),
    executed: amount(total.executed),
    points: number(total.points),
    rate: figure(total.rate?.at, card.rate),
    score: figure(total.score?.at, card.executionScore),
  };
}

/** Why each column was taken for what it is, the indicator table's and the funds table's. */
function readingAnswer({ columns, funds }: Form["reading"]): ReadingAnswer {
  return { columns: columnAnswers(columns), funds: columnAnswers(funds) };
}

function columnAnswers<Role extends string>(
  columns: Readonly<Partial<Record<Role, ColumnReading>>>,
): ColumnAnswer<Role>[] {
  return (Object.entries(columns) as [Role, ColumnReading][]).map(
    ([role, { at, heading, column, by, proofs, isSure }]) => ({
      role,
      cell: at && toA1(at),
      column: columnName(column),
      heading: heading === "" ? null : heading,
      by,
      proofs,
      sure: isSure,
    }),
  );
}

function indicatorAnswer(indicator: Indicator): IndicatorAnswer {
  const { name, category, dimension, target, actual, weight, score } = indicator;
  return {
    cell: toA1(name.at),
    category: text(category),
    dimension: text(dimension),
    name: name.value,
    target: text(target),
    actual: text(actual),
    weight: number(weight),
    score: number(score),
  };
}

function findingAnswer(finding: Finding): FindingAnswer {
  const { rule, severity, at, row, stated, expected, correction } = finding;
  return {
    rule: rule.id,
    name: rule.name,
    severity,
    cell: toA1(at),
    row: row.value,
    message: messageOf(finding),
    stated,
    expected,
    correction: correction?.kind ?? "none",
  };
}

function unjudgedAnswer({ rules, at, what, missing }: ScoreCard["unjudged"][number]): UnjudgedAnswer {
  return { rules: rules.map(({ id }) => id), cell: toA1(at), message: `${what}无法判断：${missing}。` };
}

function ignoredAnswer({ finding, entry }: SetAside): IgnoredAnswer {
  const { rule, at, row } = finding;
  return {
    rule: rule.id,
    cell: toA1(at),
    row: row.value,
    message: messageOf(finding),
    reason: entry.reason,
  };
}

function messageOf({ what, todo }: Finding): string {
  return `${what}${todo}`;
}

function figure(at: Address | undefined, { stated, computed }: Figure<Decimal>): FigureAnswer {
  return {
    cell: at === undefined ? null : toA1(at),
    stated: stated && plain(stated),
    computed: computed && plain(computed),
  };
}

function number(field: NumberCell | null): string | null {
  return field?.value ? plain(field.value) : null;
}

function text(field: TextField | null): string | null {
  return field === null || field.value === "" ? null : field.value;
}
