import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";

const useStyles = makeStyles({
  spinner: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: "8px",
    overflow: "hidden",
    minWidth: "min-content",
  },
  below: { flexDirection: "column" },
  ring: {
    boxSizing: "border-box",
    flexShrink: "0",
    width: "20px",
    height: "20px",
    border: `2px solid ${tokens.colorBrandStroke2Contrast}`,
    borderTopColor: tokens.colorBrandStroke1,
    borderRadius: "50%",
    animationName: { to: { transform: "rotate(360deg)" } },
    animationDuration: "1.5s",
    animationTimingFunction: "linear",
    animationIterationCount: "infinite",
    // Who wants little to move sees that it goes on by a ring that turns slowly.
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "6s" },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      border: "2px solid HighlightText",
      borderTopColor: "Highlight",
    },
  },
  large: { width: "28px", height: "28px" },
  label: typographyStyles.body1,
});

export interface SpinnerProps {
  readonly label: string;
  /** Large, with its text below; else small, and the text beside it. */
  readonly large?: boolean;
  /** Milliseconds for which nothing is shown: what comes at once does not blink. */
  readonly delay?: number;
}

/** A ring that turns while something is on its way, and what that is. */
export function Spinner({ label, large = false, delay = 0 }: SpinnerProps) {
  const styles = useStyles();
  const id = useId();
  const [isShown, setIsShown] = useState(delay === 0);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsShown(true);
    }, delay);
    return () => {
      clearTimeout(timer);
    };
  }, [delay]);
  return (
    <div
      role="progressbar"
      aria-labelledby={id}
      className={mergeClasses(styles.spinner, large && styles.below)}
    >
      {isShown && (
        <>
          <span className={mergeClasses(styles.ring, large && styles.large)} />
          <span id={id} className={styles.label}>
            {label}
          </span>
        </>
      )}
    </div>
  );
}
