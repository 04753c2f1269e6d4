import type { Session } from "../session";
import type { SessionState } from "../session-state";
import { LEAVING, OVERWRITING, SIGNED } from "../file-texts";
import { Question } from "./question";

export interface QuestionsProps {
  readonly session: Session;
  readonly state: SessionState;
}

/** What is asked of the open file, each question when it comes up. */
export function Questions({ session, state: { leaving, asking, file, name } }: QuestionsProps) {
  return (
    <>
      {leaving && file && (
        <Question
          words={LEAVING}
          name={name}
          answers={["save", "discard", "stay"]}
          safest="save"
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
