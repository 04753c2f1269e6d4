import { COMMENT_PREFIX, MARK_AUTHOR } from "../../core/port";
import { PAGE_TEXTS } from "./texts";
import "./comment-foot.css";

interface CommentFootProps {
  /** The comment on the selected cell. */
  readonly comment: { readonly cell: string; readonly text: string } | null;
  /** The keys that lead around. */
  readonly keys: string;
}

/** Ours say who they are from by their own marker: the author's name before it would say it twice. */
function withoutAuthor(text: string): string {
  const own = text.indexOf(COMMENT_PREFIX);
  return text.slice(0, own).trim() === `${MARK_AUTHOR}：` ? text.slice(own) : text;
}

/** Below a grid: the comment on the selected cell, which the grid shows to the mouse only, and the keys. */
export function CommentFoot({ comment, keys }: CommentFootProps) {
  return (
    <footer className="foot">
      <div className="comment" role="status" tabIndex={comment ? 0 : -1}>
        {comment ? (
          <>
            <strong>{PAGE_TEXTS.commentOn(comment.cell)}</strong> {withoutAuthor(comment.text)}
          </>
        ) : (
          <span className="quiet">{PAGE_TEXTS.noComment}</span>
        )}
      </div>
      <p className="quiet">{keys}</p>
    </footer>
  );
}
