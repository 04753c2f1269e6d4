import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { PAGE_TEXTS } from "../../texts/pages";
import type { WholeSummary } from "../../state/whole";

const { whole: TEXTS } = PAGE_TEXTS;

const useStyles = makeStyles({
  box: {
    outlineStyle: "none",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { ...typographyStyles.body1Strong, margin: "0 0 4px" },
  text: { ...typographyStyles.body1, margin: "0", overflowWrap: "anywhere" },
  list: { ...typographyStyles.body1, margin: "4px 0", paddingLeft: "20px", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
});

export interface ConfirmCorrectProps {
  readonly summary: WholeSummary;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** The one question before all sheets are corrected: how many cells, on which sheets. Escape says no. */
export function ConfirmCorrect({ summary, onYes, onNo }: ConfirmCorrectProps) {
  const styles = useStyles();
  const { safe, safeTotal, locked } = summary;
  const title = useId();
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
      aria-labelledby={title}
      onKeyDown={({ key }) => {
        if (key === "Escape") onNo();
      }}
    >
      <h2 id={title} className={styles.title}>
        {TEXTS.confirm}
      </h2>
      <p className={styles.text}>{TEXTS.confirmText(safeTotal, safe.length)}</p>
      <ul className={styles.list}>
        {safe.map(({ sheet, count }) => (
          <li key={sheet.id}>{TEXTS.confirmSheet(sheet.name, count)}</li>
        ))}
      </ul>
      {locked.length > 0 && <p className={styles.text}>{TEXTS.locked(locked.map(({ name }) => name))}</p>}
      <p className={styles.text}>{TEXTS.confirmNote}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onYes}>
          {TEXTS.confirmYes(safeTotal)}
        </Button>
        <Button onClick={onNo}>{TEXTS.confirmNo}</Button>
      </div>
    </div>
  );
}
