import "./comment-foot.css";

export interface CommentFootProps {
  /** The comment on the selected cell: whose it is, and its text. */
  readonly comment: { readonly title: string; readonly text: string } | null;
  /** What stands there instead, where the cell has none. */
  readonly none: string;
  /** The keys that lead around. */
  readonly keys: string;
}

/** Below a grid: the comment on the selected cell, which the grid shows to the mouse only, and the keys. */
export function CommentFoot({ comment, none, keys }: CommentFootProps) {
  return (
    <footer className="foot">
      <div className="comment" role="status" tabIndex={comment ? 0 : -1}>
        {comment ? (
          <>
            <strong>{comment.title}</strong> {comment.text}
          </>
        ) : (
          <span className="quiet">{none}</span>
        )}
      </div>
      <p className="quiet">{keys}</p>
    </footer>
  );
}
