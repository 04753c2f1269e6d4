import { type ProjectHead, repeated } from "../../../core/review";
import type { DuplicateAnswer, FileAnswer, PlaceAnswer } from "./types";

interface Seen {
  readonly project: ProjectHead;
  readonly place: PlaceAnswer;
}

/** Notices projects that stand in a run more than once. */
export class Duplicates {
  private readonly seen: Seen[] = [];

  add({ file, forms }: FileAnswer): void {
    // Copied: texts that were cut out of others would keep the whole of a file in memory.
    for (const { project, sheet, range } of forms) {
      this.seen.push(structuredClone({ project, place: { file, sheet, range } }));
    }
  }

  /** In the order in which the projects were first met. */
  found(): DuplicateAnswer[] {
    return repeated(this.seen, ({ project }) => project).map(({ project, items }) => ({
      project,
      places: items.map(({ place }) => place),
    }));
  }
}
