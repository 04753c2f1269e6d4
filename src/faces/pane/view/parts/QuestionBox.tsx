import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useRef } from "react";

const useStyles = makeStyles({
  box: {
    outlineStyle: "none",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    "& p": { ...typographyStyles.body1, margin: "0", overflowWrap: "anywhere" },
    "& ul": { ...typographyStyles.body1, margin: "4px 0", paddingLeft: "20px", overflowWrap: "anywhere" },
  },
  title: { ...typographyStyles.body1Strong, margin: "0 0 4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
});

export interface QuestionBoxProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly buttons: ReactNode;
  /** Escape says no. */
  readonly onNo: () => void;
}

/** A question in the pane itself, before something goes on: it gets the keyboard's focus when it appears. */
export function QuestionBox({ title, children, buttons, onNo }: QuestionBoxProps) {
  const styles = useStyles();
  const heading = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div
      ref={box}
      className={styles.box}
      role="alertdialog"
      tabIndex={-1}
      aria-labelledby={heading}
      onKeyDown={({ key }) => {
        if (key === "Escape") onNo();
      }}
    >
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      {children}
      <div className={styles.buttons}>{buttons}</div>
    </div>
  );
}
