import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FAULT_KINDS, type FaultKind } from "./fault-cases";
import type { Flow } from "./flows";
import type { FaultResult, Verdict } from "./run-fault";
import type { MeddlingResult } from "./run-meddling";

/** As the page names the faults. */
export const FAULT_TITLES: Readonly<Record<FaultKind, string>> = {
  error: "报错",
  lost: "没有答复",
  late: "答复迟到",
  again: "答复迟到，其间再点一次",
  gone: "窗格关闭",
};

export const PEOPLE_TITLES = { user: "本人在表上", remote: "共同编辑者" } as const;

/** Where the counts of a full run are kept until the page is made of them. */
const FOLDER = path.join(__dirname, "../../out/faults");

/** How often a sort of mistake was made, and its first case. */
interface SortCount {
  readonly sort: string;
  readonly count: number;
  readonly first: unknown;
}

/** What the page is made of, for one flow. */
export interface FlowCounts {
  readonly title: string;
  readonly faults: readonly (Readonly<Record<"cases" | Verdict, number>> & { readonly title: string })[];
  readonly meddling: readonly { readonly title: string; readonly cases: number; readonly wrong: number }[];
  readonly sorts: readonly SortCount[];
}

export function countsOf(
  { title }: Flow,
  faults: readonly FaultResult[],
  meddling: readonly MeddlingResult[],
): FlowCounts {
  return {
    title,
    faults: FAULT_KINDS.map((kind) => {
      const own = faults.filter((result) => result.kind === kind);
      const count = (verdict: Verdict) => own.filter((result) => result.verdict === verdict).length;
      const verdicts = { before: count("before"), after: count("after"), unfinished: count("unfinished") };
      return { title: FAULT_TITLES[kind], cases: own.length, ...verdicts, wrong: count("wrong") };
    }),
    meddling: (["user", "remote"] as const).map((who) => {
      const own = meddling.filter((result) => result.who === who);
      const wrong = own.filter(({ sort }) => sort !== null).length;
      return { title: PEOPLE_TITLES[who], cases: own.length, wrong };
    }),
    sorts: [...firstOfEachSort(faults, ({ kind }) => kind), ...firstOfEachSort(meddling, ({ what }) => what)],
  };
}

export function keepCounts({ name }: Flow, counts: FlowCounts): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, `${name}.json`), `${JSON.stringify(counts, null, 2)}\n`);
}

function firstOfEachSort<R extends { readonly sort: string | null }>(
  results: readonly R[],
  prefix: (result: R) => string,
): SortCount[] {
  const sorts = new Map<string, R[]>();
  for (const result of results) {
    if (result.sort === null) continue;
    const sort = `${prefix(result)}: ${result.sort}`;
    sorts.set(sort, [...(sorts.get(sort) ?? []), result]);
  }
  return [...sorts].map(([sort, all]) => ({ sort, count: all.length, first: all[0] }));
}
