import { type Cell, toA1 } from "../../cells";
import { cellText, type FilledNumber, type Form, type NumberCell } from "../../form";
import { grouped, plain } from "../../number";
import type { UsableRow } from "../../scoring";

/** What to do, where several rules ask for the same. */
export const ADVICE = {
  checkFormula: "该单元格是公式，请核对公式。",
  confirm: "请确认后更正。",
  checkTotal: "请核对总分和各项得分。",
  checkAmounts: "请核对金额及其单位；口径不同的，请说明。",
  giveResult: "请填写实际完成的数值。",
} as const;

/** What to do about a score above its weight that is not simply cut. @param most plain digits, in 分 */
export function capAdvice(most: string): string {
  return `请核对得分，最高为 ${most} 分。`;
}

/** "436,000 ÷ 450,000" */
export function quotient({ executed, annualBudget }: UsableRow): string {
  return `${grouped(executed.value)} ÷ ${grouped(annualBudget.value)}`;
}

/** An amount for a message: as its cell has it where the unit stands there too, else its digits in groups. */
export function amountOf(field: FilledNumber<"金额">): string {
  return saysUnit(field) ? cellText(field.cell).trim() : grouped(field.value);
}

/** The same with the unit of the form's amounts, where it does not stand in the cell: "436,000 元". */
export function amountWithUnit(field: FilledNumber<"金额">, { funds }: Form): string {
  return saysUnit(field) ? amountOf(field) : `${amountOf(field)} ${funds?.amountUnit ?? "元"}`;
}

function saysUnit({ written }: NumberCell): boolean {
  return written !== null && written.says !== "number";
}

/**
 * A measure out of a cell, as it stands in a sentence: digits in groups, and a blank before a unit in characters,
 * "743323页" as "743,323 页".
 */
export function spaced(measure: string): string {
  return measure
    .replace(/(?<![\dA-Za-z.,])\d{4,}(?![\d,])/g, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ","))
    .replace(/(\d)(?=\p{Script=Han})/gu, "$1 ");
}

/** What a number field shows, for a finding: its number, else its text; null when blank. */
export function statedOf(field: NumberCell | null | undefined): string | null {
  if (field === null || field === undefined || field.kind === "blank") return null;
  return field.value !== null ? plain(field.value) : shownValue(field.cell);
}

/** What a cell holds, for a finding: its value, an error by its code; the formula where there is no result. */
export function shownValue({ value, formula }: Cell): string | null {
  if (value === null) return formula;
  return typeof value === "object" ? value.error : String(value);
}

/** Why a number cannot be used, as the end of a Chinese sentence about its cell. */
export function whyNotNumber(field: NumberCell): string {
  const cell = toA1(field.at);
  switch (field.kind) {
    case "blank":
      return `${cell} 未填写`;
    case "placeholder":
      return `${cell} 为“${statedOf(field) ?? ""}”，不是数字`;
    case "date":
      return `${cell} 是日期格式`;
    case "error":
      return `${cell} 的公式出错（${statedOf(field) ?? ""}）`;
    case "uncalculated":
      return `${cell} 的公式结果未计算`;
    case "text":
      return `${cell} 的“${statedOf(field) ?? ""}”不是数字`;
    case "percent":
    case "number-as-text":
      return `${cell} 为“${cellText(field.cell).trim()}”`;
    case "number":
      return `${cell} 为 ${statedOf(field) ?? ""}`;
  }
}
