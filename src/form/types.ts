import type { NumberField } from "./numbers";
import type { RateField } from "./rate";
import type { Address, Area, SheetRef } from "../sheet";

/** A text on the form with its place. */
export interface TextField {
  readonly at: Address;
  readonly value: string;
}

/** The header block; a field is null where the form has no such label, its value "" where it is left empty. */
export interface Project {
  readonly code: TextField | null;
  readonly name: TextField | null;
  readonly year: TextField | null;
  /** 实施单位 */
  readonly unit: TextField | null;
}

/** One row of the funds table. Columns that the form does not have are null. */
export interface FundsRow {
  readonly label: TextField;
  readonly initialBudget: NumberField<"金额"> | null;
  /** B */
  readonly annualBudget: NumberField<"金额"> | null;
  /** X */
  readonly executed: NumberField<"金额"> | null;
  readonly points: NumberField<"分"> | null;
  readonly rate: RateField | null;
  readonly score: NumberField<"分"> | null;
}

/** 预算执行情况: the total row and the rows of its sources. */
export interface Funds {
  /** The unit of the amounts, 元 where the form names none. */
  readonly amountUnit: "元" | "万元";
  readonly total: FundsRow;
  /** Direct sources of the total; rows that split a source further are left out. */
  readonly sources: readonly FundsRow[];
}

/** A first-level group (产出指标 …) and the points printed in its cell, "(50 分)". */
export interface Category extends TextField {
  readonly points: NumberField<"分"> | null;
}

/** An indicator row: a third-level name that is not filler, and a weight or a score of its own. */
export interface Indicator {
  readonly row: number;
  readonly category: Category | null;
  readonly dimension: TextField | null;
  readonly name: TextField;
  readonly target: TextField | null;
  readonly unit: TextField | null;
  readonly actual: TextField | null;
  /** Null where the form has no weight column. */
  readonly weight: NumberField<"分"> | null;
  readonly score: NumberField<"分"> | null;
  /** Null where the form has no column for reasons; an empty cell has the value "". */
  readonly reason: TextField | null;
  /** The budget's execution scored as an indicator instead of in the funds table. */
  readonly isExecution: boolean;
}

/** The 总分 row (or the cell that holds the total). */
export interface TotalRow {
  readonly label: TextField;
  readonly weight: NumberField<"分"> | null;
  readonly score: NumberField<"分"> | null;
}

/** One self-evaluation form on a sheet. */
export interface Form {
  readonly sheet: SheetRef;
  readonly area: Area;
  /** Where a finding about the form as a whole is placed: its first label. */
  readonly anchor: Address;
  readonly project: Project;
  readonly funds: Funds | null;
  readonly indicators: readonly Indicator[];
  readonly categories: readonly Category[];
  readonly hasWeightColumn: boolean;
  readonly hasScoreColumn: boolean;
  readonly total: TotalRow | null;
  /** One block below the table for all reasons, where the form has it. */
  readonly reasonBlock: TextField | null;
}

/** What was looked for and not found, so that a message can name it. */
export interface NearMiss {
  readonly sheet: SheetRef;
  readonly at: Address;
  readonly missing: readonly ("三级指标" | "权重（分值）" | "得分")[];
}
