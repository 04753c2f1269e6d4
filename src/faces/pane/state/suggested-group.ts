import type { Finding } from "../../../core/review";
import { goToPage } from "./pages";
import type { PaneState } from "./pane-state";
import type { Runner } from "./runner";

/** The findings with suggested values that a finding belongs to: those of its rule on the form that is looked at. */
export function suggestedGroup({ review, form }: PaneState, { rule }: Finding): readonly Finding[] {
  const found = review?.forms[form]?.findings ?? [];
  return found.filter((each) => each.rule === rule && each.correction?.kind === "suggested");
}

/** Shows what these findings suggest, all ticked, to be accepted at once. */
export function previewGroup(runner: Runner, group: readonly Finding[]): void {
  const only = group.map(({ id }) => id);
  runner.store.patch({ choices: { ticked: new Set(only), unticked: new Set(), only } });
  goToPage(runner, "preview");
}
