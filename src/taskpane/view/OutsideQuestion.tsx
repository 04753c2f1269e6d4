import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { Asking } from "../state/pane-state";
import { TEXTS } from "../texts";
import { useActions, usePaneState } from "./pane-context";

const { outside: SAYS } = TEXTS.unfinished;

const useStyles = makeStyles({
  box: {
    outlineStyle: "none",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { ...typographyStyles.body1Strong, margin: "0 0 4px" },
  text: { ...typographyStyles.body1, margin: "0" },
  list: { ...typographyStyles.body1, margin: "4px 0", paddingLeft: "20px", overflowWrap: "anywhere" },
  formula: { fontFamily: tokens.fontFamilyMonospace },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
});

/** Before an undo puts back formulas that reach outside the workbook they are shown. Escape keeps what is there. */
export function OutsideQuestion({ asking: { formulas } }: { readonly asking: Asking }) {
  const styles = useStyles();
  const actions = useActions();
  const { busy } = usePaneState();
  const title = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const answer = (isAllowed: boolean) => () => void actions.correct.answer(isAllowed);
  return (
    <div
      ref={box}
      className={styles.box}
      role="alertdialog"
      tabIndex={-1}
      aria-labelledby={title}
      onKeyDown={({ key }) => {
        if (key === "Escape") answer(false)();
      }}
    >
      <h2 id={title} className={styles.title}>
        {SAYS.title}
      </h2>
      <p className={styles.text}>{SAYS.what}</p>
      <ul className={styles.list}>
        {formulas.map(({ cell, formula }) => (
          <li key={cell}>
            {cell} <span className={styles.formula}>{formula}</span>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button disabledFocusable={busy !== null} onClick={answer(false)}>
          {SAYS.keep}
        </Button>
        <Button disabledFocusable={busy !== null} onClick={answer(true)}>
          {SAYS.allow}
        </Button>
      </div>
    </div>
  );
}
