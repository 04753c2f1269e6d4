import type { Run, RunEntry } from "../../src/core/actions";
import { toA1 } from "../../src/core/cells";
import { isOurComment } from "../../src/core/port";
import { dumpWorkbook } from "../../src/simulation/host";
import { lookAt, type Rig } from "./rig";
import { withoutIds } from "./states";

/** What a sheet holds, and what a pane that looks at it knows of our own runs on it. */
export interface Seen {
  readonly sheet: ReturnType<typeof withoutIds>;
  readonly runs: readonly Run[];
  /** Rows that something is found on, counted from one. */
  readonly found: readonly number[];
}

/** Sheets that we write ourselves are nobody's work. */
const OWN_SHEET = /^核查报告/;

/** Looks at every sheet, by name. */
export async function lookAround(rig: Rig): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  const { workbook } = rig.subject.host;
  for (const name of namesOf(rig)) {
    await lookAt(rig, name);
    const { failure, runs, review } = rig.runner.store.get();
    if (failure !== null)
      throw new Error(`${name} cannot be looked at: ${failure.message} ${failure.detail}`);
    const sheets = dumpWorkbook(workbook).content["sheets"] as Parameters<typeof withoutIds>[0][];
    const sheet = sheets.find((each) => each["name"] === name);
    const found = (review?.forms ?? []).flatMap(({ findings }) => findings.map(({ at }) => at.row + 1));
    if (sheet) seen.set(name, { sheet: withoutIds(sheet), runs, found });
  }
  return seen;
}

export function namesOf({ subject }: Pick<Rig, "subject">): string[] {
  return subject.host.workbook.sheets.map(({ name }) => name).filter((name) => !OWN_SHEET.test(name));
}

interface Content {
  readonly value: unknown;
  readonly formula: string | null;
}

/**
 * A formula by its text, since its result follows others, without the numbers of its rows, which follow their cells;
 * anything else by its value.
 */
function textOf(content: Content | undefined): string {
  if (content === undefined) return "null";
  return content.formula?.replace(/(?<=[A-Z])\d+/g, "#") ?? JSON.stringify(content.value);
}

/** A cell that a flow has left otherwise than the people did, and that no run of ours accounts for. */
export interface Unexplained {
  readonly cell: string;
  readonly sort: "a person's value is lost" | "ours in a wrong cell";
  readonly text: string;
}

/**
 * Compares a sheet after a flow with the same sheet on which only people have worked. Every cell that differs must have
 * been written by one of the known runs: what stands there now, and what stood there for people, are what the run put
 * and what it found.
 */
export function unexplained(
  ours: Pick<Seen, "sheet">,
  theirs: Pick<Seen, "sheet">,
  runs: readonly Run[],
): Unexplained[] {
  const [left, right] = [cellsOf(ours), cellsOf(theirs)];
  const entries = runs.flatMap((run) => run.entries);
  const addresses = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return addresses.flatMap((cell): Unexplained[] => {
    const [is, was] = [textOf(left[cell]), textOf(right[cell])];
    if (is === was) return [];
    const own = entries.filter((entry) => placesOf(entry).includes(cell));
    const known = new Set(own.flatMap(({ entry }) => [textOf(entry.before), textOf(entry.after)]));
    if (known.has(is) && known.has(was)) return [];
    const sort = known.has(is) ? "a person's value is lost" : "ours in a wrong cell";
    return [{ cell, sort, text: `${cell} holds ${is}, people had ${was}` }];
  });
}

function placesOf({ at, entry }: RunEntry): string[] {
  return at === null ? [entry.cell] : [toA1(at)];
}

function cellsOf({ sheet }: Pick<Seen, "sheet">): Record<string, Content> {
  return (sheet as unknown as { cells: Record<string, Content> }).cells;
}

export function hasFormula(seen: Pick<Seen, "sheet">, cell: string): boolean {
  const formula = cellsOf(seen)[cell]?.formula ?? null;
  return formula !== null;
}

/** The first texts of a row: what people know it by, wherever it goes. */
function rowKey(seen: Pick<Seen, "sheet">, row: string): string {
  const cells = cellsOf(seen);
  return ["A", "B", "C", "D"].map((column) => textOf(cells[`${column}${row}`])).join(" ");
}

/** Rows of the sheet that carry comments of ours, by their texts. */
export function commentedRows(seen: Pick<Seen, "sheet">): string[] {
  const comments = seen.sheet.comments as readonly { readonly at: string; readonly content: string }[];
  return comments
    .filter(({ content }) => isOurComment(content))
    .map(({ at }) => rowKey(seen, at.replace(/[A-Z]+/, "")));
}

/** Rows of the sheet that something is found on, by their texts. */
export function foundRows(seen: Pick<Seen, "sheet" | "found">): string[] {
  return seen.found.map((row) => rowKey(seen, `${row}`));
}

/** Marks of corrected cells that stand on other cells than the corrections. */
export function misplacedMarks({ sheet, runs }: Seen): string[] {
  const rules = sheet.conditionalFormats as readonly { readonly at: string; readonly formula: string }[];
  return runs
    .flatMap((run) => run.entries)
    .flatMap(({ at, entry, state }) => {
      if (state !== "standing" || at === null) return [];
      const own = rules.filter(({ formula }) => formula.includes(`·${entry.mark}"`));
      return own.filter((rule) => rule.at !== toA1(at)).map((rule) => `mark of ${toA1(at)} on ${rule.at}`);
    });
}
