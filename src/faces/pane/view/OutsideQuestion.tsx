import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Asking } from "../state/pane-state";
import { TEXTS } from "../texts";
import { useActions, usePaneState } from "./pane-context";
import { QuestionBox } from "./QuestionBox";

const { outside: SAYS } = TEXTS.unfinished;

const useStyles = makeStyles({ formula: { fontFamily: tokens.fontFamilyMonospace } });

/** Before an undo puts back formulas that reach outside the workbook they are shown. Escape keeps what is there. */
export function OutsideQuestion({ asking: { formulas } }: { readonly asking: Asking }) {
  const styles = useStyles();
  const actions = useActions();
  const { busy } = usePaneState();
  const answer = (isAllowed: boolean) => () => void actions.correct.answer(isAllowed);
  return (
    <QuestionBox
      title={SAYS.title}
      onNo={answer(false)}
      buttons={
        <>
          <Button disabledFocusable={busy !== null} onClick={answer(false)}>
            {SAYS.keep}
          </Button>
          <Button disabledFocusable={busy !== null} onClick={answer(true)}>
            {SAYS.allow}
          </Button>
        </>
      }
    >
      <p>{SAYS.what}</p>
      <ul>
        {formulas.map(({ cell, formula }) => (
          <li key={cell}>
            {cell} <span className={styles.formula}>{formula}</span>
          </li>
        ))}
      </ul>
    </QuestionBox>
  );
}
