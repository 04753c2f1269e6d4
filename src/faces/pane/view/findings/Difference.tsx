import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { deltaOf } from "../../state/drawing";
import { TEXTS } from "../../texts";

const useStyles = makeStyles({
  line: {
    ...typographyStyles.body1Strong,
    margin: "4px 0 0",
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  was: { color: tokens.colorNeutralForeground3, fontWeight: 400, textDecorationLine: "line-through" },
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
  const spoken = TEXTS.findings.difference(from, expected);
  return (
    <p className={styles.line}>
      <span role="img" aria-label={delta === null ? spoken : spoken + TEXTS.findings.delta(delta)}>
        <span className={styles.was}>{from}</span>
        {` → ${expected}`}
        {delta !== null && <span className={styles.delta}>{TEXTS.findings.delta(delta)}</span>}
      </span>
    </p>
  );
}
