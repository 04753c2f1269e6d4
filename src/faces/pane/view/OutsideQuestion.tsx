import { makeStyles, tokens } from "@fluentui/react-components";
import type { Asking } from "../state/pane-state";
import { undoRun } from "../state/correct-actions";
import { UNFINISHED_TEXTS } from "../texts/unfinished";
import { useRunner } from "./pane-context";
import { ActionButton } from "./parts/ActionButton";
import { QuestionBox } from "./parts/QuestionBox";

const { outside: WORDS } = UNFINISHED_TEXTS;

const useStyles = makeStyles({ formula: { fontFamily: tokens.fontFamilyMonospace } });

/** Before an undo puts back formulas that reach outside the workbook they are shown. Escape keeps what is there. */
export default function OutsideQuestion({ asking: { run, formulas } }: { readonly asking: Asking }) {
  const styles = useStyles();
  const runner = useRunner();
  const keep = () => {
    runner.store.patch({ asking: null });
  };
  return (
    <QuestionBox
      title={WORDS.title}
      onNo={keep}
      buttons={
        <>
          <ActionButton onClick={keep}>{WORDS.keep}</ActionButton>
          <ActionButton onClick={() => void undoRun(runner, run, true)}>{WORDS.allow}</ActionButton>
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
