/** Writes to many sheets in few requests: fetched only where somebody acts on the whole workbook. */
import {
  answerOf,
  type Decide,
  type EditResult,
  failedSheet,
  isNothing,
  type Pause,
  type SheetAnswer,
  type SheetRef,
  UNTOUCHED,
  WorkbookError,
} from "../../core/port";
import { toWorkbookError } from "./errors";
import type { Waiting } from "./giving-up";
import type { Known } from "./known";
import { bareNotes } from "./marks";
import type { Pending } from "./pending";
import { removedComments } from "./read-back";
import { nextGroup, openMany } from "./read-many";
import { type OpenSheet, stopIfLocked } from "./session";
import { writeSheets } from "./write";
import type { Work } from "./write-request";

/** What is known of a group of sheets once it was gone over. */
export interface Edited {
  readonly answers: readonly SheetAnswer<EditResult>[];
  /** Sheets on which something is to be decided anew, after what was written to others or by others. */
  readonly later: readonly SheetRef[];
}

export interface ManyEdits {
  readonly known: Known;
  readonly pause: Pause;
  readonly decide: Decide;
  /** Carries out the writing of one group, as far as somebody waits for it. */
  readonly change: (
    action: (context: Excel.RequestContext, waiting: Waiting) => Promise<Edited>,
  ) => Promise<Edited>;
  readonly signal: AbortSignal | undefined;
}

/** Edits sheets; see the port. */
export async function* editMany(
  sheets: readonly SheetRef[],
  options: ManyEdits,
): AsyncGenerator<SheetAnswer<EditResult>, void> {
  const { change, signal } = options;
  // Of many sheets one may follow from another: it is decided on anew, but once, else it would never end.
  const redone = new Set<string>();
  let left = sheets;
  while (left.length > 0 && signal?.aborted !== true) {
    const asked = { group: left };
    const { answers, later } = await change(async (context, waiting) => {
      asked.group = await nextGroup(context, left, options.known);
      return editGroup(context, asked.group, { ...options, redone, waiting: orAborted(waiting, signal) });
    }).catch(ofAll(asked));
    // Nobody waits for sheets that were taken back, or not come to, since all was given up.
    yield* answers.filter(({ error }) => signal?.aborted !== true || error?.code !== "no-answer");
    left = [...later, ...left.slice(asked.group.length)];
  }
}

/** What has stopped a whole request is told of each of its sheets. */
function ofAll(asked: { readonly group: readonly SheetRef[] }): (error: unknown) => Edited {
  return (error) => ({ answers: asked.group.map((sheet) => failedSheet(sheet, error)), later: [] });
}

function orAborted(waiting: Waiting, signal: AbortSignal | undefined): Waiting {
  return {
    get isGivenUp() {
      return waiting.isGivenUp || signal?.aborted === true;
    },
  };
}

interface GroupOptions extends Omit<ManyEdits, "change" | "signal"> {
  readonly waiting: Waiting;
  /** Sheets that were decided on anew already. */
  readonly redone: Set<string>;
}

async function editGroup(
  context: Excel.RequestContext,
  sheets: readonly SheetRef[],
  { known, pause, decide, waiting, redone }: GroupOptions,
): Promise<Edited> {
  const opened = await openMany(context, sheets, known);
  const answers: SheetAnswer<EditResult>[] = [];
  const works: (Work & { readonly sheet: SheetRef })[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (waiting.isGivenUp) break;
    await pause();
    const planned = await answerOf(sheet, () => plan(opened[index] as Pending<OpenSheet>, decide));
    if (planned.error !== null) answers.push(planned);
    else if (isNothing(planned.result.plan)) {
      answers.push({
        sheet,
        result: { ...UNTOUCHED, notesLeft: bareNotes(planned.result.open.marks) },
        error: null,
      });
    } else works.push({ sheet, ...planned.result });
  }
  const { now, later } = together(works);
  const carried = await writeSheets(context, now, { known, waiting, pause });
  const again = later.map(({ sheet }) => sheet);
  for (const work of now) {
    const what = carried.get(work);
    if (what === undefined) continue;
    if ("result" in what) answers.push({ sheet: work.sheet, ...what, error: null });
    else if (isChanged(what.error) && !redone.has(work.sheet.id)) {
      redone.add(work.sheet.id);
      again.push(work.sheet);
    } else answers.push(failedSheet(work.sheet, toWorkbookError(what.error)));
  }
  return { answers, later: again };
}

/** Whether cells have changed between reading and writing: it may follow from what was written to other sheets. */
function isChanged(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === "changed";
}

async function plan(opened: Pending<OpenSheet>, decide: Decide): Promise<Work> {
  const open = opened();
  const work = { open, plan: await decide(open.snapshot) };
  if (!isNothing(work.plan)) stopIfLocked(open);
  return work;
}

/**
 * Which of some writes can go together: one that takes away or adds a part of the record that an earlier one does too
 * has to see what has become of it.
 */
function together<W extends Work>(
  works: readonly W[],
): { readonly now: readonly W[]; readonly later: readonly W[] } {
  const taken = new Set<string>();
  const [now, later]: [W[], W[]] = [[], []];
  for (const work of works) {
    const parts = partsTouched(work);
    (parts.some((part) => taken.has(part)) ? later : now).push(work);
    for (const part of parts) taken.add(part);
  }
  return { now, later };
}

function partsTouched({ open, plan }: Work): string[] {
  const { remove = [], add = [] } = plan.record ?? {};
  const removed = removedComments(open, plan);
  const ofComments = open.record.comments.filter(
    ({ part, ids }) => part === null || ids.some((id) => removed.includes(id)),
  );
  return [...remove, ...add, ...ofComments.map(({ part }) => part ?? "comments of the first version")];
}

/** Whether nothing of a group stands that somebody was told to be given up. */
export function isTakenBack({ answers }: Edited): boolean {
  return answers.every(({ result }) => result?.written !== true);
}
