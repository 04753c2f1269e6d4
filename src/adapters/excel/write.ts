import { type EditPlan, type EditResult, NO_PAUSE, type Pause, UNTOUCHED } from "../../core/port";
import { stopIfGivenUp, type Waiting } from "./giving-up";
import type { Known } from "./known";
import type { OpenSheet } from "./session";
import type { Work } from "./write-request";
import { type Carried, Writing } from "./writing";

/** What a write needs besides the plan. */
export interface WriteOptions {
  readonly known: Known;
  readonly waiting: Waiting;
  readonly pause?: Pause;
}

/**
 * Carries a plan out: one sync to write, one to read back and to bring the record up to date. The first one also answers
 * what stood on the sheet right before: where the plan was made from something else, where anything fails, and where
 * nobody waits any more, all is taken back. Comments that Excel refuses are the exception: everything else stands, and
 * they are told.
 */
export async function write(
  context: Excel.RequestContext,
  open: OpenSheet,
  plan: EditPlan,
  options: WriteOptions,
): Promise<EditResult> {
  stopIfGivenUp(options.waiting);
  const work = { open, plan };
  const carried = (await writeSheets(context, [work], options)).get(work);
  if (carried !== undefined && "error" in carried) throw carried.error;
  return carried?.result ?? UNTOUCHED;
}

/**
 * The same for several sheets that were opened together, in as few requests as their size allows; each stands for
 * itself. One at which a request fails is taken back alone, those behind it go on in a further one.
 * @param works none of which touches a part of the record that another one touches
 * @returns what came of each; without those to which nothing was written since nobody waited any more
 */
export async function writeSheets(
  context: Excel.RequestContext,
  works: readonly Work[],
  { pause = NO_PAUSE, ...options }: WriteOptions,
): Promise<ReadonlyMap<Work, Carried>> {
  const writing = new Writing(context, works, { pause, ...options });
  await writing.write();
  await writing.readBack();
  return writing.carried;
}
