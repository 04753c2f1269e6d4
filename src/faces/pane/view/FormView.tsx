import { ChangesView } from "./ChangesView";
import { CommandBar } from "./CommandBar";
import { FindingsView } from "./findings/FindingsView";
import { IgnoredList, ObsoleteList } from "./findings/IgnoredList";
import { FormNotes } from "./overview/FormNotes";
import { ScoreCardView } from "./overview/ScoreCardView";
import { usePaneState } from "./pane-context";

/** One form: its figures, then what was found. */
export function FormView() {
  const { review, form: index } = usePaneState();
  const shown = review?.forms[index];
  const card = review?.scoreCards[index];
  if (review === null || shown === undefined || card === undefined) return null;
  return (
    <>
      <ScoreCardView card={card} />
      <FormNotes card={card} />
      <CommandBar />
      <ChangesView />
      <FindingsView review={shown} />
      <IgnoredList review={shown} />
      <ObsoleteList entries={review.obsolete} />
    </>
  );
}
