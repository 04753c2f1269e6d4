import { type Form, hasNumber, type ValueField } from "../../form";
import { plain, type Points, roundHalfUp } from "../../number";
import { gradeOf, type Profile } from "../../profile";
import { judgedTotal, standingTotal } from "../../scoring";
import { type Correction, defineRule, REGULATION_2020 } from "../rule";
import { ADVICE, unjudgedTotal } from "../shared";

/** Runs on the sheet as corrected: the grade follows from the total as it will be. */
export const grade = defineRule({
  id: "T04",
  name: "grade",
  title: "等级不符",
  severity: "error",
  doubts: "value",
  basis: REGULATION_2020,
  needsScores: true,
  corrects: "等级",
  isDerived: true,
  unjudged: (form) => (form.grade?.value ? unjudgedTotal(form, "等级") : []),
  check(form, context) {
    const { profile } = context;
    const { grade } = form;
    const total = standingTotal(form, profile, context.total);
    // Of a total beyond the whole (T02) no grade is right.
    const expected = total?.lessThanOrEqualTo(profile.totalPoints) ? gradeOf(total, profile) : null;
    if (grade === null || total === null || expected === null) return [];
    const stated = bandName(grade.value, profile);
    if (stated === null || stated === expected || followsByItself(form, grade, stated, profile)) return [];
    const correction = correctGrade(form, grade, expected, profile);
    return [
      {
        at: grade.at,
        row: { at: grade.at, value: "等级" },
        what: `总分 ${plain(roundHalfUp(total, profile.decimals))} 的等级应为“${expected}”，表中为“${grade.value}”。`,
        ...(correction === null ? {} : { brief: `总分为 ${plain(roundHalfUp(total, profile.decimals))}。` }),
        todo: correctionAdvice(correction, grade),
        working: bandsOf(profile),
        stated: grade.value,
        expected,
        correction,
        restsOn: [form.total?.score?.at, ...(judgedTotal(form, profile)?.restsOn ?? [])].filter(
          (cell) => cell !== undefined,
        ),
      },
    ];
  },
});

/** Names in use for one and the same grade. */
const SAME_GRADE: readonly (readonly string[])[] = [
  ["优", "优秀"],
  ["良", "良好"],
  ["中", "中等"],
  ["低", "较低"],
  ["差", "较差"],
];
/** What these stand for among the four usual grades; elsewhere they are grades of their own, or lie anywhere. */
const USUAL = ["优", "良", "中", "差"];
const AMONG_USUAL: Readonly<Partial<Record<string, string>>> = { 合格: "中", 不合格: "差" };

/** The profile's grade that a printed one stands for; null for one that the profile does not know. */
function bandName(printed: string, { grades }: Profile): string | null {
  const text = printed.normalize("NFKC").trim();
  const names = grades.map(({ grade }) => grade);
  if (names.includes(text)) return text;
  const same = SAME_GRADE.find((group) => group.includes(text)) ?? [];
  const known = names.filter((name) => same.includes(name));
  if (known.length === 1) return known[0] ?? null;
  const isUsual = names.length === USUAL.length && names.every((name) => USUAL.includes(name));
  return isUsual ? (AMONG_USUAL[text] ?? null) : null;
}

/** A formula that gives the grade of a total which is yet to be corrected will follow it. */
function followsByItself(form: Form, { cell }: ValueField, stated: string, profile: Profile): boolean {
  const total: Points | null = form.total?.score?.value ?? null;
  return cell.formula !== null && total !== null && gradeOf(total, profile) === stated;
}

/** Where no total can be computed: without a funds table T06 says whether the scores bear out the stated one. */
function isBorneOut({ funds, indicators }: Form): boolean {
  return funds === null && indicators.every(({ score }) => hasNumber(score));
}

/** Safe where the total is, with no score missing, and the cell holds one of the profile's own words. */
function correctGrade(form: Form, grade: ValueField, expected: string, profile: Profile): Correction | null {
  const { at, cell, value } = grade;
  if (cell.formula !== null || typeof cell.value !== "string") return null;
  const judged = judgedTotal(form, profile);
  const isOwnWord = profile.grades.some((band) => band.grade === value);
  const isTotalSure =
    judged === null
      ? isBorneOut(form)
      : judged.parts.missing.length === 0 && (judged.agrees || judged.isSure);
  const isSafe = isOwnWord && isTotalSure;
  return {
    kind: isSafe ? "safe" : "suggested",
    edits: [{ at, from: { value: cell.value, formula: null }, to: { value: expected, formula: null } }],
  };
}

function correctionAdvice(correction: Correction | null, { cell }: ValueField): string {
  if (correction?.kind === "safe") return "";
  if (correction !== null) return ADVICE.confirm;
  return cell.formula === null ? "请更正等级。" : ADVICE.checkFormula;
}

function bandsOf({ grades }: Profile): string {
  return grades.map(({ grade, from }) => `${grade} ${plain(from)} 分起`).join("，");
}
