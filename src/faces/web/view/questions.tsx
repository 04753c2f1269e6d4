import type { Session } from "../session";
import type { SessionState } from "../session-state";
import { LeavingDialog } from "./leaving";
import { OverwritingDialog } from "./overwriting";
import { SignedDialog } from "./signed";

export interface QuestionsProps {
  readonly session: Session;
  readonly state: SessionState;
}

/** What is asked about the open file. */
export function Questions({ session, state: { file, name, leaving, asking } }: QuestionsProps) {
  return (
    <>
      {leaving && file && <LeavingDialog session={session} name={name} />}
      {asking === "signed" && <SignedDialog session={session} name={name} />}
      {asking === "overwriting" && <OverwritingDialog session={session} name={name} />}
    </>
  );
}
