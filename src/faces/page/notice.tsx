import "./notice.css";

/** What a page has to say: a problem, or a note that goes by itself. */
export interface Notice {
  readonly kind: "note" | "problem";
  readonly text: string;
}

export interface NoticeViewProps {
  readonly notice: Notice | null;
  /** Name of the button that takes it away. */
  readonly dismiss: string;
  readonly onDismiss: () => void;
}

/** What the page has to say, over its lower border, so that nothing moves. */
export function NoticeView({ notice, dismiss, onDismiss }: NoticeViewProps) {
  return (
    <div className="notices" role="alert">
      {notice && (
        <p className={`notice ${notice.kind}`}>
          <span>{notice.text}</span>
          <button type="button" aria-label={dismiss} onClick={onDismiss}>
            ✕
          </button>
        </p>
      )}
    </div>
  );
}
