import { type ReactNode, useEffect, useId, useRef } from "react";
import "./question.css";

interface QuestionProps {
  readonly title: string;
  readonly text: string;
  /** What Escape means. */
  readonly onCancel: () => void;
  /** The buttons that answer. */
  readonly children: ReactNode;
}

/** A question about the open file; nothing else on the page can be done until it is answered. */
export function Question({ title, text, onCancel, children }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <p>{text}</p>
      <p className="actions">{children}</p>
    </dialog>
  );
}
