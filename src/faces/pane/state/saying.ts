import type { SheetRef } from "../../../core/port";
import type { Outcome } from "./pane-state";

/** "2025年3月1日 14:32", as it stands on a report. */
export function dateText(time: Date): string {
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日 ${clockText(time)}`;
}

/** "14:32", as a clock on the wall shows it. */
export function clockText(time: Date): string {
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** An outcome that only says something. */
export function said(
  kind: Outcome["kind"],
  text: string,
  remarks: readonly string[] = [],
  sheet?: SheetRef,
): Outcome {
  return { kind, text, remarks, changes: [], run: null, ...(sheet && { sheet }) };
}
