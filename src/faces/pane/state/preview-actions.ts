import { correctChosen } from "./correct-actions";
import { goToPage } from "./pages";
import { NO_CHOICES } from "./pane-state";
import { chosenIn } from "./preview";
import type { Runner } from "./runner";

/** What is ticked in the preview; the sheet's own page then tells what was changed. */
export function correctTicked(runner: Runner): Promise<void> {
  const { store } = runner;
  return correctChosen(runner, chosenIn(store.get().choices), () => {
    goToPage(runner, "sheet");
    store.patch({ choices: NO_CHOICES });
  });
}

/** Ticks or unticks a finding's correction in the preview. */
export function tick({ store }: Runner, id: string, isTicked: boolean): void {
  const { choices } = store.get();
  const ticked = new Set(choices.ticked);
  const unticked = new Set(choices.unticked);
  (isTicked ? unticked : ticked).delete(id);
  (isTicked ? ticked : unticked).add(id);
  store.patch({ choices: { ticked, unticked } });
}
