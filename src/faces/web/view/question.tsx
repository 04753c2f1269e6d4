import { useEffect, useId, useRef } from "react";
import "./question.css";

interface QuestionProps<Answer extends string> {
  /** What is asked of the file, and what its answers are called. */
  readonly words: Readonly<Record<Answer, string>> & {
    readonly title: string;
    /** One paragraph, or several. */
    readonly text: (name: string) => string | readonly string[];
  };
  readonly name: string;
  /** In the order of their buttons. */
  readonly answers: readonly Answer[];
  /** The answer that loses nothing: its button stands out and has the focus. */
  readonly safest: Answer;
  /** What Escape means. */
  readonly cancel: Answer;
  readonly onAnswer: (answer: Answer) => void;
}

/** A question about the open file; nothing else on the page can be done until it is answered. */
export function Question<Answer extends string>({
  words,
  name,
  answers,
  safest,
  cancel,
  onAnswer,
}: QuestionProps<Answer>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // By itself it gives the focus to the first button.
    safe.current?.focus();
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
        onAnswer(cancel);
      }}
    >
      <h2 id={titleId}>{words.title}</h2>
      {[words.text(name)].flat().map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="actions">
        {answers.map((answer) => (
          <button
            key={answer}
            type="button"
            {...(answer === safest && { ref: safe, className: "primary" })}
            onClick={() => {
              onAnswer(answer);
            }}
          >
            {words[answer]}
          </button>
        ))}
      </p>
    </dialog>
  );
}
