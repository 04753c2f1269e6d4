import type { Notice, PageStore } from "./page-store";
import { PAGE_TEXTS } from "./texts";
import "./notice.css";

interface NoticeViewProps {
  readonly page: PageStore<{ readonly notice: Notice | null }>;
  readonly notice: Notice | null;
}

/** What the page has to say, over its lower border, so that nothing moves. */
export function NoticeView({ page, notice }: NoticeViewProps) {
  return (
    <div className="notices" role="alert">
      {notice && (
        <p className={`notice ${notice.kind}`}>
          <span>{notice.text}</span>
          <button
            type="button"
            aria-label={PAGE_TEXTS.dismiss}
            onClick={() => {
              page.dismiss();
            }}
          >
            ✕
          </button>
        </p>
      )}
    </div>
  );
}
