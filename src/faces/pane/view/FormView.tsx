import { lazy, useEffect } from "react";
import { CommandBar } from "./CommandBar";
import { FindingsView } from "./findings/FindingsView";
import { FormNotes } from "./overview/FormNotes";
import { ScoreCardView } from "./overview/ScoreCardView";
import { Notices } from "./Notices";
import { usePaneState } from "./pane-context";
import { LazyPart } from "./parts/LazyPart";
import { readyPart } from "./parts/ready-part";

// It comes with what writes, and is there once something was written.
const { Part: ChangesView, prepare: prepareChanges } = readyPart(
  () => import(/* webpackChunkName: "acting", webpackPrefetch: true */ "./ChangesView"),
);

// It stands below everything else, where there is something to be listed at all.
const IgnoredLists = lazy(() => import("./findings/IgnoredLists"));

/** One form: its figures, then what was found. */
export function FormView() {
  const { review, form: index, outcome, busy } = usePaneState();
  const isCorrecting = busy?.kind === "correct";
  useEffect(() => {
    if (isCorrecting) prepareChanges();
  }, [isCorrecting]);
  const { run = null, changes = [] } = outcome ?? {};
  const shown = review?.forms[index];
  const card = review?.scoreCards[index];
  if (review === null || shown === undefined || card === undefined) return null;
  return (
    <>
      <ScoreCardView card={card} />
      <FormNotes card={card} />
      <CommandBar />
      {/* Below the buttons: a message that comes does not push them from under the pointer. */}
      <Notices />
      {changes.length > 0 && (
        <LazyPart>
          <ChangesView key={run} changes={changes} />
        </LazyPart>
      )}
      <FindingsView review={shown} />
      {shown.setAside.length + review.obsolete.length > 0 && (
        <LazyPart>
          <IgnoredLists review={shown} obsolete={review.obsolete} />
        </LazyPart>
      )}
    </>
  );
}
