import type { Session } from "../session";
import type { SessionState } from "../session-state";
import { LEAVING, LEAVING_BEGUN, OVERWRITING, SIGNED } from "../file-texts";
import { Question } from "./question";

export interface QuestionsProps {
  readonly session: Session;
  readonly state: SessionState;
}

/** What is asked of the open file, each question when it comes up. */
export function Questions({ session, state }: QuestionsProps) {
  const { leaving, asking, file, name } = state;
  return (
    <>
      {leaving && file && (
        <Question
          {...askedOfLeaving(state)}
          name={name}
          cancel="stay"
          onAnswer={(answer) => void session.settle(answer)}
        />
      )}
      {asking === "signed" && (
        <Question
          words={SIGNED}
          name={name}
          answers={["change", "cancel"]}
          safest="cancel"
          cancel="cancel"
          onAnswer={(answer) => {
            session.signed.answer(answer === "change");
          }}
        />
      )}
      {asking === "overwriting" && (
        <Question
          words={OVERWRITING}
          name={name}
          answers={["elsewhere", "overwrite", "stay"]}
          safest="elsewhere"
          cancel="stay"
          onAnswer={(answer) => {
            session.overwriting.answer(answer);
          }}
        />
      )}
    </>
  );
}

/** Where something is begun in the pane, no answer saves all: the safest is to go back. */
function askedOfLeaving({ isUnsaved, begun }: SessionState) {
  if (begun.length === 0)
    return { words: LEAVING, answers: ["save", "discard", "stay"], safest: "save" } as const;
  const { file, way } = LEAVING_BEGUN;
  const text = (name: string) => [...(isUnsaved ? [file(name)] : []), LEAVING_BEGUN.begun(begun), way];
  return {
    words: { ...LEAVING_BEGUN, text },
    answers: isUnsaved ? (["save", "discard", "stay"] as const) : (["discard", "stay"] as const),
    safest: "stay",
  } as const;
}
