import { lazy, Suspense } from "react";
import { CommandBar } from "./CommandBar";
import { FindingsView } from "./findings/FindingsView";
import { IgnoredList, ObsoleteList } from "./findings/IgnoredList";
import { FormNotes } from "./overview/FormNotes";
import { ScoreCardView } from "./overview/ScoreCardView";
import { usePaneState } from "./pane-context";

// It comes with what writes, and is there once something was written.
const ChangesView = lazy(
  () => import(/* webpackChunkName: "acting", webpackPrefetch: true */ "./ChangesView"),
);

/** One form: its figures, then what was found. */
export function FormView() {
  const { review, form: index, outcome } = usePaneState();
  const { run = null, changes = [] } = outcome ?? {};
  const shown = review?.forms[index];
  const card = review?.scoreCards[index];
  if (review === null || shown === undefined || card === undefined) return null;
  return (
    <>
      <ScoreCardView card={card} />
      <FormNotes review={shown} />
      <CommandBar />
      {changes.length > 0 && (
        <Suspense fallback={null}>
          <ChangesView key={run} changes={changes} />
        </Suspense>
      )}
      <FindingsView review={shown} />
      <IgnoredList review={shown} />
      <ObsoleteList entries={review.obsolete} />
    </>
  );
}
