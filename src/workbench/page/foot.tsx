import type { Bench, BenchState } from "../bench/bench";
import { TEXTS } from "./texts";
import "./foot.css";

interface PartProps {
  readonly bench: Bench;
  readonly state: BenchState;
}

/** Below the grid: the comment on the selected cell, which the grid shows to the mouse only, and the keys. */
export function Foot({ state: { comment } }: Pick<PartProps, "state">) {
  return (
    <footer className="foot">
      <div className="comment" role="status" tabIndex={comment ? 0 : -1}>
        {comment && (
          <>
            <strong>{TEXTS.commentOn(comment.cell)}</strong> {comment.text}
          </>
        )}
      </div>
      <p className="quiet">{TEXTS.keys}</p>
    </footer>
  );
}

/** What the page has to say, over the lower border of the grid, so that nothing moves. */
export function Notices({ bench, state: { notice } }: PartProps) {
  return (
    <div className="notices" role="alert">
      {notice && (
        <p className={`notice ${notice.kind}`}>
          <span>{notice.text}</span>
          <button
            type="button"
            aria-label={TEXTS.dismiss}
            onClick={() => {
              bench.dismiss();
            }}
          >
            ✕
          </button>
        </p>
      )}
    </div>
  );
}
