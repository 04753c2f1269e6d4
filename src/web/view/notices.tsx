import type { Notice, Session } from "../session";
import { TEXTS } from "../texts";
import "./notices.css";

interface NoticesProps {
  readonly session: Session;
  readonly notice: Notice | null;
}

/** What the page has to say, over its lower border, so that nothing moves. */
export function Notices({ session, notice }: NoticesProps) {
  return (
    <div className="notices" role="alert">
      {notice && (
        <p className={`notice ${notice.kind}`}>
          <span>{notice.text}</span>
          <button
            type="button"
            aria-label={TEXTS.dismiss}
            onClick={() => {
              session.dismiss();
            }}
          >
            ✕
          </button>
        </p>
      )}
    </div>
  );
}
