/** Reads many sheets in few requests: fetched only where somebody looks at the whole workbook. */
import { answerOf, type Pause, type SheetAnswer, type SheetRef, type SheetSnapshot } from "../../core/port";
import { toWorkbookError } from "./errors";
import type { Known } from "./known";
import type { Pending } from "./pending";
import { bytesOfRange, bytesToRead, firstWithin, isTooLarge, MOST_BYTES } from "./request-size";
import { openSheet, type OpenSheet, queueSheets } from "./session";

/** Carries out one run of requests. */
export type Run = <T>(action: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** So few sheets are not measured before they are read. */
const FEW = 16;

/** Reads sheets; see the port. */
export async function* readMany(
  sheets: readonly SheetRef[],
  { run, known, pause }: { readonly run: Run; readonly known: Known; readonly pause: Pause },
): AsyncGenerator<SheetAnswer<SheetSnapshot>, void> {
  let left = sheets;
  while (left.length > 0) {
    const { group, opened } = await openGroup(left, run, known);
    for (const [index, sheet] of group.entries()) {
      await pause();
      yield await answerOf(sheet, () => (opened[index] as Pending<OpenSheet>)().snapshot);
    }
    left = left.slice(group.length);
  }
}

/** Reads as many of some sheets as go into one answer; what holds for all of them is told of each. */
async function openGroup(
  sheets: readonly SheetRef[],
  run: Run,
  known: Known,
): Promise<{ readonly group: readonly SheetRef[]; readonly opened: readonly Pending<OpenSheet>[] }> {
  const asked = { group: sheets };
  try {
    const opened = await run(async (context) => {
      asked.group = await nextGroup(context, sheets, known);
      return openMany(context, asked.group, known);
    });
    return { ...asked, opened };
  } catch (error) {
    return { ...asked, opened: asked.group.map(() => failing(error)) };
  }
}

/** As many sheets, from the first on, as can be read at once. Where their sizes are not known, they are asked for. */
export async function nextGroup(
  context: Excel.RequestContext,
  sheets: readonly SheetRef[],
  known: Known,
): Promise<SheetRef[]> {
  const { worksheets } = context.workbook;
  const unknown = sheets.filter(({ id }) => !known.sizes.has(id));
  if (unknown.length > FEW) {
    const ranges = unknown.map(({ id }) => ({
      id,
      range: worksheets.getItemOrNullObject(id).getUsedRangeOrNullObject(true).load("address"),
    }));
    await context.sync();
    for (const { id, range } of ranges) {
      known.sizes.set(id, bytesOfRange(range.isNullObject ? null : range.address));
    }
  }
  return firstWithin(sheets, [({ id }) => known.sizes.get(id) ?? MOST_BYTES / FEW]);
}

/**
 * Opens sheets together. One at which the request fails is read alone, and the others go on without it; an answer that
 * has become too long is asked for in halves.
 * @returns what gives each of them, in their order, or throws why it cannot
 */
export async function openMany(
  context: Excel.RequestContext,
  sheets: readonly SheetRef[],
  known: Known,
): Promise<readonly Pending<OpenSheet>[]> {
  const [first] = sheets;
  if (first === undefined) return [];
  if (sheets.length === 1) return [await openAlone(context, first, known)];
  const { send, opened, failedAt } = queueSheets(
    context,
    sheets.map(({ id }) => id),
    known,
  );
  try {
    await send();
    return opened.map((open) => measured(open, known));
  } catch (error) {
    const at = failedAt();
    const halves = at < 0 && isTooLarge(error) ? [sheets.length >> 1] : [];
    const cuts = at < 0 ? halves : [at, at + 1];
    if (cuts.length === 0) return sheets.map(() => failing(error));
    const found: Pending<OpenSheet>[] = [];
    for (const [index, from] of [0, ...cuts].entries()) {
      found.push(...(await openMany(context, sheets.slice(from, cuts[index]), known)));
    }
    return found;
  }
}

async function openAlone(
  context: Excel.RequestContext,
  { id }: SheetRef,
  known: Known,
): Promise<Pending<OpenSheet>> {
  try {
    const open = await openSheet(context, id, known);
    return measured(() => open, known);
  } catch (error) {
    return failing(error);
  }
}

/** What gives a sheet, and keeps how large it is. */
function measured(open: Pending<OpenSheet>, { sizes }: Known): Pending<OpenSheet> {
  return () => {
    const sheet = open();
    sizes.set(sheet.snapshot.sheet.id, bytesToRead(sheet.snapshot));
    return sheet;
  };
}

function failing(error: unknown): () => never {
  return () => {
    throw toWorkbookError(error);
  };
}
