import { useEffect, useRef } from "react";
import type { Session } from "../session";
import { LEAVING } from "../texts";
import "./leaving.css";

interface LeavingDialogProps {
  readonly session: Session;
  readonly name: string;
}

/** Asks what becomes of unsaved changes. */
export function LeavingDialog({ session, name }: LeavingDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
    };
  }, []);
  const settle = (answer: "save" | "discard" | "stay") => () => {
    void session.settle(answer);
  };
  return (
    <dialog
      ref={dialog}
      className="leaving"
      aria-labelledby="leaving-title"
      onCancel={(event) => {
        event.preventDefault();
        settle("stay")();
      }}
    >
      <h2 id="leaving-title">{LEAVING.title}</h2>
      <p>{LEAVING.text(name)}</p>
      <p className="actions">
        <button type="button" className="primary" autoFocus onClick={settle("save")}>
          {LEAVING.save}
        </button>
        <button type="button" onClick={settle("discard")}>
          {LEAVING.discard}
        </button>
        <button type="button" onClick={settle("stay")}>
          {LEAVING.stay}
        </button>
      </p>
    </dialog>
  );
}
