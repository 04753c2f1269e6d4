import type { Overwriting } from "../saving";
import type { Session } from "../session";
import { OVERWRITING } from "../file-texts";
import { Question } from "./question";

interface OverwritingDialogProps {
  readonly session: Session;
  readonly name: string;
}

/** Asks whether a file that somebody else has written meanwhile may be overwritten. */
export function OverwritingDialog({ session, name }: OverwritingDialogProps) {
  const answer = (answered: Overwriting) => () => {
    session.overwriting.answer(answered);
  };
  return (
    <Question title={OVERWRITING.title} text={OVERWRITING.text(name)} onCancel={answer("stay")}>
      <button type="button" className="primary" autoFocus onClick={answer("elsewhere")}>
        {OVERWRITING.elsewhere}
      </button>
      <button type="button" onClick={answer("overwrite")}>
        {OVERWRITING.overwrite}
      </button>
      <button type="button" onClick={answer("stay")}>
        {OVERWRITING.stay}
      </button>
    </Question>
  );
}
