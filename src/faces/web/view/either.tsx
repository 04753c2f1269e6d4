import "./either.css";

interface EitherProps {
  readonly long: string;
  /** What is seen of it on a narrow page. */
  readonly short: string;
}

/** The text of a button whose name is the long one. */
export function Either({ long, short }: EitherProps) {
  return (
    <>
      <span className="long">{long}</span>
      <span className="short">{short}</span>
    </>
  );
}
