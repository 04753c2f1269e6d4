import type { Address, Area, Cell } from "../cells";
import type { Quantity } from "../number";
import type { HiddenLines, SheetRef } from "../port";
import type { AmountUnit } from "./amounts";
import type { FilledNumber, NumberField } from "./numbers";
import type { RateField } from "./rate";
import type { Reading } from "./reading-types";

/** A text on the form with its place. */
export interface TextField {
  readonly at: Address;
  readonly value: string;
}

/** A target or a result: its text as the sheet shows it (0.96 under a percent format is "96%"), and its cell. */
export interface ValueField extends TextField {
  readonly cell: Cell;
}

/** 项目支出, 部门整体支出 or 转移支付: told by the title and the labels of the header block. */
export type FormKind = "project" | "department" | "transfer";

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
  /** Null where the funds table has no column for reasons. */
  readonly reason: TextField | null;
}

/** 预算执行情况: the total row and the rows of its sources. */
export interface Funds {
  /** The unit of the amounts, 元 where nothing says another. */
  readonly amountUnit: AmountUnit;
  readonly total: FundsRow;
  /** Direct sources of the total; rows that split a source further are left out. */
  readonly sources: readonly FundsRow[];
  /** Amounts whose unit is not certain: they are read in the likeliest one. */
  readonly unclear: readonly FilledNumber<"金额">[];
}

/** 年度总体目标: what was planned, and what came of it; null where the form has no place for one, "" where it is empty. */
export interface Goal {
  readonly expected: TextField | null;
  readonly outcome: TextField | null;
}

/** A first-level group (产出指标 …) and the points printed in its cell, "(50 分)". */
export interface Category extends TextField {
  readonly points: NumberField<"分"> | null;
}

/**
 * A row under an indicator of the same group without a score of its own: it shares the one above, as where a score cell
 * is merged over several rows. Its weight, where it has one, is part of what the shared score can reach.
 */
export interface SharingRow {
  readonly row: number;
  readonly name: TextField;
  readonly target: ValueField | null;
  readonly unit: TextField | null;
  readonly actual: ValueField | null;
  readonly weight: NumberField<"分"> | null;
  readonly reason: TextField | null;
}

/** An indicator row: a third-level name that is not filler, and a weight or a score of its own. */
export interface Indicator {
  readonly row: number;
  readonly category: Category | null;
  readonly dimension: TextField | null;
  readonly name: TextField;
  /** 指标性质: ≥, =, 定性 … where the form has a column for it. */
  readonly nature: TextField | null;
  readonly target: ValueField | null;
  readonly unit: TextField | null;
  readonly actual: ValueField | null;
  /** Null where the form has no weight column. */
  readonly weight: NumberField<"分"> | null;
  readonly score: NumberField<"分"> | null;
  /** Null where the form has no column for reasons; an empty cell has the value "". */
  readonly reason: TextField | null;
  /** The budget's execution scored as an indicator instead of in the funds table. */
  readonly isExecution: boolean;
  readonly sharing: readonly SharingRow[];
}

/** A row of 加分项 or 扣分项: no indicator, and nothing of the hundred points. */
export interface Extra {
  readonly name: TextField;
  readonly score: FilledNumber<"分">;
  /** What it adds to the total; a penalty is negative, however it is written. */
  readonly points: Quantity<"分">;
}

/** The 总分 row (or the cell that holds the total). */
export interface TotalRow {
  readonly label: TextField;
  readonly weight: NumberField<"分"> | null;
  readonly score: NumberField<"分"> | null;
}

/** Points printed in the headings of the two parts: "预算执行情况（20分）", "年度绩效目标（80分）". */
export interface PrintedPoints {
  readonly execution: NumberField<"分"> | null;
  readonly indicators: NumberField<"分"> | null;
}

/** A cell that nobody sees, since a merged one lies over it. */
export interface CoveredCell {
  readonly at: Address;
  readonly cell: Cell;
}

/** One self-evaluation form on a sheet. */
export interface Form {
  readonly sheet: SheetRef;
  readonly kind: FormKind;
  readonly title: TextField | null;
  readonly area: Area;
  /** Where a finding about the form as a whole is placed: its first label. */
  readonly anchor: Address;
  readonly project: Project;
  readonly goals: readonly Goal[];
  readonly funds: Funds | null;
  readonly printedPoints: PrintedPoints;
  readonly indicators: readonly Indicator[];
  readonly categories: readonly Category[];
  /** Points given or taken beyond the hundred. */
  readonly extras: readonly Extra[];
  readonly hasWeightColumn: boolean;
  readonly hasScoreColumn: boolean;
  readonly hasReasonColumn: boolean;
  /** The total that is checked: that of the table, else the one in the header block. */
  readonly total: TotalRow | null;
  /** Every other total printed on the form. */
  readonly otherTotals: readonly TotalRow[];
  /** 等级, where the form prints one. */
  readonly grade: ValueField | null;
  /** One block below the table for all reasons, where the form has it. */
  readonly reasonBlock: TextField | null;
  /** Every filled text cell of the form, in reading order. */
  readonly texts: readonly TextField[];
  /** Rows and columns of the form that the sheet does not show. */
  readonly hidden: HiddenLines;
  /** Why its columns were taken for what they are. */
  readonly reading: Reading;
  /** Cells in the rows of the form that a merged cell hides: read as empty, but formulas count them. */
  readonly covered: readonly CoveredCell[];
}

/** Tables that look like a self-evaluation form and are something else, by what their title says. */
export type OtherTable =
  "绩效目标表" | "绩效监控表" | "评分标准" | "预算表" | "绩效指标库" | "复核表" | "自评汇总表";

/** A table that is something else than a form, and what says so: a title, the sheet's own name, or a heading. */
export interface Other {
  readonly kind: OtherTable;
  readonly by: "title" | "tab" | "heading";
  /** The text that says so. */
  readonly title: string;
  /** Its cell; for the sheet's name the table's first. */
  readonly at: Address;
}

/** What came near to a form: what was found of one and what was looked for in vain, so that a message can name both. */
export interface NearMiss {
  readonly sheet: SheetRef;
  readonly at: Address;
  readonly missing: readonly ("三级指标" | "权重（分值）" | "得分")[];
  /** Headings that were recognised; rows of indicators where their headings are missing. */
  readonly found: readonly TextField[];
  /** What the sheet is instead, where something on it says so. */
  readonly other: Other | null;
}

/** A row of the table: an indicator, or a named row without points of its own that may share the score above. */
export type TableRow =
  | { readonly kind: "indicator"; readonly indicator: Indicator }
  | {
      readonly kind: "named";
      readonly category: Category | null;
      readonly dimension: TextField | null;
      readonly sharing: SharingRow;
      /** 其中: parts of what the row above counts. */
      readonly isBreakdown: boolean;
    };
