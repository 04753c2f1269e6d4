import type { Session } from "../session";
import { SIGNED } from "../file-texts";
import { Question } from "./question";

interface SignedDialogProps {
  readonly session: Session;
  readonly name: string;
}

/** Asks whether a signed file may be changed. */
export function SignedDialog({ session, name }: SignedDialogProps) {
  const answer = (mayChange: boolean) => () => {
    session.signed.answer(mayChange);
  };
  return (
    <Question title={SIGNED.title} text={SIGNED.text(name)} onCancel={answer(false)}>
      <button type="button" onClick={answer(true)}>
        {SIGNED.change}
      </button>
      <button type="button" className="primary" autoFocus onClick={answer(false)}>
        {SIGNED.cancel}
      </button>
    </Question>
  );
}
