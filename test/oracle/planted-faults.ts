import { type CellValue, fromA1, toA1 } from "../../src/core/cells";
import { cellAt, type SheetSnapshot } from "../../src/core/port";
import { chooseProfile, type Finding, planCorrections, reviewSheet, safeOnly } from "../../src/core/review";
import type { Random } from "../corpus/support/random";
import type { PlantedForm } from "./planted";

/**
 * What the engine does wrong on a form whose right figures are known, in words; nothing of its own reckoning is asked.
 * - What it writes by itself is the right figure, and neither total nor grade while a part of the total is unsure.
 * - A wrong total all of whose parts are sure is put right.
 * - Nothing that it proposes is outside the possible.
 * - A total that is written, whatever is chosen, is the sum of what then stands in the cells.
 */
export function faultsOf(planted: PlantedForm, random: Random): string[] {
  const review = reviewSheet(planted.sheet, chooseProfile);
  const found = review.forms.flatMap(({ findings }) => findings);
  const safe = planCorrections(review, safeOnly);
  const ids = found.filter(() => random.whole(0, 1) === 0).map(({ id }) => id);
  const chosen = planCorrections(review, ({ id }) => ids.includes(id));
  const all = planCorrections(review, () => true);
  const faults = [
    ...(review.forms.length === 1 ? [] : ["the form was not read"]),
    ...safe.edits.flatMap(({ at, to }) => unlikeTruth(planted, toA1(at), to.value)),
    ...(planted.isCertain && planted.isTotalWrong && !writes(safe, planted.total)
      ? ["the total stays wrong"]
      : []),
    ...found.flatMap((finding) => impossible(planted, finding)),
    ...[safe, chosen, all].flatMap((plan) => unlikeSum(planted, plan)),
  ];
  return faults.map((fault) => `${fault} (${planted.slips.join(", ")})`);
}

type Plan = ReturnType<typeof planCorrections>;

function writes({ edits }: Plan, cell: string): boolean {
  return edits.some(({ at }) => toA1(at) === cell);
}

function unlikeTruth(
  { truth, isCertain, total, grade }: PlantedForm,
  cell: string,
  value: CellValue,
): string[] {
  if (!isCertain && (cell === total || cell === grade))
    return [`${cell} written while a part of it is unsure`];
  const right = truth.get(cell);
  if (right === undefined) return [`${cell} written, and nobody knows what is right`];
  const isSame = cell === grade ? value === right : Number(value) === Number(right);
  return isSame ? [] : [`${cell} written as ${textOf(value)}, right is ${right}`];
}

/** A correction outside the possible; one that only changes how the same number is stored gives nothing. */
function impossible({ weights, total, grade }: PlantedForm, { id, correction }: Finding): string[] {
  return (correction?.edits ?? []).flatMap(({ at, from, to }) => {
    const cell = toA1(at);
    if (cell === grade) return ["优", "良", "中", "差"].includes(textOf(to.value)) ? [] : [`${id}: no grade`];
    const value = Number(to.value);
    if (Number(from.value) === value) return [];
    const most = cell === total ? "100" : weights.get(cell);
    const isTooMuch = most !== undefined && most !== null && value > Number(most);
    return value < 0 || Number.isNaN(value) || isTooMuch ? [`${id} gives ${textOf(to.value)}`] : [];
  });
}

function unlikeSum({ scores, total }: PlantedForm, plan: Plan): string[] {
  const edit = plan.edits.find(({ at, finding }) => toA1(at) === total && finding.rule.id === "T01");
  if (edit === undefined) return [];
  const written = textOf(edit.to.value);
  const standing = scores.map((cell) => hundredthsIn(plan.after, cell));
  const known = standing.filter((value) => value !== null);
  if (known.length < standing.length) return [`total written as ${written} while a score is missing`];
  const sum = known.reduce((all, value) => all + value, 0n);
  if (sum < 0n || sum > 10_000n) return [`total written as ${written}, outside 0 to 100`];
  return hundredthsOf(written) === sum ? [] : [`total written as ${written}, the sum is ${sum} hundredths`];
}

/** The number in a cell in hundredths, plain digits in a text included; null for anything else. */
function hundredthsIn(sheet: SheetSnapshot, cell: string): bigint | null {
  const { value } = cellAt(sheet, fromA1(cell));
  return typeof value === "number" || typeof value === "string" ? hundredthsOf(String(value).trim()) : null;
}

function hundredthsOf(text: string): bigint | null {
  const [, sign = "", whole = "", rest = ""] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  return whole === "" ? null : BigInt(`${sign}${whole}${rest.padEnd(2, "0")}`);
}

function textOf(value: CellValue): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
