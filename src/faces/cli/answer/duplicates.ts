import { type ProjectHead, repeated } from "../../../core/review";
import type { DuplicateAnswer, PlaceAnswer } from "./types";

/** As much of a file as is looked at. */
interface Place {
  readonly file: string;
  readonly forms: readonly (Omit<PlaceAnswer, "file"> & { readonly project: ProjectHead })[];
}

interface Seen {
  readonly project: ProjectHead;
  readonly place: PlaceAnswer;
}

/** Notices projects that stand in a run more than once. */
export class Duplicates {
  private readonly seen: Seen[] = [];

  add({ file, forms }: Place): void {
    for (const { project, sheet, range } of forms) this.seen.push({ project, place: { file, sheet, range } });
  }

  /** In the order in which the projects were first met. */
  found(): DuplicateAnswer[] {
    return repeated(this.seen, ({ project }) => project).map(({ project, items }) => ({
      project,
      places: items.map(({ place }) => place),
    }));
  }
}
