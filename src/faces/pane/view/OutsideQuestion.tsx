import { makeStyles, tokens } from "@fluentui/react-components";
import type { Asking } from "../state/pane-state";
import { TEXTS } from "../texts";
import { useActions } from "./pane-context";
import { ActionButton } from "./parts/ActionButton";
import { QuestionBox } from "./parts/QuestionBox";

const { outside: WORDS } = TEXTS.unfinished;

const useStyles = makeStyles({ formula: { fontFamily: tokens.fontFamilyMonospace } });

/** Before an undo puts back formulas that reach outside the workbook they are shown. Escape keeps what is there. */
export default function OutsideQuestion({ asking: { formulas } }: { readonly asking: Asking }) {
  const styles = useStyles();
  const actions = useActions();
  const answer = (isAllowed: boolean) => () => void actions.correct.answer(isAllowed);
  return (
    <QuestionBox
      title={WORDS.title}
      onNo={answer(false)}
      buttons={
        <>
          <ActionButton onClick={answer(false)}>{WORDS.keep}</ActionButton>
          <ActionButton onClick={answer(true)}>{WORDS.allow}</ActionButton>
        </>
      }
    >
      <p>{WORDS.what}</p>
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
