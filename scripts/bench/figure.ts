/** One line of the bench's table. */
export interface Figure {
  readonly section: string;
  readonly what: string;
  /** How it was measured, in a few words. */
  readonly how: string;
  readonly value: number;
  readonly unit: string;
  /** What the same work costs openpyxl, divided by this: 8 is eight times faster. */
  readonly timesOpenpyxl?: number;
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
  /** What the target is held against: the value, where nothing is said. */
  readonly heldBy?: "timesOpenpyxl";
}

/** Whether a figure reaches its target; null where it has none. */
export function isMet({ value, timesOpenpyxl, target, heldBy }: Figure): boolean | null {
  if (target === undefined) return null;
  const held = heldBy === undefined ? value : (timesOpenpyxl ?? NaN);
  return "atMost" in target ? held <= target.atMost : held >= target.atLeast;
}

const HEADINGS = ["what", "how", "this run", "× openpyxl", "target", ""];

/** All figures as one table of plain text. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    `${figure.section}: ${figure.what}`,
    figure.how,
    `${shown(figure.value)} ${figure.unit}`,
    figure.timesOpenpyxl === undefined ? "" : shown(figure.timesOpenpyxl),
    targetText(figure),
    { true: "met", false: "MISSED", null: "" }[String(isMet(figure)) as "true" | "false" | "null"],
  ]);
  const all = [HEADINGS, ...rows];
  const widths = HEADINGS.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function targetText({ target, heldBy, unit }: Figure): string {
  if (target === undefined) return "";
  const of = heldBy === undefined ? unit : "× openpyxl";
  return "atMost" in target ? `≤ ${target.atMost} ${of}` : `≥ ${target.atLeast} ${of}`;
}

/** Three significant digits, large numbers whole. */
function shown(value: number): string {
  return Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString("en")
    : String(Number(value.toPrecision(3)));
}
