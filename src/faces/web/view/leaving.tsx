import type { Session } from "../session";
import { LEAVING } from "../file-texts";
import { Question } from "./question";

interface LeavingDialogProps {
  readonly session: Session;
  readonly name: string;
}

/** Asks what becomes of unsaved changes. */
export function LeavingDialog({ session, name }: LeavingDialogProps) {
  const settle = (answer: "save" | "discard" | "stay") => () => {
    void session.settle(answer);
  };
  return (
    <Question title={LEAVING.title} text={LEAVING.text(name)} onCancel={settle("stay")}>
      <button type="button" className="primary" autoFocus onClick={settle("save")}>
        {LEAVING.save}
      </button>
      <button type="button" onClick={settle("discard")}>
        {LEAVING.discard}
      </button>
      <button type="button" onClick={settle("stay")}>
        {LEAVING.stay}
      </button>
    </Question>
  );
}
