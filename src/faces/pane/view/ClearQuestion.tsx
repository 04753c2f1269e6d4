import { Button } from "@fluentui/react-components";
import { clearLoss } from "../state/clear-loss";
import { TEXTS as PANE_TEXTS } from "../texts";
import { CLEAR_TEXTS as TEXTS } from "../texts/clear";
import { usePaneState } from "./pane-context";
import { ActionButton } from "./parts/ActionButton";
import { QuestionBox } from "./parts/QuestionBox";

/** So many old values are listed; all of them stand on the page of the record. */
const MOST = 8;

export interface ClearQuestionProps {
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Before the marks of a sheet are cleared, and the way back with them: what is lost. Escape says no. */
export default function ClearQuestion({ onYes, onNo }: ClearQuestionProps) {
  const { review, runs } = usePaneState();
  if (review === null) return null;
  const { comments, highlights, originals } = clearLoss(review, runs);
  const more = originals.length - MOST;
  return (
    <QuestionBox
      title={TEXTS.title}
      onNo={onNo}
      buttons={
        <>
          <ActionButton writes onClick={onYes}>
            {TEXTS.yes}
          </ActionButton>
          <Button onClick={onNo}>{PANE_TEXTS.cancel}</Button>
        </>
      }
    >
      <p>{TEXTS.what(comments, highlights, originals.length)}</p>
      {originals.length > 0 && (
        <>
          <p>{TEXTS.noUndo}</p>
          <ul>
            {originals.slice(0, MOST).map(({ cell, value }) => (
              <li key={cell}>{TEXTS.original(cell, value === "" ? TEXTS.blank : value)}</li>
            ))}
          </ul>
          {more > 0 && <p>{TEXTS.more(more)}</p>}
        </>
      )}
      <p>{TEXTS.ignored}</p>
    </QuestionBox>
  );
}
