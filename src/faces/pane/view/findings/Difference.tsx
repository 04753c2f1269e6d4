import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { deltaOf } from "../../state/drawing";
import { TEXTS } from "../../texts";
import { ChangeText } from "../overview/FigureText";

const { findings: WORDS } = TEXTS;

const useStyles = makeStyles({
  line: {
    ...typographyStyles.body1Strong,
    margin: "4px 0 0",
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  delta: { color: tokens.colorNeutralForeground2, fontWeight: 400 },
});

export interface DifferenceProps {
  readonly stated: string | null;
  readonly expected: string;
}

/** The value in the cell, the right value, and the difference. */
export function Difference({ stated, expected }: DifferenceProps) {
  const styles = useStyles();
  const from = stated ?? TEXTS.notStated;
  const delta = deltaOf(stated, expected);
  const added = delta === null ? "" : WORDS.delta(delta);
  return (
    <p className={styles.line}>
      <ChangeText from={from} to={expected} spoken={WORDS.difference(from, expected) + added}>
        {added !== "" && <span className={styles.delta}>{added}</span>}
      </ChangeText>
    </p>
  );
}
