import { LABELS } from "../../../src/core/form/labels";
import { forgetLabels } from "../../../src/core/form/words/roles";

const LISTS = Object.values(LABELS) as unknown as string[][];

/** Does something while some whole labels are known to no list; their words still are. */
export function withoutLabels<T>(removed: ReadonlySet<string>, run: () => T): T {
  const before = LISTS.map((labels) => [...labels]);
  const set = (all: readonly (readonly string[])[]) => {
    for (const [index, labels] of all.entries()) LISTS[index]?.splice(0, Infinity, ...labels);
    forgetLabels();
  };
  try {
    set(before.map((labels) => labels.filter((label) => !removed.has(label))));
    return run();
  } finally {
    set(before);
  }
}
