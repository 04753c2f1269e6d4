import { areaName, toA1 } from "../../../core/cells";
import { clockText } from "../../../core/report";
import type { Finding } from "../../../core/review";
import { REASON_TEXTS as TEXTS } from "../texts/reason";
import { messageOutcome } from "./outcomes";
import type { Runner } from "./runner";

/** What a person has begun to write for a cell, and what the cell was shown to hold. */
export interface Draft {
  readonly text: string;
  readonly shown: string;
}

const drafts = new WeakMap<Runner, Map<string, Draft>>();

/**
 * What is begun stays when another card, page or sheet is opened meanwhile: by the sheet and the cell that it is for, or
 * the finding that it is to explain.
 */
export function draftsOf(runner: Runner): Map<string, Draft> {
  const known = drafts.get(runner) ?? new Map<string, Draft>();
  drafts.set(runner, known);
  return known;
}

const filling = () =>
  import(/* webpackChunkName: "acting", webpackPrefetch: true */ "../../../core/actions/fill-reason");

/**
 * What has to be known before a reason is written: whose rows it will speak for, where its cell is merged over several.
 * @returns null where there is nothing to say
 */
export async function beforeWriting({ port }: Runner, finding: Finding): Promise<string | null> {
  const { reasonCell } = await filling();
  const { merged, sharedBy } = await reasonCell(port, finding);
  return merged === null || sharedBy.length === 0 ? null : TEXTS.shares(areaName(merged), sharedBy);
}

/**
 * Writes the reason that a finding asks for to its cell; what was begun for it is then done with.
 * @param key of the draft
 * @returns where the cell holds a text that was not shown, what is then to be looked at; else null
 */
export async function writeReason(
  runner: Runner,
  finding: Finding,
  key: string,
  draft: Draft,
): Promise<Draft | null> {
  let seen: Draft | null = null;
  await runner.run("correct", async (workbook) => {
    const { fillReason } = await filling();
    const time = runner.now();
    const options = { ...(await runner.options()), now: () => time };
    const filled = await fillReason(workbook, finding, draft, options);
    const { at, kind, merged, sharedBy, text } = filled;
    const shared = merged === null || sharedBy.length === 0 ? [] : [TEXTS.merged(areaName(merged), sharedBy)];
    const review = await runner.reread(workbook);
    if (kind === "present") {
      seen = { text: `${text}\n${draft.text}`, shown: text };
      const outcome = messageOutcome("settle", TEXTS.notWritten, [TEXTS.present(toA1(at)), ...shared]);
      return { review, outcome };
    }
    draftsOf(runner).delete(key);
    const said = messageOutcome("correct", TEXTS.written(toA1(at), clockText(time)), shared);
    return { review, outcome: { ...said, run: time.toISOString() } };
  });
  return seen;
}
