import { columnName } from "../../../core/cells";
import type { Form } from "../../../core/form";
import { parseDecimal } from "../../../core/number";
import type { ScoreBarPart } from "../../../core/review";

/** One part of the total on a line of 100 units: where it lies, and how much of it was scored. */
export interface Segment {
  readonly label: string;
  readonly x: number;
  readonly width: number;
  readonly filled: number;
}

/** A part without a weight is still to be seen. */
const NARROWEST = 2;
const GAP = 0.6;

/** The parts of a total side by side, as wide as they weigh. */
export function segmentsOf(parts: readonly ScoreBarPart[]): Segment[] {
  const widths = parts.map(({ share }) => Math.max(NARROWEST, share));
  const room = 100 - GAP * (parts.length - 1);
  const unit = room / widths.reduce((sum, width) => sum + width, 0);
  let x = 0;
  return parts.map(({ label, filled }, index) => {
    const width = (widths[index] ?? 0) * unit;
    const segment = { label, x, width, filled: (width * filled) / 100 };
    x += width + GAP;
    return segment;
  });
}

/** "+0.30" or "−0.30": by how much a number is to change; null where one of the two is none. */
export function deltaOf(stated: string | null, expected: string | null): string | null {
  const from = stated === null ? null : parseDecimal(stated);
  const to = expected === null ? null : parseDecimal(expected);
  if (from === null || to === null || from.equals(to)) return null;
  const delta = to.minus(from);
  const decimals = Math.max(from.decimalPlaces(), to.decimalPlaces());
  return `${delta.isNegative() ? "−" : "+"}${delta.abs().toFixed(decimals)}`;
}

/** The rows and columns of a form that its sheet does not show, as people name them. */
export function hiddenOf({ hidden }: Pick<Form, "hidden">): { rows: string[]; columns: string[] } {
  return {
    rows: hidden.rows.map((row) => `${row + 1}`),
    columns: hidden.columns.map(columnName),
  };
}
